#include <gtest/gtest.h>

#include <string>

#include "dsl/check/compiled/file.hpp"
#include "dsl/source/hash.hpp"
#include "tests/check/stacks.hpp"

/// A compiled ruleset whose hash is right, whatever stands in it.
namespace compiled_file_tests {
namespace {

using kith::check::read_compiled;

std::string whole(const std::string& body) {
  return "kith compiled ruleset, xxh3\n" + kith::source::xxh3(body) + body +
         "\nend of kith compiled ruleset\n";
}
/// As it was written before.
std::string former(const std::string& body) {
  return "kith compiled ruleset\n" + kith::source::blake2b(body) + body + "\nend of kith compiled ruleset\n";
}

TEST(CompiledFile, IsReadPartByPart) {
  const std::string bytes = whole(
      "2\nv1"
      "4\nroot"
      "0\n"
      "1\na"
      "3\nb\nc"
      "0\n"
      "0\n");
  const auto read = read_compiled(bytes);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->version + " " + read->root, "v1 root");
  EXPECT_EQ(read->tables, "");
  ASSERT_EQ(read->texts.size(), 2U);
  EXPECT_EQ(read->texts[0].first + std::string(read->texts[0].second), "ab\nc");
  EXPECT_EQ(read->texts[1].first + std::string(read->texts[1].second), "");
}

TEST(CompiledFile, OfWhichOneByteIsAnotherIsRefused) {
  const std::string bytes = whole("1\nv1\nr1\nt");
  ASSERT_TRUE(read_compiled(bytes));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string altered = bytes;
    altered[at] = static_cast<char>(altered[at] ^ 1);
    EXPECT_FALSE(read_compiled(altered)) << at;
  }
}

TEST(CompiledFile, WhosePartsDoNotEndWithItIsRefused) {
  EXPECT_TRUE(read_compiled(whole("1\nv1\nr1\nt")));
  for (const std::string body :
       {"", "1\nv", "1\nv1\nr", "1\nv1\nr1\n", "1\nv1\nr2\nt", "1\nv1\nr1\nt1\na", "1\nv1\nr1\nt1\na1\n",
        "1\nv1\nr1\nt1\na2\nb", "1\nv1\nr1\nt\n", "1\nv1\nr1\nt1", "1\nv1\nr1\nt1\n", "1\nv1\nr1\nt-1\na",
        "1\nv1\nr1\nt 1\na1\nb", "1\nv1\nr1\nt1a\n1\nb", "1\nv1\nr99999999999999999999\nt",
        "1\nv1\nr18446744073709551615\nt"})
    EXPECT_FALSE(read_compiled(whole(body))) << body;
}

TEST(CompiledFile, OfAnEarlierKithIsMadeAnewFromItsText) {
  const std::string body =
      "3\nold"
      "6\nx.kith"
      "0\n"
      "6\nx.kith"
      "34\nruleset x version \"1\"\n  title \"X\"\n";
  std::string bytes = former(body);
  const auto read = [&bytes](const std::string&) { return kith::FileText(bytes); };
  EXPECT_TRUE(kith::compile("x.kith", read).ruleset);
  EXPECT_TRUE(kith::pack("x.kith", read).file.starts_with("kith compiled ruleset, xxh3\n"));
  bytes[bytes.size() / 2] ^= 1;
  EXPECT_FALSE(kith::compile("x.kith", read).ruleset);
}

std::string said(const kith::Compilation& compilation) {
  std::string out;
  for (const auto& each : compilation.diagnostics)
    out += each.code + " " + each.message + " | " + each.hint + " (" + each.place.file + ":" +
           std::to_string(each.place.line) + ":" + std::to_string(each.place.column) + ")";
  return out;
}

TEST(CompiledFile, ThatIsDamagedIsSaidToBe) {
  const std::string hint = " | copy it again, or make it again from its text (x.kith:1:1)";
  const std::string text = "ruleset x version \"1\"\n  title \"X\"\n";
  const auto with = [](const std::string& bytes) { return stacks::Files{{"x.kith", bytes}}; };
  const auto read = [](const stacks::Files& files) {
    return [&files](const std::string& path) {
      const auto found = files.find(path);
      return found == files.end() ? kith::FileText::none("no such file") : kith::FileText(found->second);
    };
  };
  const std::string damaged =
      "K3001 the compiled ruleset `x.kith` is not as it was written: a part of it is missing or altered" +
      hint;
  for (const std::string bytes :
       {"kith compiled ruleset, xxh3\n", "kith compiled ruleset\n", "\nend of kith compiled ruleset\n",
        "kith compiled ruleset\nx\nend of kith compiled ruleset\n"}) {
    const stacks::Files files = with(bytes);
    EXPECT_EQ(said(kith::compile("x.kith", read(files), kith::Lints::run)), damaged) << bytes;
    EXPECT_EQ(said(kith::pack("x.kith", read(files)).compilation), damaged) << bytes;
  }
  const stacks::Files files = with(text), none;
  const kith::Packed packed = kith::pack("x.kith", read(files));
  ASSERT_TRUE(packed.compilation.ruleset) << said(packed.compilation);
  const stacks::Files again = with(packed.file);
  EXPECT_EQ(kith::pack("x.kith", read(again)).file, packed.file);
  EXPECT_TRUE(kith::compile("x.kith", read(again), kith::Lints::run).ruleset);
  EXPECT_EQ(said(kith::pack("x.kith", read(none)).compilation),
            "K3001 the ruleset `x.kith` cannot be read: no such file |  (x.kith:1:1)");
  EXPECT_EQ(kith::pack("x.kith", read(none)).file, "");
}

}  // namespace
}  // namespace compiled_file_tests
