#include "bench/growth/made.hpp"

#include <gtest/gtest.h>

#include "kith/kith.hpp"

namespace {

struct Series {
  const char* name;
  growth::Made (*made)(int);
};

class Growth : public testing::TestWithParam<Series> {};

std::string all(const std::vector<kith::Diagnostic>& diagnostics) {
  std::string text;
  for (const kith::Diagnostic& each : diagnostics)
    if (each.severity == kith::Severity::error) text += each.message + '\n';
  return text;
}

TEST_P(Growth, is_made_of_rules_and_records_that_can_be_asked_about) {
  const growth::Made made = GetParam().made(8);
  const kith::Compilation rules =
      kith::compile("growth.kith", [&](const std::string&) { return made.rules; });
  ASSERT_TRUE(rules.ruleset) << all(rules.diagnostics);
  const kith::Reading<kith::State> person = kith::parse_state(*rules.ruleset, made.record);
  ASSERT_TRUE(person.value) << all(person.diagnostics);
  const kith::Reading<kith::Question> question = kith::parse_question(*person.value, made.question);
  ASSERT_TRUE(question.value) << all(question.diagnostics);
  EXPECT_FALSE(kith::decide(*question.value).rulesets.empty());
  EXPECT_FALSE(
      kith::assess(*person.value, kith::parse_moment(*rules.ruleset, growth::now).value.value()).at.empty());
}

INSTANTIATE_TEST_SUITE_P(of, Growth,
                         testing::Values(Series{"rules", growth::rules}, Series{"members", growth::members},
                                         Series{"events", growth::events},
                                         Series{"turning_points", growth::turning_points},
                                         Series{"consents", growth::consents}, Series{"items", growth::items},
                                         Series{"hourly", growth::hourly}),
                         [](const auto& info) { return info.param.name; });

}  // namespace
