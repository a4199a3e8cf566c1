#include <gtest/gtest.h>

#include "tests/check/made.hpp"

/// Edits that take something out, at the edges of a file.
namespace mended_tests {
namespace {

/// The text behind the edit of the one finding of that code; nothing where it has none.
std::string mended(const std::string& text, const std::string& code) {
  const auto compilation = examples::compile(text);
  for (const auto& finding : compilation.diagnostics) {
    if (finding.code != code || !finding.fix) continue;
    std::string out = text;
    return out.replace(finding.fix->place.offset, finding.fix->place.length, finding.fix->replacement);
  }
  return "";
}

const std::string head = "ruleset r version \"1\"\n  title \"R\"\n  effective from 2026-01-01\n";
const std::string words = "category money \"Money\"\nrole family \"Family\"\nfact calm \"Calm\" yes or no\n";
const std::string rule =
    "boundary one \"One\"\n  about money\n  with family\n  refuse\n    because \"So.\"\n    easy read \"So.\"\n";
const std::string unused = "define one \"One\"\n  calm";

TEST(Mended, WhatIsTakenOutGoesToTheEndOfItsLine) {
  const std::string before = head + words + rule;
  struct Row {
    std::string text, mended;
  };
  const Row rows[] = {
      {before + unused, before},
      {before + unused + " \t", before},
      {before + unused + "\n", before},
      {before + unused + "\n\n", before},
      {before + unused + "\r\n", before},
      {before + unused + "\r\n\r\n", before},
      {head + words + unused + "\n\n" + rule, before},
      {head + words + unused + "\r\n" + rule, before},
      {head + words + "\n" + unused + "\n" + rule, head + words + "\n" + rule},
      {head + words + " \t\n" + unused + "\n" + rule, head + words + " \t\n" + rule},
      {head + words + "# Why\n" + unused + "\n" + rule, ""},
      {head + words + " \t# Why\n" + unused + "\n" + rule, ""},
      {head + words + unused + " # Why\n" + rule, ""},
  };
  const std::string allow = "allow K4006 because \"So.\"\n";
  EXPECT_EQ(mended(allow + before, "K4009"), before);
  EXPECT_EQ(mended("#\n" + allow + before, "K4009"), "") << "of one sign";
  EXPECT_EQ(mended(" #\n" + allow + before, "K4009"), "");
  EXPECT_EQ(mended("\n" + allow + before, "K4009"), "\n" + before);
  for (const Row& row : rows) EXPECT_EQ(mended(row.text, "K4012"), row.mended) << row.text;
}

}  // namespace
}  // namespace mended_tests
