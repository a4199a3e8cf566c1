#include <fmt/format.h>

#include "engine/evaluate/explain/words.hpp"

/// What to call something that is not known.
namespace kith::evaluate {

namespace {

using Kind = UnknownKey::Kind;

/// A stable name for a condition that is unknown by itself.
struct AtomName {
  const model::Ruleset& rules;
  const model::Atom& atom;

  std::string operator()(const model::FactRecorded& test) const {
    return rules.facts[test.fact].name + " recorded";
  }
  std::string operator()(const model::WishTest& test) const { return wish(test.decision); }
  std::string operator()(const model::NoWishTest& test) const { return wish(test.decision); }
  std::string operator()(const model::RecipientNamedTest&) const { return "named by person"; }
  std::string operator()(const model::RecipientHoldsTest& test) const {
    return "verification of " + rules.authorities[test.authority].name;
  }
  std::string operator()(const model::AllegedSourceTest&) const { return "alleged source of harm"; }
  std::string operator()(const model::NamedInConcernTest&) const { return "named in a concern"; }
  std::string operator()(const model::EventCountTest& test) const { return event(test.event); }
  std::string operator()(const model::DifferentTest& test) const { return event(test.event); }
  std::string operator()(const model::TrendTest& test) const { return event(test.event); }
  std::string operator()(const model::LatestTest& test) const { return event(test.event); }
  std::string operator()(const model::AverageTest& test) const { return event(test.event); }
  std::string operator()(const model::TotalTest& test) const { return event(test.event); }
  std::string operator()(const model::LastEventTest& test) const { return event(test.event); }
  std::string operator()(const model::SomebodyHoldsTest&) const { return somebody(); }
  std::string operator()(const model::SomebodyIsTest&) const { return somebody(); }
  template <class Other>
  std::string operator()(const Other&) const {
    return atom.text;
  }

 private:
  std::string wish(const std::optional<model::DecisionId>& decision) const {
    return decision ? "wish about " + rules.decisions[*decision].name : "wish";
  }
  std::string event(model::EventId id) const { return rules.events[id].name; }
  /// That nobody does is found out by whether somebody does.
  std::string somebody() const {
    return atom.text.starts_with("nobody") ? "some" + atom.text.substr(2) : atom.text;
  }
};

model::RecordedMatter matter_of(const UnknownKey& key) { return {key.sharing, key.id}; }

}  // namespace

std::string stable_name(const Inquiry& inquiry, const UnknownKey& key) {
  const model::Ruleset& rules = inquiry.rules();
  switch (key.kind) {
    case Kind::fact: return rules.facts[model::FactId{key.id}].name;
    case Kind::age: return "age";
    case Kind::setting: return "setting";
    case Kind::consent: return "consent";
    case Kind::consent_for: return "consent for " + rules.decisions[model::DecisionId{key.id}].name;
    case Kind::capacity: return "capacity for " + matter_name(rules, matter_of(key));
    case Kind::best_interests: return "best interests for " + matter_name(rules, matter_of(key));
    case Kind::capacity_for_the_matter:
    case Kind::best_interests_for_the_matter:
    case Kind::matter: return std::string(the_matter);
    case Kind::holders_no: return "a holder's no";
    case Kind::definition: return rules.definitions[key.id].name;
    case Kind::atom: return std::visit(AtomName{rules, rules.atoms[key.id]}, rules.atoms[key.id].test);
  }
  return {};
}

std::string plain(const Inquiry& inquiry, const UnknownKey& key) {
  const model::Ruleset& rules = inquiry.rules();
  const std::string person = person_name(inquiry.state());
  switch (key.kind) {
    case Kind::fact: {
      const model::Fact& fact = rules.facts[model::FactId{key.id}];
      return fact.subject == model::Fact::Subject::recipient
                 ? fmt::format("{} ({})", fact.title, recipient_name(inquiry.asking))
                 : fact.title;
    }
    case Kind::age: return fmt::format("how old {} is", person);
    case Kind::setting: return fmt::format("where {} is supported", person);
    case Kind::consent:
      return fmt::format("whether {} agrees that {} is told about “{}”", person,
                         recipient_name(inquiry.asking), rules.categories[*inquiry.category].title);
    case Kind::consent_for:
      return fmt::format("whether {} agrees to “{}”", person,
                         rules.decisions[model::DecisionId{key.id}].title);
    case Kind::capacity:
      return fmt::format("whether {} can make the decision about {}", person,
                         matter_title(rules, matter_of(key)));
    case Kind::best_interests:
      return fmt::format("whether {} would be in {}'s best interests", matter_title(rules, matter_of(key)),
                         person);
    case Kind::capacity_for_the_matter:
    case Kind::best_interests_for_the_matter:
    case Kind::matter: return "which decision this is about";
    case Kind::holders_no: return "whether the no of somebody who may have a power over this counts";
    case Kind::definition: return rules.definitions[key.id].title;
    case Kind::atom: return "whether " + fill(inquiry, rules.atoms[key.id].plain);
  }
  return {};
}

}  // namespace kith::evaluate
