#include <gtest/gtest.h>

#include "engine/report/ruleset/proofs.hpp"
#include "kith/proof.hpp"
#include "tests/oracle/texts.hpp"
#include "tests/prove/health.hpp"

/// What is known of two things together.
namespace kith::two_things {
using namespace proof_stories;
namespace {

constexpr auto broken = Proof::Result::broken;
constexpr auto not_proved = Proof::Result::not_proved;

struct Together {
  const char* name;
  const char* allows;
  const char* when;
  Proof::Result result = Proof::Result::proved;
};
void PrintTo(const Together& row, std::ostream* out) { *out << row.name; }

const Together together[] = {
    {"a_value_is_recorded", "risk is low", "risk is not recorded"},
    {"whatever_the_value", "risk is low or not risk is low", "risk is not recorded", broken},
    {"no_value_is_not_recorded", "not home", "home is not recorded"},
    {"as_many_in_a_longer_window", "at least 2 fall in the last 7 days", "at most 1 fall in the last 8 days"},
    {"none_and_two", "at least 2 fall in the last 7 days", "no fall in the last 7 days"},
    {"weeks_and_days", "at least 2 fall in the last 7 days", "at most 1 fall in the last 1 week"},
    {"of_one_sort_and_of_any", "at least 1 fall where severity is high in the last 7 days",
     "no fall in the last 14 days"},
    {"of_any_and_of_one_sort", "at least 1 fall in the last 7 days",
     "no fall where severity is high in the last 7 days", broken},
    {"a_month_holds_four_weeks", "at least 1 fall in the last 4 weeks", "no fall in the last 1 month"},
    {"lately_and_long_ago", "at least 1 fall in the last 7 days", "last fall was more than 7 days ago"},
    {"months_forwards_and_months_back", "last fall was more than 1 month ago",
     "at least 1 fall in the last 1 month", not_proved},
    {"years_back_and_years_forwards", "at least 1 fall in the last 1 year",
     "last fall was more than 1 year ago", not_proved},
    {"longer_ago_and_not_so_long", "last fall was more than 9 days ago",
     "last fall was less than 7 days ago"},
    {"one_where_within_another", "at least 1 fall where severity is high in the last 7 days",
     "no fall where severity is at least medium in the last 14 days"},
    {"part_of_a_where", "at least 1 fall where (severity is high and minutes is above 5) in the last 7 days",
     "no fall where (not minutes is at most 3 or severity is low) in the last 7 days"},
    {"not_the_other_way_round", "at least 1 fall where severity is at least medium in the last 7 days",
     "no fall where severity is high in the last 7 days", broken},
    {"a_total_is_of_some", "total fall.minutes in the last 7 days is at least 20",
     "no fall in the last 7 days"},
    {"a_total_of_none", "total fall.minutes in the last 7 days is below 20", "no fall in the last 7 days",
     broken},
    {"two_totals", "total fall.minutes in the last 7 days is at least 20",
     "total fall.minutes in the last 7 days is below 10"},
    {"an_average_is_of_some", "average fall.minutes in the last 7 days is at least 20",
     "no fall in the last 14 days"},
    {"two_averages", "average fall.minutes in the last 7 days is at least 20",
     "average fall.minutes in the last 7 days is below 20"},
    {"the_latest_is_one", "latest fall.minutes is at least 20", "latest fall.minutes is at most 10"},
    {"the_latest_may_be_both", "latest fall.minutes is at least 20", "latest fall.minutes is at most 30",
     broken},
    // An entry of which nobody knows whether it is in error leaves one not known, and the other as it was.
    {"the_latest_may_be_in_error", "latest fall.minutes is at least 10",
     "latest fall.minutes is at least 20 and not latest fall.minutes is at least 20", not_proved},
    {"one_of_them_may_be_in_error", "average fall.minutes in the last 7 days is at least 10",
     "average fall.minutes in the last 7 days is at least 20 and "
     "not average fall.minutes in the last 7 days is at least 20",
     not_proved},
    {"a_total_may_be_otherwise", "not total fall.minutes in the last 7 days is 20",
     "total fall.minutes in the last 7 days is at least 30 and "
     "not total fall.minutes in the last 7 days is at least 30",
     not_proved},
    {"a_finding_may_be_in_error", "not capacity fluctuates", "has capacity and lacks capacity", not_proved},
    {"what_was_decided_may_be_in_error", "not best interests opposes sharing",
     "best interests supports sharing and not best interests supports sharing", not_proved},
    {"a_finding_is_of_one_sort", "not lacks capacity",
     "has capacity and lacks capacity and not has capacity"},
    {"different_ones_are_some", "at least 2 different fall.severity in the last 7 days",
     "at most 1 fall in the last 7 days"},
    {"a_role_within_another", "somebody in the circle is family.mother", "nobody in the circle is family"},
    {"a_role_around_another", "somebody in the circle is family", "nobody in the circle is family.mother",
     broken},
    // Somebody may ask in a role that nobody in the circle holds; no scenario gives that.
    {"asked_for_a_role", "recipient is family", "nobody in the circle is family", not_proved},
    {"a_kind_of_power", "recipient holds lpa.health", "not recipient holds lpa"},
    {"a_power_of_any_kind", "recipient holds lpa", "not recipient holds lpa.health", broken},
    // In a matter a power is held over that, and whether anybody holds one is not asked of it.
    {"somebody_holds_what_they_hold", "recipient holds lpa.health", "nobody holds lpa", not_proved},
    {"nobody_holds_a_kind", "somebody holds lpa.health", "nobody holds lpa"},
    {"who_agrees_holds_it", "lpa.health agrees", "nobody holds lpa", not_proved},
    {"who_refuses_holds_it", "lpa refuses", "nobody holds lpa", not_proved},
    {"wants_and_opposes", "person wants travel", "person opposes travel"},
    {"wants_and_says_nothing", "person wants travel", "no wish recorded about travel"},
    {"neither_wants_nor_opposes", "not person wants travel", "not person opposes travel", broken},
};

class TwoThings : public testing::TestWithParam<Together> {};

TEST_P(TwoThings, are_so_together_or_never) {
  const Together& row = GetParam();
  const auto proofs = prove(texts::compiled(a_stack(boundary("v", clause("allow ok", row.allows)) +
                                                    promised("kept", never + "\n    when " + row.when))));
  EXPECT_EQ(proofs[0].result, row.result) << report::proofs_text(proofs, 100);
}

INSTANTIATE_TEST_SUITE_P(Table, TwoThings, testing::ValuesIn(together),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace kith::two_things
