#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "engine/time/parse.hpp"
#include "tests/golden/golden.hpp"
#include "tests/intake/rules.hpp"

namespace kith::intake::records_tests {
namespace {

std::string example() {
  return golden::read(std::filesystem::path(KITH_SOURCE_DIR) / "tests/intake/example.json");
}

/// The record of a text that must be without mistakes.
model::State read(const std::string& json) {
  const auto reading = parse_state(rules(), json);
  EXPECT_EQ(terminal(reading.diagnostics), "");
  return reading.value ? reading.value->record() : model::State{};
}

std::string wrong(const std::string& sections) {
  return mistakes(parse_state(rules(), record(sections)).diagnostics);
}

TEST(Records, TheExampleIsReadWhole) {
  const model::State state = read(example());
  const model::Ruleset& words = rules().checked();
  EXPECT_EQ(state.person_id, "p-017");
  EXPECT_EQ(state.person_name, "Amina");
  EXPECT_EQ(state.born, time::parse_date("1994-05-02"));
  EXPECT_EQ(state.setting, words.settings.find("supported_living"));
  EXPECT_EQ(state.drawn_at, time::parse_moment("2026-05-30T15:00:00Z"));
  ASSERT_EQ(state.circle.value().size(), 5u);
  EXPECT_EQ(state.circle->at(0).named_by_person, true);
  EXPECT_FALSE(state.circle->at(0).facts);
  EXPECT_FALSE(state.circle->at(0).authorities);
  const model::HeldAuthority& held = state.circle->at(2).authorities.value().at(0);
  EXPECT_EQ(held.verified_on, words.zone.day(*time::parse_date("2025-11-03")));
  EXPECT_EQ(held.scope.value().at(0),
            (model::RecordedMatter{true, words.categories.find("finances")->index}));
  EXPECT_FALSE(held.until);
  EXPECT_EQ(state.wishes.value().at(0).stance, model::Stance::wants);
  const model::Consent& consent = state.consents.value().at(0);
  EXPECT_EQ(consent.with, (model::Party{model::Party::Kind::role, words.roles.find("family")->index}));
  EXPECT_EQ(consent.status, model::Consent::Status::given);
  EXPECT_EQ(consent.detail, Detail::summary);
  EXPECT_EQ(consent.purposes.value().size(), 1u);
  EXPECT_FALSE(state.consents->at(1).category);
  EXPECT_EQ(state.consents->at(1).decision, words.decisions.find("phone_monitoring"));
  EXPECT_FALSE(state.consents->at(1).purposes);
}

TEST(Records, TheExampleKeepsItsRecordsOfCareToo) {
  const model::State state = read(example());
  const model::Ruleset& words = rules().checked();
  EXPECT_EQ(state.capacity.value().at(0).outcome, model::CapacityOutcome::lacking);
  EXPECT_EQ(state.capacity->at(0).matters.size(), 2u);
  EXPECT_FALSE(state.capacity->at(0).with);
  EXPECT_EQ(state.best_interests.value().at(0).consulted, (std::vector<model::MemberIndex>{0, 2}));
  EXPECT_EQ(state.best_interests->at(0).not_consulted.at(0).who, 1u);
  const auto& risk = state.facts.value().at(*words.facts.find("exploitation_risk")).at(0);
  EXPECT_EQ(risk.value, (model::Value{1, ""}));
  EXPECT_EQ(risk.pointer, "/facts/exploitation_risk/0");
  EXPECT_EQ(state.facts->at(*words.facts.find("lives_with_family")).at(0).pointer,
            "/facts/lives_with_family");
  const model::Events& events = state.events.value();
  EXPECT_EQ(words.zone.text(events.complete.from.value()), "2026-01-01T00:00:00+00:00");
  EXPECT_EQ(events.by_kind.size(), 1u);
  ASSERT_EQ(events.log.size(), 3u);
  EXPECT_EQ(events.log[1].fields.at(0), (model::Value{1, ""}));
  EXPECT_EQ(events.log[1].fields.at(1), (model::Value{1, ""}));
  EXPECT_EQ(events.log[1].fields.at(2), std::nullopt);
  EXPECT_EQ(events.log[2].place, 2u);
  EXPECT_FALSE(events.log[2].at);
  EXPECT_FALSE(state.concerns.value().at(0).alleged_sources);
  EXPECT_EQ(state.concerns->at(0).cleared, (std::vector<model::MemberIndex>{0}));
}

TEST(Records, AbsentIsNotKnownAndEmptyIsNone) {
  const model::State absent = read(R"({ "kith": 2, "person": { "id": "p-1" } })");
  EXPECT_FALSE(absent.circle || absent.wishes || absent.consents || absent.capacity ||
               absent.best_interests || absent.facts);
  EXPECT_FALSE(absent.events || absent.concerns || absent.setting || absent.born || absent.drawn_at);
  const model::State empty = read(
      R"({ "kith": 2, "person": { "id": "p-1", "born": null }, "setting": null, "drawn_at": null, "circle": [], "wishes": [],
    "consents": [], "capacity": [], "best_interests": [], "facts": {}, "events": { "log": [] }, "concerns": [] })");
  EXPECT_TRUE(empty.circle && empty.wishes && empty.consents && empty.capacity && empty.best_interests &&
              empty.facts);
  EXPECT_TRUE(empty.events && empty.concerns);
  EXPECT_FALSE(empty.events->complete.from || empty.setting || empty.born || empty.drawn_at);
}

TEST(Records, NullIsRecordedAndUnknown) {
  const model::State state = read(record(R"(
    "wishes": [ { "by": "mum", "about": "sharing:finances", "stance": null, "on": null } ],
    "consents": [ { "category": "finances", "with": "mum", "status": null, "on": null, "until": null } ],
    "capacity": [ { "decisions": ["travel_alone"], "outcome": null } ],
    "best_interests": [ { "decisions": ["travel_alone"], "finding": null } ],
    "facts": { "lives_with_family": { "value": null } },
    "events": { "log": [ { "id": "e1", "kind": "incident", "at": null, "severity": null } ] })"));
  EXPECT_FALSE(state.wishes->at(0).stance || state.wishes->at(0).on);
  EXPECT_FALSE(state.consents->at(0).status || state.consents->at(0).on);
  EXPECT_FALSE(state.capacity->at(0).outcome || state.best_interests->at(0).finding);
  ASSERT_EQ(state.facts->size(), 1u);
  EXPECT_FALSE(state.facts->begin()->second.at(0).value);
  EXPECT_FALSE(state.events->log.at(0).fields.at(0));
}

TEST(Records, SupportMayHaveBegunAndSomebodyMayBeReached) {
  const model::State state = read(
      R"({ "kith": 2, "drawn_at": "2026-05-30T15:00:00Z", "person": { "id": "p", "support_since": "2026-05-30" },
    "circle": [ { "id": "kim", "roles": ["shift_lead"], "contact": "07700 900123" }, { "id": "al", "roles": ["friend"] } ] })");
  EXPECT_EQ(state.support_since, rules().checked().zone.day(*time::parse_date("2026-05-30")));
  EXPECT_EQ(state.circle->at(0).contact, "07700 900123");
  EXPECT_EQ(state.circle->at(1).contact, "");
  EXPECT_FALSE(read(R"({ "kith": 2, "person": { "id": "p", "support_since": null } })").support_since);
  // Without a date on which the record was drawn nothing is after it.
  EXPECT_TRUE(read(R"({ "kith": 2, "person": { "id": "p", "support_since": "2030-01-01" } })").support_since);
}

TEST(Records, SupportBeganNeitherAfterTheRecordWasDrawnNorBeforeBirth) {
  const auto said = [](const std::string& text) { return mistakes(parse_state(rules(), text).diagnostics); };
  EXPECT_THAT(
      said(
          R"({ "kith": 2, "drawn_at": "2026-05-30T15:00:00Z", "person": { "id": "p", "support_since": "2026-05-30T16:00:01+01:00" } })"),
      testing::HasSubstr("/person/support_since"));
  EXPECT_THAT(
      said(R"({ "kith": 2, "person": { "id": "p", "born": "1994-05-02", "support_since": "1994-05-01" } })"),
      testing::HasSubstr("/person/support_since"));
  EXPECT_THAT(said(R"({ "kith": 2, "person": { "id": "p", "support_since": "soon" } })"),
              testing::HasSubstr("/person/support_since"));
}

TEST(Records, ARefusalMayHaveANullEnd) {
  read(record(
      R"("consents": [ { "category": "finances", "with": "mum", "status": "refused", "until": null } ])"));
}

TEST(Records, ValuesKeepEveryDigit) {
  const model::State state = read(
      record(R"("facts": { "journeys_wanted": { "value": 3.000001 }, "attendance": { "value": "99.5%" } },
    "events": { "log": [ { "id": "e1", "kind": "incident", "length": 9007199254.740993, "place": "at home" } ] })"));
  const auto& words = rules().checked();
  EXPECT_EQ(state.facts->at(*words.facts.find("journeys_wanted")).at(0).value->number, 3'000'001);
  EXPECT_EQ(state.facts->at(*words.facts.find("attendance")).at(0).value->number, 99'500'000);
  EXPECT_EQ(state.events->log[0].fields[2]->number, 9'007'199'254'740'993);
  EXPECT_EQ(state.events->log[0].fields[3]->text, "at home");
}

TEST(Records, FactsOfMembersMayBeBare) {
  const model::State state = read(R"({ "kith": 2, "person": { "id": "p-1" }, "circle": [
    { "id": "a", "roles": [], "facts": { "coercion": true } },
    { "id": "b", "roles": [], "facts": { "coercion": null } },
    { "id": "c", "roles": [], "facts": { "coercion": { "value": false, "on": "2026-01-01", "by": "a" } } },
    { "id": "d", "roles": [], "facts": { "coercion": [ { "value": false, "on": "2026-01-01" }, { "value": true, "on": "2026-02-01", "by": "friend" } ] } },
    { "id": "e/~", "roles": [], "facts": {} } ] })");
  const auto values = [&](std::size_t member) { return state.circle->at(member).facts->begin()->second; };
  EXPECT_EQ(values(0).at(0).value, (model::Value{1, ""}));
  EXPECT_EQ(values(0).at(0).pointer, "/circle/0/facts/coercion");
  EXPECT_EQ(values(1).at(0).value, std::nullopt);
  EXPECT_TRUE(values(2).at(0).on);
  EXPECT_EQ(values(3).size(), 2u);
  EXPECT_EQ(values(3).at(1).pointer, "/circle/3/facts/coercion/1");
  EXPECT_TRUE(state.circle->at(4).facts->empty());
}

struct Row {
  std::string sections, mistakes;
};

TEST(Records, MistakesNameTheirPlace) {
  const Row rows[] = {
      {R"("wishes": null)", "K6012 /wishes"},
      {R"("wishes": {})", "K6012 /wishes"},
      {R"("circl": [])", "K6010 /circl"},
      {R"("setting": "care_home")", "K6014 /setting"},
      {R"("drawn_at": "2026-05-30")", "K6016 /drawn_at"},
      {R"("drawn_at": "2026-02-30T10:00:00Z")", "K6016 /drawn_at"},
      {R"("drawn_at": 20260530)", "K6012 /drawn_at"},
      {R"("capacity": true)", "K6040 /capacity"},
      {R"("capacity": "lacking")", "K6040 /capacity"},
      {R"("capacity": { "outcome": "lacking" })", "K6040 /capacity"},
      {R"("capacity": [ { "decisions": [], "outcome": "lacking" } ])", "K6041 /capacity/0/decisions"},
      {R"("capacity": [ { "decisions": ["sharing:finance"], "outcome": "lacking" } ])",
       "K6014 /capacity/0/decisions/0"},
      {R"("capacity": [ { "decisions": ["finances"], "outcome": "lacking" } ])",
       "K6014 /capacity/0/decisions/0"},
      {R"("capacity": [ { "decisions": "travel_alone", "outcome": "lacking" } ])",
       "K6012 /capacity/0/decisions"},
      {R"("capacity": [ { "decisions": ["travel_alone"] } ])", "K6011 /capacity/0"},
      {R"("capacity": [ { "decisions": ["travel_alone"], "outcome": "lacking", "on": "2026-02-01", "review_by": "2026-01-01" } ])",
       "K6050 /capacity/0/review_by"},
      {R"("best_interests": [ { "decisions": ["travel_alone"], "finding": "supports", "consulted": ["dad"] } ])",
       "K6021 /best_interests/0/consulted/0"},
      {R"("best_interests": [ { "decisions": ["travel_alone"], "finding": "supports", "not_consulted": [ { "who": "mum" } ] } ])",
       "K6011 /best_interests/0/not_consulted/0"},
      {R"("best_interests": [ { "decisions": ["travel_alone"], "finding": "supports", "not_consulted": [ { "who": "mum", "why": "" } ] } ])",
       "K6011 /best_interests/0/not_consulted/0/why"},
      {R"("best_interests": [ { "decisions": ["travel_alone"], "finding": "supports", "not_consulted": [ { "who": "mum", "why": "\u00a0" } ] } ])",
       "K6011 /best_interests/0/not_consulted/0/why"},
      {R"("consents": [ { "category": "finances", "with": "nobody", "status": "given" } ])",
       "K6021 /consents/0/with"},
      {R"("consents": [ { "category": "finances", "with": "person", "status": "given" } ])",
       "K6021 /consents/0/with"},
      {R"("consents": [ { "category": "finances", "status": "given" } ])", "K6011 /consents/0"},
      {R"("consents": [ { "category": "finances", "with": "mum", "status": "given", "given_by": "nobody" } ])",
       "K6021 /consents/0/given_by"},
      {R"("consents": [ { "category": "finances", "with": "mum", "status": "given", "given_by": true } ])",
       "K6012 /consents/0/given_by"},
      {R"("consents": [ { "category": "finances", "decision": "travel_alone", "with": "mum", "status": "given" } ])",
       "K6044 /consents/0"},
      {R"("consents": [ { "decision": "travel_alone", "with": "mum", "purposes": [], "status": "given" } ])",
       "K6045 /consents/0/with\nK6045 /consents/0/purposes"},
      {R"("consents": [ { "category": "finances", "with": "mum", "status": "withdrawn", "until": "2026-08-01" } ])",
       "K6043 /consents/0/until"},
      {R"("consents": [ { "category": "finances", "with": "mum", "status": "given", "on": "2026-08-01", "until": "2026-07-01" } ])",
       "K6050 /consents/0/until"},
      {R"("facts": { "coercion": { "value": true } })", "K6031 /facts/coercion"},
      {R"("facts": { "lives_with_family": false })", "K6012 /facts/lives_with_family"},
      {R"("facts": { "lives_with_family": { "value": "no" } })", "K6030 /facts/lives_with_family/value"},
      {R"("facts": { "lives_with_family": { "value": 0 } })", "K6030 /facts/lives_with_family/value"},
      {R"("facts": { "lives_with_family": {} })", "K6011 /facts/lives_with_family"},
      {R"("facts": { "journeys_wanted": { "value": 15 } })", "K6030 /facts/journeys_wanted/value"},
      {R"("facts": { "journeys_wanted": { "value": "3" } })", "K6030 /facts/journeys_wanted/value"},
      {R"("facts": { "journeys_wanted": { "value": 1e1 } })", "K6030 /facts/journeys_wanted/value"},
      {R"("facts": { "journeys_wanted": { "value": 3.0000001 } })", "K6030 /facts/journeys_wanted/value"},
      {R"("facts": { "attendance": { "value": 0.5 } })", "K6030 /facts/attendance/value"},
      {R"("facts": { "attendance": { "value": "101%" } })", "K6030 /facts/attendance/value"},
      {R"("facts": { "exploitation_risk": { "value": "medium", "by": "dad" } })",
       "K6021 /facts/exploitation_risk/by"},
      {R"("facts": { "exploitation_rsk": { "value": "medium" } })", "K6014 /facts/exploitation_rsk"},
      {R"("events": {})", "K6011 /events"},
      {R"("events": { "log": [ { "id": "e1" } ] })", "K6011 /events/log/0"},
      {R"("events": { "log": [ { "id": "e1", "kind": "incidnt" } ] })", "K6014 /events/log/0/kind"},
      {R"("events": { "log": [ { "id": "e1", "kind": "incident", "severty": "low" } ] })",
       "K6010 /events/log/0/severty"},
      {R"("events": { "log": [ { "id": "e1", "kind": "incident" }, { "id": "e1", "kind": "incident" } ] })",
       "K6020 /events/log/1/id"},
      {R"("events": { "log": [ { "id": "e1", "kind": "check_in", "due": null } ] })", "K6032 /events/log/0"},
      {R"("events": { "complete": { "incidnt": {} }, "log": [] })", "K6010 /events/complete/incidnt"},
      {R"("events": { "complete": { "from": "2026-02-01", "until": "2026-01-01" }, "log": [] })",
       "K6050 /events/complete/until"},
      {R"("concerns": [ { "id": "c1", "opened": "2026-01-02", "closed": "2026-02-01", "outcomes": [ { "who": "mum", "outcome": "substantiated", "lifted": { "by": "amy", "on": "2026-01-15" } } ] } ])",
       "K6050 /concerns/0/outcomes/0/lifted"},
      {R"("concerns": [ { "id": "c1", "opened": "2026-01-02", "outcomes": [ { "who": "mum", "outcome": "substantiated", "lifted": { "by": "amy", "on": "2020-01-01" } } ] } ])",
       "K6050 /concerns/0/outcomes/0/lifted"},
      {R"("concerns": [ { "id": "c1", "opened": "2026-01-02", "closed": "2026-02-01", "outcomes": [ { "who": "mum", "outcome": "cleared" }, { "who": "mum", "outcome": "substantiated" } ] } ])",
       "K6055 /concerns/0/outcomes/1/who"},
      {R"("concerns": [ { "id": "c1", "opened": "2026-02-01", "closed": "2026-01-01" } ])",
       "K6050 /concerns/0/closed"},
      {R"("concerns": [ { "id": "c1", "opened": null, "about": ["e9"] } ])", "K6023 /concerns/0/about/0"},
      {R"("concerns": [ { "id": "c1", "opened": null, "harmed": ["mum"] } ])", "K6013 /concerns/0/harmed/0"},
      {R"("concerns": [ { "id": "c1", "opened": null, "harmed": "person" } ])", "K6012 /concerns/0/harmed"},
      {R"("decisions": [ { "question": { "share": "finances", "with": "dad" }, "decided": "refuse" } ])",
       "K6021 /decisions/0/question/with"},
      {R"("decisions": [ { "question": { "share": "finances", "with": "mum" }, "decided": "undetermined" } ])",
       "K6013 /decisions/0/decided"},
      {R"("wishes": [ { "by": "family", "about": "travel_alone", "stance": "wants" } ])",
       "K6021 /wishes/0/by"},
      {R"("wishes": [ { "by": "mum", "about": "travel_alone", "stance": "want" } ])",
       "K6013 /wishes/0/stance"},
      {R"("wishes": [ 3 ])", "K6012 /wishes/0"},
  };
  for (const Row& row : rows) EXPECT_EQ(wrong(row.sections), row.mistakes) << row.sections;
}

TEST(Records, AValueThatIsNoneSaysWhatWasExpected) {
  const Row rows[] = {
      {R"("journeys_wanted": { "value": 15 })",
       "15 is no value of `journeys_wanted`; expected a number from 0 to 14"},
      {R"("journeys_wanted": { "value": "3" })",
       "`3` is no value of `journeys_wanted`; expected a number from 0 to 14"},
      {R"("journeys_wanted": { "value": [] })",
       "a list is no value of `journeys_wanted`; expected a number from 0 to 14"},
      {R"("attendance": { "value": {} })",
       "an object is no value of `attendance`; expected a percentage as a text, such as \"95%\", from 0% to 100%"},
      {R"("attendance": { "value": "-1%" })",
       "`-1%` is no value of `attendance`; expected a percentage as a text, such as \"95%\", from 0% to 100%"},
      {R"("lives_with_family": { "value": "low" })",
       "`low` is no value of `lives_with_family`; expected true or false"},
      {R"("exploitation_risk": { "value": "meduim" })",
       "`meduim` is no value of `exploitation_risk`; did you mean `medium`?"},
      {R"("exploitation_risk": { "value": "none at all" })",
       "`none at all` is no value of `exploitation_risk`; expected `low`, `medium` or `high`"},
      {R"("exploitation_risk": { "value": true })",
       "true is no value of `exploitation_risk`; expected `low`, `medium` or `high`"},
      {R"("exploitation_risk": { "value": false })",
       "false is no value of `exploitation_risk`; expected `low`, `medium` or `high`"},
  };
  for (const Row& row : rows) {
    const auto found = parse_state(rules(), record("\"facts\": { " + row.sections + " }")).diagnostics;
    ASSERT_EQ(found.size(), 1u) << row.sections;
    EXPECT_EQ(found[0].message + "; " + found[0].hint, row.mistakes);
  }
}

TEST(Records, MistakesInTheCircleNameTheirPlace) {
  const auto circle = [](const std::string& members) {
    return mistakes(
        parse_state(rules(), R"({ "kith": 2, "person": { "id": "p-1" }, "circle": [ )" + members + " ] }")
            .diagnostics);
  };
  EXPECT_EQ(circle(R"({ "id": "mum" })"), "K6011 /circle/0");
  EXPECT_EQ(circle(R"({ "id": "person", "roles": [] })"), "K6022 /circle/0/id");
  EXPECT_EQ(circle(R"({ "id": "family", "roles": [] })"), "K6022 /circle/0/id");
  EXPECT_EQ(circle(R"({ "id": "", "roles": [] })"), "K6017 /circle/0/id");
  EXPECT_EQ(circle(R"({ "id": "m", "roles": ["famly.mother"] })"), "K6014 /circle/0/roles/0");
  EXPECT_EQ(circle(R"({ "id": "m", "roles": ["person"] })"), "K6014 /circle/0/roles/0");
  EXPECT_EQ(circle(R"({ "id": "m", "roles": "friend" })"), "K6012 /circle/0/roles");
  EXPECT_EQ(circle(R"({ "id": "m", "roles": [], "authorities": [ { "kind": "lpa" , "scope": null } ] })"),
            "K6012 /circle/0/authorities/0/scope");
  EXPECT_EQ(circle(R"({ "id": "m", "roles": [], "facts": { "lives_with_family": true } })"),
            "K6031 /circle/0/facts/lives_with_family");
  EXPECT_EQ(circle(R"({ "id": "m", "roles": [], "named_by_person": "yes" })"),
            "K6012 /circle/0/named_by_person");
}

TEST(Records, EveryMistakeIsReportedInTheOrderOfTheText) {
  EXPECT_EQ(
      wrong(
          R"("actions": [ { "rule": "tell_family", "for": "e9" } ], "consents": [ { "category": "finnces", "with": "mum", "status": "gvn" } ], "nope": 1)"),
      "K6023 /actions/0/for\nK6014 /consents/0/category\nK6013 /consents/0/status\nK6010 /nope");
}

}  // namespace
}  // namespace kith::intake::records_tests
