#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"
#include "tests/json/json.hpp"

/// Small inputs, each of a kind that was once answered badly, as the command answers them: see
/// cases/cases.json.
namespace cases_tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Words apart from how they fall on lines.
std::string unwrapped(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

class Cases : public testing::TestWithParam<json> {};

TEST_P(Cases, AreAnswered) {
  const json& row = GetParam();
  const command::Run run = command::run(row.at("run").get<std::string>(), "", "cd ../cases &&");
  EXPECT_EQ(run.code, row.value("code", 0)) << run.err;
  const std::string said = unwrapped(run.out + run.err);
  EXPECT_THAT(said, StartsWith(row.value("first", "")));
  for (const std::string each : row.value("says", json::array())) EXPECT_THAT(said, HasSubstr(each));
  for (const std::string each : row.value("never", json::array())) EXPECT_THAT(said, Not(HasSubstr(each)));
}

std::vector<json> rows() {
  return json::parse(command::read(KITH_SOURCE_DIR "/tests/command/cases/cases.json"));
}

INSTANTIATE_TEST_SUITE_P(Small, Cases, testing::ValuesIn(rows()),
                         [](const auto& info) { return info.param.at("name").template get<std::string>(); });

}  // namespace
}  // namespace cases_tests
