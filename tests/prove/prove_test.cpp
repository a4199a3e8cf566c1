#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/report/ruleset/proofs.hpp"
#include "kith/proof.hpp"
#include "kith/rehearsal.hpp"
#include "tests/oracle/texts.hpp"

/// Promises about one small ruleset: what is proved, what breaks the others, and how that reads.
namespace kith {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string rules_about_money() {
  return R"(ruleset money version "1"
  title "Who hears about money"
  owner service_manager
  effective from 2020-01-01

role family.mother "Mother"
role friend "Friend"
role service_manager "Service manager"
category finances "Money"
category finances.debts "Debts"
mark third_party "About somebody else"
purpose family_update "News for the family"
decision travel_alone "Travelling alone"
authority lpa "Lasting power of attorney"
basis gdpr.consent "Article 6.1a" data_protection
basis confidentiality.consent "Consent" confidentiality
source our_policy "Our policy" policy
fact coercion "Signs of coercion by this person" of recipient yes or no
fact journeys "Journeys a week" number from 0 to 14
event incident "Incident"

presume capacity
  because "A person is assumed to have capacity."
  cites our_policy "1"

boundary money "Money and the family"
  about finances
  with family
  for family_update
  allow agreed with summary
    when consent is given and has capacity
    lawful basis gdpr.consent, confidentiality.consent
    keep back third_party
    because "{person} agreed to it."
  allow attorney
    overrides refused
    when recipient holds lpa and lacks capacity
    lawful basis gdpr.consent, confidentiality.consent
    because "{recipient} looks after the money."
  ask first not_asked
    when consent is not recorded, expired or unclear
    because "{person} has not been asked."
  refuse refused
    when consent is refused, withdrawn or objected
    because "{person} said no."

boundary lately "When much has happened"
  about finances
  with family
  from 2026-03-01
  refuse lately
    when at least 2 incident in the last 7 days
    because "Too much has happened."

role crew "Ambulance crew"
category allergies "Allergies"
purpose emergency "An emergency"
fact in_danger "In danger" yes or no

boundary crew "An ambulance crew"
  about allergies
  with crew
  for emergency
  overrides all
  allow hears
    when in_danger
    lawful basis gdpr.consent, confidentiality.consent
    because "They may save a life."

boundary others "Anybody else"
  about allergies
  with anyone
  refuse not_agreed
    when not consent is given or lpa refuses
    because "{person} has not agreed."

boundary travel "Travelling alone"
  to travel_alone by friend
  allow trained
    when journeys is at least 4 and person wants travel_alone
    lawful basis gdpr.consent, confidentiality.consent
    because "{person} has practised."
)";
}

struct Row {
  const char* name;
  const char* promise;
  Proof::Result result;
  const char* in_scenario = "";  ///< a line of what breaks it
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.promise; }

constexpr auto proved = Proof::Result::proved;
constexpr auto broken = Proof::Result::broken;

const Row rows[] = {
    {"a_no_that_an_attorney_goes_past", "never allow finances with family when consent is refused", broken,
     "sam holds lpa verified on"},
    {"a_no_but_for_attorneys",
     "never allow finances with family when consent is refused and not recipient holds lpa", proved},
    {"not_known_is_no_no", "never allow finances with anyone when coercion", broken, "is given on"},
    {"never_both", "never allow finances with family when consent is given and consent is refused", broken,
     "is unknown on"},
    {"nobody_in_two_minds", "never allow finances with friend when not recipient is family", proved},
    {"whoever_is_family_too", "never allow finances with friend", broken, "sam is family"},
    {"under_it_too", "never allow finances.debts with family", broken, "asks about finances.debts"},
    {"marks", "never allow finances with family when the information is marked third_party", broken,
     "marked third_party"},
    {"marks_kept_back",
     "never allow finances with family when the information is marked third_party and not recipient holds lpa",
     proved},
    {"events_since_a_day", "never allow finances with family when at least 2 incident in the last 7 days",
     broken, "incident at"},
    {"something_done", "never allow to travel_alone by friend when journeys is below 4", proved},
    {"practised_and_wanted", "never allow to travel_alone by friend when journeys is below 5", broken,
     "journeys is 4"},
    {"after_a_death", "never allow finances with anyone when person has died", proved},
    {"always_so_long_as_no_mark",
     "always allow finances with family for family_update when consent is given and has capacity and not at "
     "least 2 incident in the last 7 days and not person has died",
     broken, "marked third_party"},
    {"always_as_far_as_asked",
     "always allow finances with family for family_update when consent is given and has capacity and not the "
     "information is marked third_party and not at least 2 incident in the last 7 days and not person has died",
     proved},
    {"always_whatever_else",
     "always allow finances with family for family_update when consent is given and has capacity and not the "
     "information is marked third_party and not person has died",
     broken, "incident at"},
    {"always_if_capacity_is_known",
     "always allow finances with family for family_update when consent is given and not the "
     "information is marked third_party and not at least 2 incident in the last 7 days and not person has died",
     broken, "capacity fluctuates"},
    {"always_against_another_s_no",
     "always allow finances with family for family_update when recipient holds lpa and lacks capacity and "
     "consent is given and not at least 2 incident in the last 7 days and not person has died",
     broken, "is refused by alex"},
    {"always_where_another_s_no_is_read",
     "always allow allergies with crew for emergency when in_danger and not person has died", proved},
    {"always_in_danger_only", "always allow allergies with crew for emergency when not person has died",
     broken, "asks about allergies"},
    {"always_where_nobody_decides",
     "always allow to travel_alone by friend when journeys is at least 4 and person wants travel_alone",
     broken, "asks to do travel_alone"},
    {"asks_first", "never ask first finances with family", broken, "asks about finances"},
    {"asks_first_by_another_s_no", "never ask first finances with family when consent is refused", broken,
     "is refused by alex"},
    {"asks_nobody", "never ask first finances with family when consent is given and has capacity", proved},
    {"asks_nobody_in_danger", "never ask first allergies with crew for emergency when in_danger", proved},
    {"asks_first_where_nothing_is_said", "never ask first finances with person", broken, "person asks about"},
    {"asks_first_where_nobody_decides",
     "never ask first to travel_alone by friend when journeys is at least 4", broken,
     "person wants travel_alone"},
    {"a_definite_capacity", "never allow finances with family when has capacity and consent is not recorded",
     proved},
};

class Promises : public testing::TestWithParam<Row> {};

TEST_P(Promises, are_proved_or_broken) {
  const Row& row = GetParam();
  std::string promise = row.promise;
  if (const auto when = promise.find(" when "); when != std::string::npos) promise.replace(when, 1, "\n    ");
  const std::string text =
      rules_about_money() + "\npromise kept \"It is promised\"\n  " + promise + "\n  because \"So it is.\"\n";
  const std::vector<Proof> proofs = prove(texts::compiled(text));
  ASSERT_EQ(proofs.size(), 1U);
  EXPECT_EQ(proofs[0].result, row.result) << report::proofs_text(proofs, 100);
  ASSERT_EQ(proofs[0].counterexample.has_value(), row.result == broken);
  if (row.result != broken) return;
  const std::string& scenario = proofs[0].counterexample->scenario;
  EXPECT_THAT(scenario, HasSubstr(row.in_scenario));
  const auto done = rehearse(texts::compiled(text + "\n" + scenario));
  ASSERT_FALSE(done[0].failures.empty()) << scenario;
  EXPECT_THAT(done[0].failures.back().expected, StartsWith("promised by kept"));
}

INSTANTIATE_TEST_SUITE_P(Table, Promises, testing::ValuesIn(rows),
                         [](const auto& of) { return std::string(of.param.name); });

/// Each reads the one before it twice, so that written out they double a hundred times.
TEST(PromisesTold, DefinitionsThatReadOthersTwiceAreGoneThroughOnce) {
  for (const char* joined : {"(d{1} and has capacity) or (d{1} and not has capacity)", "d{1} and d{1}"}) {
    std::string text = rules_about_money() + "\ndefine d0 \"D\"\n  consent is refused\n";
    for (int i = 1; i < 100; ++i)
      text +=
          "define d" + std::to_string(i) + " \"D\"\n  " + fmt::format(fmt::runtime(joined), i, i - 1) + "\n";
    const auto proofs = prove(texts::compiled(text + "promise kept \"It is promised\"\n"
                                                     "  never allow finances with family\n"
                                                     "    when d99\n  because \"So it is.\"\n"));
    EXPECT_NE(proofs.at(0).result, Proof::Result::not_proved) << report::proofs_text(proofs, 100);
  }
}

TEST(PromisesTold, NotProvedSaysWhatIsInTheWay) {
  const auto rules = texts::compiled(rules_about_money() +
                                     "\npromise kept \"It is promised\"\n  never allow finances with family\n"
                                     "    when consent is refused and not recipient holds lpa\n"
                                     "  because \"So it is.\"\n");
  const auto proofs = prove(rules, {2, 10});
  EXPECT_EQ(proofs[0].result, Proof::Result::not_proved);
  EXPECT_THAT(report::proofs_text(proofs, 100), HasSubstr("There are more cases than the 2"));
  EXPECT_THAT(report::proofs_json(proofs), HasSubstr("\"result\": \"not proved\""));
}

/// Nobody can ask about a day before 1900, or after 2099.
TEST(PromisesTold, OfDaysThatNoQuestionCanBeAboutNothingIsSaid) {
  for (const char* period : {"from 1900-01-01", "until 2099-12-31", "until 2199-12-31"}) {
    std::string text =
        rules_about_money() +
        "\nboundary kept_back \"Her wages\"\n  about finances.debts\n  with person\n  " + period +
        "\n  refuse always\n    because \"So it is.\"\n    easy read \"No.\"\n"
        "promise kept \"It is promised\"\n  never ask first finances.debts with person\n  because \"So it is.\"\n";
    const std::string beginning = "  effective from 2020-01-01\n";
    text.erase(text.find(beginning), beginning.size());
    const auto proofs = prove(texts::compiled(text), {}, "kept");
    EXPECT_EQ(proofs.at(0).result, proved) << period << report::proofs_text(proofs, 100);
  }
}

}  // namespace
}  // namespace kith
