#pragma once
#include "engine/model/ruleset.hpp"
#include "engine/tables/archive/walk.hpp"

/// Layers, boundaries, the whole.
namespace kith::tables {

void fields(auto& archive, Of<model::Layer> auto& it) {
  auto& [name, version, title, file, given, owner, effective, review_every, good_for, uses, above] = it;
  archive(name, version, title, file, given, owner, effective, review_every, good_for, uses, above);
}
void fields(auto& archive, Of<model::Definition::Rule> auto& it) {
  auto& [period, condition, layer, place] = it;
  archive(period, condition, layer, place);
}
void fields(auto& archive, Of<model::Definition> auto& it) {
  auto& [name, title, rules] = it;
  archive(name, title, rules);
}
void fields(auto& archive, Of<model::Presumption> auto& it) {
  auto& [fact, value, condition, period, because, cites, layer, place] = it;
  archive(fact, value, condition, period, because, cites, layer, place);
}
void fields(auto& archive, Of<model::Clause> auto& it) {
  auto& [id, boundary, effect, detail, condition, otherwise, whoever_decides, names_given, bases, keep_back,
         keep_back_marks, on_condition, needs, because, easy_read, cites, set_aside_by, standing_rank,
         place] = it;
  archive(id, boundary, effect, detail, condition, otherwise, whoever_decides, names_given, bases, keep_back,
          keep_back_marks, on_condition, needs, because, easy_read, cites, set_aside_by, standing_rank,
          place);
}
void fields(auto& archive, Of<model::Boundary> auto& it) {
  auto& [name, title, layer, period, anything, anyone, may_be_overridden, overrides_all, otherwise, about,
         with, purposes, decisions, clauses, place] = it;
  archive(name, title, layer, period, anything, anyone, may_be_overridden, overrides_all, otherwise, about,
          with, purposes, decisions, clauses, place);
}
void fields(auto& archive, Of<model::Promise> auto& it) {
  auto& [name, title, kind, layer, period, categories, anything, anyone, with, purposes, decisions, condition,
         because, cites, place] = it;
  archive(name, title, kind, layer, period, categories, anything, anyone, with, purposes, decisions,
          condition, because, cites, place);
}
/// Without the changes of its clock, which are read anew: see `read`.
void fields(auto& archive, Of<time::Zone> auto& it) { archive(it.name, it.tzdata); }
void fields(auto& archive, Of<model::Ruleset> auto& it) {
  auto& [layers, zone, calendar, categories, marks, roles, authorities, purposes, decisions, bases, settings,
         restriction_kinds, sources, facts, events, nodes, atoms, definitions, presumptions, boundaries,
         clauses, standing_order, boundaries_about, boundaries_to, boundaries_with, boundaries_with_anyone,
         promises, care_promises, involvements, requirements, plans, escalations, measures, scenarios, kept,
         named] = it;
  archive(layers, zone, calendar, categories, marks, roles, authorities, purposes, decisions, bases, settings,
          restriction_kinds, sources, facts, events, nodes, atoms, definitions, presumptions, boundaries,
          clauses, standing_order, boundaries_about, boundaries_to, boundaries_with, boundaries_with_anyone,
          promises, care_promises, involvements, requirements, plans, escalations, measures, scenarios);
}

}  // namespace kith::tables
