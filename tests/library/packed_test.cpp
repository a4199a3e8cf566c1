#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dsl/check/compiled/file.hpp"
#include "dsl/source/hash.hpp"
#include "engine/files/read.hpp"
#include "engine/tables/tables.hpp"
#include "kith/kith.hpp"
#include "tests/library/care.hpp"

/// A checked ruleset as one file: what comes of it is what comes of its text, and nothing comes of a damaged
/// one.
namespace {

using namespace kith;
using testing::HasSubstr;

const char* const cafe = KITH_SOURCE_DIR "/tests/command/data/cafe.kith";

Packed packed(const std::string& path) { return pack(path, files::read); }

const std::string& cafe_file() {
  static const std::string file = packed(cafe).file;
  return file;
}

/// From the bytes alone: nothing else is asked for.
Compilation loaded(const std::string& bytes) {
  int asked = 0;
  const auto read = [&](const std::string& path) {
    EXPECT_EQ(path, "it.kithc");
    EXPECT_EQ(++asked, 1);
    return FileText(bytes);
  };
  return compile("it.kithc", read, Lints::run);
}

std::string tables_of(const Compilation& made) {
  return tables::write(made.ruleset.value().checked(), made.diagnostics);
}

/// The same file, but for what `change` makes of its parts.
template <class Change>
std::string changed(Change change) {
  check::CompiledFile parts = check::read_compiled(cafe_file()).value();
  change(parts);
  return check::written(parts);
}

TEST(Packed, AnAlteredByteIsRefusedWhereverItIs) {
  const std::string whole = cafe_file();
  ASSERT_FALSE(whole.empty());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string altered = whole;
    altered[at] = static_cast<char>(altered[at] ^ (1 << at % 8));
    ASSERT_TRUE(check::is_compiled(altered)) << at;
    ASSERT_FALSE(check::read_compiled(altered)) << at;
  }
}

TEST(Packed, APartIsRefusedAndSoIsMore) {
  const std::string whole = cafe_file();
  for (std::size_t length = 0; length < whole.size(); length += 1 + length / 50)
    ASSERT_FALSE(loaded(whole.substr(0, length)).ruleset) << length;
  EXPECT_FALSE(loaded(whole + "\n").ruleset);
  EXPECT_FALSE(loaded(whole.substr(1)).ruleset);
  const Compilation cut = loaded(whole.substr(0, whole.size() - 1));
  ASSERT_EQ(cut.diagnostics.size(), 1U);
  EXPECT_EQ(cut.diagnostics[0].message,
            "the compiled ruleset `it.kithc` is not as it was written: a part of it is missing or altered");
  EXPECT_EQ(cut.diagnostics[0].place.file, "it.kithc");
}

TEST(Packed, ItsTextIsNotParsed) {
  const std::string file = changed([](check::CompiledFile& parts) {
    ASSERT_FALSE(parts.texts.empty());
    for (auto& [name, text] : parts.texts) text = "this is no ruleset";
  });
  EXPECT_EQ(tables_of(loaded(file)), tables_of(loaded(cafe_file())));
}

TEST(Packed, TheTablesOfAnotherVersionAreMadeAnewFromTheText) {
  const std::string other = changed([](check::CompiledFile& parts) {
    parts.version = "0.0.1, tables 2";
    parts.tables = "nothing that can be read";
  });
  const Compilation made = loaded(other);
  ASSERT_TRUE(made.ruleset);
  EXPECT_EQ(tables_of(made), tables_of(compile(cafe, Lints::run)));
  // And so does whoever compiles what was compiled.
  EXPECT_EQ(pack("it.kithc", [&](const std::string&) { return FileText(other); }).file, cafe_file());
}

TEST(Packed, TablesThatSayNothingAreMadeAnewToo) {
  const std::string bytes(check::read_compiled(cafe_file()).value().tables);
  ASSERT_TRUE(tables::read(bytes));
  for (std::size_t at = 0; at < bytes.size(); at += 7) {
    EXPECT_FALSE(tables::read(std::string_view(bytes).substr(0, at))) << at;
    std::string altered = bytes;
    altered[at] = static_cast<char>(at * 31);
    tables::read(altered);  // Whatever it gives, it ends.
  }
  EXPECT_FALSE(tables::read(std::string(100'000, '\x01')));
  EXPECT_FALSE(tables::read(std::string(100'000, '\xFF')));
  EXPECT_TRUE(loaded(changed([](check::CompiledFile& parts) { parts.tables = ""; })).ruleset);
}

/// From its text and from what was packed alike.
TEST(Packed, WarningsAreThereForWhoeverAsksForThem) {
  const std::string text =
      "ruleset small version \"1\"\n  title \"Small\"\n  owner manager\n  effective from 2026-01-01\nrole manager \"Manager\"\n"
      "category diary \"Diary\"\nallow K4012 because \"It stands above nothing that is found.\"\n"
      "boundary private \"Private\"\n  about diary\n  with anyone\n  refuse\n    because \"It is private.\"\n";
  const auto from_text = [&](const std::string&) { return FileText(text); };
  const Packed made = pack("small.kith", from_text);
  const auto from_packed = [&](const std::string&) { return FileText(made.file); };
  for (const ReadFile& read : {ReadFile(from_text), ReadFile(from_packed)}) {
    const Compilation plain = compile("small.kith", read);
    EXPECT_TRUE(plain.ruleset && plain.diagnostics.empty());
    std::string codes;
    for (const Diagnostic& found : compile("small.kith", read, Lints::run).diagnostics)
      codes += found.code + " ";
    EXPECT_THAT(codes, testing::AllOf(HasSubstr("K4007"), HasSubstr("K4009")));
  }
}

TEST(Packed, AMistakeIsSaidAndNothingIsWritten) {
  const Packed made = pack("plan.kith", [](const std::string&) { return FileText(std::string("ruleset")); });
  EXPECT_FALSE(made.compilation.ruleset);
  EXPECT_FALSE(made.compilation.diagnostics.empty());
  EXPECT_EQ(made.file, "");
}

TEST(Packed, EverybodyIsAnsweredAsFromTheText) {
  const std::string path = KITH_SOURCE_DIR "/rulesets/provider/every_plan.kith";
  const Compilation text = compile(path, Lints::run);
  const Compilation file = loaded(packed(path).file);
  ASSERT_TRUE(text.ruleset && file.ruleset);
  EXPECT_EQ(tables_of(text), tables_of(file));
  int people = 0;
  for (const std::string name : {"amina", "cerys", "jude", "rafi", "suki"}) {
    const std::string record = *files::read(KITH_SOURCE_DIR "/rulesets/people/" + name + ".json").text;
    const auto from_text = parse_state(*text.ruleset, record), from_file = parse_state(*file.ruleset, record);
    ASSERT_EQ(from_text.value.has_value(), from_file.value.has_value()) << name;
    if (!from_text.value) continue;
    ++people;
    const auto form = AssessmentRendering::json;
    EXPECT_EQ(render(assess(*from_text.value, care::moment), form),
              render(assess(*from_file.value, care::moment), form))
        << name;
  }
  EXPECT_EQ(people, 5);
}

/// Where this fails, the tables that a build of this version makes are not those that another made: raise the
/// number in tables::version.
/// By the text that stands beside the tables; where that is another, by nothing beyond its end.
TEST(Packed, EveryRuleShowsItsLine) {
  const Compilation text = compile(cafe), file = loaded(cafe_file());
  const Compilation without = loaded(changed([](check::CompiledFile& parts) {
    for (auto& [name, bytes] : parts.texts) bytes = "x";
  }));
  const model::Ruleset &by_text = text.ruleset.value().checked(), &by_file = file.ruleset.value().checked();
  ASSERT_FALSE(by_text.clauses.empty());
  for (std::size_t i = 0; i < by_text.clauses.size(); ++i) {
    const Place one = by_text.place(by_text.clauses[i].place),
                other = by_file.place(by_file.clauses[i].place);
    EXPECT_FALSE(one.excerpt.empty());
    EXPECT_EQ(other.excerpt, one.excerpt);
    EXPECT_EQ(other.line, one.line);
    const model::Ruleset& bare = without.ruleset.value().checked();
    EXPECT_EQ(bare.place(bare.clauses[i].place).excerpt, "x");
  }
}

TEST(Packed, ItsVersionStandsForItsBytes) {
  const std::string text = *files::read(cafe).text;
  const Packed made = pack("cafe.kith", [&](const std::string&) { return FileText(text); });
  model::Ruleset rules = made.compilation.ruleset.value().checked();
  // That of the data about time zones is the machine's.
  rules.zone.tzdata.clear();
  const std::string tables = tables::write(rules, made.compilation.diagnostics);
  EXPECT_EQ(tables::version() + ": " + source::sha256(tables),
            "0.1.0, tables 8: a533af67407cea68bb9cc3b8fe5885860c95b82fc51da51299370c9f3c28432b");
}

}  // namespace
