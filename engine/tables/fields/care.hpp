#pragma once
#include "engine/model/care.hpp"
#include "engine/tables/archive/walk.hpp"

/// Actions and the rules about a whole person.
namespace kith::tables {

void fields(auto& archive, Of<model::Deadline> auto& it) {
  auto& [kind, length, counting, of] = it;
  archive(kind, length, counting, of);
}
void fields(auto& archive, Of<model::Who> auto& it) {
  auto& [person, role, everyone_holding, everyone_named] = it;
  archive(person, role, everyone_holding, everyone_named);
}
void fields(auto& archive, Of<model::Action> auto& it) {
  auto& [kind, text, who, category, purpose, matter, object, deadline, by, unless, unless_text] = it;
  archive(kind, text, who, category, purpose, matter, object, deadline, by, unless, unless_text);
}
void fields(auto& archive, Of<model::Involvement::Decides> auto& it) {
  auto& [who, in_best_interests, when, because, cites, even_where] = it;
  archive(who, in_best_interests, when, because, cites, even_where);
}
void fields(auto& archive, Of<model::Involvement::Consults> auto& it) {
  auto& [who, when, because, cites] = it;
  archive(who, when, because, cites);
}
void fields(auto& archive, Of<model::Involvement> auto& it) {
  auto& [name, title, layer, period, decision, anything, may_be_overridden, applies, deciders, consults,
         informs, place] = it;
  archive(name, title, layer, period, decision, anything, may_be_overridden, applies, deciders, consults,
          informs, place);
}
void fields(auto& archive, Of<model::RequiredStep> auto& it) {
  auto& [action, once_that_is_done, if_late] = it;
  archive(action, once_that_is_done, if_late);
}
void fields(auto& archive, Of<model::ForEach> auto& it) {
  auto& [kind, event, where, over] = it;
  archive(kind, event, where, over);
}
void fields(auto& archive, Of<model::Requirement> auto& it) {
  auto& [name, title, layer, period, for_each, every, condition, steps, strength, safety, because, easy_read,
         cites, place] = it;
  archive(name, title, layer, period, for_each, every, condition, steps, strength, safety, because, easy_read,
          cites, place);
}
void fields(auto& archive, Of<model::Plan::Level> auto& it) {
  auto& [name, title, easy_read] = it;
  archive(name, title, easy_read);
}
void fields(auto& archive, Of<model::Plan::StepDown> auto& it) {
  auto& [from, when, parts, agreed_by, because, easy_read, cites, place] = it;
  archive(from, when, parts, agreed_by, because, easy_read, cites, place);
}
void fields(auto& archive, Of<model::Plan::StepUp> auto& it) {
  auto& [to, by, now, when, steps, strength, agreed_by, review_within, because, easy_read, cites, authority,
         place] = it;
  archive(to, by, now, when, steps, strength, agreed_by, review_within, because, easy_read, cites, authority,
          place);
}
void fields(auto& archive, Of<model::Plan::ReviewEvery> auto& it) {
  auto& [length, when] = it;
  archive(length, when);
}
void fields(auto& archive, Of<model::Plan> auto& it) {
  auto& [name, title, layer, period, about, levels, start, downs, ups, wait, reviews, place] = it;
  archive(name, title, layer, period, about, levels, start, downs, ups, wait, reviews, place);
}
void fields(auto& archive, Of<model::CarePromise> auto& it) {
  auto& [name, title, kind, layer, period, rule, within, condition, because, cites, place] = it;
  archive(name, title, kind, layer, period, rule, within, condition, because, cites, place);
}
void fields(auto& archive, Of<model::Stage> auto& it) {
  auto& [role, answers_within, resolves_within, then, if_implicated, staffed, final, outside, place, title] =
      it;
  archive(role, answers_within, resolves_within, then, if_implicated, staffed, final, outside, place, title);
}
void fields(auto& archive, Of<model::Escalation::Jump> auto& it) {
  auto& [when, to] = it;
  archive(when, to);
}
void fields(auto& archive, Of<model::Escalation::MustReach> auto& it) {
  auto& [stage, within, place] = it;
  archive(stage, within, place);
}
void fields(auto& archive, Of<model::Escalation> auto& it) {
  auto& [name, title, layer, period, share, purpose, stages, first, jumps, must_reach, cites, place] = it;
  archive(name, title, layer, period, share, purpose, stages, first, jumps, must_reach, cites, place);
}
void fields(auto& archive, Of<model::Measure::Shows> auto& it) {
  auto& [figure, field] = it;
  archive(figure, field);
}
void fields(auto& archive, Of<model::Measure> auto& it) {
  auto& [kind, name, title, layer, period, each, in_the_last, counts_when, done_in_time, shows, by_week,
         by_field, target, at_least, place] = it;
  archive(kind, name, title, layer, period, each, in_the_last, counts_when, done_in_time, shows, by_week,
          by_field, target, at_least, place);
}

}  // namespace kith::tables
