#include <gmock/gmock.h>

#include <string>

#include "engine/report/words/words.hpp"
#include "tests/command/program.hpp"

/// The demonstration, with this program in place of the one that it would build.
namespace demo_tests {
namespace {

constexpr std::size_t readable = 100;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text)
    if (c == '\n') out.emplace_back();
    else out.back() += c;
  return out;
}

TEST(Demo, FitsItsReaders) {
  const command::Run run = command::run("", "", "'" KITH_SOURCE_DIR "/scripts/demo.sh'");
  EXPECT_EQ(run.code, 0);
  EXPECT_EQ(run.err, "");
  std::size_t parts = 0, since_heading = 0;
  for (const std::string& line : lines_of(run.out)) {
    EXPECT_LE(kith::report::length(line), readable) << line;
    ++since_heading;
    if (!line.starts_with("=== ")) continue;
    EXPECT_GT(since_heading, 3U) << "nothing stands above: " << line;
    ++parts;
    since_heading = 0;
  }
  EXPECT_EQ(parts, 7U);
}

/// A matrix of everybody and everything is read by somebody who has a minute: a line a kind, and each
/// recipient for whom all is the same in one list.
TEST(Demo, TheMatrixIsOnePage) {
  const command::Run run = command::run(
      "matrix rulesets/sharing_agreement/sharing_agreement.kith --person rulesets/people/amina.json --at '2026-10-05 10:00' "
      "--for family_update",
      "", "cd '" KITH_SOURCE_DIR "' &&");
  EXPECT_LE(lines_of(run.out).size(), 90U) << run.out;
  EXPECT_THAT(run.out, testing::ContainsRegex("\n  ask +Amy Sample"));
}

}  // namespace
}  // namespace demo_tests
