#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "dsl/source/diagnostics.hpp"
#include "dsl/syntax/syntax.hpp"
#include "engine/files/read.hpp"
#include "tests/check/examples.hpp"

/// Mistakes of people who have never written a ruleset: what is said suffices, and is one thing.
namespace beginner_tests {
namespace {

namespace fs = std::filesystem;
using kith::Compilation;
using kith::Diagnostic;
using kith::Severity;

const fs::path source = KITH_SOURCE_DIR;
const std::string folder = "tests/golden/diagnostics/beginner";
/// Each stands where a service would put its own, beside the rulesets that Kith ships.
const std::string root = "rulesets/willow_lodge/willow_lodge.kith";

Compilation compile(const std::string& text, const std::string& path = root) {
  const auto read = [&](const std::string& file) {
    return file == path ? kith::FileText(text) : kith::files::read((source / file).string());
  };
  return kith::compile(path, read, kith::Lints::run);
}

/// What `kith check` shows one by one: every error, and the warnings of the file itself.
std::vector<Diagnostic> shown(const Compilation& compilation, const std::string& path = root) {
  std::vector<Diagnostic> out;
  for (const Diagnostic& finding : compilation.diagnostics)
    if (finding.severity == Severity::error ||
        (finding.severity == Severity::warning && finding.place.file == path))
      out.push_back(finding);
  return out;
}

std::string texts(const std::vector<Diagnostic>& findings) {
  std::string out;
  for (const Diagnostic& finding : findings) out += kith::source::terminal(finding, false);
  return out;
}

std::string mended(std::string text, const kith::FixIt& fix) {
  return text.replace(fix.place.offset, fix.place.length, fix.replacement);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == '\n') out.emplace_back();
    else out.back() += c;
  }
  return out;
}

/// The first lines that the fix changes, as they then are.
std::string changed(const std::string& before, const std::string& after) {
  constexpr std::size_t most = 4;
  const auto old = lines_of(before), now = lines_of(after);
  std::string out;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < now.size() && shown < most; ++i) {
    if (std::find(old.begin(), old.end(), now[i]) != old.end()) continue;
    out += "      | " + now[i] + "\n";
    ++shown;
  }
  return "with the fix:\n" + out;
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& file : fs::directory_iterator(source / folder))
    if (file.path().extension() == ".kith") names.push_back(file.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

TEST(Beginner, EachMistakeIsSaidOnceAndAsItsGoldenFileSays) {
  ASSERT_GE(cases().size(), 31U) << "eleven that were found, and twenty more";
  for (const std::string& name : cases()) {
    const std::string text = golden::read(source / (folder + "/" + name + ".kith"));
    const auto found = shown(compile(text));
    std::string said = texts(found);
    EXPECT_EQ(found.size(), 1U) << name << "\n" << said;
    if (!found.empty() && found.front().fix) said += changed(text, mended(text, *found.front().fix));
    golden::expect(folder + "/" + name + ".txt", said);
  }
}

TEST(Beginner, AFixLeavesARulesetThatChecks) {
  std::size_t fixes = 0;
  for (const std::string& name : cases()) {
    const std::string text = golden::read(source / (folder + "/" + name + ".kith"));
    const auto found = shown(compile(text));
    if (found.empty() || !found.front().fix) continue;
    ++fixes;
    const std::string better = mended(text, *found.front().fix);
    const auto left = compile(better);
    EXPECT_TRUE(left.ruleset) << name << "\n" << better;
    EXPECT_EQ(texts(shown(left)), "") << name << "\n" << better;
  }
  EXPECT_GE(fixes, 30U);
}

/// The declarations of a text, as stretches of it.
std::vector<kith::source::Span> declarations(const std::string& text) {
  kith::source::Sources sources;
  kith::source::Diagnostics diagnostics(sources);
  const auto file = sources.add("text", text);
  std::vector<kith::source::Span> out;
  for (const auto& declaration : kith::syntax::parse(sources, file, diagnostics).declarations)
    out.push_back(declaration.span);
  return out;
}

/// `text` with the name of the declaration changed, wherever it is written in its first line; "" for one
/// without a name.
std::string renamed(const std::string& text, kith::source::Span at) {
  const std::size_t first = text.find(' ', at.begin);
  const std::size_t name = text.find_first_not_of(' ', first);
  const std::size_t end = text.find_first_of(" \n", name);
  if (text[name] == '"' || text.substr(at.begin, 7) == "presume" || text.substr(at.begin, 6) == "allow ")
    return "";
  std::string out = text;
  return out.insert(end, "_of_another_kind");
}

/// One mistake put into each declaration of whole stacks: whatever refers to that declaration says nothing of
/// its own.
TEST(Beginner, AMistakeInOneDeclarationHasNoConsequences) {
  for (const std::string path :
       {"tests/check/language/care.kith", "tests/check/language/plan.kith", "tests/check/language/core.kith",
        "rulesets/cafe_plan/cafe_plan.kith", "rulesets/restrictive_practice/register.kith"}) {
    const std::string text = golden::read(source / path);
    ASSERT_EQ(texts(shown(compile(text, path), "")), "") << path;
    for (const auto at : declarations(text)) {
      std::string longer = text;
      longer.insert(at.end, "\n  something nobody knows");
      const auto found = shown(compile(longer, path), "");
      EXPECT_EQ(found.size(), 1U) << path << "\n" << text.substr(at.begin, 80) << "\n" << texts(found);
      const std::string other = renamed(text, at);
      if (other.empty()) continue;
      const auto unknown = shown(compile(other, path), "");
      EXPECT_LE(unknown.size(), 1U) << path << "\n" << text.substr(at.begin, 80) << "\n" << texts(unknown);
    }
  }
}

TEST(Beginner, ARulesetThatCannotBeFoundIsAllThatIsSaid) {
  const auto found = shown(compile(
      "ruleset a version \"1\"\n  title \"A\"\n  owner somebody\nuses \"nowhere.kith\"\nuses \"nor_here.kith\"\nboundary b \"B\"\n  about x\n  with y\n  refuse\n    because \"{z}\"\n"));
  ASSERT_EQ(found.size(), 2U) << texts(found);
  EXPECT_EQ(found[0].code, "K3001");
  EXPECT_EQ(found[1].code, "K3001");
}

/// Somebody who puts no text in quotation marks makes that mistake once a text, and no other.
TEST(Beginner, EachUnquotedTextIsOneMistakeAndTheRestIsRead) {
  const auto found = shown(compile(
      "ruleset a version 2\n  title What we share, with whom\ncategory health Health & illness\nrole friend Friend (or neighbour)\n"
      "basis yes_to_it Consent data_protection\nboundary b Her health\n  about health\n  with friend\n  refuse\n    because {person} didn't say \"yes\".\n"
      "    easy read You said: no!\nscenario A friend asks - and isn't told\n  given sam is friend\n  when sam asks about health for news on 2026-03-01\n  then refuse\n"));
  std::string codes;
  for (const auto& one : found) codes += one.code + " ";
  EXPECT_EQ(codes, "K1021 K1021 K1021 K1021 K1021 K1021 K1021 K1021 K1021 K2006 ")
      << texts(found) << "nine texts, and the purpose that nobody declared";
}

/// What is meant is plain, so the rest of the declaration is read and its other mistakes are said in the same
/// run.
TEST(Beginner, SeveralMistakesInOneDeclarationAreEachSaid) {
  const auto found = shown(compile(
      "ruleset a version \"1\"\n  title \"A\"\ncategory health \"Health\"\nrole friend \"Friend\"\nrole mum \"Mother\"\n"
      "boundary b \"B\"\n  about health\n  with friend and mum\n  deny\n    if consent is not given\n    reason \"No.\"\n    easy_read \"No.\"\n"));
  std::string codes;
  for (const auto& one : found) codes += one.code + " ";
  EXPECT_EQ(codes, "K1026 K1005 K1005 K1027 K1005 K1025 ") << texts(found);
}

TEST(Beginner, TwoMistakesAreTwo) {
  const auto found = shown(compile(
      "ruleset a version \"1\"\n  title “A”\ncategory Health \"Health\"\nrole friend Friend\nboundary b \"B\"\n  about health, money\n  with friend\n  deny\n    because \"No.\"\n"));
  std::string codes;
  for (const auto& one : found) codes += one.code + " ";
  EXPECT_EQ(codes, "K1020 K1019 K1021 K2002 K1005 ") << texts(found);
}

}  // namespace
}  // namespace beginner_tests
