#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"

namespace arguments_tests {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Arguments, AnEmptyOneIsBadUsageEverywhere) {
  const std::string person = " money.kith --person ada.json --at 2026-03-01 ";
  const std::string people = " money.kith --people people.ndjson --at 2026-03-01 ";
  for (const std::string& arguments : std::vector<std::string>{
           "decide money.kith --person ada.json --share finances --with mum --for family_update --at ''",
           "check ''",
           "check money.kith ''",
           "new ''",
           "words ''",
           "due" + people + "--rulesets ''",
           "fmt ''",
           "test ''",
           "test money.kith --junit ''",
           "assess money.kith --person ada.json --at ''",
           "assess money.kith --person '' --at 2026-03-01",
           "assess" + person + "--as ''",
           "assess" + person + "--format ''",
           "assess" + person + "--root ''",
           "matrix" + person + "--for ''",
           "who-decides" + person + "--decision ''",
           "due" + people + "--owner ''",
           "due money.kith --people people.ndjson --at ''",
           "due money.kith --at 2026-03-01 --people ''",
           "audit" + people + "--as ''",
           "draw money.kith --what ''",
           "explain ''",
           "decide" + person + "--share finances --with mum --for ''",
           "decide" + person + "--share '' --with mum --for family_update",
           "decide" + person + "--share finances --with mum --for family_update --marked ''",
           "decide" + person + "--share finances --with mum --for family_update --fact ''",
           "decide money.kith --people '' --questions questions.ndjson"}) {
    const command::Run done = command::run(arguments);
    EXPECT_EQ(done.code, 2) << arguments;
    EXPECT_EQ(done.out, "") << arguments;
    EXPECT_THAT(done.err, HasSubstr("kith: ")) << arguments;
  }
  EXPECT_THAT(command::run("assess money.kith --person ada.json --at ''").err,
              HasSubstr("--at: an empty argument says nothing"));
}

/// Nothing of it may reach a terminal as it is: a colour, a title, a line that says something else, a turned
/// direction, a hidden letter.
const std::string tricks = "a\x1b[31m\x1b]0;t\x07\nkith: all is well\r\u202eb\u200b\u2066c\u00ad";

void expect_shown(const std::string& text, const std::string& of) {
  for (const char* trick :
       {"\x1b", "\x07", "\r", "\u202e", "\u200b", "\u2066", "\u00ad", "\nkith: all is well"})
    EXPECT_THAT(text, Not(HasSubstr(trick))) << of;
}

TEST(Arguments, WhatCannotBeSeenInOneIsShown) {
  const std::string odd = "'" + tricks + "'";
  const std::string person = " money.kith --person ada.json --at 2026-03-01 ";
  for (const std::string& arguments : std::vector<std::string>{
           "check " + odd,
           "new /nowhere/" + odd,
           "new /nowhere/1" + odd,
           "words " + odd,
           "fmt " + odd,
           "test " + odd,
           "explain " + odd,
           odd,
           "check --" + odd,
           "check money.kith --as " + odd,
           "check money.kith --root " + odd,
           "assess money.kith --person ada.json --at " + odd,
           "assess money.kith --at 2026-03-01 --person " + odd,
           "matrix" + person + "--for " + odd,
           "who-decides" + person + "--decision " + odd,
           "decide" + person + "--share " + odd + " --with " + odd + " --for " + odd,
           "decide" + person + "--share finances --with mum --for family_update --fact " + odd,
           "due money.kith --at 2026-03-01 --people people.ndjson --owner " + odd,
           "due money.kith --at 2026-03-01 --people " + odd,
           "draw money.kith --what " + odd,
           "test money.kith --junit /nowhere/" + odd}) {
    const command::Run done = command::run(arguments);
    EXPECT_NE(done.code, 0) << arguments;
    EXPECT_FALSE(done.err.empty() && done.out.empty()) << arguments;
    expect_shown(done.out + done.err, arguments);
  }
}

TEST(Arguments, WhatCannotBeSeenInTheNameOfAFileIsShown) {
  const command::Folder folder;
  std::string name = tricks;
  const std::filesystem::path good = folder.path() / (name + ".kith"),
                              bad = folder.path() / (name + "bad.kith");
  std::ofstream(good)
      << "ruleset a version \"1\"\n title \"A\"\nrole r \"R\"\nscenario \"s\"\n  when r asks about x for y on 2026-01-01\n  then refuse\n";
  std::ofstream(bad) << "ruleset !\n";
  const std::string at = " '" + folder.path().string() + "'";
  for (const std::string& arguments :
       std::vector<std::string>{"check" + at, "check --format plain" + at, "fmt --check" + at, "test" + at,
                                "check '" + good.string() + "'"}) {
    const command::Run done = command::run(arguments);
    EXPECT_NE(done.code, 0) << arguments;
    EXPECT_FALSE(done.out.empty()) << arguments;
    expect_shown(done.out + done.err, arguments);
  }
}

TEST(Arguments, WhatShapesTheCharacterBeforeItIsNoTrick) {
  const command::Run done =
      command::run("check '\u0622\u06cc\u200c\u062a\U0001F3F4\U000E0067\U000E007F.kith'");
  EXPECT_THAT(done.err, HasSubstr("\u0622\u06cc\u200c\u062a\U0001F3F4\U000E0067\U000E007F.kith"));
}

}  // namespace
}  // namespace arguments_tests
