#include <algorithm>

#include "tests/properties/compared.hpp"

/// The evaluator against the slow reading of the language: whatever the ruleset, the record and the question,
/// they agree.
namespace kith::properties {
namespace {

/// By unknown: what it is called, who can supply it, and how many answers hang on it.
struct ToFind {
  std::string what, supplier;
  int answers = 0;
};
std::map<std::string, ToFind> to_find_out(const oracle::Verdict& verdict) {
  std::map<std::string, ToFind> all;
  const auto add = [&](const oracle::Verdict& one) {
    std::set<std::string> here;
    for (const auto& [name, what] : one.find_out) {
      // Which decision it is about is one question, whether capacity or best interests hang on it.
      const std::string& key = what.first == "the matter" ? what.first : name;
      all[key] = {what.first, what.second, all[key].answers + here.insert(key).second};
    }
  };
  add(verdict);
  for (const auto& [category, narrower] : verdict.narrower) add(narrower);
  return all;
}
std::string line(const std::string& what, int answers) {
  return "find out " + what + " for " + std::to_string(answers) + "\n";
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
  std::multiset<std::string> what;
  for (const auto& [name, one] : to_find_out(verdict)) what.insert(line(one.what, one.answers));
  for (const std::string& one : what) text += one;
  return text + kith::properties::text(releases(c, verdict));
}
std::string words(const Answer& answer, const Case& c) {
  std::string text = word(answer.outcome) + "\n";
  for (const Outcome outcome : answer.possible) text += "may be " + word(outcome) + "\n";
  std::multiset<std::string> what;
  for (const FindOut& one : answer.find_out) what.insert(line(one.what, one.answers));
  for (const std::string& one : what) text += one;
  return text + kith::properties::text(releases(c, answer));
}

/// Each unknown can be had from somebody, and nobody who can supply one is left out.
void expect_suppliers(const Case& c, const Answer& answer, const oracle::Verdict& verdict) {
  for (const auto& [name, wanted] : to_find_out(verdict)) {
    const bool named = wanted.supplier.empty() ||
                       std::any_of(answer.find_out.begin(), answer.find_out.end(), [&](const FindOut& one) {
                         return one.what == wanted.what && one.supplied_by == std::vector{wanted.supplier};
                       });
    if (!named) RC_FAIL(wanted.what + " is not to be had from " + wanted.supplier + "\n" + c.words());
  }
}

/// A clause is certain where it stands, or is set aside, however what is not known turns out.
void expect_certainty(const Case& c, const Answer& answer, const oracle::Verdict& verdict, Met& met) {
  const auto certain = [&](const Reason& reason, bool is) {
    if (reason.certain != is)
      RC_FAIL(reason.clause + (is ? " is certain, and is not said to be\n" : " is said to be certain\n") +
              c.words());
  };
  for (const Reason& reason : answer.because) {
    const auto found = verdict.stands.find(reason.clause);
    // Where everything under it is kept back, the reasons are those of the narrower categories.
    if (found != verdict.stands.end() && reason.kinds.empty()) certain(reason, found->second == Truth::yes);
  }
  for (const SetAside& aside : answer.set_aside) {
    met(aside.reason.certain ? "surely set aside" : "perhaps set aside");
    certain(aside.reason, verdict.stands.at(aside.reason.clause) != Truth::unknown);
  }
}

/// Where who decides comes into it: whatever the outcome still hangs on is to be found out, and nothing is
/// about what is refused.
void expect_bound(const Case& c, const Answer& answer, const oracle::Verdict& verdict, Met& met) {
  const auto fail = [&](const std::string& why) {
    RC_FAIL(why + "\nthe engine says\n" + words(answer, c) + "\nthe tests' own reading says\n" +
            words(verdict, c) + "\n" + c.words());
  };
  met("bound by who decides, " + word(answer.outcome));
  if (answer.outcome != verdict.outcome) fail("another outcome");
  const std::set<Outcome> possible(answer.possible.begin(), answer.possible.end());
  if (answer.outcome == Outcome::undetermined && possible != verdict.possible) fail("other outcomes");
  if (answer.limits) fail("limits of what is not allowed");
  std::set<std::string> asked;
  for (const FindOut& one : answer.find_out) asked.insert(one.what);
  for (const auto& [name, wanted] : verdict.find_out)
    if (!asked.contains(wanted.first)) fail(wanted.first + " is not to be found out");
  if (answer.outcome == Outcome::undetermined && asked.empty()) fail("nothing is to be found out");
  if (answer.outcome == Outcome::refuse && !asked.empty())
    fail("something is to be found out about a refusal");
}

/// A decision by ids is what the whole answer says.
void expect_same_ids(const Case& c, const Answer& answer) {
  const std::string whole = render(answer, Rendering::ids), ids = render(decision(c.question));
  if (whole != ids)
    RC_FAIL("the whole answer comes to\n" + whole + "and the decision to\n" + ids + c.words());
}

void expect_agreement(const Case& c, Met& met) {
  const Answer answer = c.answer();
  expect_same_ids(c, answer);
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
  if (verdict.follows_decider) return expect_bound(c, answer, verdict, met);
  expect_suppliers(c, answer, verdict);
  expect_certainty(c, answer, verdict, met);
  if (expected != found)
    RC_FAIL("the engine says\n" + found + "\nthe tests' own reading says\n" + expected + "\n" + c.words());
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
  hold({"refuse", "ask first", "allow", "undetermined", "with narrower categories",
        "with something to find out", "surely set aside", "perhaps set aside",
        "bound by who decides, undetermined", "bound by who decides, refuse",
        "bound by who decides, ask first"},
       evaluating);
}

}  // namespace
}  // namespace kith::properties
