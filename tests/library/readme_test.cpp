#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "kith/kith.hpp"

namespace {

std::string read(const std::string& name) {
  std::ifstream file(std::string(KITH_SOURCE_DIR "/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What stands between ```kind and ``` in a document.
std::vector<std::string> blocks(const std::string& document, const std::string& kind) {
  const std::string open = "```" + kind + "\n";
  std::vector<std::string> found;
  for (std::size_t at = document.find(open); at != std::string::npos; at = document.find(open, at)) {
    at += open.size();
    found.push_back(document.substr(at, document.find("```", at) - at));
  }
  return found;
}

TEST(Readme, its_program_is_the_one_that_the_consumer_test_builds_and_runs) {
  const std::vector<std::string> programs = blocks(read("README.md"), "cpp");
  ASSERT_EQ(programs.size(), 1U);
  EXPECT_EQ(programs.front(), read("tests/consumer/main.cpp"));
}

TEST(Readme, its_rules_compile_without_a_mistake) {
  for (const std::string& rules : blocks(read("README.md"), "kith")) {
    const kith::Compilation compilation =
        kith::compile("README.kith", [&](const std::string&) { return rules; });
    for (const kith::Diagnostic& found : compilation.diagnostics)
      EXPECT_NE(found.severity, kith::Severity::error) << found.place.line << ": " << found.message;
    EXPECT_TRUE(compilation.ruleset);
  }
}

}  // namespace
