#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/check/said.hpp"
#include "tests/check/stacks.hpp"
#include "tests/golden/golden.hpp"

/// Small rulesets below the whole of the language's examples, several to a file of tests/check/cases, each
/// behind a line `== ` with what it is about; what is said of each is held to the golden file of that name.
namespace cases_tests {
namespace {

namespace fs = std::filesystem;
const fs::path folder = KITH_SOURCE_DIR "/tests/check/cases";

struct Case {
  std::string title, text;
};

std::vector<Case> cases_of(const fs::path& path) {
  std::vector<Case> out;
  std::istringstream in(golden::read(path));
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("== ")) out.push_back({line, ""});
    else if (!out.empty()) out.back().text += line + "\n";
  }
  return out;
}

const std::string head =
    "ruleset example version \"1\"\n  title \"Example\"\n  effective from 2026-04-01 owner service_manager\n"
    "uses \"care.kith\"\n";

/// A case that says which ruleset it is stands by itself.
kith::Compilation compiled(const Case& each, const stacks::Files& examples) {
  std::string root;
  const bool whole = each.text.starts_with("ruleset") || each.text.starts_with("# file");
  stacks::Files files = stacks::split(whole ? each.text : head + each.text, root);
  files.insert(examples.begin(), examples.end());
  return stacks::compile(files, root);
}

std::string said_of(const std::vector<Case>& cases) {
  stacks::Files examples;
  for (const std::string name : {"core.kith", "care.kith"})
    examples[name] = golden::read(KITH_SOURCE_DIR "/tests/check/language/" + name);
  std::string all;
  for (const Case& each : cases) {
    const bool whole = each.text.starts_with("ruleset") || each.text.starts_with("# file");
    const auto compilation = compiled(each, examples);
    all += each.title + (compilation.ruleset ? "" : " -- refused") + "\n";
    for (const kith::Diagnostic& finding : compilation.diagnostics)
      if (!examples.contains(finding.place.file)) all += said::line(finding, whole ? 1 : 5);
  }
  return all;
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, AreSaidAsInTheirGoldenFile) {
  const auto cases = cases_of(folder / (GetParam() + ".kith"));
  ASSERT_FALSE(cases.empty());
  golden::expect("tests/check/golden/said_of_" + GetParam() + ".txt", said_of(cases));
}

std::vector<std::string> names() {
  std::vector<std::string> out;
  for (const auto& file : fs::directory_iterator(folder)) out.push_back(file.path().stem().string());
  std::sort(out.begin(), out.end());
  return out;
}

INSTANTIATE_TEST_SUITE_P(Of, Cases, testing::ValuesIn(names()), [](const auto& info) { return info.param; });

}  // namespace
}  // namespace cases_tests
