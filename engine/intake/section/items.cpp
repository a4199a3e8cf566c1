#include "engine/intake/section/items.hpp"

namespace kith::intake {
namespace {

using model::ItemKind;

template <class Section, class Id, class Began>
void add(ItemsOnRecord& found, const std::optional<Section>& section, ItemKind kind, Id id, Began began) {
  if (!section) return;
  for (std::size_t i = 0; i < section->size(); ++i)
    found.emplace(id((*section)[i], i), ItemOnRecord{kind, std::nullopt, began((*section)[i])});
}

/// What has no id is called by its place.
auto place_in(const char* section) {
  return
      [section](const auto&, std::size_t i) { return "/" + std::string(section) + "/" + std::to_string(i); };
}

void add_circle(ItemsOnRecord& found, const std::optional<std::vector<model::Member>>& circle) {
  if (!circle) return;
  for (std::size_t m = 0; m < circle->size(); ++m) {
    const model::Member& member = (*circle)[m];
    found.emplace(member.id, ItemOnRecord{ItemKind::member, std::nullopt, member.since});
    const auto id = [&](const auto&, std::size_t i) {
      return "/circle/" + std::to_string(m) + "/authorities/" + std::to_string(i);
    };
    add(found, member.authorities, ItemKind::authority, id, [](const auto& one) { return one.since; });
  }
}

}  // namespace

ItemsOnRecord items_on_record(const model::State& state) {
  ItemsOnRecord found;
  const auto own_id = [](const auto& one, std::size_t) { return one.id; };
  const auto on = [](const auto& one) { return one.on; };
  const auto since = [](const auto& one) { return one.since; };
  if (state.events)
    for (const model::Event& one : state.events->log)
      found.emplace(one.id, ItemOnRecord{ItemKind::event, one.kind, one.at ? one.at : one.due});
  add(found, state.restrictions, ItemKind::restriction, own_id, since);
  add(
      found, state.plans, ItemKind::plan, [](const auto& one, std::size_t) { return one.plan; }, since);
  add(found, state.consents, ItemKind::consent, place_in("consents"), on);
  add(found, state.capacity, ItemKind::capacity, place_in("capacity"), on);
  add(found, state.best_interests, ItemKind::best_interests, place_in("best_interests"), on);
  add(found, state.concerns, ItemKind::concern, own_id, [](const auto& one) { return one.opened; });
  add(found, state.wishes, ItemKind::wish, place_in("wishes"), on);
  add(found, state.goals, ItemKind::goal, own_id, [](const auto& one) { return one.set_on; });
  add_circle(found, state.circle);
  return found;
}

bool is_one_of(const model::ForEach& each, const ItemOnRecord& item) {
  return item.kind == each.kind && (each.kind != ItemKind::event || item.event == each.event);
}

std::string word_for(const model::Ruleset& rules, const model::ForEach& each) {
  switch (each.kind) {
    case ItemKind::event: return rules.events[each.event].name;
    case ItemKind::restriction: return "restriction";
    case ItemKind::plan: return "plan";
    case ItemKind::consent: return "consent";
    case ItemKind::capacity: return "capacity record";
    case ItemKind::best_interests: return "best-interests decision";
    case ItemKind::authority: return "authority";
    case ItemKind::concern: return "concern";
    case ItemKind::wish: return "wish";
    case ItemKind::member: return "member of the circle";
    case ItemKind::goal: return "goal";
  }
  return "";
}

}  // namespace kith::intake
