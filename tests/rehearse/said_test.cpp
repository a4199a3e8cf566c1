#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "dsl/source/diagnostics.hpp"
#include "engine/rehearse/rehearse.hpp"
#include "kith/ruleset.hpp"
#include "tests/golden/golden.hpp"

namespace kith::rehearsing::said_tests {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> nothing(const std::string&) { return std::nullopt; }

std::vector<fs::path> rulesets_said() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(fs::path(KITH_SOURCE_DIR) / "tests/golden/said"))
    if (entry.path().extension() == ".kith") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

/// Each form of the language by scenarios of its own: what is expected there is what docs/language.md says.
TEST(Said, EveryScenarioHolds) {
  std::size_t count = 0;
  for (const fs::path& path : rulesets_said()) {
    const Compilation made = compile(path.string());
    for (const Diagnostic& finding : made.diagnostics)
      EXPECT_NE(finding.severity, Severity::error) << source::terminal(finding, false);
    if (!made.ruleset) continue;
    for (const model::Scenario& scenario : made.ruleset->checked().scenarios) {
      const Rehearsal run = rehearse(made.ruleset->checked(), scenario, nothing);
      for (const Rehearsal::Failure& failure : run.failures)
        ADD_FAILURE() << path.stem().string() << ": " << run.title << "\n  " << failure.expected << "\n  "
                      << failure.found;
      ++count;
    }
  }
  EXPECT_GT(count, 0u);
}

}  // namespace
}  // namespace kith::rehearsing::said_tests
