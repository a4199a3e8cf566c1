#include <gtest/gtest.h>

#include <filesystem>

#include "dsl/source/diagnostics.hpp"
#include "engine/rehearse/rehearse.hpp"
#include "kith/ruleset.hpp"
#include "tests/golden/golden.hpp"

namespace kith::rehearsing::rulesets_tests {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> read(const std::string& path) {
  if (!fs::exists(path)) return std::nullopt;
  return golden::read(path);
}

std::string words(const Rehearsal& run) {
  std::string out = run.title + "\n";
  for (const Rehearsal::Failure& failure : run.failures)
    out += "  " + failure.expected + "\n  " + failure.found + "\n";
  for (const Diagnostic& finding : run.diagnostics) out += source::terminal(finding, false);
  return out;
}

/// Every scenario beside the shipped rules holds.
TEST(Rulesets, KeepTheirScenarios) {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(KITH_SOURCE_DIR) / "rulesets/sharing_agreement")) {
    if (!entry.path().filename().string().starts_with("scenarios_")) continue;
    const Compilation made = compile(entry.path().string());
    ASSERT_TRUE(made.ruleset) << source::terminal(made.diagnostics.at(0), false);
    for (const model::Scenario& scenario : made.ruleset->checked().scenarios) {
      const Rehearsal run = rehearse(made.ruleset->checked(), scenario, read);
      EXPECT_TRUE(run.failures.empty() && run.diagnostics.empty()) << words(run);
      ++count;
    }
  }
  EXPECT_GT(count, 0u);
}

}  // namespace
}  // namespace kith::rehearsing::rulesets_tests
