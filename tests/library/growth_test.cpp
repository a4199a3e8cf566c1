#include "bench/growth/made.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>

#include "engine/evaluate/record/steps.hpp"
#include "kith/kith.hpp"

namespace {

/// What grows, from which size on its growth can be seen.
struct Series {
  const char* name;
  growth::Made (*made)(int);
  int size;
};

class Growth : public testing::TestWithParam<Series> {};

std::string all(const std::vector<kith::Diagnostic>& diagnostics) {
  std::string text;
  for (const kith::Diagnostic& each : diagnostics)
    if (each.severity == kith::Severity::error) text += each.message + '\n';
  return text;
}

/// What is looked at for one question and one assessment; nothing where they cannot be put.
std::optional<std::uint64_t> steps_of(const growth::Made& made) {
  const kith::Compilation rules =
      kith::compile("growth.kith", [&](const std::string&) { return made.rules; });
  EXPECT_TRUE(rules.ruleset) << all(rules.diagnostics);
  if (!rules.ruleset) return std::nullopt;
  const kith::Reading<kith::State> person = kith::parse_state(*rules.ruleset, made.record);
  EXPECT_TRUE(person.value) << all(person.diagnostics);
  if (!person.value) return std::nullopt;
  const kith::Reading<kith::Question> question = kith::parse_question(*person.value, made.question);
  EXPECT_TRUE(question.value) << all(question.diagnostics);
  if (!question.value) return std::nullopt;
  const std::uint64_t before = kith::evaluate::looked_at;
  EXPECT_FALSE(kith::decide(*question.value).rulesets.empty());
  EXPECT_FALSE(
      kith::assess(*person.value, kith::parse_moment(*rules.ruleset, growth::now).value.value()).at.empty());
  return kith::evaluate::looked_at - before;
}

/// Twice as much takes twice as many steps, give or take what is looked up in an order. Steps are counted, so
/// that no machine is too slow.
TEST_P(Growth, takes_steps_in_proportion) {
  const auto one = steps_of(GetParam().made(GetParam().size));
  const auto two = steps_of(GetParam().made(2 * GetParam().size));
  ASSERT_TRUE(one && two);
  constexpr std::uint64_t bound = 200;
  EXPECT_LE(*two, *one * 22 / 10 + bound) << *one;
}

/// Each stage may be passed on in three ways, and hears at no more moments than there are sums of their
/// times.
TEST(GrowthOfStages, takes_no_more_steps_than_there_are_moments_at_which_they_hear) {
  const auto one = steps_of(growth::stages(16));
  const auto two = steps_of(growth::stages(32));
  ASSERT_TRUE(one && two);
  EXPECT_LE(*two, *one * 5);
}

INSTANTIATE_TEST_SUITE_P(
    of, Growth,
    testing::Values(
        Series{"rules", growth::rules, 50}, Series{"members", growth::members, 50},
        Series{"events", growth::events, 500}, Series{"turning_points", growth::turning_points, 1'000},
        Series{"repeated", growth::repeated, 400}, Series{"trends", growth::trends, 400},
        Series{"each_consent", growth::each_consent, 1'000}, Series{"consents", growth::consents, 500},
        Series{"items", growth::items, 500}, Series{"hourly", growth::hourly, 30},
        Series{"wishes", growth::wishes, 400}, Series{"decided", growth::decided, 400},
        Series{"values", growth::values, 400}, Series{"findings", growth::findings, 400},
        Series{"sorts", growth::sorts, 400}, Series{"best_interests", growth::best_interests, 400},
        Series{"escalations", growth::escalations, 200}, Series{"concerns", growth::concerns, 200},
        Series{"powers", growth::powers, 200}, Series{"late", growth::late, 400},
        Series{"around", growth::around, 400}, Series{"crowded", growth::crowded, 400}),
    [](const auto& info) { return info.param.name; });

}  // namespace
