#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"

namespace kith::intake {
namespace {

using source::Code;

constexpr WordTable<bool, 2> words_on_a_step{{{"agrees", true}, {"disagrees", false}}};

/// Of every version of the plan: a record may be from before the one in force.
std::vector<std::string> levels_of(const model::Ruleset& rules, const std::string& plan) {
  std::vector<std::string> names;
  for (const model::Plan& one : rules.plans)
    if (one.name == plan)
      for (const model::Plan::Level& level : one.levels)
        if (std::find(names.begin(), names.end(), level.name) == names.end()) names.push_back(level.name);
  return names;
}

/// A level of the plan; of a plan that nobody knows, any name.
std::string level(Reader& reader, const Given& value, const std::string& plan) {
  const std::string name = reader.plain_name(value);
  const std::vector<std::string> levels = levels_of(reader.rules, plan);
  if (plan.empty() || !is_name(name) || std::find(levels.begin(), levels.end(), name) != levels.end())
    return name;
  std::string hint = did_you_mean(name, levels);
  if (hint.empty()) hint = fmt::format("its levels are {}", listed(levels, "and"));
  reader.mistakes.add(Code::no_such_level, *value,
                      fmt::format("the plan `{}` has no level {}", plan, in_backticks(name)),
                      std::move(hint));
  return "";
}

model::Agreement agreement(Reader& reader, const Value& value, const std::string& plan) {
  const Fields fields = entry_fields(reader, value, "an agreement to a step", {"by", "to", "says", "on"});
  model::Agreement found;
  if (const auto by = reader.party(fields.need("by"), Reader::Who::anybody)) {
    found.by_person = by->kind == model::Party::Kind::person;
    if (by->kind == model::Party::Kind::member) found.member = by->index;
    if (by->kind == model::Party::Kind::role) found.role = model::RoleId{by->index};
  }
  found.to = level(reader, fields.need("to"), plan);
  found.agrees = reader.word(fields.need_or_null("says"), words_on_a_step, "word on a step");
  found.on = reader.stamp(fields.known("on"));
  found.in_error = entered_in_error(reader, fields);
  if (found.by_person) reader.in_life(found.on, fields.known("on"), "an agreement");
  return found;
}

model::PlanRecord plan(Reader& reader, const Value& value) {
  const Fields fields = entry_fields(reader, value, "a plan's level", {"plan", "level", "since", "agreed"});
  model::PlanRecord found;
  found.plan = reader.rule(fields.need("plan"), reader.rules.plans, "plan");
  found.level = level(reader, fields.need_or_null("level"), found.plan);
  found.since = reader.stamp(fields.known("since"));
  for (const Value one : reader.items(fields.find("agreed")))
    found.agreed.push_back(agreement(reader, one, found.plan));
  found.in_error = entered_in_error(reader, fields);
  return found;
}

model::Goal goal(Reader& reader, const Value& value) {
  const Fields fields = entry_fields(reader, value, "a goal", {"id", "says", "plan", "set_on"});
  model::Goal found;
  found.id = reader.id(fields.need("id"));
  found.says = reader.text(fields.need("says"));
  found.plan = reader.rule(fields.known("plan"), reader.rules.plans, "plan");
  found.set_on = reader.stamp(fields.known("set_on"));
  claim_id(reader, fields.find("id"), found.set_on, reader.known.goals, "goal");
  found.in_error = entered_in_error(reader, fields);
  return found;
}

model::ReviewHeld review(Reader& reader, const Value& value) {
  const Fields fields =
      entry_fields(reader, value, "a review", {"of", "held", "attended", "evidence", "changed"});
  model::ReviewHeld found;
  found.of = reader.rule(fields.need("of"), reader.rules.plans, "plan");
  found.held = reader.stamp(fields.need_or_null("held"));
  for (const Value one : reader.items(fields.find("attended")))
    if (reader.party(one, Reader::Who::anybody)) found.attended.push_back(std::string(one.text()));
  for (const Value one : reader.items(fields.find("evidence")))
    if (const auto event = reader.reference(one, reader.known.events, "event"))
      found.evidence.push_back(*event);
  found.changed = reader.text(fields.known("changed"));
  found.in_error = entered_in_error(reader, fields);
  return found;
}

}  // namespace

std::optional<std::vector<model::PlanRecord>> read_plans(Reader& reader, const Given& section) {
  return each<model::PlanRecord>(reader, section, [&](const Value& item) { return plan(reader, item); });
}

std::optional<std::vector<model::Goal>> read_goals(Reader& reader, const Given& section) {
  return each<model::Goal>(reader, section, [&](const Value& item) { return goal(reader, item); });
}

std::optional<std::vector<model::ReviewHeld>> read_reviews(Reader& reader, const Given& section) {
  return each<model::ReviewHeld>(reader, section, [&](const Value& item) { return review(reader, item); });
}

}  // namespace kith::intake
