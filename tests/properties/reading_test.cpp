#include "engine/evaluate/decide/trace.hpp"
#include "tests/properties/compared.hpp"

/// Every test of a record, one by one, as the evaluator and the slow reading of the language see it: no
/// condition hides a difference.
namespace kith::properties {
namespace {

/// One clause a test, in their order.
std::string clauses_of(const std::vector<std::string>& tests) {
  std::string text;
  for (std::size_t i = 0; i < tests.size(); ++i)
    text += "  refuse c" + std::to_string(i) + "\n    when " + tests[i] + "\n    because \"It is so.\"\n";
  return text;
}
std::string ruleset_of_tests() {
  const std::string telling =
      "boundary telling \"Telling\"\n  about anything\n  with anyone\n" + clauses_of(tests_of_telling());
  const std::string doing = "boundary doing \"Doing\"\n  to travel_alone by family, friend, staff\n" +
                            clauses_of(tests_of_anything());
  RulesetText made = ruleset_of(1);
  while (made.declarations.back().rfind("boundary", 0) == 0) made.declarations.pop_back();
  return made.text() + telling + doing;
}

void expect_same_truths(const Case& c, Met& met) {
  const model::Ruleset& rules = c.rules.checked();
  const model::Question& question = c.question.asked();
  const std::vector<std::string> tests = question.category ? tests_of_telling() : tests_of_anything();
  const evaluate::Asking asking = evaluate::Asking::of(rules, c.state.record(), question);
  evaluate::Trace trace(evaluate::Inquiry{asking, question.category, {}});
  const oracle::Asked asked = oracle::asked_of(rules, c.state.record(), question);
  const auto& boundaries = rules.boundaries;
  const auto& clauses = (question.category ? boundaries[0] : boundaries[1]).clauses;
  for (std::size_t i = 0; i < tests.size(); ++i) {
    const model::Condition condition = rules[clauses[i]].condition;
    const Truth found = trace.condition(condition), expected = oracle::condition_truth(asked, condition);
    met(tests[i] + ": " + word(expected));
    if (found != expected)
      RC_FAIL(tests[i] + " is " + word(found) + ", by the tests' own reading " + word(expected) + "\n" +
              c.words());
  }
}

void reading(Met& met) {
  const std::string text = made(ruleset_of_tests);
  const Ruleset rules = texts::compiled(text);
  for (int i = 0; i < 3; ++i) {
    const json state = made(record);
    for (int j = 0; j < 2; ++j) expect_same_truths(Case::of(text, rules, state, made(question)), met);
  }
}

TEST(Meaning, EveryTestReadsARecordAsTheLanguageSays) {
  std::vector<std::string> kinds;
  for (const std::string& test : tests_of_telling())
    for (const char* truth : {": yes", ": no"}) kinds.push_back(test + truth);
  hold(kinds, reading);
}

}  // namespace
}  // namespace kith::properties
