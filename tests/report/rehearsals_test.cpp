#include "engine/report/ruleset/rehearsals.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <gmock/gmock.h>

#include "tests/golden/golden.hpp"
#include "tests/report/rehearsals.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;

TEST(Rehearsals, TextIsHeldToAGoldenFile) {
  golden::expect("tests/report/golden/rehearsals.txt", report::rehearsals_text(rehearsals::some()));
}
TEST(Rehearsals, JunitIsHeldToAGoldenFile) {
  golden::expect("tests/report/golden/rehearsals.xml", report::rehearsals_junit(rehearsals::some()));
}
TEST(Rehearsals, JsonIsHeldToAGoldenFile) {
  golden::expect("tests/report/golden/rehearsals.json", report::rehearsals_json(rehearsals::some()));
}

TEST(Rehearsals, NoScenariosIsSaidSo) { EXPECT_EQ(report::rehearsals_text({}), "0 passed, 0 failed\n"); }

TEST(Rehearsals, AWarningInARecordIsNoFailure) {
  Rehearsal rehearsal = rehearsals::some()[0];
  rehearsal.diagnostics = {diagnostics::some()[1]};
  EXPECT_TRUE(passed(rehearsal));
  rehearsal.diagnostics = {diagnostics::some()[0]};
  EXPECT_FALSE(passed(rehearsal));
}

std::string junit_of(const std::string& title) {
  Rehearsal rehearsal = rehearsals::some()[1];
  rehearsal.title = rehearsal.failures[0].found = title;
  return report::rehearsals_junit({rehearsal});
}

TEST(Rehearsals, XmlEscapesWhatWouldBreakIt) {
  EXPECT_THAT(junit_of("a & b < c > \"d\" 'e'"),
              HasSubstr("name=\"a &amp; b &lt; c &gt; &quot;d&quot; &apos;e&apos;\""));
  EXPECT_THAT(junit_of("two\nlines\tand a tab"), HasSubstr("name=\"two&#10;lines&#9;and a tab\""));
  EXPECT_THAT(junit_of("bell\x07 and \xff"), HasSubstr("name=\"bell\xEF\xBF\xBD and \xEF\xBF\xBD\""));
  EXPECT_THAT(junit_of("no \uFFFE and no \uFFFF"), HasSubstr("name=\"no \xEF\xBF\xBD and no \xEF\xBF\xBD\""));
  EXPECT_THAT(junit_of("Se\u00e1n \U0001F600"), HasSubstr("name=\"Se\u00e1n \U0001F600\""));
  EXPECT_THAT(junit_of("]]>"), Not(HasSubstr("]]>")));
}

/// A parser of somebody else's agrees that every one of these is XML.
TEST(Rehearsals, AnXmlParserReadsIt) {
  if (std::system("command -v python3 >/dev/null 2>&1") != 0) GTEST_SKIP() << "python3 is not installed";
  const std::array<std::string, 5> titles = {"plain", "<&>\"'", "\x01\x02\x1b[0m",
                                             "\xff\xc3\x28 \xed\xa0\x80 \xef\xbf\xbe \xf4\x90\x80\x80",
                                             "cut \xe2\x82"};
  for (const std::string& title : titles) {
    const std::string path = testing::TempDir() + "kith_junit.xml";
    std::ofstream(path, std::ios::binary) << junit_of(title);
    const std::string command =
        "python3 -c 'import sys, xml.etree.ElementTree as tree; tree.parse(sys.argv[1])' '" + path + "'";
    EXPECT_EQ(std::system(command.c_str()), 0) << title;
    std::remove(path.c_str());
  }
}

}  // namespace
