#include "dsl/source/diagnostics.hpp"

#include <gtest/gtest.h>

namespace kith::source {
namespace {

TEST(Nearest, SuggestsWhatWasProbablyMeant) {
  const std::vector<std::string> known = {"family",           "family.mother", "finances", "key_worker",
                                          "staff.key_worker", "police",        "health"};
  struct Row {
    std::string misspelt, nearest;
  };
  const Row rows[] = {
      {"famly", "family"},
      {"familly", "family"},
      {"fmaily", "family"},
      {"polcie", "police"},
      {"helth", "health"},
      {"finance", "finances"},
      {"mother", "family.mother"},
      {"family.mothr", "family.mother"},
      {"xyz", ""},
      {"", ""},
      {"po", ""},
      {"family", ""},
      {"hlth", "health"},
      {"hth", ""},
  };
  for (const Row& row : rows) EXPECT_EQ(nearest(row.misspelt, known), row.nearest) << row.misspelt;
  EXPECT_EQ(nearest("anything", {}), "");
  EXPECT_EQ(nearest(std::string(100'000, 'x'), known), "");
  EXPECT_EQ(nearest("gp", {"clinician.gp", "advocate.gp"}), "")
      << "of two that end so, neither is meant more than the other";
}

struct Found {
  Sources sources;
  std::uint32_t file;
  Diagnostics diagnostics{sources};
  explicit Found(std::string text) : file(sources.add("sharing.kith", std::move(text))) {}
  Span span(std::string_view what) const {
    const auto at = static_cast<std::uint32_t>(sources.text(file).find(what));
    return {file, at, at + static_cast<std::uint32_t>(what.size())};
  }
};

TEST(Rendering, ShowsThePlaceTheHintAndTheLabels) {
  Found found("role family \"Family\"\nboundary b \"B\"\n  with  famly\n");
  Diagnostic& said = found.diagnostics.add(Code::unexpected, found.span("famly"), "unknown role `famly`");
  said.hint = "did you mean `family`?";
  said.labels.push_back({found.sources.place(found.span("family")), "this one is declared"});
  said.notes.emplace_back("roles are declared with `role`");
  EXPECT_EQ(terminal(said, false),
            "sharing.kith:3:9: error[K1005]: unknown role `famly`\n"
            "      |   with  famly\n"
            "      |         ^^^^^ did you mean `family`?\n"
            "  sharing.kith:1:6: this one is declared\n"
            "      | role family \"Family\"\n"
            "      |      ------\n"
            "      = roles are declared with `role`\n");
  EXPECT_EQ(
      plain(said),
      "Error K1005 in sharing.kith, line 3, column 9: unknown role famly. Did you mean family? See sharing.kith, line 1, column 6: this "
      "one is declared. Roles are declared with role.\n");
  const std::string coloured = terminal(said, true);
  EXPECT_NE(coloured.find("\x1b[1;31merror[K1005]:\x1b[0m"), std::string::npos);
}

TEST(Rendering, KeepsCaretsBelowTabsAndWideCharacters) {
  Found found("\twith\tfamly\n\xE6\xBC\xA2\xE5\xAD\x97 e\xCC\x81 famli\n");
  const Diagnostic tabs = found.diagnostics.add(Code::unexpected, found.span("famly"), "m");
  EXPECT_EQ(terminal(tabs, false),
            "sharing.kith:1:7: error[K1005]: m\n      | \twith\tfamly\n      | \t    \t^^^^^\n");
  const Diagnostic wide = found.diagnostics.add(Code::unexpected, found.span("famli"), "m");
  EXPECT_EQ(
      terminal(wide, false),
      "sharing.kith:2:7: error[K1005]: m\n      | \xE6\xBC\xA2\xE5\xAD\x97 e\xCC\x81 famli\n      |        ^^^^^\n");
  const Diagnostic two = found.diagnostics.add(Code::unexpected, found.span("\xE5\xAD\x97"), "m");
  EXPECT_EQ(terminal(two, false).substr(terminal(two, false).rfind('|')), "|   ^^\n");
}

TEST(Rendering, ShowsAPartOfALongLine) {
  Found found(std::string(1'000, 'x') + "HERE" + std::string(1'000, 'y'));
  const std::string said = terminal(found.diagnostics.add(Code::unexpected, found.span("HERE"), "m"), false);
  EXPECT_LT(said.size(), 500U);
  EXPECT_NE(said.find("xHEREy"), std::string::npos);
  const std::size_t line = said.find("| ") + 2;
  const std::size_t carets = said.find("| ", line) + 2;
  const std::string_view shown = std::string_view(said).substr(line);
  EXPECT_EQ(shown.find("HERE") - 2, said.find('^') - carets) << said;
}

TEST(Rendering, OfARecordNamesThePointer) {
  Diagnostic said;
  said.code = "K6001";
  said.message = "unknown role `famly`";
  said.place.file = "amina.json";
  said.place.pointer = "/circle/0/roles/1";
  said.hint = "did you mean `family`?";
  EXPECT_EQ(
      terminal(said, false),
      "amina.json /circle/0/roles/1: error[K6001]: unknown role `famly`\n      = did you mean `family`?\n");
  EXPECT_EQ(plain(said),
            "Error K6001 in amina.json, at /circle/0/roles/1: unknown role famly. Did you mean family?\n");
}

TEST(Rendering, ObeysNoEscapeInWhatItShows) {
  Found found("x \x1b]0;title\x07 y");
  const std::string said =
      terminal(found.diagnostics.add(Code::unexpected, found.span("y"), "m \x1b[2J"), false);
  EXPECT_EQ(said.find('\x1b'), std::string::npos);
  EXPECT_EQ(said.find('\x07'), std::string::npos);
}

TEST(Diagnostics, AreTakenInTheOrderOfFilesAndPlaces) {
  Sources sources;
  const std::uint32_t late = sources.add("z.kith", "one two");
  const std::uint32_t early = sources.add("a.kith", "one two");
  Diagnostics diagnostics(sources);
  EXPECT_FALSE(diagnostics.failed());
  diagnostics.add(Code::unexpected, {early, 4, 7}, "4");
  diagnostics.add(Code::unexpected, {late, 4, 7}, "2");
  diagnostics.add(Code::unexpected, {early, 0, 3}, "3");
  diagnostics.add(Code::unexpected, {late, 0, 3}, "1");
  EXPECT_TRUE(diagnostics.failed());
  std::string order;
  for (const Diagnostic& diagnostic : diagnostics.take()) order += diagnostic.message;
  EXPECT_EQ(order, "1234");
  EXPECT_TRUE(diagnostics.all().empty());
}

}  // namespace
}  // namespace kith::source
