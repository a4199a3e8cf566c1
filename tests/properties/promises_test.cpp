#include <cstdlib>

#include "engine/rehearse/rehearse.hpp"
#include "tests/properties/promised.hpp"

/// What is proved is never broken: by no state of a small world, and by no generated record. What is broken
/// is so by the engine's own answer, in a scenario that can be kept.
namespace kith::properties {
namespace {

constexpr ProofLimits small{20'000, 40};

std::string word_of(Proof::Result result) {
  switch (result) {
    case Proof::Result::proved: return "proved";
    case Proof::Result::broken: return "broken";
    case Proof::Result::not_proved: break;
  }
  return "not proved";
}

std::map<std::string, Proof> by_name(const Ruleset& rules, const ProofLimits& limits = small) {
  std::map<std::string, Proof> found;
  for (Proof& proof : prove(rules, limits)) found.emplace(proof.promise, std::move(proof));
  return found;
}

std::string boundaries(const std::string& text) { return text.substr(text.find("define settled")); }

/// The scenario that is printed, put beside the rules, fails by the promise.
void expect_kept(const std::string& text, const Proof& proof) {
  const std::string with = text + proof.counterexample->scenario;
  const Compilation made =
      kith::compile("test.kith", [&](const std::string&) { return std::optional(with); });
  if (!made.ruleset)
    RC_FAIL("the scenario is no Kith\n" + with.substr(text.size()) + made.diagnostics[0].message);
  const std::vector<Rehearsal> done = rehearse(*made.ruleset);
  const std::string by = "promised by " + proof.promise + ":";
  const bool fails = std::any_of(done[0].failures.begin(), done[0].failures.end(),
                                 [&](const auto& failure) { return failure.expected.starts_with(by); });
  if (!fails) RC_FAIL("the scenario keeps the promise " + proof.promise + "\n" + boundaries(with));
}

/// Is a solver to be asked of this one, too? Of few, since each takes a process for each question.
bool by_solver() {
  static const bool is_there = std::system("command -v z3 >/dev/null") == 0;
  return is_there && pick(20) == 19;
}

/// Of a world so small that each of its states can be asked about.
void of_the_small_world(Met& met) {
  const std::string text = made([] { return promising(tests_of_the_small_world()); });
  const auto rules = checked(text);
  if (!rules) return;
  auto proofs = by_name(*rules);
  if (made(by_solver))
    for (auto& [name, proof] : by_name(*rules, {20, 40, "z3"})) {
      met("by a solver: " + word_of(proof.result));
      // What both have an answer to has one.
      constexpr auto open = Proof::Result::not_proved;
      const auto walked = proofs.at(name).result;
      if (proof.result != walked && proof.result != open && walked != open)
        RC_FAIL(name + " is " + word_of(proof.result) + " by a solver\n" + boundaries(text));
      if (proof.result != Proof::Result::not_proved) proofs.insert_or_assign(name, std::move(proof));
    }
  std::set<std::string> broken;
  const auto look_at = [&](const model::State& state, const model::Question& question,
                           evaluate::Workspace& workspace) {
    for (const std::string& name : broken_by(rules->checked(), state, question, workspace))
      broken.insert(name);
    return broken.size() == proofs.size();
  };
  SmallWorld(rules->checked()).each(look_at);
  for (const auto& [name, proof] : proofs) {
    const std::string found = word_of(proof.result) + (broken.contains(name) ? ", and a state breaks it"
                                                                             : ", and no state breaks it");
    met(found);
    met(std::string(words_of(proof.kind)) + ": " + found);
    if (proof.result == Proof::Result::proved && broken.contains(name))
      RC_FAIL(name + " is proved, and a state breaks it\n" + boundaries(text));
    if (proof.counterexample) expect_kept(text, proof);
  }
}

/// Of whatever the language can read, with generated records.
void of_any_record(Met& met) {
  const std::string text = made([] { return promising({}); });
  const auto rules = checked(text);
  if (!rules) return;
  const auto proofs = by_name(*rules);
  for (const auto& [name, proof] : proofs) {
    met(word_of(proof.result));
    if (proof.counterexample) expect_kept(text, proof);
  }
  for (int i = 0; i < 12; ++i) {
    const json written = made(record);
    const State state = texts::record(*rules, written.dump());
    for (int j = 0; j < 6; ++j) {
      const Question asked = texts::question(state, made(question).dump());
      evaluate::Workspace workspace;
      for (const std::string& name : broken_by(rules->checked(), state.record(), asked.asked(), workspace)) {
        met("a record breaks it");
        if (proofs.at(name).result == Proof::Result::proved)
          RC_FAIL(name + " is proved, and a record breaks it\n" + boundaries(text) + written.dump(1));
      }
    }
  }
}

TEST(Promises, ProvedIsBrokenByNoStateOfASmallWorld) {
  hold({"proved, and no state breaks it", "broken, and a state breaks it"}, of_the_small_world,
       rulesets_asked(40));
}
TEST(Promises, ProvedIsBrokenByNoRecord) { hold({"proved", "broken", "a record breaks it"}, of_any_record); }

}  // namespace
}  // namespace kith::properties
