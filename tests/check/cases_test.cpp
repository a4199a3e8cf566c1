#include <gtest/gtest.h>

#include "tests/check/cases.hpp"
#include "tests/check/said.hpp"

/// What is said of each small ruleset of tests/check/cases is held to the golden file of that name.
namespace cases_tests {
namespace {

std::string said_of(const std::string& name) {
  const stacks::Files examples = cases::examples();
  std::string all;
  for (const cases::Case& each : cases::of(cases::folder / (name + ".kith"))) {
    const auto compilation = cases::compiled(each.text, examples);
    all += each.title + (compilation.ruleset ? "" : " -- refused") + "\n";
    for (const kith::Diagnostic& finding : compilation.diagnostics)
      if (!examples.contains(finding.place.file))
        all += said::line(finding, cases::is_whole(each.text) ? 1 : 5);
  }
  return all;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, AreSaidAsInTheirGoldenFile) {
  const std::string said = said_of(GetParam());
  ASSERT_FALSE(said.empty());
  golden::expect("tests/check/golden/said_of_" + GetParam() + ".txt", said);
}

INSTANTIATE_TEST_SUITE_P(Of, Cases, testing::ValuesIn(cases::names()),
                         [](const auto& info) { return info.param; });

}  // namespace
}  // namespace cases_tests
