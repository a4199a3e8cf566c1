#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/model/ruleset.hpp"
#include "kith/assess.hpp"
#include "tests/json/json.hpp"
#include "tests/library/provider_stack.hpp"

/// Who decides, over every decision of the rulesets that come with Kith and every combination of what the
/// record may say.
namespace kith::tests::deciders {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

constexpr Moment at = std::chrono::sys_days(std::chrono::year(2026) / 6 / 1) + std::chrono::hours(9);

enum class Capacity { absent, unknown, none, present, lacking, fluctuating, lapsed };
enum class Power { no_circle, none, unverified, verified, joint, joint_unverified, out_of_scope };
enum class Age { unknown, adult, child };
constexpr Capacity capacities[] = {Capacity::absent,  Capacity::unknown, Capacity::none,
                                   Capacity::present, Capacity::lacking, Capacity::fluctuating,
                                   Capacity::lapsed};
constexpr Power powers[] = {Power::no_circle,   Power::none,  Power::unverified,
                            Power::verified,    Power::joint, Power::joint_unverified,
                            Power::out_of_scope};
constexpr Age ages[] = {Age::unknown, Age::adult, Age::child};

json capacity(Capacity which, const std::string& decision) {
  if (which == Capacity::none) return json::array();
  json record = {{"decisions", {decision}},
                 {"on", "2026-04-01"},
                 {"review_by", "2026-10-01"},
                 {"support_tried", json::array()}};
  for (const char* step : {"easy_read", "visual_aids", "familiar_staff", "structured_choice", "visits",
                           "easy_read_map", "route_practice"})
    record["support_tried"].push_back(step);
  record["outcome"] = which == Capacity::present       ? json("present")
                      : which == Capacity::fluctuating ? json("fluctuating")
                                                       : json("lacking");
  if (which == Capacity::unknown) record["outcome"] = nullptr;
  if (which == Capacity::lapsed) record["review_by"] = "2026-05-01";
  return json::array({record});
}

json holder(const std::string& id, bool verified, const json& scope, bool wanted) {
  json found = {{"id", id},
                {"name", id},
                {"roles", {"family.sister"}},
                {"named_by_person", true},
                {"facts", json::object()},
                {"authorities", json::array()}};
  for (const char* kind : {"lpa.health_and_welfare", "lpa.property_and_affairs"}) {
    json power = {{"kind", kind}};
    if (verified) power["verified_on"] = "2025-01-01";
    if (!scope.is_null()) power["scope"] = scope;
    if (wanted) found["authorities"].push_back(power);
  }
  return found;
}

json circle(Power which) {
  const json everything;
  switch (which) {
    case Power::no_circle: return nullptr;
    case Power::none: return json::array({holder("dora", true, everything, false)});
    case Power::unverified: return json::array({holder("dora", false, everything, true)});
    case Power::verified: return json::array({holder("dora", true, everything, true)});
    case Power::joint:
      return json::array({holder("dora", true, everything, true), holder("ed", true, everything, true)});
    case Power::joint_unverified:
      return json::array({holder("dora", true, everything, true), holder("ed", false, everything, true)});
    case Power::out_of_scope:
      return json::array({holder("dora", true, json::array({"sharing:tenancy"}), true)});
  }
  return nullptr;
}

json record(const std::string& decision, Capacity able, Power held, Age age) {
  json state = {{"kith", 2},
                {"setting", "supported_living"},
                {"drawn_at", "2026-06-01T09:00:00Z"},
                {"person", {{"id", "p"}, {"name", "Ana Example"}}}};
  for (const char* section : {"wishes", "consents", "best_interests", "concerns", "plans", "restrictions",
                              "goals", "reviews", "escalations", "actions"})
    state[section] = json::array();
  state["facts"] = json::object();
  state["events"] = {{"complete", {{"from", "2024-01-01"}}}, {"log", json::array()}};
  if (age != Age::unknown) state["person"]["born"] = age == Age::adult ? "1990-01-01" : "2016-01-01";
  if (able != Capacity::absent) state["capacity"] = capacity(able, decision);
  if (const json members = circle(held); !members.is_null()) state["circle"] = members;
  return state;
}

bool surely_able(Capacity able, Age age) {
  return able == Capacity::present || (able == Capacity::none && age == Age::adult);
}

void expect_honest(const WhoDecides& who, Capacity able, Power held, Age age) {
  const bool own = who.kind == WhoDecides::Kind::person;
  EXPECT_TRUE(!own || surely_able(able, age));
  for (const auto form :
       {AssessmentRendering::text, AssessmentRendering::markdown, AssessmentRendering::easy_read}) {
    if (own) continue;
    EXPECT_THAT(render(who, form), Not(HasSubstr("'s own.")));
    EXPECT_THAT(render(who, form), Not(HasSubstr("You decide about this")));
  }
  const bool held_over = std::any_of(who.holders.begin(), who.holders.end(),
                                     [](const HoldsOver& one) { return one.is == Truth::yes; });
  if (held_over && who.kind == WhoDecides::Kind::other)
    EXPECT_FALSE(who.in_best_interests && who.decider->role.name.starts_with("manager"));
  // What cannot be undone is for the court, whether or not the power is what it is said to be.
  const bool court = who.decider && who.decider->role.name == "court_of_protection";
  if (held == Power::unverified && !court) {
    EXPECT_TRUE(who.kind != WhoDecides::Kind::other || who.holders.empty());
  }
  if (!own && who.kind != WhoDecides::Kind::other && who.kind != WhoDecides::Kind::nobody)
    EXPECT_FALSE(who.find_out.empty() && who.try_first.empty());
}

/// What may be done never goes further than who decides.
void expect_agreement(const State& state, const WhoDecides& who, const std::string& decision) {
  const json asked = {{"do", decision}, {"by", "manager.service"}, {"at", "2026-06-01T09:00:00Z"}};
  const Answer answer = decide(texts::question(state, asked.dump()));
  using Kind = WhoDecides::Kind;
  if (who.kind == Kind::person || who.kind == Kind::other) return;
  // An emergency waits for nobody: a clause that says `whoever decides`, with the law that it cites.
  const auto& clauses = state.ruleset().checked().clauses;
  const bool emergency = std::any_of(answer.because.begin(), answer.because.end(), [&](const Reason& reason) {
    return std::any_of(clauses.begin(), clauses.end(), [&](const model::Clause& clause) {
      return clause.id == reason.clause && clause.whoever_decides && reason.certain;
    });
  });
  EXPECT_TRUE(answer.outcome != Outcome::allow || emergency);
}

TEST(WhoDecides, IsNeverThePersonUnlessTheyAreKnownToBeAble) {
  const auto& decisions = provider_stack().checked().decisions;
  for (std::uint32_t i = 0; i < decisions.size(); ++i) {
    const model::DecisionConcept& concept_of = decisions[model::DecisionId{i}];
    if (!concept_of.declared) continue;
    for (const Capacity able : capacities)
      for (const Power held : powers)
        for (const Age age : ages) {
          SCOPED_TRACE(concept_of.name + " capacity " + std::to_string(static_cast<int>(able)) + " power " +
                       std::to_string(static_cast<int>(held)) + " age " +
                       std::to_string(static_cast<int>(age)));
          const State state =
              texts::record(provider_stack(), record(concept_of.name, able, held, age).dump());
          const WhoDecides who = who_decides(state, concept_of.name, at).value();
          expect_honest(who, able, held, age);
          expect_agreement(state, who, concept_of.name);
        }
  }
}

/// Also where a plan of the person's own says once more who decides about it.
TEST(WhoDecides, EachDecisionStandsOnceInAnAssessment) {
  const State state =
      texts::record(provider_stack(), record("travel_alone", Capacity::none, Power::none, Age::adult).dump());
  std::set<std::string> found;
  for (const WhoDecides& one : assess(state, at).involvement)
    EXPECT_TRUE(found.insert(one.decision.name).second) << one.decision.name;
  EXPECT_TRUE(found.contains("travel_alone"));
}

}  // namespace
}  // namespace kith::tests::deciders
