#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/command/program.hpp"

/// Proofs kept beside a ruleset, and what the commands make of them.
namespace prove_tests {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string rules = R"(role friend "Friend"
role manager "Manager"
category finances "Money"
purpose family_update "News for the family"
category whereabouts "Where they are"
basis gdpr.consent "Article 6.1a" data_protection
basis confidentiality.consent "Consent" confidentiality

boundary places "Where they are"
  about whereabouts
  with friend
  allow agreed
    when consent is given and has capacity
    lawful basis gdpr.consent, confidentiality.consent
    because "{person} agreed to it."

promise money_stays "Money stays private"
  never allow finances with friend
)";

/// A ruleset in a folder of its own.
class Kept {
 public:
  Kept() { write("ruleset own version \"1\"\n  title \"Own\"\n  owner manager\n\n" + rules); }
  void write(const std::string& text) const {
    std::ofstream(folder_.path() / "own.kith", std::ios::binary) << text;
  }
  std::string text() const { return command::read(folder_.path() / "own.kith"); }
  std::string path() const { return (folder_.path() / "own.kith").string(); }
  std::string file() const { return command::read(folder_.path() / "own.proofs"); }
  std::string checked() const { return command::run("check " + path()).out; }

 private:
  command::Folder folder_;
};

TEST(KeptProofs, stand_until_a_text_is_another) {
  const Kept kept;
  EXPECT_THAT(kept.checked(), HasSubstr("  money_stays  Money stays private\n"));
  const command::Run first = command::run("prove --keep " + kept.path());
  ASSERT_EQ(first.code, 0) << first.out << first.err;
  EXPECT_THAT(kept.file(), HasSubstr("\"result\": \"proved\""));
  EXPECT_THAT(kept.checked(), HasSubstr("money_stays  Money stays private: proved\n"));
  EXPECT_THAT(command::run("prove " + kept.path()).out, HasSubstr("It stands"));
  EXPECT_THAT(command::run("prove --again " + kept.path()).out, Not(HasSubstr("It stands")));
  EXPECT_THAT(command::run("docs " + kept.path()).out, HasSubstr("Proved, for every record."));
  kept.write(
      "# A word more.\n" + kept.text() +
      "\nallow K4007 because \"It was looked at.\"\nscenario \"One\"\n  given sam is friend\n  when sam asks about finances for family_update on "
      "2026-03-01\n  then refuse\n");
  EXPECT_THAT(kept.checked(), Not(HasSubstr("unproved")));
}

TEST(KeptProofs, say_since_when_nothing_is_proved_any_more) {
  const Kept kept;
  ASSERT_EQ(command::run("prove --keep " + kept.path()).code, 0);
  std::string changed = kept.text();
  changed.replace(changed.find("about whereabouts"), 17, "about finances");
  kept.write(changed);
  EXPECT_THAT(kept.checked(),
              HasSubstr("unproved since the change of " + kept.path() + ": run `kith prove`"));
  EXPECT_EQ(command::run("prove " + kept.path()).code, 1);
  EXPECT_EQ(command::run("prove --keep " + kept.path()).code, 1);
  EXPECT_THAT(kept.checked(), HasSubstr("broken: `kith prove` shows by what"));
}

TEST(KeptProofs, take_the_place_of_nothing_else) {
  const Kept kept;
  const std::filesystem::path place = std::filesystem::path(kept.path()).replace_extension(".proofs");
  std::ofstream(place) << "notes of mine";
  const command::Run run = command::run("prove --keep " + kept.path());
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("holds something else"));
  EXPECT_EQ(command::read(place), "notes of mine");
}

TEST(KeptProofs, are_of_all_promises) {
  const Kept kept;
  EXPECT_EQ(command::run("prove --keep --promise money_stays " + kept.path()).code, 2);
}

TEST(KeptProofs, as_a_page) {
  const Kept kept;
  EXPECT_THAT(command::run("prove --as html " + kept.path()).out, StartsWith("<!DOCTYPE html>"));
}

/// By itself; or it is all of a provider's rules together, which promise what each of them does.
bool promises(const std::filesystem::path& ruleset) {
  return command::read(ruleset).find("\npromise ") != std::string::npos || ruleset.stem() == "provider";
}

/// Whoever changes a shipped ruleset renews them by scripts/prove.sh.
TEST(KeptProofs, of_the_shipped_rulesets_stand_and_all_are_proved) {
  namespace fs = std::filesystem;
  for (const auto& entry : fs::recursive_directory_iterator(KITH_SOURCE_DIR "/rulesets")) {
    const fs::path& ruleset = entry.path();
    if (ruleset.extension() != ".kith" || !promises(ruleset)) continue;
    const std::string out = command::run("check " + ruleset.string()).out;
    EXPECT_THAT(out, HasSubstr(": proved\n")) << ruleset;
    for (const char* other : {"proved since", "run `kith prove`", ": broken", ": not proved"})
      EXPECT_THAT(out, Not(HasSubstr(other))) << ruleset;
  }
}

}  // namespace
}  // namespace prove_tests
