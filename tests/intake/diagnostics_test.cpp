#include <gtest/gtest.h>

#include <set>

#include "dsl/source/register.hpp"
#include "tests/golden/golden.hpp"
#include "tests/intake/rules.hpp"

namespace kith::intake::diagnostics_tests {
namespace {

/// These mistakes are made in a question; all others in a record.
const std::set<std::string_view> in_questions = {"K6024", "K6053"};

std::vector<Diagnostic> findings(std::string_view code, std::string_view json, const std::string& name) {
  if (!in_questions.contains(code)) return parse_state(rules(), json, name).diagnostics;
  const auto state = parse_state(rules(), record(""));
  return parse_question(state.value.value(), json, name).diagnostics;
}

std::vector<source::Entry> of_records() {
  std::vector<source::Entry> found;
  for (const source::Entry& entry : source::entries())
    if (entry.text.starts_with("K6")) found.push_back(entry);
  return found;
}

TEST(Diagnostics, TheExamplesOfTheRegisterAreWhatTheySay) {
  for (const source::Entry& entry : of_records()) {
    if (entry.wrong.empty()) continue;
    const auto wrong = findings(entry.text, entry.wrong, "wrong.json");
    ASSERT_EQ(wrong.size(), 1u) << entry.text << "\n" << terminal(wrong);
    EXPECT_EQ(wrong[0].code, entry.text) << terminal(wrong);
    EXPECT_EQ(terminal(findings(entry.text, entry.right, "right.json")), "") << entry.text;
  }
}

TEST(Diagnostics, EveryCodeIsHeldToItsWords) {
  for (const source::Entry& entry : of_records()) {
    // What is over a limit is no golden file: `LargeTextsAreRefused` and `ACircleHasAThousandMembers` make
    // it.
    if (entry.code == source::Code::json_too_large || entry.code == source::Code::too_many_members) continue;
    const std::string stem = "tests/golden/diagnostics/" + std::string(entry.text);
    const std::string json = golden::read(std::filesystem::path(KITH_SOURCE_DIR) / (stem + ".json"));
    ASSERT_FALSE(json.empty()) << stem << ".json is missing";
    const auto found = findings(entry.text, json, std::string(entry.text) + ".json");
    const auto is_it = [&](const Diagnostic& finding) { return finding.code == entry.text; };
    EXPECT_TRUE(std::any_of(found.begin(), found.end(), is_it)) << entry.text << " is not among\n"
                                                                << terminal(found);
    golden::expect(stem + ".txt", terminal(found));
  }
}

}  // namespace
}  // namespace kith::intake::diagnostics_tests
