#pragma once
#include <algorithm>
#include <cstdlib>
#include <functional>

#include "engine/evaluate/explain/bound.hpp"
#include "engine/rehearse/promises.hpp"
#include "kith/proof.hpp"
#include "kith/rehearsal.hpp"
#include "tests/properties/compared.hpp"

/// Small rulesets with promises, and every state of a small world.
namespace kith::properties {

/// What a record of the small world can decide.
inline const std::vector<std::string>& tests_of_the_small_world() {
  static const std::vector<std::string> tests{"lives_with_family",
                                              "lives_with_family is recorded",
                                              "risk is at least medium",
                                              "risk is low",
                                              "coercion",
                                              "has capacity",
                                              "lacks capacity",
                                              "capacity fluctuates",
                                              "consent is given",
                                              "consent is refused or withdrawn",
                                              "consent is not recorded, expired or unclear",
                                              "consent is withdrawn",
                                              "recipient is friend",
                                              "recipient is family",
                                              "category is finances.benefits",
                                              "person has died",
                                              "settled"};
  return tests;
}

/// How many rulesets are made, where every record of a small world is asked about each: some of a hundred, or
/// as many as have KITH_PROOFS promises.
inline int rulesets_asked(int percent) {
  constexpr int promises = 3, all = 100;
  if (const char* wanted = std::getenv("KITH_PROOFS")) return std::max(std::atoi(wanted) / promises, 1);
  return std::max(rc::detail::configuration().testParams.maxSuccess * percent / all, 1);
}

inline std::string promise(int number, const std::vector<std::string>& tests) {
  std::string text = "promise p" + std::to_string(number) + " \"Promise\"\n  " +
                     pick({"never allow ", "always allow ", "never ask first "});
  text += chance(30) ? "anything" : joined(some({"finances", "finances.benefits", "health"}, 40));
  text += chance(40) ? " with anyone"
                     : " with " + joined(some({"family", "friend", "family.mother", "staff"}, 40));
  if (chance(30)) text += " for " + joined(some({"family_update", "care_planning"}, 50));
  text += "\n";
  if (!chance(15)) text += "    when " + condition(tests, 2) + "\n";
  if (chance(10)) text += "  from 2026-02-01\n";
  return text + "  because \"It is so.\"\n";
}

/// With three promises.
inline std::string promising(const std::vector<std::string>& only) {
  RulesetText made = ruleset_of(1, chance(50), only);
  std::string text = made.text();
  for (int i = 0; i < 3; ++i) text += promise(i, only.empty() ? tests_of_telling() : only);
  return text;
}

/// Nothing where checking it finds a mistake: an allow that nothing can stop breaks a promise by itself.
inline std::optional<Ruleset> checked(const std::string& text) {
  const auto read = [&](const std::string&) { return std::optional(text); };
  return kith::compile("test.kith", read).ruleset;
}

/// The scenario that is printed, put beside the rules, fails.
inline void expect_it_fails(const std::string& text, const Proof& proof) {
  const auto with = checked(text + "\n" + proof.counterexample->scenario);
  if (!with) RC_FAIL("the scenario is no Kith\n" + text + proof.counterexample->scenario);
  if (rehearse(*with)[0].failures.empty())
    RC_FAIL("the scenario of " + proof.promise + " passes\n" + text + proof.counterexample->scenario);
}

/// The promises that the answer breaks, by name.
inline std::set<std::string> broken_by(const model::Ruleset& rules, const model::State& state,
                                       const model::Question& question, evaluate::Workspace& workspace) {
  const auto decided = evaluate::decide(workspace.put(rules, state, question), workspace);
  const Outcome answer = evaluate::outcome(decided, evaluate::bound(decided));
  std::set<std::string> names;
  for (const auto& failure : rehearsing::broken_promises(rules, {}, state, question, answer)) {
    const std::string by = "promised by ";
    names.insert(failure.expected.substr(by.size(), failure.expected.find(':') - by.size()));
  }
  return names;
}

/// Each way in which one thing may be on record.
using Ways = std::vector<std::function<void(model::State&)>>;

/// A world of a few things, each in each of its ways.
class World {
 public:
  /// Every state, asked every question, until `visit(state, question, workspace)` says that it is enough.
  template <class Visit>
  void each(Visit&& visit) const {
    each_from(0, model::State{}, visit);
  }

 protected:
  explicit World(const model::Ruleset& rules) : rules_(rules) {
    at_ = rules.zone.day(time::Date{std::chrono::year{2026} / 3 / 1}).first;
  }
  template <class Visit>
  bool each_from(std::size_t thing, const model::State& state, Visit& visit) const {
    if (thing == things_.size()) return each_question(state, visit);
    for (const auto& way : things_[thing]) {
      model::State next = state;
      way(next);
      if (each_from(thing + 1, next, visit)) return true;
    }
    return false;
  }
  template <class Visit>
  bool each_question(const model::State& state, Visit& visit) const {
    evaluate::Workspace workspace;
    for (const char* category : {"finances", "finances.benefits", "health.mental"})
      for (const char* purpose : {"family_update", "safeguarding"}) {
        model::Question question;
        question.category = rules_.categories.find(category);
        question.purpose = rules_.purposes.find(purpose);
        question.with = {model::Party::Kind::member, 0};
        question.at = at_;
        if (visit(state, question, workspace)) return true;
      }
    return false;
  }
  time::Stamp day(int before) const {
    return rules_.zone.day(time::Date{std::chrono::year{2026} / 3 / 1} - std::chrono::days{before});
  }
  void fact(model::Facts& facts, const char* name, std::optional<std::int64_t> value) const {
    const auto as_value = value ? std::optional(model::Value{*value, {}}) : std::nullopt;
    facts[*rules_.facts.find(name)] = {{as_value, day(1), "/facts"}};
  }
  void rest() {
    things_.push_back({[this](model::State& s) {
      s.drawn_at = at_;
      s.born = time::Date{std::chrono::year{1990} / 1 / 1};
      s.events.emplace().complete.from = day(20'000);
    }});
  }

  const model::Ruleset& rules_;
  time::Instant at_;
  std::vector<Ways> things_;
};

/// The small world: one member, with what is recorded, found and said.
class SmallWorld : public World {
 public:
  explicit SmallWorld(const model::Ruleset& rules) : World(rules) {
    facts();
    capacity();
    consents();
    roles();
    rest();
  }

 private:
  void facts() {
    things_.push_back({[](model::State&) {}, [](model::State& s) { s.facts.emplace(); }});
    Ways lives{[](model::State&) {}};
    Ways risk{[](model::State&) {}};
    for (const std::optional<std::int64_t> value : {std::optional<std::int64_t>{}, {0}, {1}}) {
      const auto known = [](const model::State& s) { return s.facts.has_value(); };
      lives.push_back([=, this](model::State& s) {
        if (known(s)) fact(*s.facts, "lives_with_family", value);
      });
      if (!value) continue;
      risk.push_back([=, this](model::State& s) {
        if (known(s)) fact(*s.facts, "risk", value);
      });
    }
    things_.push_back(lives);
    things_.push_back(risk);
  }
  void capacity() {
    Ways ways{[](model::State&) {}, [](model::State& s) { s.capacity.emplace(); }};
    for (const auto outcome : {model::CapacityOutcome::lacking, model::CapacityOutcome::fluctuating})
      ways.push_back([=, this](model::State& s) {
        model::Capacity found;
        for (const char* category : {"finances", "finances.benefits", "health.mental"})
          found.matters.push_back({true, rules_.categories.find(category)->index});
        found.outcome = outcome;
        found.on = day(10);
        s.capacity.emplace().push_back(found);
      });
    things_.push_back(ways);
  }
  void consents() {
    using Status = model::Consent::Status;
    Ways ways{[](model::State&) {}, [](model::State& s) { s.consents.emplace(); }};
    for (const auto status : {std::optional(Status::given), std::optional(Status::refused),
                              std::optional(Status::withdrawn), std::optional<Status>{}})
      ways.push_back([=, this](model::State& s) {
        s.consents.emplace();
        for (const char* category : {"finances", "health"}) {
          model::Consent said;
          said.category = rules_.categories.find(category);
          said.with = {model::Party::Kind::member, 0};
          said.status = status;
          said.on = day(20);
          s.consents->push_back(said);
        }
      });
    things_.push_back(ways);
  }
  void roles() {
    Ways ways;
    for (const auto& names : std::vector<std::vector<const char*>>{
             {"police"}, {"family.mother"}, {"friend"}, {"friend", "staff"}})
      for (const int coercion : {-1, 0, 1})
        ways.push_back([=, this](model::State& s) {
          model::Member member;
          member.id = "sam";
          for (const char* name : names) member.roles.push_back(*rules_.roles.find(name));
          member.facts.emplace();
          if (coercion >= 0) fact(*member.facts, "coercion", coercion);
          s.circle.emplace().push_back(member);
        });
    things_.push_back(ways);
  }
};

/// Proves three promises about such conditions; none that is proved is broken by a state of the world.
template <class Small, const std::vector<std::string>& (*tests)()>
void held_in(Met& met) {
  const std::string text = made([] { return promising(tests()); });
  const auto rules = checked(text);
  if (!rules) return;
  std::set<std::string> proved;
  for (const Proof& proof : prove(*rules, {20'000, 40})) {
    met(std::string(words_of(proof.result)));
    if (proof.counterexample) expect_it_fails(text, proof);
    if (proof.result == Proof::Result::proved) proved.insert(proof.promise);
  }
  const auto look_at = [&](const model::State& state, const model::Question& question,
                           evaluate::Workspace& workspace) {
    for (const std::string& name : broken_by(rules->checked(), state, question, workspace))
      if (proved.contains(name))
        RC_FAIL(name + " is proved, and a state breaks it\n" + text.substr(text.find("define settled")));
    return proved.empty();
  };
  Small(rules->checked()).each(look_at);
}

}  // namespace kith::properties
