#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/care/record_findings.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/entered.hpp"
#include "engine/evaluate/record/item_text.hpp"

/// What nothing reads: what somebody marked as entered in error, and what is dated ahead.
namespace kith::evaluate {

namespace {

using model::Party;

/// What an entry is, as a sentence starts with it. A new kind of entry breaks the build here.
struct Called {
  const model::Ruleset& rules;
  const model::State& state;
  const Origin& origin;

  std::string operator()(const model::Consent& one) const {
    static constexpr const char* said[] = {"A yes", "A no", "A withdrawal"};
    const std::string word =
        one.status ? said[static_cast<std::size_t>(*one.status)] : "A word on consent that is not known";
    const std::string about =
        one.category ? rules.categories[*one.category].title : rules.decisions[*one.decision].title;
    const std::string by = one.given_by ? " by " + name_of((*state.circle)[*one.given_by]) : "";
    return word + by + " about “" + about + "”" + of(one.on);
  }
  std::string operator()(const model::Wish& one) const {
    const auto& about = one.about;
    const std::string what = about.sharing ? rules.categories[model::CategoryId{about.id}].title
                                           : rules.decisions[model::DecisionId{about.id}].title;
    const char* word = !one.stance                           ? "A wish"
                       : *one.stance == model::Stance::wants ? "A wish for"
                                                             : "A wish against";
    return fmt::format("{}{} “{}”{}", word, one.stance ? "" : " about", what, of(one.on));
  }
  std::string operator()(const model::Capacity& one) const { return "A capacity assessment" + of(one.on); }
  std::string operator()(const model::BestInterests& one) const {
    return "A best-interests decision" + of(one.on);
  }
  std::string operator()(const model::FactValue& one) const { return "A value of a fact" + of(one.on); }
  std::string operator()(const model::Event& one) const {
    return "“" + rules.events[one.kind].title + "”" + of(one.at ? one.at : one.due);
  }
  std::string operator()(const model::Concern& one) const { return "A concern" + of(one.opened); }
  std::string operator()(const model::Member& one) const {
    return "That " + name_of(one) + " is in the circle";
  }
  std::string operator()(const model::HeldAuthority& one) const {
    const std::string who = name_of((*state.circle)[origin.index]);
    return fmt::format("That {} holds “{}”", who, rules.authorities[one.kind].title);
  }
  std::string operator()(const model::PlanRecord& one) const { return "A level of a plan" + of(one.since); }
  std::string operator()(const model::Agreement& one) const {
    return "A word on a step of a plan" + of(one.on);
  }
  std::string operator()(const model::Restriction& one) const { return "A restriction" + of(one.since); }
  std::string operator()(const model::Goal& one) const { return "A goal" + of(one.set_on); }
  std::string operator()(const model::ReviewHeld& one) const { return "A review" + of(one.held); }
  std::string operator()(const model::EscalationRecord& one) const {
    return "An escalation" + of(one.opened);
  }
  std::string operator()(const model::EscalationRecord::Step& one) const {
    return "A stage of an escalation" + of(one.told);
  }
  std::string operator()(const model::ActionDone& one) const { return "An action done" + of(one.done); }

 private:
  std::string of(const std::optional<time::Stamp>& on) const {
    return on ? " of " + rules.zone.text(*on).substr(0, 10) : std::string();
  }
};

/// A no, or what may be one, and a concern: what protects somebody.
struct Protects {
  const char* operator()(const model::Consent& one) const {
    return one.status == model::Consent::Status::given ? nullptr : "no_entered_in_error";
  }
  const char* operator()(const model::Wish& one) const {
    return one.stance == model::Stance::wants ? nullptr : "no_entered_in_error";
  }
  const char* operator()(const model::Concern&) const { return "concern_entered_in_error"; }
  template <class Other>
  const char* operator()(const Other&) const {
    return nullptr;
  }
};

/// When what an entry tells of happened; of what may begin later (a member, a power, a restriction, a goal),
/// nothing.
struct Happened {
  std::optional<time::Stamp> operator()(const model::Concern& one) const { return one.opened; }
  std::optional<time::Stamp> operator()(const model::Event& one) const { return one.at; }
  std::optional<time::Stamp> operator()(const model::ReviewHeld& one) const { return one.held; }
  std::optional<time::Stamp> operator()(const model::EscalationRecord& one) const { return one.opened; }
  std::optional<time::Stamp> operator()(const model::EscalationRecord::Step& one) const { return one.told; }
  std::optional<time::Stamp> operator()(const model::ActionDone& one) const { return one.done; }
  std::optional<time::Stamp> operator()(const model::Member&) const { return std::nullopt; }
  std::optional<time::Stamp> operator()(const model::HeldAuthority&) const { return std::nullopt; }
  std::optional<time::Stamp> operator()(const model::Restriction&) const { return std::nullopt; }
  std::optional<time::Stamp> operator()(const model::PlanRecord&) const { return std::nullopt; }
  std::optional<time::Stamp> operator()(const model::Goal&) const { return std::nullopt; }
  template <class Said>
  std::optional<time::Stamp> operator()(const Said& one) const {
    return one.on;
  }
};

std::string marker(const model::Ruleset& rules, const model::State& state, const Party& by) {
  switch (by.kind) {
    case Party::Kind::person: return state.person_name.empty() ? "the person" : state.person_name;
    case Party::Kind::member: return name_of((*state.circle)[by.index]);
    case Party::Kind::role: return rules.roles[model::RoleId{by.index}].title;
  }
  return {};
}

}  // namespace

std::vector<RecordFinding> error_findings(const model::Ruleset& rules, const model::State& recorded,
                                          time::Instant at) {
  std::vector<RecordFinding> found;
  const auto marked = in_error(rules, recorded, std::nullopt, {at, at, false});
  std::size_t place = 0;
  each_entry(recorded, [&](const auto& entry, const Origin& origin) {
    const auto mark = marked.find(place++);
    if (mark == marked.end()) return;
    const char* kind = Protects{}(entry);
    const std::string said =
        fmt::format("{} was entered in error, says {} ({}): “{}”.", Called{rules, recorded, origin}(entry),
                    marker(rules, recorded, entry.in_error->by),
                    rules.zone.text(entry.in_error->on).substr(0, 10), entry.in_error->why);
    const char* follows =
        mark->second == Truth::yes
            ? " Nothing reads it."
            : " Whether that is so is not known, since who says so is, or may be, an alleged source of harm.";
    found.push_back({kind ? kind : "entered_in_error", said + follows, pointer(origin)});
  });
  std::stable_partition(found.begin(), found.end(),
                        [](const RecordFinding& one) { return one.what != "entered_in_error"; });
  return found;
}

std::vector<RecordFinding> ahead_findings(const model::Ruleset& rules, const model::State& recorded,
                                          time::Instant at) {
  const time::Instant now = recorded.drawn_at ? std::max(at, *recorded.drawn_at) : at;
  const auto marked = in_error(rules, recorded, std::nullopt, {at, at, false});
  std::vector<RecordFinding> found;
  std::size_t place = 0;
  each_entry(recorded, [&](const auto& entry, const Origin& origin) {
    const std::optional<time::Stamp> on = Happened{}(entry);
    if (marked.count(place++) > 0 || !on || !later(*on, {now, now, false})) return;
    found.push_back({"dated_ahead",
                     fmt::format("An entry is dated after this moment and was not read: {}.",
                                 Called{rules, recorded, origin}(entry)),
                     pointer(origin)});
  });
  return found;
}

}  // namespace kith::evaluate
