#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "kith/kith.hpp"

namespace {

using namespace kith;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// What a caller's own storage might throw.
struct StorageIsDown {
  int attempt;
};

const std::map<std::string, std::string> shelf = {
    {"plan.kith",
     "ruleset mine version \"1\"\n  title \"Plan\"\n  owner r\n  effective from 2026-01-01\n  review every 1 year\nuses \"law.kith\"\n"},
    {"law.kith",
     "ruleset law version \"1\"\n  title \"Law\"\n  owner r\n  effective from 2026-01-01\n  review every 1 year\nrole r \"R\"\n"},
    {"letter.kith", "Dear Farah,\nthe key is under the mat.\n"},
    {"empty.kith", ""},
};

std::optional<std::string> from_shelf(const std::string& path) {
  const auto found = shelf.find(path);
  return found == shelf.end() ? std::nullopt : std::optional(found->second);
}

std::string plan_that_uses(const std::string& path) {
  return "ruleset mine version \"1\"\n  title \"Plan\"\nuses \"" + path + "\"\n";
}

/// All that the diagnostics of compiling hold.
std::string said(const Compilation& made) {
  std::string all;
  for (const Diagnostic& one : made.diagnostics) {
    all +=
        one.code + " " + one.place.file + " " + one.message + " " + one.hint + " " + one.place.excerpt + "\n";
    for (const Label& label : one.labels) all += label.text + " " + label.place.excerpt + "\n";
  }
  return all;
}

TEST(ReadFile, WhatItThrowsGoesThroughUnchangedWhicheverFileItIs) {
  for (const char* broken : {"plan.kith", "law.kith"}) {
    int attempts = 0;
    const ReadFile read = [&](const std::string& path) -> FileText {
      ++attempts;
      if (path == broken) throw StorageIsDown{attempts};
      return from_shelf(path);
    };
    try {
      compile("plan.kith", read);
      FAIL() << "nothing was thrown";
    } catch (const StorageIsDown& thrown) {
      EXPECT_EQ(thrown.attempt, broken == "plan.kith" ? 1 : 2);
    }
    EXPECT_TRUE(compile("plan.kith", from_shelf).ruleset) << "and nothing is left of it";
  }
}

TEST(ReadFile, IsAskedOnceAFileAndOnlyForRulesets) {
  std::vector<std::string> asked;
  const auto read = [&](const std::string& path) {
    asked.push_back(path);
    return asked.size() == 1 ? std::optional(plan_that_uses("a/../law.kith") +
                                             "uses \"law.kith\"\nuses \"/etc/passwd\"\nuses \"law.kith/\"\n")
                             : from_shelf(path);
  };
  const Compilation made = compile("plan.kith", read);
  EXPECT_FALSE(made.ruleset);
  EXPECT_THAT(asked, ElementsAre("plan.kith", "law.kith", "/etc/passwd.kith"))
      << "the last for want of its ending";
  EXPECT_THAT(said(made), HasSubstr("`/etc/passwd` cannot be read: its name does not end in `.kith`"));
}

TEST(ReadFile, SaysWhyAFileCannotBeReadWhereItKnows) {
  const auto knows = [](const std::string& path) {
    return path == "plan.kith" ? FileText(plan_that_uses("law.kith")) : FileText::none("it is on loan");
  };
  const auto says_nothing = [](const std::string& path) {
    return path == "plan.kith" ? std::optional(plan_that_uses("law.kith")) : std::nullopt;
  };
  EXPECT_THAT(said(compile("plan.kith", knows)),
              HasSubstr("the ruleset `law.kith` cannot be read: it is on loan"));
  EXPECT_THAT(said(compile("plan.kith", says_nothing)), HasSubstr("the ruleset `law.kith` cannot be read"));
  EXPECT_THAT(said(compile("plan.kith", [](const std::string&) { return FileText::none("it is on loan"); })),
              HasSubstr("the ruleset `plan.kith` cannot be read: it is on loan"));
}

TEST(ReadFile, OfWhatIsNoRulesetNotAWordIsRepeated) {
  for (const char* name : {"letter.kith", "empty.kith"}) {
    const auto read = [&](const std::string& path) {
      return path == "plan.kith" ? std::optional(plan_that_uses(name)) : from_shelf(path);
    };
    const Compilation made = compile("plan.kith", read);
    EXPECT_FALSE(made.ruleset);
    EXPECT_THAT(said(made), HasSubstr("`" + std::string(name) + "` does not say which ruleset it is"));
    for (const char* word : {"Dear", "Farah", "mat"}) EXPECT_THAT(said(made), Not(HasSubstr(word)));
  }
}

TEST(ReadFile, TheDefaultReadsRegularFilesOnly) {
  EXPECT_THAT(said(compile("/dev/zero")), HasSubstr("it is a device"));
  EXPECT_THAT(said(compile("/")), HasSubstr("it is a folder"));
  EXPECT_TRUE(compile(KITH_SOURCE_DIR "/rulesets/core/core.kith").ruleset);
}

}  // namespace
