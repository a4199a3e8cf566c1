#include <gtest/gtest.h>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "tests/golden/golden.hpp"
#include "tests/intake/rules.hpp"

/// The sections that plans, requirements and escalations read.
namespace kith::intake::care_records_tests {
namespace {

model::State read(const std::string& json) {
  const auto reading = parse_state(rules(), json);
  EXPECT_EQ(terminal(reading.diagnostics), "");
  return reading.value ? reading.value->record() : model::State{};
}

std::string text(const std::optional<time::Stamp>& stamp) {
  return stamp ? rules().checked().zone.text(*stamp) : "-";
}
/// "?" where nobody knows, "never" where it is on record that it never came.
std::string text(const model::MaybeNever& stamp) { return !stamp ? "?" : *stamp ? text(*stamp) : "never"; }

TEST(CareRecords, TheExampleKeepsPlansGoalsAndReviews) {
  const model::State state =
      read(golden::read(std::filesystem::path(KITH_SOURCE_DIR) / "tests/intake/example.json"));
  const model::PlanRecord& plan = state.plans.value().at(0);
  EXPECT_EQ(plan.plan + " " + plan.level + " " + text(plan.since), "cafe_travel shadowing 2026-04-20");
  const model::Agreement& agreed = plan.agreed.at(0);
  EXPECT_TRUE(agreed.by_person && !agreed.role);
  EXPECT_EQ(agreed.to + " " + text(agreed.on), "checking_in 2026-05-28");
  EXPECT_EQ(agreed.agrees, true);
  const model::Goal& goal = state.goals.value().at(0);
  EXPECT_EQ(goal.id + " " + goal.plan + " " + goal.says + " " + text(goal.set_on),
            "g1 cafe_travel Go to the café on my own 2026-01-12");
  const model::ReviewHeld& review = state.reviews.value().at(0);
  EXPECT_EQ(review.of + " " + text(review.held) + " " + review.changed, "cafe_travel 2026-05-01 …");
  EXPECT_EQ(review.attended, (std::vector<std::string>{"person", "mum", "advocate"}));
  EXPECT_EQ(review.evidence, std::vector<std::string>{"e1"});
}

TEST(CareRecords, ByWhatRightSomebodyIsRestrictedIsATextOrSaysOfWhatKindItIs) {
  const model::State state = read(record(R"("restrictions": [
    { "id": "r1", "kind": "locked_door", "authority": "an order" },
    { "id": "r2", "kind": "locked_door", "authority": "" },
    { "id": "r3", "kind": "locked_door", "authority": null },
    { "id": "r4", "kind": "locked_door", "authority":
      { "kind": "lpa.property_and_affairs", "says": "Registered 2024", "from": "2026-01-02", "until": "2026-06-30" } },
    { "id": "r5", "kind": "locked_door", "authority": { "kind": null, "says": "an order" } } ])"));
  const auto authority = [&](std::size_t i) { return state.restrictions.value().at(i).authority; };
  ASSERT_TRUE(authority(0) && authority(3) && authority(4));
  EXPECT_TRUE(authority(0)->is_text && !authority(0)->kind);
  EXPECT_FALSE(authority(1) || authority(2));
  EXPECT_EQ(authority(3)->kind.value() + " " + authority(3)->says,
            "lpa.property_and_affairs Registered 2024");
  EXPECT_EQ(text(authority(3)->from) + " " + text(authority(3)->until), "2026-01-02 2026-06-30");
  EXPECT_FALSE(authority(4)->is_text || authority(4)->kind);
}

TEST(CareRecords, TheExampleKeepsRestrictionsEscalationsAndActions) {
  const model::State state =
      read(golden::read(std::filesystem::path(KITH_SOURCE_DIR) / "tests/intake/example.json"));
  const model::Restriction& restriction = state.restrictions.value().at(0);
  EXPECT_EQ(restriction.id + " " + restriction.kind + " " + text(restriction.since),
            "r1 physical_prompt 2026-01-05");
  EXPECT_EQ(
      text(restriction.ended) + " " + text(restriction.last_reviewed) + " " + text(restriction.review_by),
      "never 2026-04-01 2026-05-31");
  EXPECT_TRUE(restriction.rationale && restriction.authority && restriction.exit_when);
  EXPECT_EQ(restriction.alternatives_tried, std::vector<std::string>{"pause_and_reset"});
  const model::EscalationRecord& escalation = state.escalations.value().at(0);
  EXPECT_EQ(escalation.name + " " + text(escalation.opened) + escalation.concern,
            "missing_person 2026-05-30T16:20:00+01:00");
  const model::EscalationRecord::Step& step = escalation.steps.at(0);
  EXPECT_EQ(step.stage + " " + text(step.told) + " " + text(step.answered) + " " + text(step.resolved),
            "shift_lead 2026-05-30T16:22:00+01:00 - -");
  const model::ActionDone& action = state.actions.value().at(0);
  EXPECT_EQ(action.rule + " " + std::to_string(action.step) + " " + action.item + " " + action.to + " " +
                text(action.done) + " " + action.by,
            "tell_family 1 e2 mum 2026-05-20T15:00:00+01:00 amy");
}

TEST(CareRecords, SupportTriedAndWindowsAreKept) {
  const model::Capacity capacity =
      read(golden::read(std::filesystem::path(KITH_SOURCE_DIR) / "tests/intake/example.json"))
          .capacity.value()
          .at(0);
  EXPECT_EQ(capacity.support_tried.value(),
            (std::vector<std::string>{"visual_aids", "structured_choice", "familiar_staff"}));
  EXPECT_EQ(capacity.windows + " " + capacity.assessor, "clearer in the mornings amy");
}

TEST(CareRecords, AbsentIsNotKnownAndEmptyIsNone) {
  const model::State absent = read(record(""));
  EXPECT_FALSE(absent.plans || absent.restrictions || absent.goals || absent.reviews || absent.escalations ||
               absent.actions);
  const model::State empty = read(record(
      R"("plans": [], "restrictions": [], "goals": [], "reviews": [], "escalations": [], "actions": [])"));
  EXPECT_TRUE(empty.plans && empty.restrictions && empty.goals && empty.reviews && empty.escalations &&
              empty.actions);
}

TEST(CareRecords, NullIsRecordedAndUnknownAndADateMayNeverHaveCome) {
  const model::State state = read(record(R"(
    "plans": [ { "plan": "cafe_travel", "level": null, "since": null, "agreed": [ { "by": "staff", "to": "independent", "says": null } ] } ],
    "restrictions": [ { "id": "r1", "kind": "locked_door", "last_reviewed": null, "rationale": null } ],
    "reviews": [ { "of": "cafe_travel", "held": null } ],
    "escalations": [ { "name": "missing_person", "opened": null } ],
    "actions": [ { "rule": "weekly_talk", "done": null } ])"));
  EXPECT_EQ(state.plans->at(0).level, "");
  EXPECT_FALSE(state.plans->at(0).since);
  EXPECT_FALSE(state.plans->at(0).agreed.at(0).agrees);
  EXPECT_EQ(state.plans->at(0).agreed.at(0).role, rules().checked().roles.find("staff"));
  EXPECT_EQ(text(state.restrictions->at(0).ended) + " " + text(state.restrictions->at(0).last_reviewed),
            "? never");
  EXPECT_FALSE(state.restrictions->at(0).rationale || state.restrictions->at(0).exit_when ||
               state.restrictions->at(0).alternatives_tried);
  EXPECT_FALSE(state.reviews->at(0).held || state.escalations->at(0).opened || state.actions->at(0).done);
  EXPECT_EQ(state.actions->at(0).step, 1);
}

TEST(CareRecords, AnActionMayBeForAnythingThatRulesStandFor) {
  const model::State state = read(record(R"(
    "consents": [ { "decision": "travel_alone", "status": "given" } ],
    "restrictions": [ { "id": "r1", "kind": "locked_door", "since": "2026-01-01" } ],
    "events": { "log": [ { "id": "r1", "kind": "incident", "at": "2026-05-20T09:05:00+01:00" } ] },
    "actions": [ { "rule": "look_again", "for": "/consents/0" }, { "rule": "review_restriction", "for": "r1", "done": "2026-02-01" },
                 { "rule": "tell_family", "for": "r1", "to": "family" }, { "rule": "weekly_talk" },
                 { "rule": "cafe_travel", "step": 2 }, { "rule": "cafe_travel.step_up.2", "step": 1 } ])"));
  std::string found;
  for (const model::ActionDone& action : state.actions.value())
    found += action.rule + " " + std::to_string(action.step) + " " + action.item + "\n";
  EXPECT_EQ(found,
            "look_again 1 /consents/0\nreview_restriction 1 r1\ntell_family 1 r1\nweekly_talk 1 \n"
            "cafe_travel.step_up.1 2 \ncafe_travel.step_up.2 1 \n");
}

struct Kind {
  std::string rule, sections, id, word;
};

/// Each is of the second of March.
const Kind kinds[] = {
    {"tell_family",
     R"("events": { "log": [ { "id": "e1", "kind": "incident", "at": "2026-03-02T09:00:00Z" } ] })", "e1",
     "incident"},
    {"review_restriction",
     R"("restrictions": [ { "id": "r1", "kind": "locked_door", "since": "2026-03-02" } ])", "r1",
     "restriction"},
    {"of_plan", R"("plans": [ { "plan": "cafe_travel", "level": "shadowing", "since": "2026-03-02" } ])",
     "cafe_travel", "plan"},
    {"look_again", R"("consents": [ { "decision": "travel_alone", "status": "given", "on": "2026-03-02" } ])",
     "/consents/0", "consent"},
    {"of_capacity",
     R"("capacity": [ { "decisions": ["travel_alone"], "outcome": "lacking", "on": "2026-03-02" } ])",
     "/capacity/0", "capacity record"},
    {"of_best_interests",
     R"("best_interests": [ { "decisions": ["travel_alone"], "finding": "supports", "on": "2026-03-02" } ])",
     "/best_interests/0", "best-interests decision"},
    {"of_concern", R"("concerns": [ { "id": "c1", "opened": "2026-03-02" } ])", "c1", "concern"},
    {"of_wish",
     R"("wishes": [ { "by": "person", "about": "travel_alone", "stance": "wants", "on": "2026-03-02" } ])",
     "/wishes/0", "wish"},
    {"of_goal", R"("goals": [ { "id": "g1", "says": "Cook", "set_on": "2026-03-02" } ])", "g1", "goal"},
    {"of_member", R"("circle": [ { "id": "mum", "roles": [], "since": "2026-03-02" } ])", "mum",
     "member of the circle"},
    {"of_authority",
     R"("circle": [ { "id": "mum", "roles": [] }, { "id": "sol", "roles": [], "authorities": [
       { "kind": "lpa.property_and_affairs", "scope": ["sharing:finances"], "since": "2026-03-02" } ] } ])",
     "/circle/1/authorities/0", "authority"},
};

std::vector<Diagnostic> done_for(const Kind& kind, const std::string& id, const std::string& day) {
  return parse_state(rules(), R"({ "kith": 2, "person": { "id": "p" }, )" + kind.sections +
                                  R"(, "actions": [ { "rule": ")" + kind.rule + R"(", "for": ")" + id +
                                  R"(", "done": ")" + day + R"(" } ] })")
      .diagnostics;
}

TEST(CareRecords, AnActionIsForAnItemOfItsKindAndNotDoneBeforeIt) {
  for (const Kind& kind : kinds) {
    EXPECT_EQ(terminal(done_for(kind, kind.id, "2026-03-02")), "") << kind.rule;
    EXPECT_EQ(mistakes(done_for(kind, kind.id, "2026-03-01")), "K6051 /actions/0/done") << kind.rule;
    const auto none = done_for(kind, "zz", "2026-03-02");
    ASSERT_EQ(mistakes(none), "K6023 /actions/0/for") << kind.rule;
    EXPECT_EQ(none[0].message, "the record has no " + kind.word + " `zz`");
  }
}

struct Row {
  std::string sections, mistakes;
};

TEST(CareRecords, MistakesNameTheirPlace) {
  const std::string incident =
      R"("events": { "log": [ { "id": "e1", "kind": "incident", "at": "2026-05-20T09:05:00+01:00" }, { "id": "e2", "kind": "missed_check_in" } ] }, )";
  const Row rows[] = {
      {R"("plans": [ { "plan": "Cafe travel", "level": "shadowing" } ])", "K6017 /plans/0/plan"},
      {R"("plans": [ { "plan": "cafe_travel", "level": "shadowing", "agreed": [ { "by": "nan", "to": "independent", "says": "agrees" } ] } ])",
       "K6021 /plans/0/agreed/0/by"},
      {R"("restrictions": [ { "id": "r1", "kind": "locked_door" }, { "id": "r1", "kind": "locked_door" } ])",
       "K6020 /restrictions/1/id"},
      {R"("restrictions": [ { "id": "r1", "kind": "locked_door", "since": "2026-02-01", "ended": "2026-01-01" } ])",
       "K6050 /restrictions/0/ended"},
      {R"("goals": [ { "says": "Cook" } ])", "K6011 /goals/0"},
      {R"("reviews": [ { "of": "cafe_travel", "held": "2026-05-01", "evidence": ["e1"] } ])",
       "K6023 /reviews/0/evidence/0"},
      {R"("escalations": [ { "name": "missing_person", "opened": "2026-05-30" } ])",
       "K6016 /escalations/0/opened"},
      {R"("escalations": [ { "name": "missing_person", "opened": null, "steps": [ { "stage": "shift_lead", "told": "2026-05-30T16:22:00Z", "answered": "2026-05-30T16:21:00Z" } ] } ])",
       "K6050 /escalations/0/steps/0/answered"},
      {R"("actions": [ { "rule": "weekly_talk", "step": 0 } ])", "K6012 /actions/0/step"},
      {R"("actions": [ { "rule": "weekly_talk", "step": 1.5 } ])", "K6012 /actions/0/step"},
      {R"("actions": [ { "rule": "tell_family", "for": "e9" } ])", "K6023 /actions/0/for"},
      {R"("plans": [ { "plan": "cafe_travl", "level": "anything" } ])", "K6014 /plans/0/plan"},
      {R"("plans": [ { "plan": "cafe_travel", "level": "shadowng" } ])", "K6025 /plans/0/level"},
      {R"("plans": [ { "plan": "cafe_travel", "level": "Shadowing" } ])", "K6017 /plans/0/level"},
      {R"("plans": [ { "plan": "cafe_travel" } ])", "K6011 /plans/0"},
      {R"("plans": [ { "plan": "cafe_travel", "level": null, "agreed": [ { "by": "mum", "to": "alone", "says": "agreed" } ] } ])",
       "K6025 /plans/0/agreed/0/to\nK6013 /plans/0/agreed/0/says"},
      {R"("plans": [ { "plan": null, "level": 3 } ])", "K6012 /plans/0/plan\nK6012 /plans/0/level"},
      {R"("restrictions": [ { "id": "r1", "kind": "locked_door", "since": "2026-02-01", "last_reviewed": "2026-01-01" } ])",
       "K6050 /restrictions/0/last_reviewed"},
      {R"("restrictions": [ { "id": "r1", "kind": "locked_door", "ended": "2026-02-30" } ])",
       "K6015 /restrictions/0/ended"},
      {R"("goals": [ { "id": "g1", "says": "Cook", "plan": "cooking" } ])", "K6014 /goals/0/plan"},
      {R"("reviews": [ { "of": "cafe", "held": "2026-05-01" } ])", "K6014 /reviews/0/of"},
      {R"("reviews": [ { "of": "cafe_travel", "held": "2026-05-01", "attended": ["nan"] } ])",
       "K6021 /reviews/0/attended/0"},
      {R"("escalations": [ { "name": "missing", "opened": null, "steps": [ { "stage": "anybody" } ] } ])",
       "K6014 /escalations/0/name"},
      {R"("escalations": [ { "name": "missing_person", "opened": null, "steps": [ { "stage": "shift_leader" } ] } ])",
       "K6026 /escalations/0/steps/0/stage"},
      {R"("escalations": [ { "name": "missing_person", "opened": null, "concern": "c9" } ])",
       "K6023 /escalations/0/concern"},
      {R"("escalations": [ { "name": "missing_person", "opened": "2026-05-30T16:20:00Z", "steps": [ { "stage": "shift_lead", "told": "2026-05-30T16:19:00Z" } ] } ])",
       "K6050 /escalations/0/steps/0/told"},
      {R"("escalations": [ { "name": "missing_person", "opened": "2026-05-30T16:20:00Z", "steps": [ { "stage": "shift_lead", "answered": "2026-05-30T16:19:00Z" } ] } ])",
       "K6050 /escalations/0/steps/0/answered"},
      {R"("escalations": [ { "name": "missing_person", "opened": "2026-05-30T16:20:00Z", "steps": [ { "stage": "shift_lead", "told": "2026-05-30T16:30:00Z", "resolved": "2026-05-30T16:25:00Z" } ] } ])",
       "K6050 /escalations/0/steps/0/resolved"},
      {R"("actions": [ { "rule": "tell_famly", "for": "e9" } ])", "K6014 /actions/0/rule"},
      {R"("actions": [ { "rule": "cafe_travel.step_up.3" } ])", "K6014 /actions/0/rule"},
      {R"("actions": [ { "rule": "tell_family" } ])", "K6011 /actions/0"},
      {R"("actions": [ { "rule": "tell_family", "for": null } ])", "K6011 /actions/0"},
      {incident + R"("actions": [ { "rule": "tell_family", "step": 3, "for": "e1" } ])",
       "K6027 /actions/0/step"},
      {incident + R"("actions": [ { "rule": "tell_family", "step": 9223372036854775807, "for": "e1" } ])",
       "K6027 /actions/0/step"},
      {incident + R"("actions": [ { "rule": "tell_family", "for": "e2" } ])", "K6028 /actions/0/for"},
      {incident + R"("actions": [ { "rule": "review_restriction", "for": "e1" } ])", "K6028 /actions/0/for"},
      {incident + R"("actions": [ { "rule": "weekly_talk", "for": "e1" } ])", "K6028 /actions/0/for"},
      {incident +
           R"("actions": [ { "rule": "tell_family", "for": "e1", "done": "2026-05-20T09:04:59+01:00" } ])",
       "K6051 /actions/0/done"},
      {incident + R"("actions": [ { "rule": "tell_family", "for": "e1", "done": "2026-05-20" } ])", ""},
      {R"("actions": [ { "rule": "cafe_travel" } ])", "K6029 /actions/0/rule"},
      {R"("actions": [ { "rule": "cafe_travel", "step": 3 } ])", "K6027 /actions/0/rule"},
      {R"("consents": [], "actions": [ { "rule": "look_again", "for": "/consents/0" } ])",
       "K6023 /actions/0/for"},
      {R"("actions": [ 3, null, [] ])", "K6012 /actions/0\nK6012 /actions/1\nK6012 /actions/2"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(mistakes(parse_state(rules(), record(row.sections)).diagnostics), row.mistakes) << row.sections;
}

}  // namespace
}  // namespace kith::intake::care_records_tests
