#include "engine/evaluate/condition/items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "engine/evaluate/condition/facts.hpp"
#include "engine/evaluate/condition/window.hpp"
#include "engine/evaluate/record/item_fields.hpp"
#include "engine/evaluate/record/item_text.hpp"
#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using model::ItemKind;
using model::State;

Origin origin(const Item& item) {
  using Section = Origin::Section;
  static constexpr Section sections[] = {Section::event,     Section::restriction, Section::plan,
                                         Section::consent,   Section::capacity,    Section::best_interests,
                                         Section::authority, Section::concern,     Section::wish,
                                         Section::member,    Section::goal};
  return {sections[static_cast<std::size_t>(item.kind)], item.index, item.sub};
}

std::string id(const State& state, const Item& item) {
  switch (item.kind) {
    case ItemKind::event: return state.events->log[item.index].id;
    case ItemKind::restriction: return (*state.restrictions)[item.index].id;
    case ItemKind::concern: return (*state.concerns)[item.index].id;
    case ItemKind::member: return (*state.circle)[item.index].id;
    case ItemKind::goal: return (*state.goals)[item.index].id;
    case ItemKind::plan: return (*state.plans)[item.index].plan;
    case ItemKind::consent:
    case ItemKind::capacity:
    case ItemKind::best_interests:
    case ItemKind::authority:
    case ItemKind::wish: break;
  }
  return pointer(origin(item));
}

namespace {

/// When it was over, or is to be; only some kinds end, and one without a date goes on.
std::optional<time::Stamp> end_of(const State& state, const Item& item) {
  switch (item.kind) {
    case ItemKind::restriction: return (*state.restrictions)[item.index].ended.value_or(std::nullopt);
    case ItemKind::concern: return (*state.concerns)[item.index].closed;
    case ItemKind::event:
    case ItemKind::plan:
    case ItemKind::consent:
    case ItemKind::capacity:
    case ItemKind::best_interests:
    case ItemKind::authority:
    case ItemKind::wish:
    case ItemKind::member:
    case ItemKind::goal: break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<time::Stamp> came_to_be(const State& state, const Item& item) {
  if (item.over) return end_of(state, item);
  switch (item.kind) {
    case ItemKind::event: {
      const model::Event& event = state.events->log[item.index];
      return event.due ? event.due : event.at;
    }
    case ItemKind::restriction: return (*state.restrictions)[item.index].since;
    case ItemKind::plan: return (*state.plans)[item.index].since;
    case ItemKind::consent: return (*state.consents)[item.index].on;
    case ItemKind::capacity: return (*state.capacity)[item.index].on;
    case ItemKind::best_interests: return (*state.best_interests)[item.index].on;
    case ItemKind::authority: return (*(*state.circle)[item.index].authorities)[item.sub].since;
    case ItemKind::concern: return (*state.concerns)[item.index].opened;
    case ItemKind::wish: return (*state.wishes)[item.index].on;
    case ItemKind::member: return (*state.circle)[item.index].since;
    case ItemKind::goal: return (*state.goals)[item.index].set_on;
  }
  return std::nullopt;
}

namespace {

std::optional<model::DecisionId> only_decision(const std::vector<model::RecordedMatter>& matters) {
  return matters.size() == 1 && !matters[0].sharing ? std::optional(model::DecisionId{matters[0].id})
                                                    : std::nullopt;
}
std::optional<model::DecisionId> decision_of_plan(const model::Ruleset& rules, const std::string& name) {
  const auto plan = std::find_if(rules.plans.begin(), rules.plans.end(),
                                 [&](const model::Plan& one) { return one.name == name; });
  return plan == rules.plans.end() ? std::nullopt : std::optional(plan->about);
}

}  // namespace

std::optional<model::DecisionId> decision_of(const model::Ruleset& rules, const State& state,
                                             const Item& item) {
  switch (item.kind) {
    case ItemKind::plan: return decision_of_plan(rules, (*state.plans)[item.index].plan);
    case ItemKind::goal: return decision_of_plan(rules, (*state.goals)[item.index].plan);
    case ItemKind::consent: return (*state.consents)[item.index].decision;
    case ItemKind::capacity: return only_decision((*state.capacity)[item.index].matters);
    case ItemKind::best_interests: return only_decision((*state.best_interests)[item.index].matters);
    case ItemKind::wish: return only_decision({(*state.wishes)[item.index].about});
    case ItemKind::event:
    case ItemKind::restriction:
    case ItemKind::authority:
    case ItemKind::concern:
    case ItemKind::member: break;
  }
  return std::nullopt;
}

namespace {

bool begun(const State& state, const Item& item, const time::Stamp& at) {
  const auto since = came_to_be(state, {item.kind, item.index, item.sub});
  return !since || since->first <= at.last;
}

/// Which items of one kind are still going on? Only some kinds end.
class GoingOn {
 public:
  GoingOn(const State& state, ItemKind kind, const time::Stamp& at) : state_(state), at_(at) {
    if (kind != ItemKind::plan || !state.plans) return;
    for (const model::PlanRecord& one : *state.plans) {
      if (!one.since || one.since->first > at.last) continue;
      const auto [last, fresh] = last_since_.emplace(one.plan, one.since->first);
      if (!fresh) last->second = std::max(last->second, one.since->first);
    }
  }
  bool operator()(const Item& item) const;

 private:
  const State& state_;
  time::Stamp at_;
  std::map<std::string_view, time::Instant> last_since_;  ///< by plan: when its last level began
};

bool GoingOn::operator()(const Item& item) const {
  switch (item.kind) {
    case ItemKind::restriction: {
      const model::Restriction& restriction = (*state_.restrictions)[item.index];
      return in_date(restriction.since, restriction.ended.value_or(std::nullopt), at_);
    }
    case ItemKind::concern:
      return in_date((*state_.concerns)[item.index].opened, (*state_.concerns)[item.index].closed, at_);
    case ItemKind::member:
      return in_date((*state_.circle)[item.index].since, (*state_.circle)[item.index].until, at_);
    case ItemKind::authority: {
      const model::HeldAuthority& held = (*(*state_.circle)[item.index].authorities)[item.sub];
      return in_date(held.since, held.until, at_);
    }
    case ItemKind::plan: {
      const model::PlanRecord& own = (*state_.plans)[item.index];
      const auto next = last_since_.find(own.plan);
      if (own.since && next != last_since_.end() && next->second > own.since->last) return false;
      break;
    }
    case ItemKind::event:
    case ItemKind::consent:
    case ItemKind::capacity:
    case ItemKind::best_interests:
    case ItemKind::wish:
    case ItemKind::goal: break;
  }
  return begun(state_, item, at_);
}

template <class Section>
void add_all(const std::optional<Section>& section, ItemKind kind, std::vector<Item>& found) {
  if (!section) return;
  for (std::uint32_t i = 0; i < section->size(); ++i) found.push_back({kind, i, 0});
}

std::vector<Item> all_of_kind(const State& state, ItemKind kind) {
  std::vector<Item> found;
  switch (kind) {
    case ItemKind::event:
      if (state.events)
        for (std::uint32_t i = 0; i < state.events->log.size(); ++i) found.push_back({kind, i, 0});
      break;
    case ItemKind::restriction: add_all(state.restrictions, kind, found); break;
    case ItemKind::plan: add_all(state.plans, kind, found); break;
    case ItemKind::consent: add_all(state.consents, kind, found); break;
    case ItemKind::capacity: add_all(state.capacity, kind, found); break;
    case ItemKind::best_interests: add_all(state.best_interests, kind, found); break;
    case ItemKind::concern: add_all(state.concerns, kind, found); break;
    case ItemKind::wish: add_all(state.wishes, kind, found); break;
    case ItemKind::member: add_all(state.circle, kind, found); break;
    case ItemKind::goal: add_all(state.goals, kind, found); break;
    case ItemKind::authority:
      for (std::uint32_t m = 0; state.circle && m < state.circle->size(); ++m)
        for (std::uint32_t a = 0;
             (*state.circle)[m].authorities && a < (*state.circle)[m].authorities->size(); ++a)
          found.push_back({kind, m, a});
      break;
  }
  return found;
}

/// What is asked about by name stands in nobody's list of things to do.
std::string about(const model::Ruleset& rules, const std::vector<model::RecordedMatter>& matters) {
  std::string out;
  for (const model::RecordedMatter& one : matters) {
    const model::CategoryId category{one.id};
    if (one.sharing && model::asked_by_name(rules.categories, category)) return "";
    out +=
        (out.empty() ? " about “" : "”, “") +
        (one.sharing ? rules.categories[category].title : rules.decisions[model::DecisionId{one.id}].title);
  }
  return out.empty() ? out : out + "”";
}

std::string about(const model::Ruleset& rules, const State& state, const model::Consent& said) {
  if (said.decision) return about(rules, {{false, said.decision->index}});
  if (!said.category) return "";
  const std::string what = about(rules, {{true, said.category->index}});
  if (what.empty() || said.with.kind == model::Party::Kind::person) return what;
  return what + ", with " +
         (said.with.kind == model::Party::Kind::role ? rules.roles[model::RoleId{said.with.index}].title
                                                     : name_of((*state.circle)[said.with.index]));
}

std::string title(const model::Ruleset& rules, const State& state, const Item& item) {
  static constexpr const char* titles[] = {
      "",        "Restriction", "Plan", "Consent", "Capacity record", "Best-interests decision", "Authority",
      "Concern", "Wish",        "",     "Goal"};
  const auto since = came_to_be(state, {item.kind, item.index, item.sub});
  const std::string on = since ? " of " + rules.zone.text(*since).substr(0, 10) : "";
  const std::string titled = titles[static_cast<std::size_t>(item.kind)] + on;
  switch (item.kind) {
    case ItemKind::event: return rules.events[state.events->log[item.index].kind].title + on;
    case ItemKind::restriction:
      return fmt::format("Restriction “{}”{}",
                         title_of_restriction(rules, (*state.restrictions)[item.index].kind), on);
    case ItemKind::member: return name_of((*state.circle)[item.index]);
    case ItemKind::goal: return fmt::format("Goal “{}”", (*state.goals)[item.index].says);
    case ItemKind::consent: return titled + about(rules, state, (*state.consents)[item.index]);
    case ItemKind::capacity: return titled + about(rules, (*state.capacity)[item.index].matters);
    case ItemKind::wish: return titled + about(rules, {(*state.wishes)[item.index].about});
    case ItemKind::best_interests:
    case ItemKind::plan:
    case ItemKind::authority:
    case ItemKind::concern: break;
  }
  return titled;
}

}  // namespace

std::vector<Item> items(const Inquiry& inquiry, const model::ForEach& each, bool ended_too) {
  const State& state = inquiry.state();
  std::vector<Item> found = all_of_kind(state, each.kind);
  const time::Stamp& now = inquiry.asking.now;
  const GoingOn going_on(state, each.kind, now);
  std::erase_if(found, [&](const Item& item) {
    ++looked_at;
    if (item.kind == ItemKind::event && state.events->log[item.index].kind != each.event) return true;
    if (each.over) return !begun(state, item, now) || going_on(item);
    return ended_too ? !begun(state, item, now) : !going_on(item);
  });
  for (Item& item : found) item.over = each.over;
  return found;
}

const char* absent_section(const State& state, ItemKind kind) {
  const auto unless = [](bool present, const char* section) { return present ? nullptr : section; };
  switch (kind) {
    case ItemKind::event: return unless(state.events.has_value(), "/events");
    case ItemKind::restriction: return unless(state.restrictions.has_value(), "/restrictions");
    case ItemKind::plan: return unless(state.plans.has_value(), "/plans");
    case ItemKind::consent: return unless(state.consents.has_value(), "/consents");
    case ItemKind::capacity: return unless(state.capacity.has_value(), "/capacity");
    case ItemKind::best_interests: return unless(state.best_interests.has_value(), "/best_interests");
    case ItemKind::authority:
    case ItemKind::member: return unless(state.circle.has_value(), "/circle");
    case ItemKind::concern: return unless(state.concerns.has_value(), "/concerns");
    case ItemKind::wish: return unless(state.wishes.has_value(), "/wishes");
    case ItemKind::goal: return unless(state.goals.has_value(), "/goals");
  }
  return nullptr;
}

kith::Item shown(const model::Ruleset& rules, const State& state, const Item& item) {
  std::string kind = kind_name(item.kind);
  if (item.kind == ItemKind::event) kind = rules.events[state.events->log[item.index].kind].name;
  return {std::move(kind), id(state, item), title(rules, state, item), pointer(origin(item))};
}

}  // namespace kith::evaluate
