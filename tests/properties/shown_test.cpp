#include <algorithm>

#include "tests/properties/changes.hpp"
#include "tests/properties/compared.hpp"

/// What an answer says about where it has something from is so.
namespace kith::properties {
namespace {

/// The date that a record of a kind that has one says; nothing where it says none.
std::string date_of(const json& record) {
  for (const char* key : {"on", "verified_on", "at", "opened"})
    if (!text_of(record, key).empty()) return text_of(record, key).substr(0, 10);
  return "";
}
bool starts_with_any(const std::string& text, const std::vector<std::string>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](const std::string& start) { return starts_with(text, start); });
}
/// Records whose date may be missing.
bool may_lack_date(const std::string& pointer) {
  return starts_with_any(pointer, {"/facts/", "/consents/", "/capacity/", "/best_interests/", "/wishes/"}) ||
         has(pointer, "/facts/");
}

void expect_shown(const Case& c, const FactUsed& used, Met& met) {
  const json state = json::parse(c.state_text);
  if (used.condition == "identity_checked" && !used.from.empty())
    RC_FAIL("a fact of the question is said to stand at " + used.from + "\n" + c.words());
  if (used.from.empty()) return;
  const json::json_pointer place(used.from);
  if (!state.contains(place) && used.is != Truth::unknown)
    RC_FAIL(used.condition + " is said to stand at " + used.from + ", where nothing is\n" + c.words());
  if (!state.contains(place) || !state.at(place).is_object()) return;
  const std::string date = date_of(state.at(place)), note = "the record has no date";
  const bool undated = may_lack_date(used.from) && date.empty() && used.is != Truth::unknown;
  met(undated ? "undated" : date.empty() ? "of no date" : "dated");
  if (undated != has(used.note, note) && used.is != Truth::unknown)
    RC_FAIL(used.condition + " at " + used.from + ": “" + used.note + "”\n" + c.words());
  if (!used.on.empty() && used.on.substr(0, 10) != date)
    RC_FAIL(used.condition + " at " + used.from + " is said to be of " + used.on + "\n" + c.words());
}

void what_is_shown(Met& met) {
  const std::string text = made(ruleset).text();
  const Ruleset rules = texts::compiled(text);
  for (int i = 0; i < 4; ++i) {
    const Case c = Case::of(text, rules, made(record), made(question));
    const Answer answer = c.answer();
    for (const Reason& reason : answer.because)
      for (const FactUsed& used : reason.facts) expect_shown(c, used, met);
    for (const SetAside& aside : answer.set_aside)
      for (const FactUsed& used : aside.reason.facts) expect_shown(c, used, met);
  }
}

TEST(Shown, WhatAnAnswerPointsAtIsThereAndOfThatDate) {
  hold({"undated", "of no date", "dated"}, what_is_shown);
}

}  // namespace
}  // namespace kith::properties
