#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// What a requirement may stand for each of, and what can be asked about one.
namespace kith::model {

enum class ItemKind : std::uint8_t { event, restriction, plan, consent, capacity, best_interests, authority, concern, wish, member, goal };

/// What an item's field holds. An event's fields are those it declares, and `at` and `due`.
enum class ItemFieldType : std::uint8_t { date, text, name, names, members, yes_or_no };

struct ItemField {
  ItemKind kind;
  std::string_view name;
  ItemFieldType type;
};

/// Every field of every kind but an event's own, in the order of the published form.
inline constexpr std::array item_fields = {
    ItemField{ItemKind::event, "at", ItemFieldType::date},
    ItemField{ItemKind::event, "due", ItemFieldType::date},
    ItemField{ItemKind::restriction, "kind", ItemFieldType::name},
    ItemField{ItemKind::restriction, "since", ItemFieldType::date},
    ItemField{ItemKind::restriction, "ended", ItemFieldType::date},
    ItemField{ItemKind::restriction, "rationale", ItemFieldType::text},
    ItemField{ItemKind::restriction, "authority", ItemFieldType::text},
    ItemField{ItemKind::restriction, "alternatives_tried", ItemFieldType::names},
    ItemField{ItemKind::restriction, "exit_when", ItemFieldType::text},
    ItemField{ItemKind::restriction, "review_by", ItemFieldType::date},
    ItemField{ItemKind::restriction, "last_reviewed", ItemFieldType::date},
    ItemField{ItemKind::plan, "plan", ItemFieldType::name},
    ItemField{ItemKind::plan, "level", ItemFieldType::name},
    ItemField{ItemKind::plan, "since", ItemFieldType::date},
    ItemField{ItemKind::consent, "on", ItemFieldType::date},
    ItemField{ItemKind::consent, "until", ItemFieldType::date},
    ItemField{ItemKind::consent, "status", ItemFieldType::name},
    ItemField{ItemKind::consent, "how_shown", ItemFieldType::text},
    ItemField{ItemKind::consent, "agreement", ItemFieldType::text},
    ItemField{ItemKind::capacity, "outcome", ItemFieldType::name},
    ItemField{ItemKind::capacity, "on", ItemFieldType::date},
    ItemField{ItemKind::capacity, "review_by", ItemFieldType::date},
    ItemField{ItemKind::capacity, "assessor", ItemFieldType::text},
    ItemField{ItemKind::capacity, "support_tried", ItemFieldType::names},
    ItemField{ItemKind::capacity, "windows", ItemFieldType::text},
    ItemField{ItemKind::best_interests, "finding", ItemFieldType::name},
    ItemField{ItemKind::best_interests, "on", ItemFieldType::date},
    ItemField{ItemKind::best_interests, "review_by", ItemFieldType::date},
    ItemField{ItemKind::best_interests, "consulted", ItemFieldType::members},
    ItemField{ItemKind::authority, "verified_on", ItemFieldType::date},
    ItemField{ItemKind::authority, "since", ItemFieldType::date},
    ItemField{ItemKind::authority, "until", ItemFieldType::date},
    ItemField{ItemKind::concern, "opened", ItemFieldType::date},
    ItemField{ItemKind::concern, "closed", ItemFieldType::date},
    ItemField{ItemKind::concern, "alleged_sources", ItemFieldType::members},
    ItemField{ItemKind::concern, "cleared", ItemFieldType::members},
    ItemField{ItemKind::concern, "may_know", ItemFieldType::members},
    ItemField{ItemKind::wish, "stance", ItemFieldType::name},
    ItemField{ItemKind::wish, "on", ItemFieldType::date},
    ItemField{ItemKind::wish, "says", ItemFieldType::text},
    ItemField{ItemKind::wish, "how_shown", ItemFieldType::text},
    ItemField{ItemKind::member, "named_by_person", ItemFieldType::yes_or_no},
    ItemField{ItemKind::member, "since", ItemFieldType::date},
    ItemField{ItemKind::member, "until", ItemFieldType::date},
    ItemField{ItemKind::goal, "says", ItemFieldType::text},
    ItemField{ItemKind::goal, "plan", ItemFieldType::name},
    ItemField{ItemKind::goal, "set_on", ItemFieldType::date},
};

}  // namespace kith::model
