#include <gtest/gtest.h>

#include "dsl/source/source.hpp"
#include "dsl/source/utf8.hpp"

namespace kith::source {
namespace {

Place place_of(const std::string& text, std::string_view what) {
  Sources sources;
  const std::uint32_t file = sources.add("f.kith", text);
  const auto at = static_cast<std::uint32_t>(text.find(what));
  return sources.place({file, at, at + static_cast<std::uint32_t>(what.size())});
}

TEST(Place, CountsLinesAndCharacters) {
  struct Row {
    std::string text, what;
    int line, column, width;
    std::string excerpt;
  };
  const Row rows[] = {
      {"one\ntwo", "one", 1, 1, 3, "one"},
      {"one\ntwo", "two", 2, 1, 3, "two"},
      {"one\r\ntwo\r\n", "two", 2, 1, 3, "two"},
      {"caf\xC3\xA9 au lait", "au", 1, 6, 2, "caf\xC3\xA9 au lait"},
      {"\xE6\xBC\xA2\xE5\xAD\x97 x", "\xE5\xAD\x97", 1, 2, 1, "\xE6\xBC\xA2\xE5\xAD\x97 x"},
      {"\t\tx", "x", 1, 3, 1, "\t\tx"},
      {"\xEF\xBB\xBFone", "one", 1, 1, 3, "one"},
      {"a\nlong\nstretch", "long\nstretch", 2, 1, 4, "long"},
      {"bad \xFF\xFE x", "x", 1, 8, 1, "bad \xEF\xBF\xBD\xEF\xBF\xBD x"},
      {"x\n\ny", "\ny", 2, 1, 1, ""},
      {"", "", 1, 1, 1, ""},
  };
  for (const Row& row : rows) {
    const Place place = place_of(row.text, row.what);
    EXPECT_EQ(place.line, row.line) << row.text;
    EXPECT_EQ(place.column, row.column) << row.text;
    EXPECT_EQ(place.width, row.width) << row.text;
    EXPECT_EQ(place.excerpt, row.excerpt) << row.text;
    EXPECT_EQ(place.length, row.what.size()) << row.text;
  }
}

/// As counted one by one, wherever it stands in a line that is too long to be shown.
TEST(Place, IsCountedInALongLineToo) {
  std::string line = "\xEF\xBB\xBF";
  while (line.size() < 20'000) line += "word \xC3\xA9\xFF ";
  Sources sources;
  const std::uint32_t file = sources.add("f.kith", line + "\n" + line + "\r\nshort");
  for (const std::size_t start : {std::size_t{3}, line.size() + 1})
    for (std::size_t at = start; at < start + line.size() - 3; at += 37) {
      const Place place =
          sources.place({file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)});
      const std::string_view before = sources.text(file).substr(start, at - start);
      if (static_cast<unsigned char>(sources.text(file)[at]) >> 6 == 2) continue;  // within a character
      EXPECT_EQ(place.column, static_cast<int>(characters(before)) + 1) << at;
      EXPECT_EQ(place.line, start == 3 ? 1 : 2);
      EXPECT_LE(place.excerpt.size(), 3U * 4'096);
      EXPECT_EQ(place.excerpt.empty(), at - start >= 4'096) << at;
    }
}

TEST(Place, BeyondTheTextIsItsEnd) {
  Sources sources;
  const std::uint32_t file = sources.add("f.kith", "one\n");
  const Place place = sources.place({file, 100, 200});
  EXPECT_EQ(place.offset, 4U);
  EXPECT_EQ(place.length, 0U);
  EXPECT_EQ(place.line, 2);
}

TEST(Utf8, FindsTheFirstByteThatIsNot) {
  struct Row {
    std::string text;
    std::size_t at;
  };
  constexpr std::size_t fine = std::string_view::npos;
  const Row rows[] = {
      {"", fine},          {"plain", fine},      {"\xC3\xA9\xE6\xBC\xA2\xF0\x9F\x99\x82", fine},
      {"ab\xFF", 2},       {"ab\xC3", 2},        {"\xC0\x80", 0},
      {"\xE0\x80\x80", 0}, {"x\xED\xA0\x80", 1}, {"\xF4\x90\x80\x80", 0},
      {"\xF0\x9F\x99", 0}, {"\x80", 0},          {"caf\xE9 x", 3},
  };
  for (const Row& row : rows) EXPECT_EQ(find_invalid(row.text), row.at) << valid(row.text);
}

TEST(Utf8, ShowsNothingThatATerminalWouldObey) {
  EXPECT_EQ(visible("a\x1b[31mb\tc\x7f"), "a\xE2\x90\x9B[31mb\tc\xE2\x90\xA1");
  EXPECT_EQ(visible("\xFFx"), "\xEF\xBF\xBDx");
  EXPECT_EQ(visible("a\xE2\x80\xAE"
                    "b\xC2\x9B"
                    "c"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "c");
  for (const std::string hidden :
       {"\u200b", "\u2060", "\u00ad", "\u061c", "\u2066", "\ufeff", "\u200d", "\ufe0f", "\U000e0041"})
    EXPECT_EQ(visible("a" + hidden + "b"), "a\uFFFDb");
}

TEST(Utf8, KeepsBlanksAndWhatShapesTheCharacterBeforeIt) {
  for (const std::string text :
       {"a b\tc", "a\u00a0b\u3000c", "\u0622\u06cc\u200c\u062a", "\u0915\u094d\u200d\u0937",
        "\U0001F469\u200d\U0001F467", "\u2764\ufe0f", "\U0001F3F4\U000E0067\U000E0062\U000E007F"})
    EXPECT_EQ(visible(text), text);
}

TEST(Utf8, KnowsWhatCannotBeSeen) {
  for (const std::string text : {"", " ", "\t\r\n", "\u00a0", "\u202e", "\u200b\u2060", "\u3164", "\u2800",
                                 "\u2028", "\u00ad\ufe0f", "\U000e0041"})
    EXPECT_TRUE(shows_nothing(text));
  for (const std::string text : {"a", " a", "\u202ea", ".", "0", "\u0301", "\xff", "\u00e9"})
    EXPECT_FALSE(shows_nothing(text)) << text;
}

}  // namespace
}  // namespace kith::source
