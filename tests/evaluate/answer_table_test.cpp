#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/holders.hpp"
#include "kith/workspace.hpp"
#include "tests/evaluate/in_few_words.hpp"
#include "tests/evaluate/said.hpp"
#include "tests/evaluate/tables.hpp"

/// Whole answers, row by row of answer_cases.json and holder_answer_cases.json, each worked by hand: what
/// stands, what is not known, limits, narrower categories, and what would change it.
namespace kith::tests {
namespace {

std::string word(Outcome outcome) {
  switch (outcome) {
    case Outcome::refuse: return "refuse";
    case Outcome::ask_first: return "ask first";
    case Outcome::allow: return "allow";
    case Outcome::undetermined: break;
  }
  return "undetermined";
}
std::string word(Detail detail) {
  switch (detail) {
    case Detail::existence: return "existence";
    case Detail::summary: return "summary";
    case Detail::full: break;
  }
  return "full";
}

json sorted(json list) {
  std::sort(list.begin(), list.end());
  return list;
}

/// By clause, the kinds that are kept back for it: several lists where its reasons differ.
void add_kinds(const std::vector<Reason>& reasons, json& found) {
  for (const Reason& reason : reasons) {
    json kinds = json::array();
    for (const Named& kind : reason.kinds) kinds.push_back(kind.name);
    if (!kinds.empty()) found["kinds"][reason.clause].push_back(kinds);
  }
}

void add_actions(json& list, const std::vector<Action>& actions) {
  for (const Action& action : actions) list.push_back(action.what + (action.held_back ? " (held back)" : ""));
}

/// What a table may name of an allow's limits.
void add_limits(const Limits& limits, json& found) {
  found["detail"] = word(limits.detail);
  for (const Named& kept : limits.keep_back) found["keep_back"].push_back(kept.name);
  found["only_the_rest"] = limits.only_the_rest;
  for (const Named& kept : limits.by_name) found["by_name"].push_back(kept.name);
  add_kinds(limits.keep_back_because, found);
  for (const WithinLimit& within : limits.within) {
    found["within"][within.category.name] = word(within.detail);
    add_actions(found["within_conditions"][within.category.name], within.on_condition);
  }
  add_actions(found["conditions"], limits.on_condition);
}

/// What an answer says of a condition that it rests on: "yes of 2026-02-01 at /facts/risk/0 (the record has
/// no date)".
std::string words(const FactUsed& used) {
  static constexpr const char* truths[] = {"no", "unknown", "yes"};
  std::string text = truths[static_cast<std::size_t>(used.is)];
  if (!used.on.empty()) text += " of " + used.on;
  if (!used.from.empty()) text += " at " + used.from;
  if (!used.note.empty()) text += " (" + used.note + ")";
  return text;
}

/// Everything that a table may name.
json words(const Answer& answer) {
  json found{{"outcome", word(answer.outcome)},
             {"uncovered", answer.uncovered},
             {"meanwhile", answer.meanwhile},
             {"approximate", answer.approximate},
             {"wish", answer.wish.status}};
  for (const char* list :
       {"by_name", "supplied_by", "by", "possible", "find_out", "keep_back", "conditions", "needed"})
    found[list] = json::array();
  add_actions(found["needed"], answer.actions);
  for (const char* table :
       {"kinds", "set_aside", "certain", "facts", "within", "within_conditions", "would_change"})
    found[table] = json::object();
  for (const Reason& reason : answer.because)
    if (reason.certain) found["by"].push_back(reason.clause);
  add_kinds(answer.because, found);
  for (const Outcome outcome : answer.possible) found["possible"].push_back(word(outcome));
  for (const SetAside& aside : answer.set_aside) {
    found["set_aside"][aside.reason.clause] = aside.by;
    found["certain"][aside.reason.clause] = aside.reason.certain;
  }
  for (const Reason& reason : answer.because)
    for (const FactUsed& used : reason.facts) found["facts"][used.condition] = words(used);
  for (const FindOut& one : answer.find_out) {
    found["find_out"].push_back(one.what);
    for (const std::string& supplier : one.supplied_by)
      found["supplied_by"].push_back(one.what + ": " + supplier);
  }
  for (const WouldChange& change : answer.would_change)
    found["would_change"]
         [change.records.size() == 1 ? change.records[0] : change.records[0] + " + " + change.records[1]] =
             word(change.outcome);
  found["decides_now"] = answer.decides_now ? evaluate::whom_to_ring(*answer.decides_now)
                         : answer.urgent    ? "no rule says"
                                            : "";
  if (answer.limits) add_limits(*answer.limits, found);
  return found;
}

void expect_row(const json& row, SaidOfRows& said) {
  const Case c = made(row, completed(row["rules"]));
  const Answer answer = evaluate::answer(c.rules.checked(), c.state.record(), c.question.asked());
  said.add(row, answer);
  Workspace workspace;
  expect_in_few_words(workspace.decide(c.question), answer);
  EXPECT_TRUE(!answer.may_not_wait || answer.outcome == Outcome::undetermined);
  const json found = words(answer);
  for (const auto& [key, expected] : row["expect"].items()) {
    const bool in_any_order =
        key == "find_out" || key == "supplied_by" || key == "keep_back" || key == "possible";
    const json shown = found.value(key, json());
    EXPECT_EQ(in_any_order ? sorted(shown) : shown, in_any_order ? sorted(expected) : expected) << key;
  }
}

class AnswerTable : public testing::TestWithParam<std::string> {};

TEST_P(AnswerTable, EveryRowIsWhatWasWorkedByHand) {
  SaidOfRows said;
  each_row("answer_cases.json", GetParam(), [&](const json& row) { expect_row(row, said); });
  said.hold_to("said_of_answers.txt", GetParam());
}
INSTANTIATE_TEST_SUITE_P(About, AnswerTable, testing::ValuesIn(areas_of("answer_cases.json")), name_of_area);

class HolderAnswerTable : public testing::TestWithParam<std::string> {};

TEST_P(HolderAnswerTable, EveryRowIsWhatWasWorkedByHand) {
  SaidOfRows said;
  each_row("holder_answer_cases.json", GetParam(), [&](const json& row) { expect_row(row, said); });
  said.hold_to("said_of_holder_answers.txt", GetParam());
}
INSTANTIATE_TEST_SUITE_P(About, HolderAnswerTable, testing::ValuesIn(areas_of("holder_answer_cases.json")),
                         name_of_area);

}  // namespace
}  // namespace kith::tests
