#include <algorithm>

#include "tests/properties/changes.hpp"
#include "tests/properties/compared.hpp"
#include "tests/properties/obtainable.hpp"

/// What a change to a ruleset, to a record or to the width of a question may do, and may not.
namespace kith::properties {
namespace {

/// One more reason to refuse never opens a door.
void added_refusal(Met& met) {
  const std::string text = made(ruleset).text();
  const std::string stricter =
      text + "boundary added \"Added\"\n  about anything\n  with anyone\n  refuse\n    when " +
      condition(tests_of_telling(), 1) + "\n    because \"No.\"\n";
  const Ruleset rules = texts::compiled(text), stricter_rules = texts::compiled(stricter);
  for (int i = 0; i < 5; ++i) {
    const json state = made(record), asked = made(question);
    const Outcome was = Case::of(text, rules, state, asked).answer().outcome;
    const Case after = Case::of(stricter, stricter_rules, state, asked);
    const Outcome becomes = after.answer().outcome;
    met(word(was) + " becomes " + word(becomes));
    if (was != Outcome::allow && becomes == Outcome::allow)
      RC_FAIL(word(was) + " becomes allow\n" + after.words());
  }
}

/// Asking widely releases nothing that asking narrowly would not.
void wider_question(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  const json state = made(record);
  json asked = made(question);
  RC_PRE(asked.contains("share"));
  asked["share"] = pick({"finances", "health"});
  const Case wide = Case::of(text, rules, state, asked);
  for (const auto& [category, whole] : releases(wide, wide.answer())) {
    if (category == asked["share"]) continue;
    met("something narrower is released");
    json narrower = asked;
    narrower["share"] = category;
    const Case narrow = Case::of(text, rules, state, narrower);
    const Answer answer = narrow.answer();
    if (answer.outcome != Outcome::allow)
      RC_FAIL(category + " is released only when asked widely\n" + wide.words());
    Released bound = releases(narrow, answer).at(category);
    const Released own = bound;
    bound.bind(whole);
    if (!(bound == whole))
      RC_FAIL(category + " is released as " + whole.text() + ", asked by itself as " + own.text() + "\n" +
              wide.words());
  }
}

/// What an answer says would change it does so when it is added to the record, and no part of it does.
void expect_changes(const std::string& text, const Ruleset& rules, const json& state, const json& asked,
                    Met& met) {
  const Case before = Case::of(text, rules, state, asked);
  const Answer answer = before.answer();
  const auto outcome_with = [&](const std::vector<std::string>& records) {
    json changed_state = state, changed_question = asked;
    for (const std::string& words : records)
      if (!supply(words, changed_state, changed_question)) RC_FAIL("what is “" + words + "”?");
    return Case::of(text, rules, changed_state, changed_question).answer().outcome;
  };
  for (const WouldChange& change : answer.would_change) {
    const std::string words = joined(change.records, " and ");
    RC_ASSERT(change.records.size() == 1 || change.records.size() == 2);
    RC_ASSERT(change.outcome != answer.outcome);
    met(change.records.size() == 1 ? "one record" : "two records");
    met("to " + word(change.outcome));
    const Outcome found = outcome_with(change.records);
    if (found != change.outcome)
      RC_FAIL(words + " gives " + word(found) + ", not " + word(change.outcome) + "\n" + before.words());
    if (change.records.size() == 1) continue;
    for (const std::string& one : change.records)
      if (outcome_with({one}) != answer.outcome)
        RC_FAIL(one + " is enough of " + words + "\n" + before.words());
  }
}

// ---- and nothing that would is left out -------------------------------------------------------------------------

/// Whatever could be obtained and would alter the outcome is among what the answer says would change it.
void expect_all_changes(const std::string& text, const Ruleset& rules, const json& state, const json& asked,
                        Met& met) {
  const Case before = Case::of(text, rules, state, asked);
  const Answer answer = before.answer();
  for (const Obtained& one : Obtainable(before).all) {
    const Outcome outcome = Case::of(text, rules, one.state, one.asked).answer().outcome;
    if (outcome == answer.outcome) continue;
    met(one.words.substr(0, one.words.find("“")) + (has(one.words, "verified") ? "verified" : "") +
        " changes it");
    const bool offered =
        std::any_of(answer.would_change.begin(), answer.would_change.end(), [&](const WouldChange& change) {
          return change.records.size() == 1 && change.outcome == outcome &&
                 has(change.records.front(), one.words);
        });
    if (!offered)
      RC_FAIL("“" + one.words + "” would change it to " + word(outcome) + ", and is not offered\n" +
              one.state.dump(1) + "\n" + before.words());
  }
}

/// Two that are about the same contradict each other, and a change of mind is never pressed for beside
/// anything else.
bool go_together(const Obtained& a, const Obtained& b) {
  const auto is = [](const Obtained& one, const char* words) { return starts_with(one.words, words); };
  return a.words != b.words && !(is(a, "a best-interests") && is(b, "a best-interests")) &&
         !is(a, "changes their mind") && !is(b, "changes their mind");
}

/// So is every two of them that would, where neither does by itself; some of them are tried.
void expect_pairs(const std::string& text, const Ruleset& rules, const json& state, const json& asked,
                  Met& met) {
  const Case before = Case::of(text, rules, state, asked);
  const Answer answer = before.answer();
  const auto outcome_of = [&](const json& with, const json& question) {
    return Case::of(text, rules, with, question).answer().outcome;
  };
  std::vector<Obtained> not_enough;
  for (const Obtained& one : Obtainable(before).all)
    if (outcome_of(one.state, one.asked) == answer.outcome) not_enough.push_back(one);
  for (int i = 0; i < 12 && not_enough.size() > 1; ++i) {
    const Obtained& a = not_enough[static_cast<std::size_t>(pick(static_cast<int>(not_enough.size())))];
    const Obtained& b = not_enough[static_cast<std::size_t>(pick(static_cast<int>(not_enough.size())))];
    if (!go_together(a, b)) continue;
    json both = a.state, question = a.asked;
    b.add(both, question);
    const Outcome outcome = outcome_of(both, question);
    if (outcome == answer.outcome) continue;
    met("two change it");
    const auto says = [&](const WouldChange& change, std::size_t first) {
      return has(change.records[first], a.words) && has(change.records[1 - first], b.words);
    };
    const bool offered =
        std::any_of(answer.would_change.begin(), answer.would_change.end(), [&](const WouldChange& change) {
          return change.records.size() == 2 && change.outcome == outcome &&
                 (says(change, 0) || says(change, 1));
        });
    if (!offered)
      RC_FAIL("“" + a.words + "” and “" + b.words + "” would change it to " + word(outcome) +
              ", and are not offered\n" + both.dump(1) + "\n" + before.words());
  }
}

void every_two(Met& met) {
  const std::string text = made(obtainable_ruleset).text();
  const Ruleset rules = texts::compiled(text);
  for (int i = 0; i < 2; ++i) expect_pairs(text, rules, made(record), made(question), met);
}

void every_change(Met& met) {
  const std::string text = made(obtainable_ruleset).text();
  const Ruleset rules = texts::compiled(text);
  for (int i = 0; i < 2; ++i) {
    const json state = made(record);
    for (int j = 0; j < 2; ++j) expect_all_changes(text, rules, state, made(question), met);
  }
}

void would_change(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  for (int i = 0; i < 3; ++i) {
    const json state = made(record);
    for (int j = 0; j < 2; ++j) expect_changes(text, rules, state, made(question), met);
  }
}

// ---- a death ----------------------------------------------------------------------------------------------------

std::string without_hash(Answer answer) {
  answer.record_sha256.clear();
  return render(answer, Rendering::json);
}

/// Before its instant a death changes nothing; from then on only a rule that speaks of it permits, and no
/// refusal is lost.
void death(Met& met) {
  const std::string text = made(ruleset).text();
  const bool speaks = has(text.substr(text.find("define settled")), "person has died");
  const Ruleset rules = texts::compiled(text);
  for (int i = 0; i < 5; ++i) {
    json state = made(record), later = state, dead = state;
    const json asked = made(question);
    dies(later, just_after);
    dies(dead, now);
    state = later;
    state["person"].erase("died");
    const Answer alive = Case::of(text, rules, state, asked).answer();
    const Case to_come = Case::of(text, rules, later, asked);
    if (without_hash(alive) != without_hash(to_come.answer()))
      RC_FAIL("a death to come changes the answer\n" + to_come.words());
    if (speaks) continue;
    const Case come = Case::of(text, rules, dead, asked);
    const Outcome outcome = come.answer().outcome;
    met(word(alive.outcome) + " becomes " + word(outcome));
    if (outcome == Outcome::allow) RC_FAIL("allowed after a death of which no rule speaks\n" + come.words());
  }
}

TEST(Changes, ADeathChangesNothingBeforeItsInstantAndThenNothingIsAllowedThatDoesNotSpeakOfIt) {
  hold({"allow becomes refuse", "refuse becomes refuse", "undetermined becomes refuse",
        "ask first becomes refuse"},
       death);
}

TEST(Changes, AnAddedRefusalNeverTurnsAnotherOutcomeIntoAllow) {
  hold({"allow becomes refuse", "allow becomes allow", "ask first becomes refuse",
        "undetermined becomes undetermined"},
       added_refusal);
}
TEST(Changes, AWiderQuestionReleasesNoMore) { hold({"something narrower is released"}, wider_question); }
TEST(Changes, WhateverCouldBeObtainedAndWouldChangeAnAnswerIsOffered) {
  hold({" changes it", "verified changes it", "says yes to changes it", "changes their mind changes it",
        "a best-interests decision supports changes it"},
       every_change);
}
TEST(Changes, SoIsEveryTwoThatWould) { hold({"two change it"}, every_two); }
TEST(Changes, WhatWouldChangeAnAnswerDoes) {
  hold({"one record", "two records", "to allow", "to ask first", "to refuse", "to undetermined"},
       would_change);
}

}  // namespace
}  // namespace kith::properties
