#include "engine/evaluate/care/involvement.hpp"
#include "tests/whole/expected.hpp"
#include "tests/whole/tables.hpp"

/// Who decides and who is heard, row by row of involvement_cases.json.
namespace kith::tests::involvement_table_tests {
namespace {

std::string word(WhoDecides::Kind kind) {
  static constexpr const char* words[] = {"person", "other", "try_first", "find_out", "nobody", "no_rule"};
  return words[static_cast<std::size_t>(kind)];
}
std::string word(WhoDecides::Found found) {
  static constexpr const char* words[] = {"", "lacking", "fluctuating", "too_young"};
  return words[static_cast<std::size_t>(found)];
}
std::string word(Outcome outcome) {
  static constexpr const char* words[] = {"refuse", "ask_first", "allow", "undetermined"};
  return words[static_cast<std::size_t>(outcome)];
}
json names(const std::vector<Named>& all) {
  json out = json::array();
  for (const Named& one : all) out.push_back(one.name);
  return out;
}

json shown(const WhoDecides& who) {
  json out = {{"kind", word(who.kind)},
              {"decider", who.decider ? who.decider->role.name : ""},
              {"wish", who.wish.status},
              {"because", who.because},
              {"against_wish", who.against_wish},
              {"in_best_interests", who.in_best_interests},
              {"try_first", json::array()},
              {"consulted", json::array()},
              {"informed", json::array()},
              {"kept", json::array()},
              {"find_out", json::array()},
              {"finding", word(who.finding)},
              {"meanwhile", who.meanwhile},
              {"acts_now", !who.acts_now.empty()},
              {"by", json::array()},
              {"supplied_by", json::array()}};
  if (who.decider) out["by"] = names(who.decider->members);
  for (const FindOut& one : who.find_out)
    for (const std::string& each : one.supplied_by) out["supplied_by"].push_back(each);
  for (const TryFirst& one : who.try_first) out["try_first"].push_back({one.step, one.on_record});
  for (const Consulted& one : who.consulted) {
    json told = json::array();
    for (const Answer& answer : one.may_be_told)
      told.push_back(answer.question.share + " " + word(answer.outcome));
    out["consulted"].push_back({{"role", one.who.role.name},
                                {"members", names(one.who.members)},
                                {"kept", names(one.who.kept_from_person)},
                                {"sure", one.is == Truth::yes},
                                {"told", told}});
  }
  for (const Involved& one : who.informed) {
    out["informed"].push_back(one.role.name);
    for (const Named& kept : one.kept_from_person) out["kept"].push_back(kept.name);
  }
  for (const FindOut& one : who.find_out) out["find_out"].push_back(one.what);
  return out;
}

void expect_row(const json& table, const json& row) {
  const Ruleset& rules = whole_rules(text_of(table, row, "rules"));
  const auto decision = *rules.checked().decisions.find(row["decision"].get<std::string>());
  expect_shown(shown(evaluate::who_decides(rules.checked(), whole_record(rules, row, table).record(),
                                           decision, moment(row))),
               row["is"]);
}

TEST(InvolvementTable, EveryRowIsWhatWasWorkedByHand) {
  each_whole_row("involvement_cases.json", expect_row);
}

}  // namespace
}  // namespace kith::tests::involvement_table_tests
