#pragma once
#include <string>

#include "tests/oracle/standing.hpp"

/// What unknowns are called: by themselves, and in answers.
namespace kith::oracle {

inline std::string name_of(const Asked& asked, const RecordedMatter& matter) {
  return matter.sharing ? "sharing:" + asked.rules.categories[CategoryId{matter.id}].name
                        : asked.rules.decisions[DecisionId{matter.id}].name;
}
inline std::string name_of(const Asked& asked, const Matter& matter) {
  const auto meant = matter_meant(asked, matter);
  return meant ? name_of(asked, *meant) : "the matter";
}

/// One unknown has one value for all the conditions that read it: its name says which.
inline std::string name_of(const Asked& asked, std::uint32_t atom) {
  const auto& test = asked.rules.atoms[atom].test;
  if (const auto* t = std::get_if<FactTest>(&test)) return asked.rules.facts[t->fact].name;
  if (std::holds_alternative<AgeTest>(test)) return "age";
  if (std::holds_alternative<SettingTest>(test)) return "setting";
  if (std::holds_alternative<MatterTest>(test)) return "which decision";
  if (const auto* t = std::get_if<ConsentTest>(&test)) {
    const ConsentFor what = consent_for(asked, t->decision);
    return what.category ? "consent" : "consent for " + asked.rules.decisions[*what.decision].name;
  }
  if (const auto* t = std::get_if<CapacityTest>(&test)) return "capacity for " + name_of(asked, t->matter);
  if (const auto* t = std::get_if<BestInterestsTest>(&test))
    return "best interests for " + name_of(asked, t->matter);
  return "test " + std::to_string(atom);
}

/// What an answer calls a test that is unknown by itself. Tests of one event, or of one wish, are found out
/// together.
struct WhatOf {
  const Asked& asked;
  std::string own;
  const Ruleset& rules = asked.rules;

  std::string operator()(const FactRecorded& t) const { return rules.facts[t.fact].name + " recorded"; }
  std::string operator()(const WishTest& t) const { return wish(t.decision); }
  std::string operator()(const NoWishTest& t) const { return wish(t.decision); }
  std::string operator()(const RecipientNamedTest&) const { return "named by person"; }
  std::string operator()(const RecipientHoldsTest& t) const {
    return "verification of " + rules.authorities[t.authority].name;
  }
  std::string operator()(const SomebodyHoldsTest& t) const {
    return "somebody holds " + rules.authorities[t.authority].name;
  }
  std::string operator()(const HolderSaysTest& t) const {
    return rules.authorities[t.authority].name + (t.agrees ? " agrees" : " refuses");
  }
  std::string operator()(const AllegedSourceTest&) const { return "alleged source of harm"; }
  std::string operator()(const NamedInConcernTest&) const { return "named in a concern"; }
  std::string operator()(const CapacityTest& t) const { return of_matter(t.matter); }
  std::string operator()(const BestInterestsTest& t) const { return of_matter(t.matter); }
  std::string operator()(const EventCountTest& t) const { return event(t.event); }
  std::string operator()(const DifferentTest& t) const { return event(t.event); }
  std::string operator()(const TrendTest& t) const { return event(t.event); }
  std::string operator()(const LatestTest& t) const { return event(t.event); }
  std::string operator()(const AverageTest& t) const { return event(t.event); }
  std::string operator()(const TotalTest& t) const { return event(t.event); }
  std::string operator()(const MatterTest&) const { return "the matter"; }
  std::string operator()(const LastEventTest& t) const { return event(t.event); }
  template <class Other>
  std::string operator()(const Other&) const {
    return own;
  }

 private:
  std::string of_matter(const Matter& matter) const {
    return matter_meant(asked, matter) ? own : "the matter";
  }
  std::string event(EventId id) const { return rules.events[id].name; }
  std::string wish(const std::optional<DecisionId>& decision) const {
    return decision ? "wish about " + rules.decisions[*decision].name : "wish";
  }
};

inline std::string what_of(const Asked& asked, std::uint32_t atom) {
  return std::visit(WhatOf{asked, name_of(asked, atom)}, asked.rules.atoms[atom].test);
}

/// Who can supply it, where the language says so: whoever judges a fact, whoever asks, or whoever is to say
/// what they want.
struct SupplierOf {
  const Asked& asked;
  const Ruleset& rules = asked.rules;

  std::string operator()(const FactTest& t) const {
    const Fact& fact = rules.facts[t.fact];
    if (fact.judged_by) return rules.roles[*fact.judged_by].title;
    return fact.subject == Fact::Subject::question ? "whoever is asking" : "whoever keeps the record";
  }
  std::string operator()(const ConsentTest&) const { return whoever_said_it(); }
  std::string operator()(const WishTest& t) const {
    return t.by ? rules.roles[*t.by].title : whoever_said_it();
  }
  std::string operator()(const NoWishTest&) const { return whoever_said_it(); }
  template <class Other>
  std::string operator()(const Other&) const {
    return "";
  }

 private:
  /// The dead are not asked.
  std::string whoever_said_it() const {
    return asked.dead() ? "whoever keeps the record" : asked.state.person_name;
  }
};

inline std::string supplier_of(const Asked& asked, std::uint32_t atom) {
  return std::visit(SupplierOf{asked}, asked.rules.atoms[atom].test);
}

}  // namespace kith::oracle
