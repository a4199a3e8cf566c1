#include <gtest/gtest.h>

#include "dsl/source/utf8.hpp"
#include "engine/report/matrix/matrix.hpp"
#include "engine/time/parse.hpp"
#include "kith/assess.hpp"
#include "kith/assessment.hpp"
#include "kith/caseload.hpp"
#include "tests/golden/golden.hpp"
#include "tests/intake/rules.hpp"
#include "tests/json/json.hpp"

namespace kith::intake::blank_texts_tests {
namespace {

const std::vector<std::string> blanks = {"",
                                         " ",
                                         "\t",
                                         "\n",
                                         "\u00a0",
                                         "\u202e",
                                         "\u200b\u2060",
                                         "\u3164",
                                         "\u2800",
                                         "\u2028",
                                         "\u00ad \ufe0f",
                                         "\U000e0041"};

std::string found(const std::string& json) { return mistakes(parse_state(rules(), json).diagnostics); }

TEST(Blank, AnIdOrANameOfWhichNothingCanBeSeenIsRefused) {
  for (const std::string& blank : blanks) {
    const std::string written = nlohmann::json(blank).dump();
    EXPECT_EQ(found(R"({"kith":2,"person":{"id":)" + written + "}}"), "K6017 /person/id") << written;
    EXPECT_EQ(found(R"({"kith":2,"person":{"id":"p","name":)" + written + "}}"), "K6017 /person/name")
        << written;
    EXPECT_EQ(found(R"({"kith":2,"person":{"id":"p"},"circle":[{"id":"a","name":)" + written +
                    R"(,"roles":["friend"]}]})"),
              "K6017 /circle/0/name");
    EXPECT_EQ(
        found(R"({"kith":2,"person":{"id":"p"},"circle":[{"id":)" + written + R"(,"roles":["friend"]}]})"),
        "K6017 /circle/0/id");
  }
}

TEST(Blank, ANameOfWhichSomethingCanBeSeenIsTaken) {
  for (const std::string name : {"A", " A ", "\u202eA", "\u0622\u06cc\u200c\u062a", "\u0301", "0", "."})
    EXPECT_EQ(found(nlohmann::json{{"kith", 2}, {"person", {{"id", name}, {"name", name}}}}.dump()), "")
        << name;
}

/// Every page that the command can make of a record.
std::vector<std::string> pages(const State& state) {
  const time::Instant at = *time::parse_moment("2026-05-30T15:05:00Z");
  const Assessment all = assess(state, at);
  std::vector<std::string> made;
  for (const auto form : {AssessmentRendering::text, AssessmentRendering::json, AssessmentRendering::markdown,
                          AssessmentRendering::html, AssessmentRendering::easy_read})
    made.push_back(render(all, form));
  Worklist due(at);
  due.add(state);
  for (const auto form : {WorklistRendering::text, WorklistRendering::json, WorklistRendering::csv})
    made.push_back(render(due, form));
  Audit audit;
  audit.add(state, at);
  for (const auto form :
       {AuditRendering::text, AuditRendering::json, AuditRendering::csv, AuditRendering::html})
    made.push_back(render(audit, form));
  made.push_back(
      report::matrix_text(report::matrix(rules().checked(), state.record(), at, std::nullopt), 100));
  return made;
}

/// Pointers of all texts of a record.
std::vector<nlohmann::json::json_pointer> texts_of(const nlohmann::json& record) {
  std::vector<nlohmann::json::json_pointer> all;
  const nlohmann::json flat = record.flatten();
  for (const auto& [pointer, value] : flat.items())
    if (value.is_string()) all.emplace_back(pointer);
  return all;
}

TEST(Blank, WhicheverTextOfARecordIsBlankOrEndsOddlyEveryPageIsWhole) {
  const auto record = nlohmann::json::parse(
      golden::read(std::filesystem::path(KITH_SOURCE_DIR) / "tests/intake/example.json"));
  std::size_t refused = 0, rendered = 0;
  for (const auto& pointer : texts_of(record)) {
    for (const char* text : {"", "\u202e", "\u201cBo.\u201d", "\u00e9"}) {
      nlohmann::json other = record;
      other[pointer] = text;
      const auto reading = parse_state(rules(), other.dump());
      if (!reading.value) {
        EXPECT_FALSE(reading.diagnostics.empty());
        ++refused;
        continue;
      }
      ++rendered;
      for (const std::string& page : pages(*reading.value)) {
        EXPECT_FALSE(page.empty()) << pointer;
        EXPECT_EQ(source::find_invalid(page), std::string::npos) << pointer << " " << text;
      }
    }
  }
  EXPECT_GT(refused, 100u);
  EXPECT_GT(rendered, 50u);
}

}  // namespace
}  // namespace kith::intake::blank_texts_tests
