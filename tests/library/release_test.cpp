#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "engine/package/index.hpp"
#include "engine/report/ruleset/release.hpp"
#include "kith/kith.hpp"
#include "tests/library/index_entry.hpp"

/// What is signed is refused where anything of it is otherwise than it was signed.
namespace kith::release_tests {
namespace {

using testing::HasSubstr;

std::string secret(char digit) { return "kith secret key 1\n" + std::string(64, digit) + "\n"; }
std::string open_of(char digit) { return package::SecretKey::of(secret(digit))->open(); }
std::string sealed_index(const std::vector<IndexEntry>& entries, char digit = '1') {
  std::string out;
  for (const IndexEntry& entry : entries)
    out = package::appended(out, entry, *package::SecretKey::of(secret(digit)));
  return out;
}

std::string rules(const std::string& version, const std::string& effective = "",
                  const std::string& allowed = "") {
  return "ruleset door version \"" + version + "\"\n  title \"The door\"\n" + effective + R"(
uses "../law/words.kith"

boundary told "Being told"
  about health
  with family
  refuse nobody
    when consent is not recorded
    because "It is nobody's business."
)" + allowed +
         R"(
promise never_family "The family hears nothing"
  never allow health with family
  because "It is nobody's business."

scenario "Sam asks"
  given sam is family
  when sam asks about health for news on 2026-03-01
  then refuse
)";
}

const std::map<std::string, std::string> beside = {
    {"/srv/rules/law/words.kith",
     "ruleset words version \"1\"\n  title \"Words\"\n\ncategory health \"Health\"\nrole family \"Family\"\n"
     "purpose news \"News\"\nbasis consent_data \"Consent\" data_protection\n"
     "basis consent_secrecy \"Consent\" confidentiality\n"}};

ReadFile reading(const std::string& text) {
  return [text](const std::string& path) -> FileText {
    if (path == "/srv/rules/door/door.kith") return text;
    const auto found = beside.find(path);
    return found == beside.end() ? FileText(std::nullopt) : FileText(found->second);
  };
}

ReleaseOptions options() {
  ReleaseOptions out;
  out.key = secret('1');
  out.released = "2026-01-05";
  return out;
}

Released made(const std::string& text = rules("1"), const ReleaseOptions& with = options()) {
  return release("/srv/rules/door/door.kith", reading(text), with);
}

TEST(Release, IsReadWhereARulesetIsRead) {
  const Released one = made();
  ASSERT_NE(one.file, "") << one.why_not;
  const Compilation again = compile("door", [&](const std::string&) { return FileText(one.file); });
  ASSERT_TRUE(again.ruleset);
  EXPECT_EQ(passed(rehearse(*again.ruleset).at(0)), true);
  const ReadRelease read = verify_release(one.file, {open_of('1')});
  ASSERT_TRUE(read.release) << read.why_not;
  EXPECT_EQ(read.release->files.at(0).name, "door/door.kith");
  EXPECT_EQ(read.release->files.at(1).name, "law/words.kith");
  EXPECT_EQ(read.release->promises.at(0).result, Proof::Result::proved);
  EXPECT_EQ(read.release->scenarios, 1U);
}

TEST(Release, SaysWhatItsScenariosShow) {
  const std::string more = R"(  refuse said_no
    when consent is refused
    because "{person} said no."
)";
  std::string text = rules("1", "", more);
  text.replace(text.find("promise"), text.find("scenario") - text.find("promise"), "");
  const auto words = [](const Released& one) { return report::release_text(one.release.value()); };
  EXPECT_THAT(words(made(text)), HasSubstr("1 of 2 clauses and 0 of 2 conditions\n"));
  ReleaseOptions with = options();
  const std::string elsewhere = R"(ruleset window version "1"
  title "The window"
uses "../door/door.kith"

boundary looked "Looking in"
  about health
  with family
  refuse ever
    when consent is withdrawn
    because "No."

scenario "Ada asks"
  given sam is family
  given consent for health with sam is refused on 2026-02-01
  when sam asks about health for news on 2026-03-01
  then refuse
)";
  with.beside.push_back(*compile("/srv/rules/window/window.kith", [&](const std::string& path) {
                           return path.ends_with("window.kith") ? FileText(elsewhere) : reading(text)(path);
                         }).ruleset);
  const Released shown = made(text, with);
  ASSERT_EQ(shown.why_not, "");
  EXPECT_THAT(words(shown), HasSubstr("1 of 2 clauses and 1 of 2 conditions\n"));
  EXPECT_EQ(shown.release->scenarios, 2U);
  EXPECT_EQ(words(shown), report::release_text(*read_release(shown.file).release));
}

TEST(Release, IsTheSameBytesForTheSameArguments) { EXPECT_EQ(made().file, made().file); }

TEST(Release, IsRefusedWithAnyByteAltered) {
  const std::string good = made().file;
  const std::vector<std::string> keys = {open_of('1')};
  for (std::size_t i = 0; i < good.size(); ++i)
    for (const int change : {1, 0x20, 0x80}) {
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ change);
      EXPECT_FALSE(verify_release(bad, keys).release) << "byte " << i << " with " << change;
    }
}

TEST(Release, IsRefusedCutOffAtAnyLengthOrGoingOn) {
  const std::string good = made().file;
  for (std::size_t length = 0; length < good.size(); ++length)
    EXPECT_FALSE(verify_release(good.substr(0, length), {open_of('1')}).release) << length;
  EXPECT_FALSE(verify_release(good + "\n", {open_of('1')}).release);
  EXPECT_FALSE(verify_release(good + good, {open_of('1')}).release);
}

TEST(Release, IsRefusedWithAnotherKey) {
  ReleaseOptions thief = options();
  thief.key = secret('2');
  EXPECT_THAT(verify_release(made(rules("1"), thief).file, {open_of('1')}).why_not,
              HasSubstr("signed by a key that is not trusted, " + open_of('2')));
  EXPECT_TRUE(verify_release(made(rules("1"), thief).file, {open_of('1'), open_of('2')}).release);
  EXPECT_FALSE(verify_release(made().file, {}).release);
}

TEST(Release, IsRefusedWithTheSignatureOfAnother) {
  const std::string one = made().file, two = made(rules("2")).file;
  const std::string mixed = one.substr(0, one.size() - 139) + two.substr(two.size() - 139);
  EXPECT_TRUE(read_release(mixed).release);
  EXPECT_THAT(verify_release(mixed, {open_of('1')}).why_not, HasSubstr("signature is not that of the key"));
}

TEST(Release, WithoutAKeyOnlyItsHashIsHeld) {
  std::string file = made().file;
  EXPECT_TRUE(read_release(file).release);
  file[file.find("nobody's")] = 'N';
  EXPECT_EQ(read_release(file).why_not, "it is altered or cut off");
  const Compilation read = compile("door", [&](const std::string&) { return FileText(file); });
  EXPECT_FALSE(read.ruleset);
  EXPECT_THAT(read.diagnostics.at(0).message, HasSubstr("release `door` is not as it was written"));
}

TEST(Release, IsNotMadeWhereSomethingStandsInTheWay) {
  std::string failing = rules("1");
  failing.replace(failing.find("then refuse"), 11, "then allow ");
  EXPECT_EQ(made(failing).why_not, "a scenario has failed");
  const Released mistaken = made("ruleset door");
  EXPECT_FALSE(mistaken.compilation.ruleset);
  EXPECT_EQ(mistaken.file, "");
  ReleaseOptions wrong = options();
  wrong.released = "2026-02-30";
  EXPECT_THAT(made(rules("1"), wrong).why_not, HasSubstr("no day"));
  wrong = options();
  wrong.key = open_of('1');
  EXPECT_THAT(made(rules("1"), wrong).why_not, HasSubstr("no secret key"));
  const std::string file = made().file;
  EXPECT_THAT(release(
                  "door", [&](const std::string&) { return FileText(file); }, options())
                  .why_not,
              HasSubstr("made from the text"));
}

TEST(Release, IsMadeThoughAPromiseIsOpenOnlyWhereThatIsSaid) {
  ReleaseOptions few = options();
  few.limits.cases = 0;
  const std::string may_be_told = rules("1", "", R"(  allow agreed
    when consent is given
    lawful basis consent_data, consent_secrecy
    because "{person} agreed to it."
)");
  const Released open = made(may_be_told, few);
  ASSERT_EQ(open.proofs.at(0).result, Proof::Result::not_proved);
  EXPECT_EQ(open.why_not, "a promise is not proved");
  EXPECT_EQ(open.file, "");
  few.unproved = true;
  const Released said = made(may_be_told, few);
  ASSERT_NE(said.file, "");
  EXPECT_EQ(said.release->promises.at(0).result, Proof::Result::not_proved);
  EXPECT_THAT(report::release_text(*said.release), HasSubstr("not proved: never_family"));
}

TEST(ReleaseIndex, IsRefusedWithAnyByteAlteredOrAnEndCutOffInALine) {
  const std::string good = sealed_index({entry(1, ""), entry(2, "2026-04-01")});
  const std::vector<std::string> keys = {open_of('1')};
  ASSERT_EQ(verify_index(good, keys).entries->size(), 2U) << verify_index(good, keys).why_not;
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 1);
    EXPECT_FALSE(verify_index(bad, keys).entries) << i;
    const auto shorter = verify_index(good.substr(0, i), keys).entries;
    EXPECT_TRUE(!shorter || good[i - 1] == '\n') << i;
  }
}

TEST(ReleaseIndex, IsRefusedWithALineTakenOutDoubledOrPutElsewhere) {
  const std::string good = sealed_index({entry(1, ""), entry(2, ""), entry(3, "")});
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < good.size();) {
    const std::size_t end = good.find('\n', from) + 1;
    lines.push_back(good.substr(from, end - from));
    from = end;
  }
  const auto why_not = [&](const std::vector<std::size_t>& order) {
    std::string text;
    for (const std::size_t line : order) text += lines.at(line);
    return verify_index(text, {open_of('1')}).why_not;
  };
  EXPECT_EQ(why_not({0, 1, 2, 3}), "");
  EXPECT_EQ(why_not({0, 1, 3}), "where entry 2 belongs, it has entry 3");
  EXPECT_EQ(why_not({0, 2, 3}), "where entry 1 belongs, it has entry 2");
  EXPECT_EQ(why_not({0, 1, 1, 2, 3}), "where entry 2 belongs, it has entry 1");
  EXPECT_EQ(why_not({0, 1, 3, 2}), "where entry 2 belongs, it has entry 3");
  EXPECT_EQ(why_not({1, 2, 3}), "it is no index of releases");
}

TEST(ReleaseIndex, IsRefusedWithALineOfAnotherIndexOrKey) {
  const std::string good = sealed_index({entry(1, ""), entry(2, "")}),
                    other = sealed_index({entry(1, "2026-04-01"), entry(2, "")});
  const auto last = [](const std::string& text) {
    return text.substr(text.rfind('\n', text.size() - 2) + 1);
  };
  const std::string mixed = good.substr(0, good.size() - last(good).size()) + last(other);
  EXPECT_EQ(verify_index(mixed, {open_of('1')}).why_not, "entry 2 does not follow what stands before it");
  EXPECT_THAT(verify_index(good, {open_of('2')}).why_not, HasSubstr("key that is not trusted"));
}

TEST(ReleaseIndex, GrowsByEachReleaseAndTakesNoneTwice) {
  ReleaseOptions first = options();
  first.index = "";
  first.file = "1.kithr";
  const Released one = made(rules("1"), first);
  ASSERT_NE(one.index, "") << one.why_not;
  ReleaseOptions second = first;
  second.index = one.index;
  EXPECT_THAT(made(rules("2"), second).why_not, HasSubstr("not written over"));
  second.file = "2.kithr";
  const Released two = made(rules("2", "  effective from 2026-04-01\n"), second);
  EXPECT_EQ(two.release->sequence, 2U);
  EXPECT_TRUE(two.index.starts_with(one.index));
  const auto entries = verify_index(two.index, {open_of('1')}).entries.value();
  EXPECT_EQ(entries.at(1).from, "2026-04-01");
  second.key = secret('2');
  EXPECT_THAT(made(rules("2"), second).why_not, HasSubstr("cannot be added to"));
  second.earlier_keys = {open_of('1')};
  EXPECT_NE(made(rules("2"), second).index, "");
}

TEST(Keys, ArePairsThatFit) {
  const KeyPair pair = new_key_pair(), other = new_key_pair();
  EXPECT_NE(pair.secret, other.secret);
  ReleaseOptions with = options();
  with.key = pair.secret;
  EXPECT_TRUE(verify_release(made(rules("1"), with).file, {pair.open}).release);
  EXPECT_FALSE(verify_release(made(rules("1"), with).file, {other.open}).release);
}

}  // namespace
}  // namespace kith::release_tests
