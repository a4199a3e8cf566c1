#include <fmt/format.h>

#include "dsl/syntax/print/print.hpp"
#include "dsl/syntax/print/words.hpp"

namespace kith::syntax::words {

namespace {

std::string_view word(ConsentStatus status) {
  switch (status) {
    case ConsentStatus::given: return "given";
    case ConsentStatus::refused: return "refused";
    case ConsentStatus::withdrawn: return "withdrawn";
    case ConsentStatus::objected: return "objected";
    case ConsentStatus::unclear: return "unclear";
    case ConsentStatus::expired: return "expired";
    case ConsentStatus::not_recorded: return "not recorded";
  }
  return {};
}

std::string for_matter(const Matter& matter) {
  return matter.kind == Matter::Kind::asked ? "" : " for " + of(matter);
}
std::string it_or(const std::optional<Name>& decision) { return decision ? decision->text : "it"; }
std::string wants(bool yes) { return yes ? " wants " : " opposes "; }
std::string was(bool more_than) { return more_than ? " was more than " : " was less than "; }

std::string of(const Window& window) {
  switch (window.kind) {
    case Window::Kind::last: return "in the last " + words::of(window.length);
    case Window::Kind::since_last_step: return "since the last step";
    case Window::Kind::before_it: return fmt::format("in the {} before it", words::of(window.length));
    case Window::Kind::after_it: return fmt::format("within {} after it", words::of(window.length));
  }
  return {};
}

std::string of(const Count& count) {
  switch (count.kind) {
    case Count::Kind::none: return "no";
    case Count::Kind::at_least: return fmt::format("at least {}", count.number);
    case Count::Kind::at_most: return fmt::format("at most {}", count.number);
    case Count::Kind::exactly: return fmt::format("exactly {}", count.number);
  }
  return {};
}

/// Gives the words of one kind of condition; they need the file for the conditions within.
struct Speaker {
  const File& file;

  std::string within_parentheses(ConditionId id) const { return "(" + words::of(file, id) + ")"; }
  std::string part(ConditionId id) const {
    return needs_parentheses(file, id) ? within_parentheses(id) : words::of(file, id);
  }
  std::string joined(const std::vector<ConditionId>& ids, std::string_view join) const {
    std::string out;
    for (const ConditionId id : ids) out += (out.empty() ? "" : fmt::format(" {} ", join)) + part(id);
    return out;
  }
  std::string where(const std::optional<ConditionId>& id) const {
    return id ? " " + words::where(file, *id) : std::string();
  }

  std::string operator()(const AllOf& c) const { return joined(c.parts, "and"); }
  std::string operator()(const AnyOf& c) const { return joined(c.parts, "or"); }
  std::string operator()(const Not& c) const { return "not " + part(c.part); }
  std::string operator()(const Holds& c) const { return c.name.text; }
  std::string operator()(const Compare& c) const {
    return c.name.text + " " + words::of(c.comparison) + " " + words::of(c.operand);
  }
  std::string operator()(const IsRecorded& c) const {
    return c.name.text + (c.recorded ? " is recorded" : " is not recorded");
  }
  std::string operator()(const ConsentIs& c) const {
    std::string out = "consent" + optional("for", c.decision) + " is ";
    for (std::size_t i = 0; i < c.statuses.size(); ++i) {
      if (i > 0) out += i + 1 == c.statuses.size() ? " or " : ", ";
      out += word(c.statuses[i]);
    }
    return out;
  }
  std::string operator()(const CapacityIs& c) const {
    switch (c.kind) {
      case CapacityIs::Kind::has: return "has capacity" + for_matter(c.matter);
      case CapacityIs::Kind::lacks: return "lacks capacity" + for_matter(c.matter);
      case CapacityIs::Kind::fluctuates: return "capacity fluctuates" + for_matter(c.matter);
    }
    return {};
  }
  std::string operator()(const BestInterests& c) const {
    return "best interests" + for_matter(c.matter) + (c.supports ? " supports " : " opposes ") +
           (c.says_it ? "it" : "sharing");
  }
  std::string operator()(const WishIs& c) const { return c.by.text + wants(c.wants) + it_or(c.decision); }
  std::string operator()(const NoWish& c) const { return "no wish recorded about " + it_or(c.decision); }
  std::string operator()(const RecipientIs& c) const { return "recipient is " + c.role.text; }
  std::string operator()(const PersonHasDied&) const { return "person has died"; }
  std::string operator()(const RecipientNamed&) const { return "recipient is named by person"; }
  std::string operator()(const HolderSays& c) const {
    return c.authority.text + (c.agrees ? " agrees" : " refuses");
  }
  std::string operator()(const RecipientHolds& c) const { return "recipient holds " + c.authority.text; }
  std::string operator()(const SomebodyHolds& c) const {
    return (c.nobody ? "nobody holds " : "somebody holds ") + c.authority.text + for_matter(c.matter);
  }
  std::string operator()(const SomebodyIs& c) const {
    return (c.nobody ? "nobody in the circle is " : "somebody in the circle is ") + c.role.text;
  }
  std::string operator()(const RecipientAlleged&) const { return "recipient is an alleged source of harm"; }
  std::string operator()(const RecipientInConcern&) const { return "recipient is named in a concern"; }
  std::string operator()(const CategoryIs& c) const { return "category is " + c.category.text; }
  std::string operator()(const PurposeIs& c) const { return "purpose is " + c.purpose.text; }
  std::string operator()(const MatterIs& c) const { return "the matter is " + c.decision.text; }
  std::string operator()(const SettingIs& c) const { return "setting is " + c.setting.text; }
  std::string operator()(const Marked& c) const { return "the information is marked " + c.mark.text; }
  std::string operator()(const EventCount& c) const {
    return of(c.count) + " " + c.event.text + where(c.where) + optional("late by more than", c.late_by) +
           " " + of(c.window);
  }
  std::string operator()(const Different& c) const {
    return of(c.count) + " different " + c.event.text + "." + c.field.text + " " + of(c.window);
  }
  std::string operator()(const Trend& c) const {
    const std::string length = words::of(c.length);
    const std::string start = c.event.text + where(c.where) + " in the last " + length;
    const std::string end = " in the " + length + " before";
    switch (c.kind) {
      case Trend::Kind::fewer: return start + " is fewer than" + end;
      case Trend::Kind::more: return start + " is more than" + end;
      case Trend::Kind::as_many: return start + " is as many as" + end;
    }
    return {};
  }
  std::string operator()(const Latest& c) const {
    return "latest " + c.event.text + "." + c.field.text + " " + words::of(c.comparison) + " " +
           words::of(c.operand);
  }
  std::string operator()(const Average& c) const { return "average " + figure(c); }
  std::string operator()(const Total& c) const { return "total " + figure(c); }
  template <class Figure>
  static std::string figure(const Figure& c) {
    const std::string over = c.event.text + "." + c.field.text + " " + of(c.window);
    return over + " " + words::of(c.comparison) + " " + words::of(c.operand);
  }
  std::string operator()(const LastEvent& c) const {
    return "last " + c.event.text + was(c.more_than) + words::of(c.length) + " ago";
  }
  std::string operator()(const ItLate& c) const { return "it is late by more than " + words::of(c.by); }
  std::string operator()(const ItemDate& c) const {
    return c.field.text + was(c.more_than) + words::of(c.length) + " ago";
  }
  std::string operator()(const Includes& c) const { return c.field.text + " includes " + words::of(c.who); }
};

/// After `consent is given or`, a fact called `refused` would read as one more status of the consent.
bool reads_as_status(std::string_view text) {
  const std::string_view first = text.substr(0, text.find(' '));
  return first == "refused" || first == "withdrawn" || first == "objected" || first == "unclear" ||
         first == "expired";
}

}  // namespace

std::string of(const File& file, ConditionId id) { return std::visit(Speaker{file}, file[id].node); }

Parts parts(const File& file, ConditionId id) {
  const auto& node = file[id].node;
  if (const auto* all = std::get_if<AllOf>(&node)) return {"and", all->parts};
  if (const auto* any = std::get_if<AnyOf>(&node)) return {"or", any->parts};
  return {};
}

bool needs_parentheses(const File& file, ConditionId part) {
  return !parts(file, part).join.empty() ||
         (!std::holds_alternative<Not>(file[part].node) && reads_as_status(of(file, part)));
}

std::string where(const File& file, ConditionId id) {
  const auto& node = file[id].node;
  const bool plain = std::holds_alternative<Holds>(node) || std::holds_alternative<Compare>(node) ||
                     std::holds_alternative<IsRecorded>(node) || std::holds_alternative<CategoryIs>(node);
  return "where " + (plain ? of(file, id) : "(" + of(file, id) + ")");
}

}  // namespace kith::syntax::words

namespace kith::syntax {

std::string print(const File& file, ConditionId id) { return words::of(file, id); }

}  // namespace kith::syntax
