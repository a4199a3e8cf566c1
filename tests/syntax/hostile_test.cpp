#include <random>

#include "dsl/syntax/token/token.hpp"
#include "tests/syntax/reading.hpp"

namespace kith::syntax {
namespace {

const std::string sample =
    "\xEF\xBB\xBFruleset r version \"1\"  # who\r\n  title \"Café\"\r\n\tzone \"Europe/London\"\r\n"
    "category a.b \"A\" includes \"x\" \"y\"\nfact f \"F\" one of low < high out of date after 3 working days\n"
    "event e \"E\" expected\n  n number from -1 to 95%\n# between\npresume f is low cites mca \"1\"\n"
    "boundary b \"B\"\n  about a.b with anyone for p from 2026-01-01\n"
    "  allow l with summary\n    when (no e where (n is 3 or n is 4) in the last 6 weeks) and not consent is given or expired, and latest "
    "e.n is 3\n"
    "    on condition that record \"x\", tell person within 1 day unless stable\n    because \"b\"\n"
    "promise q \"Q\" never allow to d by staff when lacks capacity for sharing a\n"
    "scenario \"S\"\n  given mum is m\n  and e at 2026-01-01 10:00 with n 3\n  and best interests for d supports it not consulted dad "
    "\"w\"\n"
    "  when mum asks about a for p on 2026-01-02\n  then may be allow or refuse\n  and find out f\n";

TEST(Hostile, TheSampleItselfIsRight) { expect_kept(Reading(sample), sample); }

TEST(Hostile, ATextCutAnywhereIsRead) {
  for (std::size_t size = 0; size < sample.size(); ++size) {
    const Reading read(sample.substr(0, size));
    if (read.found.empty()) expect_kept(read, sample.substr(0, size));
    for (const Diagnostic& diagnostic : read.found) {
      ASSERT_LE(diagnostic.place.offset + diagnostic.place.length, size);
      ASSERT_GE(diagnostic.place.line, 1);
      ASSERT_EQ(source::plain(diagnostic).find("boost"), std::string::npos);
    }
  }
}

TEST(Hostile, ATextWithAnyByteChangedIsRead) {
  std::mt19937 random(7);
  constexpr std::string_view bytes(
      "\0\x01\"#(),<-.%:;\n\r\t \x7F\x80\xC3\xE2\xFF"
      "aZ09",
      27);
  for (int i = 0; i < 4'000; ++i) {
    std::string text = sample;
    for (int edits = 1 + static_cast<int>(random() % 3); edits > 0; --edits) {
      const std::size_t at = random() % text.size();
      const char byte = bytes[random() % bytes.size()];
      const auto kind = random() % 3;
      if (kind == 0) text[at] = byte;
      if (kind == 1) text.insert(at, 1, byte);
      if (kind == 2) text.erase(at, 1 + random() % 9);
    }
    const Reading read(text);
    ASSERT_EQ(read.said().find("N5"), std::string::npos);
    if (read.found.empty()) expect_kept(read, text);
  }
}

TEST(Hostile, ATextWithAnySignPutAnywhereIsRead) {
  const std::vector<std::string> signs = {
      "“", "”", "„",  "«",    "″",        "＂",           "‘",           "’", "‚", "'", "`", "–", "•", "≥",
      "é", "{", "//", "80 %", "\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF"};
  constexpr std::size_t apart = 9;
  for (std::size_t sign = 0; sign < signs.size(); ++sign)
    for (std::size_t at = sign % apart; at <= sample.size(); at += apart) {
      std::string text = sample;
      const std::string blank = at % 2 == 0 ? " " : "";
      text.insert(at, blank + signs[sign] + blank);
      const Reading read(text);
      if (read.found.empty()) expect_kept(read, text);
    }
}

TEST(Hostile, LinesLeftOutOrDoubledAreRead) {
  std::mt19937 random(11);
  for (int i = 0; i < 500; ++i) {
    std::string text;
    for (std::size_t at = 0; at < sample.size();) {
      const std::size_t end = sample.find('\n', at) + 1;
      const auto times = random() % 8;
      for (auto n = times == 0 ? 0U : (times == 1 ? 2U : 1U); n > 0; --n) text += sample.substr(at, end - at);
      at = end;
    }
    const Reading read(text);
    if (read.found.empty()) expect_kept(read, text);
  }
}

TEST(Hostile, LargeTextsAreReadInTime) {
  const auto repeated = [](const std::string& piece, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += piece;
    return out;
  };
  constexpr std::size_t much = 300'000;
  EXPECT_EQ(Reading("define x \"X\"\n  " + repeated("(", much)).codes(), "K1003");
  EXPECT_EQ(Reading("define x \"X\"\n  " + repeated("not ", much) + "a").codes(), "K1003");
  EXPECT_EQ(Reading("define x \"X\"\n  a" + repeated(" or a", much)).codes(), "");
  EXPECT_FALSE(Reading(repeated(";", much)).found.empty());
  EXPECT_FALSE(Reading(repeated("; ", much)).found.empty());
  EXPECT_FALSE(Reading(repeated("a\n", much)).found.empty());
  EXPECT_FALSE(Reading(repeated("\"", much)).found.empty());
  EXPECT_FALSE(Reading("  " + repeated("category a \"A\"\n  ", much)).found.empty());
  EXPECT_FALSE(Reading("define x \"X\"\n  a" + repeated(" and no e in the last 0 days", much)).found.empty());
  EXPECT_EQ(Reading(std::string(much, '\0')).found.size(), 8U);
}

/// Each took minutes: what stands once on a line or in a file was looked for from everything that stands
/// there.
TEST(Hostile, LongLinesAndManyMistakesAreReadInTime) {
  constexpr std::size_t many = 100'000;
  const auto repeated = [](std::size_t times, auto piece) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece(i);
    return out;
  };
  const auto line = [&](std::string_view piece) {
    return Reading("fact a \"A\" " + repeated(many, [&](std::size_t) { return piece; }));
  };
  EXPECT_FALSE(line("\"\" ").found.empty());
  EXPECT_FALSE(line("'a ").found.empty());
  EXPECT_FALSE(line("‘a ").found.empty());
  EXPECT_FALSE(line("’").found.empty());
  EXPECT_FALSE(line("80 % % ").found.empty());
  EXPECT_FALSE(line("A ").found.empty());
  const Reading names(repeated(many, [](std::size_t i) { return fmt::format("fact A{} \"A\"\n", i); }));
  EXPECT_EQ(names.found.size(), most_mistakes);
  const Reading words(repeated(many, [](std::size_t i) { return fmt::format("fact a b{} \"A\"\n", i); }));
  EXPECT_EQ(words.found.size(), most_mistakes);
  const Reading left_out("category a \"A\" a\nboundary b \"B\"\n  about a " +
                         repeated(many, [](std::size_t) { return "a "; }));
  EXPECT_FALSE(left_out.found.empty());
  const Reading mended("boundary b \"B\"\n  about a with b\n" +
                       repeated(many, [](std::size_t) { return "  allow when consent is not given\n"; }));
  EXPECT_EQ(mended.found.size(), most_mistakes);
}

TEST(Hostile, LongTextsAndManyCommentsArePrintedInTime) {
  const auto repeated = [](std::size_t times, std::string_view piece) {
    std::string out;
    while (times-- > 0) out += piece;
    return out;
  };
  expect_kept(Reading("category a \"" + repeated(300'000, "a ") + "\"\n"), "a long text");
  expect_kept(Reading("define x \"X\"\n  a\n" + repeated(300'000, "#\n") + "  or b\n"), "comments between");
  expect_kept(Reading("define x \"X\"\n  a\n" + repeated(20'000, "  or a # a\n")), "comments behind");
}

/// `decision is` means something within a condition; what is put in its place there starts no declaration.
TEST(Hostile, WhatStartsADeclarationIsNotMended) {
  EXPECT_EQ(Reading("decision is").codes(), "K1012");
  EXPECT_EQ(Reading("decision is \"A\"\ncategory is \"A\"\nrole is \"B\"").found.size(), 3U);
}

TEST(Hostile, ASecondPercentSignHasNoMeaning) {
  EXPECT_EQ(Reading("define x \"X\"\n  f is 80 % %\n").codes(), "K1011 K1005");
}

TEST(Hostile, ByteOrderMarkTabsAndWindowsLineEndsAreFine) {
  const Reading read(
      "\xEF\xBB\xBF"
      "category a \"A\"\r\n\tincludes\t\"x\"\r\nmark\xC2\xA0m \"M\"");
  EXPECT_EQ(read.said(), "");
  EXPECT_EQ(read.file.declarations.size(), 2U);
  const Reading wrong(
      "\xEF\xBB\xBF"
      "categry a \"A\"\r\n");
  ASSERT_EQ(wrong.found.size(), 1U);
  EXPECT_EQ(wrong.found[0].place.column, 1);
  EXPECT_EQ(wrong.found[0].place.excerpt, "categry a \"A\"");
}

}  // namespace
}  // namespace kith::syntax
