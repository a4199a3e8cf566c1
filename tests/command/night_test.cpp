#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "tests/command/program.hpp"
#include "tests/json/json.hpp"

/// As a shift lead at three in the morning, alone, with fifty forms overdue: the first line is what to do,
/// who does it, and whom to ring.
namespace night_tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;
using testing::StartsWith;

const std::string provider = KITH_SOURCE_DIR "/rulesets/provider/provider.kith";
const std::string at = " --at '2026-05-31 03:00' ";

/// Somebody about whom fifty uses of restraint, and five serious injuries of months ago, were never written
/// up.
json among_fifty_forms() {
  json record = json::parse(command::read(KITH_SOURCE_DIR "/tests/command/data/night.json"));
  json& log = record["events"]["log"];
  for (int i = 0; i < 50; ++i)
    log.push_back({{"id", fmt::format("r{}", i)},
                   {"kind", "restraint"},
                   {"at", fmt::format("2026-0{}-{:02}T10:00:00Z", 1 + i / 25, 1 + i % 25)},
                   {"type", "physical"},
                   {"in_plan", true},
                   {"duration_in_minutes", 2}});
  for (int i = 0; i < 5; ++i)
    log.push_back({{"id", fmt::format("s{}", i)},
                   {"kind", "incident"},
                   {"at", fmt::format("2026-02-0{}T10:00:00Z", 1 + i)},
                   {"severity", "high"},
                   {"injury", true}});
  return record;
}

std::string on_one_line(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != '\n' && c != ' ') out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  return out;
}
/// What stands before the first blank line, on one line.
std::string first_line(const std::string& page) { return on_one_line(page.substr(0, page.find("\n\n"))); }
/// The first task under the first heading.
std::string first_task(const std::string& page) {
  const auto start = page.find("\n  - ") + 5;
  return on_one_line(page.substr(start, page.find("\n  - ", start) - start));
}

command::Run assessed(const json& record, const std::string& more = "") {
  return command::run("assess '" + provider + "' --person -" + at + more, record.dump());
}
command::Run due(const json& record) {
  return command::run("due '" + provider + "' --people - --owner staff.shift_lead" + at,
                      record.dump() + '\n');
}

struct Night {
  std::string name;
  json record;
  std::string what, who, ring;
};
std::vector<Night> nights() {
  json missing = among_fifty_forms(), restricted = missing, fallen = missing;
  json unfound = missing;
  missing["events"]["log"].push_back(
      {{"id", "away"}, {"kind", "missing"}, {"at", "2026-05-31T02:50:00+01:00"}, {"found", false}});
  unfound["events"]["log"].push_back(
      {{"id", "away"}, {"kind", "missing"}, {"at", "2026-05-31T02:40:00+01:00"}, {"found", false}});
  restricted["restrictions"].push_back(
      {{"id", "door"}, {"kind", "locked_bedroom_door"}, {"since", "2026-05-30"}});
  fallen["events"]["log"].push_back({{"id", "fall"},
                                     {"kind", "incident"},
                                     {"at", "2026-05-31T02:45:00+01:00"},
                                     {"severity", "high"},
                                     {"injury", true}});
  const std::string kim = "Shift lead (Kim Sample, 07700 900115), without delay.",
                    ona = "To reach: On-call manager (Ona Sample, 07700 900199).";
  return {
      {"missing", missing,
       "Call Nell Example, then look: every room, locked ones and stores too, the building, the garden, the usual places, the safe places on the map.",
       kim, ona},
      {"not found in a quarter of an hour", unfound,
       "Call 999, unless the police know already: as soon as the search ends without Nell Example, at once if they may be in danger; say the word missing, what you fear and how soon, and give the form.",
       "Shift lead (Kim Sample, 07700 900115), by 31 May 2026 at 02:55 (within 15 minutes).", ona},
      {"restricted", restricted,
       "Stop it now, unless somebody would come to harm without it, and write down which.", kim, ona},
      {"fallen", fallen,
       "Stay with Nell Example and see to the injury; ring 999 if it may be serious, NHS 111 or the GP if it is not.",
       kim, "999"}};
}

TEST(Night, TheFirstLineOfAnAssessmentIsWhatToDoWhoAndWhomToRing) {
  for (const Night& night : nights())
    for (const std::string form : {"", "--owner staff.shift_lead", "--owner 'Shift lead'"}) {
      const command::Run run = assessed(night.record, form);
      EXPECT_EQ(run.code, 0) << run.err;
      EXPECT_THAT(first_line(run.out), StartsWith("Now: " + night.what + ' ' + night.who))
          << night.name << ' ' << form;
      EXPECT_THAT(first_line(run.out), HasSubstr(night.ring)) << night.name << ' ' << form;
    }
}

TEST(Night, TheFirstTaskOfTheShiftLeadIsTheSame) {
  for (const Night& night : nights()) {
    const command::Run run = due(night.record);
    EXPECT_THAT(run.out, StartsWith("Shift lead\n")) << run.err;
    EXPECT_THAT(first_task(run.out), HasSubstr("Nell Example: " + night.what)) << night.name;
    EXPECT_THAT(first_task(run.out), HasSubstr("Kim Sample, 07700 900115")) << night.name;
  }
}

TEST(Night, ALiveEscalationSaysWhoHoldsItByNameAndNumber) {
  json record = nights()[0].record;
  record["escalations"].push_back({{"name", "missing_person"},
                                   {"opened", "2026-05-31T02:50:00+01:00"},
                                   {"steps",
                                    {{{"stage", "staff.shift_lead"},
                                      {"told", "2026-05-31T02:50:00+01:00"},
                                      {"answered", "2026-05-31T02:52:00+01:00"}}}}});
  EXPECT_THAT(
      first_line(assessed(record).out),
      HasSubstr(
          "“Somebody is missing, or cannot be reached” is held by Shift lead (Kim Sample, 07700 900115)"));
}

TEST(Night, WhereNobodyIsKnownItSaysSo) {
  json record = nights()[0].record, nobody = record;
  for (std::size_t i = nobody["circle"].size(); i-- > 0;)
    if (nobody["circle"][i]["id"] == "kim") nobody["circle"].erase(i);
  EXPECT_THAT(first_line(assessed(nobody).out),
              HasSubstr("Shift lead (nobody in the circle holds this role)"));
  record.erase("circle");
  EXPECT_THAT(first_line(assessed(record).out),
              HasSubstr("Shift lead (who holds this role is not known: the circle was not supplied)"));
}

TEST(Night, NothingForThePersonOrARecipientShowsAContact) {
  for (const Night& night : nights()) {
    EXPECT_THAT(assessed(night.record, "--as easy").out, Not(HasSubstr("07700"))) << night.name;
    for (const std::string form : {"easy", "recipient"}) {
      const std::string asked =
          "decide '" + provider +
          "' --person - --share restrictive_practices --with mum --for family_update --as " + form + at;
      EXPECT_THAT(command::run(asked, night.record.dump()).out, Not(HasSubstr("07700"))) << night.name;
    }
  }
}

TEST(Night, OneOwnersPartIsTheirsAlone) {
  const json record = nights()[0].record;
  const json all = json::parse(assessed(record, "--owner manager.registered --as json").out);
  EXPECT_EQ(all["only_for"], "Registered manager");
  EXPECT_FALSE(all["actions"].empty());
  for (const json& action : all["actions"])
    EXPECT_EQ(action.value("status", "") == "blocked" ? action["dealt_with_by"] : action["action"]["by"],
              "Registered manager");
  EXPECT_THAT(assessed(record, "--owner staff.pbs_lead").out, HasSubstr(", for "));
  const command::Run wrong = assessed(record, "--owner staff.shift_leed");
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("staff.shift_lead"));
  EXPECT_EQ(assessed(record, "--owner staff.shift_lead --as easy").code, 2)
      << "what is written for the person leaves nothing out";
}

}  // namespace
}  // namespace night_tests
