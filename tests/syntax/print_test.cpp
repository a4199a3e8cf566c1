#include "tests/syntax/reading.hpp"

namespace kith::syntax {
namespace {

void expect_printed(const std::string& text, const std::string& printed) {
  const Reading read(text);
  EXPECT_EQ(read.printed(), printed);
  expect_kept(read, text);
}

TEST(Print, KeepsCommentsWhereTheyStood) {
  expect_printed(
      "# the file\n\n   # a note\nruleset r version \"1\" # the plan\n  # who\n  owner boss # her\n  # what\n  title \"T\" # called\n  # "
      "last\n# next\nuses \"x\"\n# end\n",
      "# the file\n\n# a note\nruleset r version \"1\"  # the plan\n  # what\n  title     \"T\"  # called\n  # who\n  owner     boss  # "
      "her\n  # last\n\n"
      "# next\nuses \"x\"\n# end\n");
  expect_printed(
      "boundary b \"B\"\n  about a # one\n  # two\n  with c\n  # three\n  refuse # four\n    # five\n    because \"x\" # six\n    # "
      "seven\n",
      "boundary b \"B\"\n  about a  # one\n  # two\n  with  c\n\n  # three\n  refuse  # four\n    # five\n    because  \"x\"  # six\n  # "
      "seven\n");
}

TEST(Print, BreaksAConditionThatHoldsComments) {
  expect_printed("define d \"D\"\n  a # first\n  and b # second\n  # third\n  and c\n",
                 "define d \"D\"\n  a  # first\n  and b  # second\n  # third\n  and c\n");
  expect_printed("define d \"D\" a # first\n", "define d \"D\"\n  a  # first\n");
}

TEST(Print, BreaksLongLines) {
  const std::string name(30, 'n');
  expect_printed("define d \"D\"\n  " + name + " and " + name + " and (" + name + " or " + name + " or " +
                     name + " or " + name + ")\n",
                 "define d \"D\"\n  " + name + "\n  and " + name + "\n  and (" + name + "\n       or " +
                     name + "\n       or " + name + "\n       or " + name + ")\n");
  const std::string words(90, 'w');
  expect_printed(
      "presume capacity\n  because \"" + words + " and then some more words follow\"\n  cites mca\n",
      "presume capacity\n  because  \"" + words +
          " and then some \"\n           \"more words follow\"\n  cites    mca\n");
  expect_printed("boundary b \"B\" about anything with anyone for " + name + "," + name + "," + name + "," +
                     name + " refuse because \"x\"",
                 "boundary b \"B\"\n  about anything\n  with  anyone\n  for   " + name + ", " + name + ", " +
                     name + ",\n        " + name + "\n\n  refuse\n    because  \"x\"\n");
}

TEST(Print, AlignsNeighboursOnly) {
  expect_printed(
      "role a \"A\"\nauthority long_name \"L\"\n\nrole b \"B\"\n# apart\nrole long \"L\"\n",
      "role      a         \"A\"\nauthority long_name \"L\"\n\nrole b \"B\"\n# apart\nrole long \"L\"\n");
}

TEST(Print, PutsABlankLineBetweenRules) {
  expect_printed(
      "define a \"A\"\n  x\n# about b\ndefine b \"B\"\n  y\nrole r \"R\"\nrole s \"S\"\n\n\n\nrole t \"T\"\n",
      "define a \"A\"\n  x\n\n# about b\ndefine b \"B\"\n  y\n\nrole r \"R\"\nrole s \"S\"\n\nrole t \"T\"\n");
}

TEST(Print, ComparesTreesWhateverTheirPlaces) {
  const Reading one("define a \"A\"\n  x and y\n");
  EXPECT_TRUE(same(one.file, Reading("\n\ndefine a\n \"A\" x, and (y) # z\n").file));
  EXPECT_FALSE(same(one.file, Reading("define a \"A\"\n  x or y\n").file));
  EXPECT_FALSE(same(one.file, Reading("define a \"A\"\n  y and x\n").file));
  EXPECT_FALSE(same(one.file, Reading("define a \"A\"\n  from 2026-01-01\n  x and y\n").file));
  EXPECT_FALSE(same(one.file, Reading("define a \"a\"\n  x and y\n").file));
}

}  // namespace
}  // namespace kith::syntax
