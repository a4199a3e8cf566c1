#include "engine/evaluate/record/item_fields.hpp"

namespace kith::evaluate {

using model::ItemKind;
using model::MaybeNever;

namespace {

/// A date whose absence means that nothing ends or ended.
MaybeNever open_ended(const std::optional<time::Stamp>& stamp) { return MaybeNever(stamp); }
/// A date that must be there to be known.
MaybeNever needed(const std::optional<time::Stamp>& stamp) {
  return stamp ? MaybeNever(stamp) : std::nullopt;
}

FieldAt date(MaybeNever value) { return {value, {}, {}, {}, {}}; }
FieldAt text(std::optional<std::string> value) { return {{}, value ? value : std::string(), {}, {}, {}}; }
FieldAt names(std::optional<std::vector<std::string>> value) { return {{}, {}, std::move(value), {}, {}}; }
FieldAt members(std::optional<std::vector<model::MemberIndex>> value) {
  return {{}, {}, {}, std::move(value), {}};
}

template <class Enum, std::size_t N>
FieldAt word(const std::optional<Enum>& value, const char* const (&words)[N]) {
  FieldAt field;
  if (value) field.text = words[static_cast<std::size_t>(*value)];
  return field;
}

FieldAt of_restriction(const model::Restriction& r, std::string_view field) {
  if (field == "kind") return text(r.kind);
  if (field == "since") return date(needed(r.since));
  if (field == "ended") return date(r.ended);
  if (field == "rationale") return text(r.rationale);
  if (field == "authority") return text(r.authority);
  if (field == "alternatives_tried") return names(r.alternatives_tried.value_or(std::vector<std::string>{}));
  if (field == "exit_when") return text(r.exit_when);
  return date(field == "review_by" ? r.review_by : r.last_reviewed);
}

FieldAt of_consent(const model::Consent& c, std::string_view field) {
  static constexpr const char* statuses[] = {"given", "refused", "withdrawn"};
  if (field == "on") return date(needed(c.on));
  if (field == "until") return date(open_ended(c.until));
  if (field == "status") return word(c.status, statuses);
  if (field == "how_shown") return text(c.how_shown);
  return text(c.agreement);
}

FieldAt of_capacity(const model::Capacity& c, std::string_view field) {
  static constexpr const char* outcomes[] = {"present", "lacking", "fluctuating"};
  if (field == "outcome") return word(c.outcome, outcomes);
  if (field == "on") return date(needed(c.on));
  if (field == "review_by") return date(open_ended(c.review_by));
  if (field == "support_tried") return names(c.support_tried);
  return text(field == "windows" ? c.windows : c.assessor);
}

FieldAt of_best_interests(const model::BestInterests& b, std::string_view field) {
  static constexpr const char* findings[] = {"supports", "opposes", "neither"};
  if (field == "finding") return word(b.finding, findings);
  if (field == "consulted") return members(b.consulted);
  return date(field == "on" ? needed(b.on) : open_ended(b.review_by));
}

FieldAt of_concern(const model::Concern& c, std::string_view field) {
  if (field == "alleged_sources") return members(c.alleged_sources);
  if (field == "cleared") return members(c.cleared);
  if (field == "may_know") return members(c.may_know);
  return date(field == "opened" ? needed(c.opened) : open_ended(c.closed));
}

FieldAt of_wish(const model::Wish& w, std::string_view field) {
  static constexpr const char* stances[] = {"wants", "opposes"};
  if (field == "stance") return word(w.stance, stances);
  if (field == "on") return date(needed(w.on));
  return text(field == "says" ? w.says : w.how_shown);
}

FieldAt of_member(const model::Member& m, std::string_view field) {
  if (field == "named_by_person") return {{}, {}, {}, {}, m.named_by_person};
  return date(open_ended(field == "since" ? m.since : m.until));
}

}  // namespace

FieldAt field_at(const model::State& state, const Item& item, std::uint32_t field) {
  const std::string_view name = model::item_fields[field].name;
  switch (item.kind) {
    case ItemKind::event: {
      const model::Event& event = state.events->log[item.index];
      return date(needed(name == "at" ? event.at : event.due));
    }
    case ItemKind::restriction: return of_restriction((*state.restrictions)[item.index], name);
    case ItemKind::plan: {
      const model::PlanRecord& plan = (*state.plans)[item.index];
      return name == "since" ? date(needed(plan.since)) : text(name == "plan" ? plan.plan : plan.level);
    }
    case ItemKind::consent: return of_consent((*state.consents)[item.index], name);
    case ItemKind::capacity: return of_capacity((*state.capacity)[item.index], name);
    case ItemKind::best_interests: return of_best_interests((*state.best_interests)[item.index], name);
    case ItemKind::authority: {
      const model::HeldAuthority& held = (*(*state.circle)[item.index].authorities)[item.sub];
      return date(name == "verified_on" ? open_ended(held.verified_on)
                                        : open_ended(name == "since" ? held.since : held.until));
    }
    case ItemKind::concern: return of_concern((*state.concerns)[item.index], name);
    case ItemKind::wish: return of_wish((*state.wishes)[item.index], name);
    case ItemKind::member: return of_member((*state.circle)[item.index], name);
    case ItemKind::goal: {
      const model::Goal& goal = (*state.goals)[item.index];
      return name == "set_on" ? date(needed(goal.set_on)) : text(name == "says" ? goal.says : goal.plan);
    }
  }
  return {};
}

}  // namespace kith::evaluate
