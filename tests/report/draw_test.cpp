#include <gmock/gmock.h>

#include "engine/report/ruleset/draw.hpp"
#include "tests/by_hand/assessments.hpp"
#include "tests/golden/golden.hpp"

namespace {

using namespace kith;
using testing::HasSubstr;
using testing::Not;

model::Concept concept_named(std::string name, std::string title) {
  model::Concept out;
  out.name = std::move(name);
  out.title = std::move(title);
  return out;
}

/// A condition of one atom.
model::Condition when(model::Ruleset& rules, std::string plain) {
  model::Atom atom;
  atom.test = model::RecipientNamedTest{};
  atom.text = atom.plain = std::move(plain);
  rules.atoms.push_back(std::move(atom));
  const auto at = static_cast<std::uint32_t>(rules.nodes.size());
  rules.nodes.push_back({model::Node::Kind::atom, static_cast<std::uint32_t>(rules.atoms.size() - 1), 0});
  return {at, at + 1};
}

struct Rules {
  model::Ruleset rules;
  model::Plan plan;
  model::Escalation escalation;

  Rules() {
    plan.name = "cafe_travel";
    plan.title = "Going to the café";
    plan.levels = {{"accompanied", "Staff walk beside her"},
                   {"shadowing", "Staff follow at a distance"},
                   {"independent", "No \"staff\"\\"}};
    plan.downs.resize(1);
    plan.downs[0].from = 1;
    plan.downs[0].when =
        when(rules, "at least 6 “Successful journey” in the last 6 weeks, and {person} wants this");
    plan.ups.resize(2);
    plan.ups[0].to = 0;
    plan.ups[0].now = true;
    plan.ups[0].when = when(rules, "at least 1 “Check-in call” late by more than 15 minutes");
    plan.ups[0].review_within = {1, time::Unit::working_days};
    plan.ups[1].when = when(rules, "at least 2 “Signs of anxiety” in the last 14 days");
    plan.ups[1].review_within = {5, time::Unit::working_days};
    stages();
    clauses();
  }

  void stages() {
    rules.roles.add(concept_named("shift_lead", "Shift lead"));
    rules.roles.add(concept_named("on_call_manager", "On-call manager"));
    rules.roles.add(concept_named("police", "Police"));
    escalation.name = "missing_person";
    escalation.title = "She has missed a check-in";
    escalation.stages.resize(3);
    for (std::uint32_t i = 0; i < 3; ++i) escalation.stages[i].role = model::RoleId{i};
    escalation.stages[0].answers_within = time::Duration{15, time::Unit::minutes};
    escalation.stages[0].resolves_within = time::Duration{45, time::Unit::minutes};
    escalation.stages[0].then = 1;
    escalation.stages[1].answers_within = time::Duration{15, time::Unit::minutes};
    escalation.stages[1].then = escalation.stages[0].if_implicated = 2;
    escalation.stages[1].staffed = {{0x7F, 0, 60}};
    escalation.stages[2].final = escalation.stages[2].outside = true;
    escalation.jumps = {{when(rules, "Risk of exploitation is high"), 2}};
  }

  void clauses() {
    model::Boundary money;
    money.name = "money";
    money.title = "Money and the family";
    rules.boundaries = {money};
    rules.clauses.resize(3);
    const char* ids[] = {"money.attorney", "money.refused", "money.unrelated"};
    for (std::size_t i = 0; i < 3; ++i) rules.clauses[i].id = ids[i];
    rules.clauses[0].effect = Effect::allow;
    rules.clauses[1].set_aside_by = {model::ClauseId{0}};
  }
};

TEST(Draw, IsHeldToGoldenFiles) {
  const Rules all;
  const PlanAnswer plan = assessments::stepping_up();
  const EscalationAnswer live = assessments::missing_person();
  golden::expect("tests/report/golden/plan.dot", report::draw(all.rules, all.plan));
  golden::expect("tests/report/golden/plan_now.dot", report::draw(all.rules, all.plan, &plan));
  golden::expect("tests/report/golden/escalation.dot", report::draw(all.rules, all.escalation));
  golden::expect("tests/report/golden/escalation_now.dot", report::draw(all.rules, all.escalation, &live));
  golden::expect("tests/report/golden/overrides.dot", report::draw_overrides(all.rules));
}

TEST(Draw, ThePresentStandsOutInWordsAndBorder) {
  const Rules all;
  const PlanAnswer plan = assessments::stepping_up();
  const std::string out = report::draw(all.rules, all.plan, &plan);
  EXPECT_THAT(out, HasSubstr("level1 [label=\"NOW\\nStaff follow at a distance\", penwidth=4]"));
  EXPECT_THAT(out,
              HasSubstr("level0 [label=\"STEP UP TO HERE\\nStaff walk beside her\\n(start)\", penwidth=4]"));
  EXPECT_THAT(report::draw(all.rules, all.plan), Not(HasSubstr("penwidth")));
}

TEST(Draw, NamesCannotBreakOutOfTheirQuotes) {
  Rules all;
  all.plan.title = "x\"] ; evil [label=\"\\";
  const std::string out = report::draw(all.rules, all.plan);
  EXPECT_THAT(out, HasSubstr("digraph \"x\\\"] ; evil [label=\\\"\\\\\" {"));
  EXPECT_THAT(out, HasSubstr("No \\\"staff\\\"\\\\"));
}

TEST(Draw, OnlyClausesThatMeetAreDrawn) {
  EXPECT_THAT(report::draw_overrides(Rules().rules), Not(HasSubstr("money.unrelated")));
}

}  // namespace
