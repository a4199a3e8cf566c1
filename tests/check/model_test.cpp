#include <gtest/gtest.h>

#include "tests/check/made.hpp"
#include "tests/check/shown.hpp"

/// What the check makes of a stack in which every line of the language stands, field by field.
namespace model_tests {
namespace {

TEST(Model, OfEverythingIsWhatItSays) {
  stacks::Files files;
  for (const std::string name : {"core.kith", "care.kith", "everything.kith"})
    files[name] = golden::read(KITH_SOURCE_DIR "/tests/check/language/" + name);
  const auto compilation = stacks::compile(files, "everything.kith");
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  golden::expect("tests/check/golden/model.txt", shown::whole(made::rules(compilation)));
}

std::string under(const kith::Compilation& compilation) {
  const auto& rules = made::rules(compilation);
  std::string out;
  const auto add = [&](const auto& taxonomy) {
    for (std::uint32_t i = 0; i < taxonomy.size(); ++i)
      if (const auto parent = taxonomy.parent({i}))
        out += taxonomy[{i}].name + " under " + taxonomy[*parent].name + "; ";
  };
  add(rules.categories);
  add(rules.marks);
  add(rules.roles);
  add(rules.authorities);
  add(rules.purposes);
  add(rules.decisions);
  add(rules.bases);
  add(rules.settings);
  add(rules.restriction_kinds);
  return out;
}

/// What is under another is so wherever the two are declared, and where the other is only implied.
TEST(Model, OfEachVocabularyWhatIsUnderAnotherIsKnownToBe) {
  std::string text = "ruleset own version \"1\"\n  title \"Own\"\n";
  const std::pair<const char*, const char*> words[] = {
      {"category", ""},  {"mark", ""},        {"role", ""},
      {"authority", ""}, {"purpose", ""},     {"decision", ""},
      {"setting", ""},   {"restriction", ""}, {"basis", " data_protection"}};
  for (const auto& [word, more] : words)
    for (const std::string name : {"x.y", "x", "z.w"})
      text += std::string(word) + " " + name + " \"T\"" + more + "\n";
  const auto compilation = stacks::compile(text);
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  std::string all;
  for (int i = 0; i < 9; ++i) all += "x.y under x; z.w under z; ";
  EXPECT_EQ(under(compilation), all);
}

/// A question about what is first declared is met by what is about that under which it is.
TEST(Model, ABoundaryIsFoundByAllThatIsUnderWhatItNames) {
  const auto compilation = stacks::compile(
      "ruleset own version \"1\"\n  title \"Own\"\n  effective from 2026-01-01\n"
      "category x.y \"XY\"\ncategory x \"X\"\ncategory z \"Z\"\n"
      "decision x.y \"XY\"\ndecision x \"X\"\ndecision z \"Z\"\nrole a.b \"AB\"\nrole a \"A\"\n"
      "boundary one \"One\"\n  about x\n  with a\n" +
      made::clause("refuse") + "boundary two \"Two\"\n  to x by anyone\n" + made::clause("refuse"));
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  const auto& rules = made::rules(compilation);
  const auto found = [&](const auto& index, auto id) { return index[id.value().index]; };
  using Ids = std::vector<kith::model::BoundaryId>;
  const Ids one{{0}}, two{{1}}, none;
  EXPECT_EQ(found(rules.boundaries_about, rules.categories.find("x.y")), one);
  EXPECT_EQ(found(rules.boundaries_about, rules.categories.find("x")), one);
  EXPECT_EQ(found(rules.boundaries_about, rules.categories.find("z")), none);
  EXPECT_EQ(found(rules.boundaries_to, rules.decisions.find("x.y")), two);
  EXPECT_EQ(found(rules.boundaries_to, rules.decisions.find("z")), none);
  EXPECT_EQ(found(rules.boundaries_with, rules.roles.find("a.b")), one);
  EXPECT_EQ(rules.boundaries_with_anyone, two);
}

TEST(Model, AClosedDayStandsOnce) {
  const auto compilation = stacks::compile(
      "ruleset own version \"1\"\n  title \"Own\"\ncalendar days through 2026-12-31\n"
      "  closed 2026-04-06, 2026-01-01, 2026-04-06\n");
  ASSERT_TRUE(compilation.ruleset) << stacks::texts(compilation);
  EXPECT_EQ(made::rules(compilation).calendar->closed.size(), 2U);
}

/// What is looked for is worked out beside the ruleset, and leaves nothing in it.
TEST(Model, IsTheSameWhetherSomethingIsLookedForOrNot) {
  const std::string text = examples::whole(
      made::boundary("one", made::clause("ask first a", "    when consent is given and has capacity\n") +
                                made::clause("refuse b", "    when exploitation_risk is high\n") +
                                made::clause("refuse c", "    when not exploitation_risk is high\n")));
  const auto read = [&](const std::string& path) {
    return kith::FileText(
        path == "root.kith" ? text : golden::read(KITH_SOURCE_DIR "/tests/check/language/core.kith"));
  };
  const auto looked = kith::compile("root.kith", read, kith::Lints::run);
  const auto not_looked = kith::compile("root.kith", read, kith::Lints::skipped);
  ASSERT_TRUE(looked.ruleset && not_looked.ruleset) << stacks::texts(looked);
  EXPECT_EQ(made::rules(looked).nodes.size(), made::rules(not_looked).nodes.size());
  EXPECT_EQ(shown::whole(made::rules(looked)), shown::whole(made::rules(not_looked)));
}

/// Every stack has it; a ruleset may give it words of its own.
TEST(Model, WhoeverDealsWithTheEstateIsThereOnce) {
  const auto titles = [](const std::string& declared) {
    const auto compilation = made::compile(declared);
    EXPECT_TRUE(compilation.ruleset) << stacks::texts(compilation);
    std::string out;
    for (const auto& authority : made::rules(compilation).authorities.all())
      if (authority.name == kith::model::personal_representative) out += authority.title + ";";
    return out;
  };
  EXPECT_EQ(titles(""), "Personal representative: executor or administrator of the estate;");
  EXPECT_EQ(titles("authority personal_representative \"Executor\"\n"), "Executor;");
}

}  // namespace
}  // namespace model_tests
