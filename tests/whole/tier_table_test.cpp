#include "engine/evaluate/requirement/tiers.hpp"

#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/requirement/resolve.hpp"
#include "tests/whole/tables.hpp"

/// What to do now, in order: which tier, row by row of tier_cases.json, and what stands before what, of
/// order_cases.json.
namespace kith::tests::tier_table_tests {
namespace {

Strength strength(const json& row) {
  static const std::map<std::string, Strength> words = {{"must", Strength::must},
                                                        {"contract", Strength::contract},
                                                        {"should", Strength::should},
                                                        {"policy", Strength::policy},
                                                        {"may", Strength::may}};
  return words.at(row.value("strength", "policy"));
}

void expect_tier(const json& /*table*/, const json& row) {
  evaluate::Pressing one;
  one.strength = strength(row);
  one.live = row.value("live", false);
  one.safety = row.value("safety", false);
  one.without_delay = row.value("without_delay", false);
  one.undated = row.value("undated", false);
  if (row.contains("due")) one.due = time::Due::at(*time::parse_moment(row["due"].get<std::string>()));
  const evaluate::Clock clock = evaluate::clock_at(whole_rules("").checked(), moment(row));
  EXPECT_EQ(static_cast<int>(evaluate::tier_of(one, clock)), row["tier"].get<int>());
}

TEST(TierTable, EveryRowIsWhatWasWorkedByHand) { each_whole_row("tier_cases.json", expect_tier); }

/// "1 record the form (m)": its tier, what is to be done and about what, in order; what is done is left out.
json in_order(const Ruleset& rules, const State& state, Moment at) {
  json out = json::array();
  for (const RequiredAction& one : evaluate::what_is_due(rules.checked(), state.record(), at).actions)
    if (open(one.status))
      out.push_back(std::to_string(static_cast<int>(one.tier)) + ' ' + one.action.what +
                    (one.item ? " (" + one.item->id + ')' : ""));
  return out;
}

void expect_order(const json& table, const json& row) {
  const Ruleset& rules = whole_rules(text_of(table, row, "rules"));
  EXPECT_EQ(in_order(rules, whole_record(rules, row, table), moment(row)), row["order"]);
}

TEST(OrderTable, EveryRowIsWhatWasWorkedByHand) { each_whole_row("order_cases.json", expect_order); }

}  // namespace
}  // namespace kith::tests::tier_table_tests
