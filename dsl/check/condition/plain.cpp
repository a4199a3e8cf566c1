#include <fmt/format.h>

#include "dsl/check/condition/atoms.hpp"
#include "engine/model/consent_words.hpp"
#include "engine/model/item.hpp"
#include "engine/model/right.hpp"

namespace kith::check {

namespace {

using model::Comparison;

std::string_view comparison_words(Comparison comparison) {
  switch (comparison) {
    case Comparison::is: return "is";
    case Comparison::is_not: return "is not";
    case Comparison::at_least: return "is at least";
    case Comparison::at_most: return "is at most";
    case Comparison::below: return "is below";
    case Comparison::above: return "is above";
  }
  return {};
}

/// A choice as a reader would write it: "not_known" as "not known".
std::string spaced(std::string text) {
  for (char& c : text)
    if (c == '_') c = ' ';
  return text;
}

std::string value_words(const model::ValueType& type, const model::Value& value) {
  using K = model::ValueType::Kind;
  switch (type.kind) {
    case K::yes_or_no: return value.number == 1 ? "yes" : "no";
    case K::choice: return spaced(type.choices[static_cast<std::size_t>(value.number)]);
    case K::number: return Decimal{value.number}.text() + (type.percent ? "%" : "");
    case K::text: return value.text;
  }
  return {};
}

std::string in_title(const std::string& title) { return "“" + title + "”"; }

std::string count_words(const model::Count& count, const std::string& things) {
  if (count.least && count.most) return fmt::format("exactly {} {} on record", *count.least, things);
  if (count.least) return fmt::format("at least {} {} on record", *count.least, things);
  if (*count.most == 0) return fmt::format("no {} on record", things);
  return fmt::format("at most {} {} on record", *count.most, things);
}

/// Says a test to somebody who knows the person and has never seen a ruleset. A new kind of test breaks the
/// build here.
struct Plain {
  const model::Ruleset& rules;

  std::string operator()(const model::FactTest& t) const {
    const model::Fact& fact = rules.facts[t.fact];
    const std::string about = fact.subject == model::Fact::Subject::recipient ? " ({recipient})" : "";
    const bool yes_no = fact.type.kind == model::ValueType::Kind::yes_or_no;
    return fmt::format("{}{}{} {}", fact.title, about,
                       yes_no ? ":" : " " + std::string(comparison_words(t.comparison)),
                       value_words(fact.type, t.value));
  }
  std::string operator()(const model::FactRecorded& t) const {
    const model::Fact& fact = rules.facts[t.fact];
    const bool asked = fact.subject == model::Fact::Subject::question;
    return fmt::format("{} is {}", in_title(fact.title), asked ? "said by whoever asks" : "on record");
  }
  std::string operator()(const model::AgeTest& t) const {
    switch (t.comparison) {
      case Comparison::below: return fmt::format("{{person}} is under {}", t.years.text());
      case Comparison::above: return fmt::format("{{person}} is over {}", t.years.text());
      case Comparison::is:
      case Comparison::is_not:
      case Comparison::at_least:
      case Comparison::at_most: break;
    }
    return fmt::format("{{person}}'s age {} {}", comparison_words(t.comparison), t.years.text());
  }
  std::string operator()(const model::SettingTest& t) const {
    return fmt::format("the setting is {}", in_title(rules.settings[t.setting].title));
  }
  std::string operator()(const model::ConsentTest& t) const {
    const std::string to =
        t.decision ? in_title(rules.decisions[*t.decision].title) : "this being shared with {recipient}";
    return model::consent_words(t.statuses, "{person}", to);
  }
  std::string operator()(const model::CapacityTest& t) const {
    const std::string about = matter(t.matter, "this decision");
    switch (t.outcome) {
      case model::CapacityOutcome::present: return "{person} has capacity for " + about;
      case model::CapacityOutcome::lacking: return "{person} lacks capacity for " + about;
      case model::CapacityOutcome::fluctuating: return "{person}'s capacity for " + about + " fluctuates";
    }
    return {};
  }
  std::string operator()(const model::BestInterestsTest& t) const {
    const std::string about = matter(t.matter, "this");
    switch (t.finding) {
      case model::Finding::supports:
        return fmt::format("it was decided that {} is in {{person}}'s best interests", about);
      case model::Finding::opposes:
        return fmt::format("it was decided that {} is not in {{person}}'s best interests", about);
      case model::Finding::neither:
        return fmt::format("nothing was decided about {{person}}'s best interests in {}", about);
    }
    return {};
  }
  std::string operator()(const model::WishTest& t) const {
    const std::string who = t.by ? rules.roles[*t.by].title : "{person}";
    return fmt::format("{} {} {}", who, t.stance == model::Stance::wants ? "wants" : "is against",
                       decision(t.decision));
  }
  std::string operator()(const model::NoWishTest& t) const {
    return fmt::format("{{person}} has said nothing on record about {}", decision(t.decision));
  }
  std::string operator()(const model::PersonDiedTest&) const { return "{person} has died"; }
  std::string operator()(const model::RecipientTest& t) const {
    return fmt::format("{{recipient}} is {}", in_title(rules.roles[t.role].title));
  }
  std::string operator()(const model::RecipientNamedTest&) const {
    return "{person} has named {recipient} as somebody who matters";
  }
  std::string operator()(const model::RecipientHoldsTest& t) const {
    return fmt::format("{{recipient}} holds {}", in_title(rules.authorities[t.authority].title));
  }
  std::string operator()(const model::SomebodyHoldsTest& t) const {
    return fmt::format("somebody holds {} over {}", in_title(rules.authorities[t.authority].title),
                       matter(t.matter, "this"));
  }
  std::string operator()(const model::SomebodyIsTest& t) const {
    return fmt::format("somebody in {{person}}'s circle is {}", in_title(rules.roles[t.role].title));
  }
  std::string operator()(const model::HolderSaysTest& t) const {
    return fmt::format("whoever holds {} says {} to it", in_title(rules.authorities[t.authority].title),
                       t.agrees ? "yes" : "no");
  }
  std::string operator()(const model::AllegedSourceTest&) const {
    return "an open concern names {recipient} as a possible source of harm";
  }
  std::string operator()(const model::NamedInConcernTest&) const {
    return "{recipient} is named in a concern";
  }
  std::string operator()(const model::CategoryTest& t) const {
    return fmt::format("this is about {}", in_title(rules.categories[t.category].title));
  }
  std::string operator()(const model::PurposeTest& t) const {
    return fmt::format("the purpose is {}", in_title(rules.purposes[t.purpose].title));
  }
  std::string operator()(const model::MatterTest& t) const {
    return fmt::format("the decision that the question is about is {}",
                       in_title(rules.decisions[t.decision].title));
  }
  std::string operator()(const model::MarkTest& t) const {
    return fmt::format("the information is marked {}", in_title(rules.marks[t.mark].title));
  }
  std::string operator()(const model::EventCountTest& t) const {
    std::string things = event(t.event) + where(t.where);
    if (t.late_by) things += " late by more than " + time::text(*t.late_by);
    return count_words(t.count, things) + window(t.window);
  }
  std::string operator()(const model::DifferentTest& t) const {
    return count_words(t.count, fmt::format("different {} of {}", in_title(title_of(field(t.event, t.field))),
                                            event(t.event))) +
           window(t.window);
  }
  std::string operator()(const model::TrendTest& t) const {
    using K = model::TrendTest::Kind;
    const char* than = t.kind == K::fewer ? "fewer" : t.kind == K::more ? "more" : "as many";
    return fmt::format("{} {}{} on record in the last {} {} in the {} before", than, event(t.event),
                       where(t.where), time::text(t.length), t.kind == K::as_many ? "as" : "than",
                       time::text(t.length));
  }
  std::string operator()(const model::LatestTest& t) const {
    const auto& of = field(t.event, t.field);
    return fmt::format("the latest {} of {} {} {}", in_title(title_of(of)), event(t.event),
                       comparison_words(t.comparison), value_words(of.type, t.value));
  }
  std::string operator()(const model::AverageTest& t) const { return figure("average", t); }
  std::string operator()(const model::TotalTest& t) const { return figure("total", t); }
  std::string operator()(const model::LastEventTest& t) const {
    return fmt::format("the last {} was {} than {} ago", event(t.event), t.more_than ? "more" : "less",
                       time::text(t.length));
  }
  std::string operator()(const model::FieldTest& t) const {
    const auto& of = field(t.event, t.field);
    return fmt::format("{} {} {}", title_of(of), comparison_words(t.comparison),
                       value_words(of.type, t.value));
  }

  std::string operator()(const model::ItemDateTest& t) const {
    return fmt::format("{} was {} than {} ago", item(t.field), t.more_than ? "more" : "less",
                       time::text(t.length));
  }
  std::string operator()(const model::ItemIsTest& t) const {
    if (model::item_fields[t.field].type == model::ItemFieldType::who)
      return t.value == "person" ? fmt::format("{{person}} was {}harmed", t.is ? "" : "not ")
                                 : fmt::format("others were {}harmed", t.is ? "" : "not ");
    return fmt::format("{} {} {}", item(t.field), t.is ? "is" : "is not",
                       in_title(item_value(model::item_fields[t.field], t.value)));
  }
  std::string operator()(const model::ItemRecordedTest& t) const {
    return fmt::format("{} is {}on record", item(t.field), t.recorded ? "" : "not ");
  }
  std::string operator()(const model::ItemLateTest& t) const {
    return "it is late by more than " + time::text(t.by);
  }
  std::string operator()(const model::ItemIncludesTest& t) const {
    if (t.role) return fmt::format("{} includes {}", item(t.field), in_title(rules.roles[*t.role].title));
    if (t.purpose)
      return fmt::format("{} includes {}", item(t.field), in_title(rules.purposes[*t.purpose].title));
    return fmt::format("{} includes everyone holding {}", item(t.field),
                       in_title(rules.authorities[*t.everyone_holding].title));
  }

 private:
  template <class Declared>
  static std::string titled(const Declared& declared, const std::string& name) {
    const auto found = declared.find(name);
    return found ? declared[*found].title : spaced(name);
  }
  /// What a field is compared with, in the title of what is declared.
  std::string item_value(const model::ItemField& field, const std::string& value) const {
    if (field.type == model::ItemFieldType::right) return model::title_of_right(rules, value);
    if (field.type == model::ItemFieldType::party) return titled(rules.roles, value);
    if (field.kind == model::ItemKind::restriction && field.name == "kind")
      return titled(rules.restriction_kinds, value);
    if (field.name == "category") return titled(rules.categories, value);
    return field.name == "decision" ? titled(rules.decisions, value) : spaced(value);
  }
  /// "the last review", as staff would say a record's field.
  static std::string item(std::uint32_t field) {
    return "the " + std::string(model::item_fields[field].title);
  }
  template <class Figure>
  std::string figure(const char* which, const Figure& t) const {
    const auto& of = field(t.event, t.field);
    return fmt::format("the {} {} of {}{} {} {}", which, in_title(title_of(of)), event(t.event),
                       window(t.window), comparison_words(t.comparison),
                       value_words(of.type, model::Value{t.value.micros, {}}));
  }
  std::string matter(const model::Matter& about, const std::string& asked) const {
    using K = model::Matter::Kind;
    switch (about.kind) {
      case K::asked: return asked;
      case K::the_matter: return "the decision that the question is about";
      case K::decision: return in_title(rules.decisions[model::DecisionId{about.id}].title);
      case K::sharing: return "sharing " + in_title(rules.categories[model::CategoryId{about.id}].title);
    }
    return {};
  }
  std::string decision(const std::optional<model::DecisionId>& id) const {
    return id ? in_title(rules.decisions[*id].title) : "it";
  }
  std::string event(model::EventId id) const { return in_title(rules.events[id].title); }
  static std::string title_of(const model::EventKind::Field& field) {
    return field.title.empty() ? spaced(field.name) : field.title;
  }
  const model::EventKind::Field& field(model::EventId event, model::FieldId id) const {
    return rules.events[event].fields[id.index];
  }
  static std::string window(const model::Window& window) {
    using K = model::Window::Kind;
    const std::string length = time::text(window.length);
    switch (window.kind) {
      case K::last: return " in the last " + length;
      case K::since_last_step: return " since the last step";
      case K::before_it: return " in the " + length + " before it";
      case K::after_it: return " within " + length + " after it";
    }
    return {};
  }
  /// " (severity is at least moderate)"
  std::string where(model::Condition condition) const {
    return condition.always() ? "" : " (" + part(condition.root()) + ")";
  }

 public:
  std::string part(std::uint32_t place) const {
    const model::Node& node = rules.nodes[place];
    switch (node.kind) {
      case model::Node::Kind::atom: return rules.atoms[node.a].plain;
      case model::Node::Kind::definition: return rules.definitions[node.a].title;
      case model::Node::Kind::all_of: return operand(node.a, place) + " and " + operand(node.b, place);
      case model::Node::Kind::any_of: return operand(node.a, place) + " or " + operand(node.b, place);
      case model::Node::Kind::negation: return "not " + operand(node.a, place);
    }
    return {};
  }

 private:
  std::string operand(std::uint32_t place, std::uint32_t whole) const {
    const auto kind = rules.nodes[place].kind;
    const bool compound = kind == model::Node::Kind::all_of || kind == model::Node::Kind::any_of;
    return compound && kind != rules.nodes[whole].kind ? "(" + part(place) + ")" : part(place);
  }
};

}  // namespace

std::string plain(const model::Ruleset& rules, const Test& test) { return std::visit(Plain{rules}, test); }
std::string plain(const model::Ruleset& rules, model::Condition condition) {
  return condition.always() ? "always" : Plain{rules}.part(condition.root());
}

}  // namespace kith::check
