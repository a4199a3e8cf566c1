#include <gtest/gtest.h>

#include <sstream>

#include "engine/model/ruleset.hpp"
#include "engine/rehearse/rehearse.hpp"
#include "tests/check/examples.hpp"
#include "tests/documents/page.hpp"

/// Whatever a page shows of the language is held to the checker.
namespace {

using documents::Block;
using documents::Page;

std::string errors(const kith::Compilation& compilation) {
  std::string out;
  for (const auto& finding : compilation.diagnostics)
    if (finding.severity == kith::Severity::error) out += kith::source::terminal(finding, false);
  return out;
}

/// What docs/language.md says that its examples use.
const std::string above = "core/adult_social_care.kith";

kith::Compilation below_the_frame(const std::string& text) {
  return stacks::compile(
      {{"plans/page.kith", text}, {above, golden::read(documents::source / "tests/documents/frame.kith")}},
      "plans/page.kith");
}

/// The examples of the reference, one after the other, are one ruleset: its own header stands first among
/// them.
std::string reference() {
  std::string out;
  for (const Block& block : documents::page("docs/language.md").blocks)
    if (block.kind == "kith") out += block.text + "\n";
  return out;
}

/// A condition where it may stand: those about an item in a requirement, those about a step in a plan.
std::string around(const std::string& condition, int number) {
  const std::string id = std::to_string(number);
  const auto requirement = [&](const std::string& item) {
    return "\nrequirement r" + id + " \"R\"\n  for each " + item + "\n  when " + condition +
           "\n  then do \"look into it\"\n";
  };
  if (condition.starts_with("it is late")) return requirement("check_in");
  if (condition.find(" before it") != std::string::npos || condition.find(" after it") != std::string::npos)
    return requirement("incident");
  if (condition.starts_with("category is photographs") || condition.starts_with("with is") ||
      condition.starts_with("purposes") || condition.starts_with("decision is"))
    return requirement("consent");
  if (condition.starts_with("authority is")) return requirement("restriction");
  if (condition.starts_with("coercion and")) return requirement("member");
  if (condition.starts_with("last_reviewed")) return requirement("restriction");
  if (condition.starts_with("consulted")) return requirement("best_interests");
  if (condition.starts_with("harmed")) return requirement("concern");
  if (condition.find("since the last step") != std::string::npos)
    return "\nplan p" + id +
           " \"P\"\n  about travel_alone\n  level a \"A\"\n  level b \"B\"\n  step up to a now\n    when " +
           condition + "\n    review within 1 day\n";
  return "\ndefine d" + id + " \"D\"\n  " + condition + "\n";
}

TEST(Examples, TheReferenceIsOneRulesetThatChecks) {
  const auto compilation = below_the_frame(reference());
  ASSERT_TRUE(compilation.ruleset) << errors(compilation);
  EXPECT_EQ(compilation.ruleset->checked().layers.front().name, "adult_social_care");
}

TEST(Examples, EachConditionOfTheReferenceChecksWhereItMayStand) {
  std::string text = reference();
  int count = 0;
  for (const Block& block : documents::page("docs/language.md").blocks) {
    if (block.kind != "kith-condition") continue;
    std::istringstream lines(block.text);
    for (std::string line; std::getline(lines, line);) text += around(line, ++count);
  }
  EXPECT_GT(count, 40);
  const auto compilation = below_the_frame(text);
  EXPECT_TRUE(compilation.ruleset) << errors(compilation);
}

/// docs/diagnostics.md is written by the register, whose own tests hold its examples; the reference is held
/// above.
bool held_elsewhere(const Page& page) {
  return page.path == "docs/diagnostics.md" || page.path == "docs/language.md";
}

TEST(Examples, EveryRulesetOnAnotherPageChecksAndItsScenariosPass) {
  int count = 0;
  for (const Page& page : documents::pages()) {
    if (held_elsewhere(page)) continue;
    for (const Block& block : page.blocks) {
      if (block.kind != "kith") continue;
      ++count;
      const auto compilation = examples::compile(examples::whole(block.text));
      ASSERT_TRUE(compilation.ruleset) << page.where(block) << "\n" << errors(compilation);
      for (const auto& finding : compilation.diagnostics)
        EXPECT_TRUE(finding.severity == kith::Severity::note || finding.place.file == "core.kith")
            << page.where(block) << "\n"
            << finding.message;
      const auto& rules = compilation.ruleset->checked();
      for (const auto& scenario : rules.scenarios) {
        const auto rehearsal =
            kith::rehearsing::rehearse(rules, scenario, [](const std::string&) { return std::nullopt; });
        EXPECT_TRUE(rehearsal.failures.empty())
            << page.where(block) << " " << scenario.title << ": " << rehearsal.failures.front().found;
      }
    }
  }
  EXPECT_GE(count, 1) << "the README shows a ruleset";
}

/// A block of another kind would be held to nothing.
TEST(Examples, EveryBlockIsOfAKindThatSomethingHolds) {
  for (const Page& page : documents::pages())
    for (const Block& block : page.blocks) {
      const bool known = block.kind == "kith" || block.kind == "kith-condition" || block.kind == "console" ||
                         block.kind == "text" || block.kind == "json" || block.kind == "cpp";
      EXPECT_TRUE(known) << page.where(block) << " `" << block.kind << "`";
    }
}

}  // namespace
