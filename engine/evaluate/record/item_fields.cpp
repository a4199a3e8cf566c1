#include "engine/evaluate/record/item_fields.hpp"

#include "engine/evaluate/record/asking.hpp"
#include "engine/model/right.hpp"

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

std::optional<std::string> authority_words(const model::Restriction& r) {
  if (!r.authority) return std::nullopt;
  return r.authority->says.empty() ? r.authority->kind : std::optional(r.authority->says);
}

FieldAt of_restriction(const model::Restriction& r, std::string_view field) {
  if (field == "kind") return text(r.kind);
  if (field == "since") return date(needed(r.since));
  if (field == "ended") return date(r.ended);
  if (field == "rationale") return text(r.rationale);
  if (field == "authority") return text(authority_words(r));
  if (field == "alternatives_tried") return names(r.alternatives_tried.value_or(std::vector<std::string>{}));
  if (field == "exit_when") return text(r.exit_when);
  return date(field == "review_by" ? r.review_by : r.last_reviewed);
}

/// A consent has either; the other is nothing written.
template <class Declared, class Id>
FieldAt field_named(const Declared& declared, const std::optional<Id>& id) {
  return text(id ? std::optional(declared[*id].name) : std::nullopt);
}
FieldAt purposes_of(const model::Ruleset& rules, const model::Consent& c) {
  std::vector<std::string> found;
  for (const model::PurposeId purpose : c.purposes.value_or(std::vector<model::PurposeId>{}))
    found.push_back(rules.purposes[purpose].name);
  return names(found);
}
/// Whoever may be told: a member by their id, a role by its name; a consent for a decision has nobody.
FieldAt party_of(const model::Ruleset& rules, const model::State& state, const model::Consent& c) {
  if (!c.category) return text(std::nullopt);
  if (c.with.kind == model::Party::Kind::role) return text(rules.roles[model::RoleId{c.with.index}].name);
  return text((*state.circle)[c.with.index].id);
}

FieldAt of_consent(const model::Ruleset& rules, const model::Consent& c, std::string_view field) {
  static constexpr const char* statuses[] = {"given", "refused", "withdrawn"};
  if (field == "category") return field_named(rules.categories, c.category);
  if (field == "decision") return field_named(rules.decisions, c.decision);
  if (field == "purposes") return purposes_of(rules, c);
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

FieldAt harmed(const std::optional<model::Harmed>& who) {
  if (!who) return {};
  std::vector<std::string> listed;
  if (who->person) listed.emplace_back("person");
  if (who->others) listed.emplace_back("others");
  return names(std::move(listed));
}

FieldAt of_concern(const model::Concern& c, std::string_view field) {
  if (field == "alleged_sources") return members(c.alleged_sources);
  if (field == "harmed") return harmed(c.harmed);
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

const model::RestrictionAuthority* right_at(const model::Restriction& restriction, const time::Stamp& at) {
  const auto& authority = restriction.authority;
  if (!authority || !in_date(authority->from, authority->until, at)) return nullptr;
  return authority->kind && model::is_no_right(*authority->kind) ? nullptr : &*authority;
}

FieldAt field_at(const model::Ruleset& rules, const model::State& state, const Item& item,
                 std::uint32_t field) {
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
    case ItemKind::consent:
      if (name == "with") return party_of(rules, state, (*state.consents)[item.index]);
      return of_consent(rules, (*state.consents)[item.index], name);
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
