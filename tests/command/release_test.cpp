#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"

/// Releases as the commands make and read them.
namespace release_tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class Releases : public testing::Test {
 protected:
  std::string in(const std::string& name) const { return "'" + (folder_.path() / name).string() + "'"; }
  command::Run make(const std::string& ruleset, const std::string& to, const std::string& more = "") const {
    return command::run("release " + ruleset + " -o " + in(to) + " --key " + in("key") + " --at 2026-01-05 " +
                        more);
  }
  command::Run ask(const std::string& ruleset, const std::string& more = "",
                   const std::string& at = "2026-03-01") const {
    return command::run("decide " + ruleset + " --person ada.json --share finances --with mum " +
                        "--for family_update --at " + at + " " + more);
  }
  std::string trusted() const { return "--trusted " + in("key.pub") + " "; }
  void SetUp() override {
    const command::Run keys = command::run("release --new-key " + in("key"));
    ASSERT_EQ(keys.code, 0) << keys.err;
  }
  command::Folder folder_;
};

TEST_F(Releases, TheSecretKeyIsOnesOwnAndNeverWrittenOver) {
  namespace fs = std::filesystem;
  const fs::path key = folder_.path() / "key";
  EXPECT_EQ(fs::status(key).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  const std::string before = command::read(key);
  EXPECT_EQ(command::run("release --new-key " + in("key")).code, 2);
  fs::remove(folder_.path() / "key.pub");
  EXPECT_EQ(command::run("release --new-key " + in("key")).code, 2);
  EXPECT_EQ(command::read(key), before);
  fs::permissions(key, fs::perms::group_read, fs::perm_options::add);
  const command::Run open = make("money.kith", "a");
  EXPECT_EQ(open.code, 2);
  EXPECT_THAT(open.err, HasSubstr("others may read or change it"));
}

TEST_F(Releases, AnswerAsTheirTextDoes) {
  ASSERT_EQ(make("money.kith", "a").code, 0);
  const command::Run text = ask("money.kith"), plain = ask(in("a")), held = ask(in("a"), trusted());
  EXPECT_EQ(plain.out, text.out);
  EXPECT_THAT(plain.err, HasSubstr("not verified without --trusted"));
  EXPECT_EQ(held.out, text.out);
  EXPECT_EQ(held.err, "");
}

TEST_F(Releases, WhateverIsNotSignedByTheKeyIsRefused) {
  ASSERT_EQ(make("money.kith", "a").code, 0);
  ASSERT_EQ(command::run("compile money.kith -o " + in("compiled")).code, 0);
  std::string altered = command::read(folder_.path() / "a");
  altered[altered.find("agreed to it")] = 'A';
  std::ofstream(folder_.path() / "altered", std::ios::binary) << altered;
  ASSERT_EQ(command::run("release --new-key " + in("other")).code, 0);
  const std::pair<std::string, const char*> rows[] = {
      {ask("money.kith", trusted()).err, "it is not signed, and with --trusted only releases are read"},
      {ask(in("compiled"), trusted()).err, "it is not signed"},
      {ask(in("altered"), trusted()).err, "it is altered or cut off"},
      {ask(in("a"), "--trusted " + in("other.pub")).err, "signed by a key that is not trusted"},
      {ask(in("a"), "--trusted " + in("key")).err, "is a secret key"},
      {ask(in("a"), "--trusted ada.json").err, "is no public key"},
  };
  for (const auto& [err, says] : rows) EXPECT_THAT(err, HasSubstr(says));
  EXPECT_EQ(ask("money.kith", trusted()).code, 2);
  EXPECT_EQ(ask("money.kith", trusted()).out, "");
}

TEST_F(Releases, EveryCommandThatGoesByARulesetHoldsThemToTheKey) {
  for (const char* command :
       {"check money.kith", "test money.kith", "prove money.kith", "words money.kith", "draw money.kith",
        "docs money.kith --at 2026-03-01", "compile money.kith -o /dev/null",
        "matrix money.kith --person ada.json --at 2026-03-01",
        "assess money.kith --person ada.json --at 2026-03-01",
        "who-decides money.kith --person ada.json --decision phone_monitoring --at 2026-03-01",
        "due money.kith --people people.ndjson --at 2026-03-01",
        "audit money.kith --people people.ndjson --at 2026-03-01",
        "decide money.kith --people people.ndjson --questions questions.ndjson"}) {
    const command::Run run = command::run(std::string(command) + " " + trusted());
    EXPECT_EQ(run.code, 2) << command;
    EXPECT_EQ(run.out, "") << command;
    EXPECT_THAT(run.err, HasSubstr("it is not signed")) << command;
  }
}

TEST_F(Releases, PlansOfPeoplesOwnAreHeldToTheKeyToo) {
  ASSERT_EQ(make("money.kith", "a").code, 0);
  std::filesystem::copy_file(KITH_SOURCE_DIR "/tests/command/data/money.kith", folder_.path() / "own.kith");
  std::ofstream(folder_.path() / "plans.json") << R"({"ada": "own.kith"})";
  const command::Run run = command::run("due " + in("a") + " --people people.ndjson --at 2026-03-01 " +
                                        trusted() + "--rulesets " + in("plans.json"));
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("is not trusted: it is not signed"));
}

TEST_F(Releases, AnOlderOneCannotBePutBack) {
  const std::string index = "--index " + in("releases");
  ASSERT_EQ(make("money.kith", "a", index).code, 0);
  ASSERT_EQ(make("money.kith", "b", index).code, 0);
  ASSERT_EQ(make("money.kith", "c").code, 0);
  EXPECT_EQ(ask(in("b"), trusted() + index).code, 0);
  EXPECT_EQ(ask(in("releases"), trusted() + "--at-least 2").out, ask("money.kith").out);
  const std::pair<command::Run, const char*> rows[] = {
      {ask(in("a"), trusted() + index), "release 2 of `money` is in force at this moment"},
      {ask(in("c"), trusted() + index), "it is not in the index"},
      {ask(in("releases"), trusted() + "--at-least 3"), "is older than what was met before"},
      {ask(in("b"), trusted() + index + " --at-least 3"), "is older than what was met before"},
      {ask(in("a"), trusted() + "--at-least 2"), "it is older than what was met before: it is release 1"},
      {ask(in("releases")), "followed only with --trusted"},
      {ask(in("b"), index), "--trusted"},
      {make("money.kith", "a", index), "not written over"},
  };
  for (const auto& [run, says] : rows) {
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, HasSubstr(says));
  }
  std::filesystem::copy_file(folder_.path() / "a", folder_.path() / "b",
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_THAT(ask(in("releases"), trusted()).err, HasSubstr("it is not release 2 of the index"));
}

TEST_F(Releases, OfSeveralThatAreMadeAtOnceEachHasItsPlace) {
  const std::string each =
      "release money.kith --key " + in("key") + " --at 2026-01-05 --index " + in("releases");
  const command::Run made =
      command::run(each + " -o " + in("0") + " & for i in 1 2 3 4 5; do \"$KITH\" " + each + " -o " + "'" +
                   (folder_.path() / "").string() + "'$i & done; wait");
  EXPECT_EQ(made.code, 0) << made.err;
  const std::string index = command::read(folder_.path() / "releases");
  EXPECT_EQ(std::count(index.begin(), index.end(), '\n'), 1 + 6) << index;
  EXPECT_EQ(ask(in("releases"), trusted() + "--at-least 6").code, 0);
}

TEST_F(Releases, WhatBeginsLaterIsNotUsedBefore) {
  const auto dated = [&](const std::string& name, const std::string& effective) {
    std::string text = command::read(KITH_SOURCE_DIR "/tests/command/data/money.kith");
    text.insert(text.find("\n\n") + 1, "  effective from " + effective + "\n");
    std::ofstream(folder_.path() / (name + ".kith")) << text;
    const command::Run made = make(in(name + ".kith"), name, "--index " + in("releases"));
    return made.code == 0 ? std::string() : made.err;
  };
  ASSERT_EQ(dated("a", "2026-01-01 until 2026-12-31"), "");
  ASSERT_EQ(dated("b", "2026-03-01"), "");
  const std::string index = trusted() + "--index " + in("releases");
  EXPECT_EQ(ask(in("a"), index, "2026-02-28").code, 0);
  EXPECT_EQ(ask(in("b"), index, "2026-03-01").code, 0);
  EXPECT_EQ(ask(in("releases"), trusted(), "2026-02-28").code, 0);
  const std::pair<command::Run, const char*> rows[] = {
      {ask(in("b"), index, "'2026-02-28 23:59'"), "release 1 of `money` is in force"},
      {ask(in("a"), index, "2026-03-01"), "release 2 of `money` is in force"},
      {ask(in("releases"), trusted(), "2025-12-31"), "no release of `money` is in force"},
  };
  for (const auto& [run, says] : rows) {
    EXPECT_EQ(run.code, 2);
    EXPECT_THAT(run.err, HasSubstr(says));
  }
  // Each question of a caseload has its own moment.
  const std::string asked =
      R"({"person": "ada", "share": "finances", "with": "mum", "for": "family_update", "at": "2026-02-28T10:00:00Z"})";
  const command::Run all =
      command::run("decide " + in("b") + " --people people.ndjson --questions - " + index, asked + "\n");
  EXPECT_EQ(all.code, 2);
  EXPECT_THAT(all.out, HasSubstr("release 1 of `money` is in force at this moment"));
}

TEST_F(Releases, ItsDaysHoldWithoutAnIndexWhateverRulesItHas) {
  std::filesystem::copy_file(KITH_SOURCE_DIR "/tests/command/data/money.kith", folder_.path() / "money.kith");
  std::ofstream(folder_.path() / "dated.kith")
      << "ruleset dated version \"1\"\n  title \"Dated\"\n  effective from 2026-03-01 until 2026-04-30\nuses \"money.kith\"\n";
  ASSERT_EQ(make(in("dated.kith"), "a").code, 0);
  std::ofstream(folder_.path() / "plans.json") << R"({"ada": "own.kith"})";
  std::filesystem::copy_file(folder_.path() / "a", folder_.path() / "own.kith");
  EXPECT_EQ(ask(in("a"), trusted()).code, 0);
  EXPECT_EQ(ask(in("a"), trusted(), "'2026-04-30 23:59'").code, 0);
  const std::string asked =
      R"({"person": "ada", "share": "finances", "with": "mum", "for": "family_update", "at": "2026-05-01T10:00:00Z"})";
  const std::string ended = "the release of `dated` ended with 2026-04-30",
                    begins = "the release of `dated` begins with 2026-03-01, and is not used before";
  const std::string person = in("a") + " --person ada.json --at 2026-05-01 " + trusted(),
                    people = in("a") + " --people people.ndjson --at 2026-05-01 " + trusted();
  const std::pair<command::Run, std::string> rows[] = {
      {ask(in("a"), trusted(), "2026-05-01"), ended},
      {ask(in("a"), trusted(), "2026-02-28"), begins},
      {ask(in("a"), "", "2026-02-28"), begins},
      {command::run("assess " + person), ended},
      {command::run("matrix " + person), ended},
      {command::run("draw --what overrides " + person), ended},
      {command::run("who-decides --decision phone_monitoring " + person), ended},
      {command::run("due " + people), ended},
      {command::run("audit " + people), ended},
      {command::run("docs " + in("a") + " --at 2026-02-28 " + trusted()), begins},
      {command::run("due money.kith --people people.ndjson --at 2026-05-01 --rulesets " + in("plans.json")),
       ended},
  };
  for (const auto& [run, says] : rows) {
    EXPECT_EQ(run.code, 2) << run.out;
    EXPECT_THAT(run.err, HasSubstr(says));
  }
  const command::Run all =
      command::run("decide " + in("a") + " --people people.ndjson --questions - " + trusted(), asked + "\n");
  EXPECT_EQ(all.code, 2);
  EXPECT_THAT(all.out, HasSubstr(ended));
}

TEST_F(Releases, AnotherCannotStandWhereTheIndexHasOne) {
  namespace fs = std::filesystem;
  const std::string index = "--index " + in("releases");
  std::string other = command::read(KITH_SOURCE_DIR "/tests/command/data/money.kith");
  other.replace(other.find("money"), 5, "other");
  std::ofstream(folder_.path() / "other_text.kith") << other;
  ASSERT_EQ(make("money.kith", "money.kith", index).code, 0);
  ASSERT_EQ(make(in("other_text.kith"), "other.kith", index).code, 0);
  std::ofstream(folder_.path() / "plans.json") << R"({"ada": "other.kith"})";
  fs::create_symlink("money.kith", folder_.path() / "current");
  fs::create_symlink(folder_.path() / "releases", folder_.path() / "index");
  const std::string due = "due " + in("money.kith") + " --people people.ndjson --at 2026-03-01 " + trusted() +
                          index + " --rulesets " + in("plans.json");
  EXPECT_EQ(ask(in("current"), trusted() + index).code, 0);
  EXPECT_EQ(command::run(due).code, 0);
  fs::rename(folder_.path() / "other.kith", folder_.path() / "kept");
  fs::copy_file(folder_.path() / "money.kith", folder_.path() / "other.kith");
  EXPECT_THAT(command::run(due).err, HasSubstr("the index has release 2 of `other` there"));
  fs::copy_file(folder_.path() / "kept", folder_.path() / "money.kith", fs::copy_options::overwrite_existing);
  EXPECT_EQ(ask(in("kept"), trusted() + index).code, 0);
  const std::string says =
      "is not trusted: the index has release 1 of `money` there, and this is another file";
  for (const std::string& name : {"money.kith", "current"})
    for (const std::string& by : {"releases", "index"}) {
      const command::Run run = ask(in(name), trusted() + "--index " + in(by));
      EXPECT_EQ(run.code, 2) << name << " by " << by << run.out;
      EXPECT_THAT(run.err, HasSubstr(says));
    }
  fs::remove(folder_.path() / "money.kith");
  fs::create_symlink("kept", folder_.path() / "money.kith");
  EXPECT_THAT(ask(in("money.kith"), trusted() + index).err, HasSubstr(says));
}

TEST_F(Releases, OneThatWillNeverBeInForceIsNamedWhenItIsPassedOver) {
  const auto dated = [&](const std::string& name, const std::string& effective) {
    std::string text = command::read(KITH_SOURCE_DIR "/tests/command/data/money.kith");
    text.insert(text.find("\n\n") + 1, "  effective from " + effective + "\n");
    std::ofstream(folder_.path() / (name + ".kith")) << text;
    return make(in(name + ".kith"), name, "--index " + in("releases")).err;
  };
  EXPECT_THAT(dated("a", "2025-11-01"), Not(HasSubstr("never be in force")));
  EXPECT_THAT(dated("b", "2026-03-01"), Not(HasSubstr("never be in force")));
  EXPECT_THAT(dated("c", "2026-02-01"),
              HasSubstr("release 2 of `money`, which begins with 2026-03-01, will never be in force"));
}

TEST_F(Releases, WhatIsBrokenIsNotReleasedUnlessThatIsSaid) {
  const command::Run refused = make("promised.kith", "a");
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.err, HasSubstr("BROKEN  never_a_word"));
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "a"));
  const command::Run said = make("promised.kith", "a", "--broken");
  EXPECT_EQ(said.code, 0) << said.err;
  EXPECT_THAT(said.out, HasSubstr("broken: never_a_word"));
  EXPECT_EQ(make("promised.kith", "b", "--cases 0 --solver none --broken").code, 5);
  EXPECT_EQ(make("failing.kith", "b").code, 1);
  EXPECT_EQ(make("wrong.kith", "b").code, 1);
  EXPECT_EQ(make("money.kith", "b", "--scenarios failing.kith").code, 2);
  EXPECT_EQ(make("money.kith", "b", "--scenarios promised.kith").code, 0);
}

TEST_F(Releases, AnIndexNamesNothingButFiles) {
  const std::string index = " --index " + in("releases"), at = " --key " + in("key") + " --at 2026-01-05";
  for (const std::string& to : {std::string("/dev/null"), "'" + folder_.path().string() + "'"}) {
    const command::Run run = command::run("release money.kith -o " + to + at + index);
    EXPECT_EQ(run.code, 2);
    EXPECT_THAT(run.err, HasSubstr("is no regular file, and no index names it"));
  }
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "releases"));
}

TEST_F(Releases, NumbersAreCounted) {
  ASSERT_EQ(make("money.kith", "a").code, 0);
  for (const char* number : {"-1", "18446744073709551616", "0x1", "1.5", "many"}) {
    const command::Run run = ask(in("a"), trusted() + "--at-least " + number);
    EXPECT_EQ(run.code, 2) << number;
    EXPECT_THAT(run.err, HasSubstr("is no whole number")) << number;
  }
  EXPECT_EQ(ask(in("a"), trusted() + "--at-least 00").code, 0);
}

TEST_F(Releases, SayWhatWasFoundAsCheckingDoes) {
  const command::Run checked = command::run("check money.kith"), made = make("money.kith", "a");
  EXPECT_EQ(made.code, 0);
  for (const char* says : {"warning[K4008]", "not shown (K4003"}) {
    EXPECT_THAT(checked.out, HasSubstr(says));
    EXPECT_THAT(made.err, HasSubstr(says));
  }
  const command::Run denied = make("money.kith", "b", "--deny warnings");
  EXPECT_EQ(denied.code, 1);
  EXPECT_THAT(denied.err, HasSubstr("error[K4008]"));
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "b"));
  std::ofstream(folder_.path() / "due.kith")
      << "ruleset due version \"1\"\n  title \"Due\"\n  effective from 2024-01-01\n  review every 1 year\n";
  EXPECT_THAT(make(in("due.kith"), "c").err, HasSubstr("K4020"));
}

TEST_F(Releases, CheckingOneSaysWhatItCarriesOfPromises) {
  ASSERT_EQ(make("promised.kith", "a", "--broken").code, 0);
  EXPECT_THAT(command::run("check " + in("a") + " " + trusted()).out,
              testing::AllOf(HasSubstr("promises, as they stood when it was released, 2026-01-05:"),
                             HasSubstr("never_a_word  Nobody hears about money: broken"),
                             HasSubstr("no_means_no  A no about money is kept: proved")));
}

TEST_F(Releases, SayWhatIsInThem) {
  const command::Run made = make("money.kith", "a");
  EXPECT_EQ(command::run("release " + in("a") + " --show " + trusted()).out, made.out);
  EXPECT_THAT(command::run("release " + in("a") + " --show").err, HasSubstr("is not verified"));
  EXPECT_EQ(command::run("release money.kith --show").code, 2);
  EXPECT_THAT(command::run("fmt " + in("a")).err, HasSubstr("is a release"));
}

}  // namespace
}  // namespace release_tests
