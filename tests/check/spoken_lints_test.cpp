#include <gtest/gtest.h>

#include "tests/check/made.hpp"

/// Lints that read words: what is spoken for the person, and what somebody is told to do.
namespace spoken_lints_tests {
namespace {

using made::notes;

TEST(Lints, WordsThatAreHardToReadAreCounted) {
  const std::pair<const char*, const char*> rows[] = {
      {"One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.", ""},
      {"One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.",
       "hard to read for the person: a sentence of 16 words, 15 at most"},
      {"You said yes. You can say no.", ""},
      {"You do not have to say nothing.", "hard to read for the person: a sentence that says no twice"},
      {"We will not tell. Nobody will.", ""},
      {"We can't go if there is no bus.", "hard to read for the person: a sentence that says no twice"},
      {"We can\u2019t go if there is no bus.", "hard to read for the person: a sentence that says no twice"},
      {"We will not tell (nobody will).", "hard to read for the person: a sentence that says no twice"},
      {"\u201CNo\u201D is not wrong.", "hard to read for the person: a sentence that says no twice"},
      {"You can say yes or no, and no one will be cross.", ""},
      {"You can say yes or no. If it is no, we will not tell.",
       "hard to read for the person: a sentence that says no twice"},
      {"We will not tell them. (We do not.) You said \u2018no.\u2019 We will not. \u201CWe do not.\u201D Nobody will.",
       ""},
      {"It will be (\u201Cwe do not.)\u201D) It will not be.", ""},
      {"You asked \u201Cwill one two three four five six?\u201D One two three four five six seven eight nine.",
       ""},
      {"It is this: one two three four five six seven eight. One two three four five six seven eight nine ten. "
       "One two three four five six seven eight nine ten. One two three four five six seven eight nine ten.",
       "hard to read for the person: 41 words in all, 40 at most"},
      {"   ", ""},
  };
  for (const auto& [text, said] : rows)
    EXPECT_EQ(
        notes(made::compile(
                  std::string(
                      "boundary one \"One\"\n  about finances\n  with family\n  refuse\n    because \"So.\"\n"
                      "    easy read \"") +
                  text + "\"\n"),
              "K4010"),
        said)
        << text;
}

TEST(Lints, TellingIsFoundInATextAndNothingElse) {
  const std::pair<const char*, bool> rows[] = {
      {"ring her mother", true},
      {"if there is no answer, ring 999", true},
      {"then tell the family", true},
      {"let her mother know", true},
      {"email the council", true},
      {"inform the GP", true},
      {"bring her coat during the walk", false},
      {"put on her ring", false},
      {"look for the ring", false},
      {"ring the bell at the door", false},
      {"tell the time with her", false},
      {"see whether she can tell apart the buses", false},
      {"check her email", false},
      {"do not tell anybody", false},
      {"let her in", false},
      {"listen for the telephone ringing", false},
  };
  for (const auto& [text, tells] : rows) {
    const auto compilation =
        made::compile(std::string("requirement r \"R\"\n  for each incident\n  then do \"") + text +
                      "\" within 24 hours\n");
    EXPECT_EQ(stacks::codes(compilation).find("K4504") != std::string::npos, tells) << text;
  }
}

}  // namespace
}  // namespace spoken_lints_tests
