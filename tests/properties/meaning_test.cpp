#include "tests/properties/compared.hpp"

/// The evaluator against the slow reading of the language: whatever the ruleset, the record and the question, they agree.
namespace kith::properties {
namespace {

std::set<std::string> to_find_out(const oracle::Verdict& verdict) {
  std::set<std::string> all = verdict.find_out;
  for (const auto& [category, narrower] : verdict.narrower) all.insert(narrower.find_out.begin(), narrower.find_out.end());
  return all;
}
bool tried_all(const oracle::Verdict& verdict) {
  bool all = verdict.completions > 0;
  for (const auto& [category, narrower] : verdict.narrower) all = all && tried_all(narrower);
  return all;
}

std::string words(const oracle::Verdict& verdict, const Case& c) {
  std::string text = word(verdict.outcome) + "\n";
  if (verdict.outcome == Outcome::undetermined)
    for (const Outcome outcome : verdict.possible) text += "may be " + word(outcome) + "\n";
  for (const std::string& what : to_find_out(verdict)) text += "find out " + what + "\n";
  return text + kith::properties::text(releases(c, verdict));
}
std::string words(const Answer& answer, const Case& c) {
  std::string text = word(answer.outcome) + "\n";
  for (const Outcome outcome : answer.possible) text += "may be " + word(outcome) + "\n";
  std::set<std::string> what;
  for (const FindOut& one : answer.find_out) what.insert(one.what);
  for (const std::string& one : what) text += "find out " + one + "\n";
  return text + kith::properties::text(releases(c, answer));
}

void expect_agreement(const Case& c, Met& met) {
  const Answer answer = c.answer();
  const oracle::Verdict verdict = c.verdict();
  if (!tried_all(verdict)) return;
  met(word(answer.outcome));
  if (!verdict.narrower.empty()) met("with narrower categories");
  if (!answer.find_out.empty()) met("with something to find out");
  if (answer.approximate) {
    RC_ASSERT(answer.outcome == Outcome::undetermined || answer.outcome == verdict.outcome);
    return;
  }
  const std::string expected = words(verdict, c), found = words(answer, c);
  if (expected != found) RC_FAIL("the engine says\n" + found + "\nthe tests' own reading says\n" + expected + "\n" + c.words());
}

void evaluating(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  for (int i = 0; i < 4; ++i) {
    const json state = made(record);
    for (int j = 0; j < 2; ++j) expect_agreement(Case::of(text, rules, state, made(question)), met);
  }
}

TEST(Meaning, EvaluatingIsWhatTheLanguageSays) {
  hold({"refuse", "ask first", "allow", "undetermined", "with narrower categories", "with something to find out"}, evaluating);
}

}  // namespace
}  // namespace kith::properties
