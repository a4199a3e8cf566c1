#include <fstream>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "engine/evaluate/explain/answer.hpp"
#include "tests/evaluate/said.hpp"
#include "tests/json/json.hpp"
#include "tests/oracle/oracle.hpp"
#include "tests/oracle/texts.hpp"

/// Consent, rule by rule: every row of consent_cases.json was worked by hand. A status is seen through
/// boundaries that ask first when it holds: asked for each status in turn, *ask first* says that it is that
/// one, *undetermined* that it may be.
namespace kith {
namespace {

using nlohmann::json;

const std::vector<std::string> statuses{"given",   "refused", "withdrawn",   "objected",
                                        "unclear", "expired", "not_recorded"};

std::string words(std::string status) {
  if (status == "not_recorded") status = "not recorded";
  return status;
}

std::string ruleset_text() {
  std::string text = R"kith(ruleset consents version "1"
  title "What a consent comes to"
  owner staff
  effective from 2000-01-01
  review every 1 year
  records good for 24 hours

category finances "Money"
category finances.benefits "Benefits"
category finances.debts "Debts"
role family "Family"
role family.mother "Mother"
role family.sister "Sister"
role carer "Carer"
role police "Police"
role staff "Staff"
purpose family_update "Family update"
purpose care_planning "Care planning"
decision phone_monitoring "Looking at her phone"
decision phone_monitoring.location "Looking at where her phone is"
decision travel_alone "Travelling alone"
basis gdpr "Data protection" data_protection
basis common_law "Confidentiality" confidentiality
source mca "Mental Capacity Act 2005" law
presume capacity
  when age is at least 16
  because "A person must be assumed to have capacity."
  cites mca "s.1(2)"
fact probe "Which status the question is about" of question one of s_given, s_refused, s_withdrawn, s_objected, s_unclear, s_expired, s_not_recorded
)kith";
  for (const std::string& about :
       {std::string("  about finances\n  with anyone\n"), std::string("  to phone_monitoring by family\n")}) {
    text += "boundary " + std::string(about[2] == 'a' ? "telling" : "doing") + " \"Probe\"\n" + about;
    // What may be done follows who decides, but where it stands whoever decides.
    const bool telling = about[2] == 'a';
    const std::string effect = telling ? "  ask first is_" : "  allow is_";
    const std::string anyway =
        telling ? "" : "    whoever decides\n    lawful basis gdpr, common_law\n    cites mca \"s.1(2)\"\n";
    for (const std::string& status : statuses)
      text += effect + status + "\n    when consent is " + words(status) + " and probe is s_" + status +
              "\n    because \"It is.\"\n" + anyway;
  }
  return text;
}

const Ruleset& ruleset() {
  static const Ruleset rules = texts::compiled(ruleset_text());
  return rules;
}

json circle() {
  return json::parse(R"([
    { "id": "mum", "roles": ["family.mother"] },
    { "id": "sis", "roles": ["family.sister", "carer"] },
    { "id": "ex", "roles": ["family"], "until": "2026-02-01" },
    { "id": "amy", "roles": ["staff"] },
    { "id": "pc", "roles": ["police"] }
  ])");
}

/// A date that a row gives as null is left out, as is a whole section.
json consents_of(const json& row) {
  json records = json::array();
  for (json record : row["consents"]) {
    if (!record.contains("decision")) {
      record.emplace("category", "finances");
      record.emplace("with", "family");
    }
    record.emplace("on", "2026-01-10");
    if (record["on"].is_null()) record.erase("on");
    records.push_back(record);
  }
  return records;
}

std::string asked_at(const json& row) {
  return row.value("ask", json::object()).value("at", "2026-03-01T10:00:00Z");
}

std::string state_text(const json& row) {
  json state{{"kith", 2},
             {"person", {{"id", "p"}, {"name", "Amina"}, {"born", row.value("born", "1994-05-02")}}},
             {"circle", circle()}};
  if (!row["consents"].is_null()) state["consents"] = consents_of(row);
  if (!row.contains("capacity")) state["capacity"] = json::array();
  else if (!row["capacity"].is_null()) state["capacity"] = row["capacity"];
  const json drawn = row.value("drawn_at", json(asked_at(row)));
  if (!drawn.is_null()) state["drawn_at"] = drawn;
  return state.dump();
}

std::string question_text(const json& row, const std::string& status) {
  const json ask = row.value("ask", json::object());
  json question{{"at", asked_at(row)}, {"facts", {{"probe", "s_" + status}}}};
  if (row.value("decision", false)) {
    question["do"] = ask.value("decision", "phone_monitoring");
    question["by"] = "mum";
  } else {
    question["share"] = ask.value("share", "finances");
    question["with"] = ask.value("with", "mum");
    question["for"] = "family_update";
  }
  return question.dump();
}

/// What the engine says that it may be; "is NAME" where it says so for certain.
std::set<std::string> found_by_engine(const json& row, const State& state) {
  std::set<std::string> found;
  for (const std::string& status : statuses) {
    const Question question = texts::question(state, question_text(row, status));
    const Answer answer = evaluate::answer(ruleset().checked(), state.record(), question.asked());
    if (answer.outcome == Outcome::undetermined) found.insert(status);
    if (answer.outcome == Outcome::ask_first || answer.outcome == Outcome::allow)
      found.insert("is " + status);
  }
  return found;
}

std::set<std::string> found_by_oracle(const json& row, const State& state) {
  const Question question = texts::question(state, question_text(row, "given"));
  const oracle::MayBe may_be =
      oracle::consent({ruleset().checked(), state.record(), question.asked()}, std::nullopt);
  std::set<std::string> found;
  for (std::size_t i = 0; i < statuses.size(); ++i)
    if ((may_be.statuses >> i & 1U) != 0) found.insert((may_be.known() ? "is " : "") + statuses[i]);
  return found;
}

TEST(ConsentTable, EveryRowComesToWhatWasWorkedByHand) {
  std::ifstream file(KITH_SOURCE_DIR "/tests/evaluate/consent_cases.json");
  const json table = json::parse(file);
  ASSERT_GE(table["cases"].size(), 60U);
  tests::SaidOfRows said;
  for (const json& row : table["cases"]) {
    SCOPED_TRACE(row["title"].get<std::string>() + " (" + row["why"].get<std::string>() + ")");
    std::set<std::string> expected;
    for (const std::string status : row["expect"])
      expected.insert((row["expect"].size() == 1 ? "is " : "") + status);
    const State state = texts::record(ruleset(), state_text(row));
    EXPECT_EQ(found_by_oracle(row, state), expected) << "the tests' own reading";
    EXPECT_EQ(found_by_engine(row, state), expected);
    const Question question = texts::question(state, question_text(row, row["expect"][0]));
    said.add(row, evaluate::answer(ruleset().checked(), state.record(), question.asked()));
  }
  said.hold_to("said_of_consents.txt");
}

}  // namespace
}  // namespace kith
