#pragma once
#include "engine/model/scenario.hpp"
#include "engine/tables/archive/walk.hpp"

/// Tests beside the rules, and what of a record they may give.
namespace kith::tables {

void fields(auto& archive, Of<model::RestrictionAuthority> auto& it) {
  auto& [says, is_text, kind, from, until] = it;
  archive(says, is_text, kind, from, until);
}
void fields(auto& archive, Of<model::Restriction> auto& it) {
  auto& [id, kind, since, ended, last_reviewed, review_by, rationale, exit_when, authority,
         alternatives_tried, in_error] = it;
  archive(id, kind, since, ended, last_reviewed, review_by, rationale, exit_when, authority,
          alternatives_tried, in_error);
}
void fields(auto& archive, Of<model::Goal> auto& it) {
  auto& [id, says, plan, set_on, in_error] = it;
  archive(id, says, plan, set_on, in_error);
}
void fields(auto& archive, Of<model::ReviewHeld> auto& it) {
  auto& [of, held, attended, evidence, changed, in_error] = it;
  archive(of, held, attended, evidence, changed, in_error);
}
void fields(auto& archive, Of<model::ActionDone> auto& it) {
  auto& [rule, step, item, to, done, by, in_error] = it;
  archive(rule, step, item, to, done, by, in_error);
}
void fields(auto& archive, Of<model::Party> auto& it) {
  auto& [kind, index] = it;
  archive(kind, index);
}
void fields(auto& archive, Of<model::EnteredInError> auto& it) {
  auto& [on, by, why] = it;
  archive(on, by, why);
}
void fields(auto& archive, Of<model::scenario::Record> auto& it) {
  auto& [path] = it;
  archive(path);
}
void fields(auto& archive, Of<model::scenario::Member> auto& it) {
  auto& [id, roles, since, until] = it;
  archive(id, roles, since, until);
}
void fields(auto& archive, Of<model::scenario::NamedByPerson> auto& it) {
  auto& [id, named] = it;
  archive(id, named);
}
void fields(auto& archive, Of<model::scenario::HoldsAuthority> auto& it) {
  auto& [id, authority, scope, verified_on, since, until] = it;
  archive(id, authority, scope, verified_on, since, until);
}
void fields(auto& archive, Of<model::scenario::Consent> auto& it) {
  auto& [category, decision, with, purposes, status, on, until, detail, by] = it;
  archive(category, decision, with, purposes, status, on, until, detail, by);
}
void fields(auto& archive, Of<model::scenario::Capacity> auto& it) {
  auto& [matters, with, outcome, on, review_by, only] = it;
  archive(matters, with, outcome, on, review_by, only);
}
void fields(auto& archive, Of<model::scenario::BestInterests::NotConsulted> auto& it) {
  auto& [who, why] = it;
  archive(who, why);
}
void fields(auto& archive, Of<model::scenario::BestInterests> auto& it) {
  auto& [matters, with, finding, on, review_by, consulted, not_consulted, only] = it;
  archive(matters, with, finding, on, review_by, consulted, not_consulted, only);
}
void fields(auto& archive, Of<model::scenario::Wish> auto& it) {
  auto& [by, about, stance, on] = it;
  archive(by, about, stance, on);
}
void fields(auto& archive, Of<model::scenario::Fact> auto& it) {
  auto& [fact, of, value, on] = it;
  archive(fact, of, value, on);
}
void fields(auto& archive, Of<model::scenario::Setting> auto& it) {
  auto& [setting] = it;
  archive(setting);
}
void fields(auto& archive, Of<model::scenario::Born> auto& it) {
  auto& [on] = it;
  archive(on);
}
void fields(auto& archive, Of<model::scenario::Died> auto& it) {
  auto& [on] = it;
  archive(on);
}
void fields(auto& archive, Of<model::scenario::Supported> auto& it) {
  auto& [since] = it;
  archive(since);
}
void fields(auto& archive, Of<model::scenario::Event::Field> auto& it) {
  auto& [field, value] = it;
  archive(field, value);
}
void fields(auto& archive, Of<model::scenario::Event> auto& it) {
  auto& [event, id, at, due, fields] = it;
  archive(event, id, at, due, fields);
}
void fields(auto& archive, Of<model::scenario::Concern> auto& it) {
  auto& [id, opened, closed, alleged, cleared, says_who, person_harmed, others_harmed] = it;
  archive(id, opened, closed, alleged, cleared, says_who, person_harmed, others_harmed);
}
void fields(auto& archive, Of<model::scenario::AtLevel> auto& it) {
  auto& [plan, level, since] = it;
  archive(plan, level, since);
}
void fields(auto& archive, Of<model::scenario::Agreed> auto& it) {
  auto& [by, plan, level, agrees, on] = it;
  archive(by, plan, level, agrees, on);
}
void fields(auto& archive, Of<model::scenario::Opened> auto& it) {
  auto& [escalation, at] = it;
  archive(escalation, at);
}
void fields(auto& archive, Of<model::scenario::StageTold> auto& it) {
  auto& [escalation, stage, told, answered, resolved] = it;
  archive(escalation, stage, told, answered, resolved);
}
void fields(auto& archive, Of<model::scenario::NotKnown> auto& it) {
  auto& [section] = it;
  archive(section);
}
void fields(auto& archive, Of<model::scenario::InError> auto& it) {
  auto& [on, by, why] = it;
  archive(on, by, why);
}
void fields(auto& archive, Of<model::scenario::Given> auto& it) {
  auto& [node, place, in_error] = it;
  archive(node, place, in_error);
}
void fields(auto& archive, Of<model::scenario::Asked> auto& it) {
  auto& [kind, who, category, purpose, matter, decision, marked, at, place] = it;
  archive(kind, who, category, purpose, matter, decision, marked, at, place);
}
void fields(auto& archive, Of<model::scenario::OutcomeIs> auto& it) {
  auto& [outcome, by, detail] = it;
  archive(outcome, by, detail);
}
void fields(auto&, Of<model::scenario::NothingToFindOut> auto&) {}
void fields(auto& archive, Of<model::scenario::FindsOut> auto& it) {
  auto& [what] = it;
  archive(what);
}
void fields(auto& archive, Of<model::scenario::KeepsBack> auto& it) {
  auto& [names] = it;
  archive(names);
}
void fields(auto& archive, Of<model::scenario::IsSetAside> auto& it) {
  auto& [clause, by] = it;
  archive(clause, by);
}
void fields(auto& archive, Of<model::scenario::MayBe> auto& it) {
  auto& [outcomes] = it;
  archive(outcomes);
}
void fields(auto& archive, Of<model::scenario::SaysBecause> auto& it) {
  auto& [text] = it;
  archive(text);
}
void fields(auto& archive, Of<model::scenario::SaysToPerson> auto& it) {
  auto& [text] = it;
  archive(text);
}
void fields(auto& archive, Of<model::scenario::SaysMeanwhile> auto& it) {
  auto& [text] = it;
  archive(text);
}
void fields(auto& archive, Of<model::scenario::SaysWouldChange> auto& it) {
  auto& [text] = it;
  archive(text);
}
void fields(auto& archive, Of<model::scenario::ActionIs> auto& it) {
  auto& [is, rule, step, to, item, by, at] = it;
  archive(is, rule, step, to, item, by, at);
}
void fields(auto& archive, Of<model::scenario::ReviewIs> auto& it) {
  auto& [plan, overdue, at] = it;
  archive(plan, overdue, at);
}
void fields(auto& archive, Of<model::scenario::PlanIs> auto& it) {
  auto& [is, plan, level] = it;
  archive(is, plan, level);
}
void fields(auto& archive, Of<model::scenario::EscalationIs> auto& it) {
  auto& [is, escalation, stage, at] = it;
  archive(is, escalation, stage, at);
}
void fields(auto& archive, Of<model::scenario::DecidedBy> auto& it) {
  auto& [is, who, in_best_interests, everyone_holding] = it;
  archive(is, who, in_best_interests, everyone_holding);
}
void fields(auto& archive, Of<model::scenario::IsInvolved> auto& it) {
  auto& [role, consulted] = it;
  archive(role, consulted);
}
void fields(auto& archive, Of<model::scenario::MeasureIs> auto& it) {
  auto& [is, measure, number, of, percent] = it;
  archive(is, measure, number, of, percent);
}
void fields(auto& archive, Of<model::scenario::RecordLacks> auto& it) {
  auto& [text] = it;
  archive(text);
}
void fields(auto& archive, Of<model::scenario::Expected> auto& it) {
  auto& [node, place] = it;
  archive(node, place);
}
void fields(auto& archive, Of<model::Scenario> auto& it) {
  auto& [title, provenance, layer, givens, asked, expected, place] = it;
  archive(title, provenance, layer, givens, asked, expected, place);
}

}  // namespace kith::tables
