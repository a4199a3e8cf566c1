#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// What a requirement may stand for each of, and what can be asked about one.
namespace kith::model {

enum class ItemKind : std::uint8_t {
  event,
  restriction,
  plan,
  consent,
  capacity,
  best_interests,
  authority,
  concern,
  wish,
  member,
  goal
};

/// What an item's field holds. An event's fields are those it declares, and `at` and `due`.
/// `who`: the person, others, or both; `is` asks whether one is among them. `right`: by what right
/// (model::rights); `party`: a member or a role.
enum class ItemFieldType : std::uint8_t { date, text, name, names, members, yes_or_no, who, right, party };

struct ItemField {
  ItemKind kind;
  std::string_view name;
  ItemFieldType type;
  std::string_view title;  ///< in plain words: "the last review of the restriction"
};

/// Every field of every kind but an event's own, in the order of the published form.
inline constexpr std::array item_fields = {
    ItemField{ItemKind::event, "at", ItemFieldType::date, "time"},
    ItemField{ItemKind::event, "due", ItemFieldType::date, "time due"},
    ItemField{ItemKind::restriction, "kind", ItemFieldType::name, "kind"},
    ItemField{ItemKind::restriction, "since", ItemFieldType::date, "start"},
    ItemField{ItemKind::restriction, "ended", ItemFieldType::date, "end"},
    ItemField{ItemKind::restriction, "rationale", ItemFieldType::text, "reason"},
    ItemField{ItemKind::restriction, "authority", ItemFieldType::right, "authority"},
    ItemField{ItemKind::restriction, "alternatives_tried", ItemFieldType::names, "alternatives tried"},
    ItemField{ItemKind::restriction, "exit_when", ItemFieldType::text, "way out"},
    ItemField{ItemKind::restriction, "review_by", ItemFieldType::date, "review date"},
    ItemField{ItemKind::restriction, "last_reviewed", ItemFieldType::date, "last review"},
    ItemField{ItemKind::plan, "plan", ItemFieldType::name, "name"},
    ItemField{ItemKind::plan, "level", ItemFieldType::name, "level"},
    ItemField{ItemKind::plan, "since", ItemFieldType::date, "start"},
    ItemField{ItemKind::consent, "category", ItemFieldType::name, "category"},
    ItemField{ItemKind::consent, "decision", ItemFieldType::name, "decision"},
    ItemField{ItemKind::consent, "with", ItemFieldType::party, "recipient"},
    ItemField{ItemKind::consent, "purposes", ItemFieldType::names, "list of purposes"},
    ItemField{ItemKind::consent, "on", ItemFieldType::date, "date"},
    ItemField{ItemKind::consent, "until", ItemFieldType::date, "end"},
    ItemField{ItemKind::consent, "status", ItemFieldType::name, "status"},
    ItemField{ItemKind::consent, "how_shown", ItemFieldType::text, "way it was shown"},
    ItemField{ItemKind::consent, "agreement", ItemFieldType::text, "agreement"},
    ItemField{ItemKind::capacity, "outcome", ItemFieldType::name, "outcome"},
    ItemField{ItemKind::capacity, "on", ItemFieldType::date, "date"},
    ItemField{ItemKind::capacity, "review_by", ItemFieldType::date, "review date"},
    ItemField{ItemKind::capacity, "assessor", ItemFieldType::text, "assessor"},
    ItemField{ItemKind::capacity, "support_tried", ItemFieldType::names, "support tried"},
    ItemField{ItemKind::capacity, "windows", ItemFieldType::text, "times of day"},
    ItemField{ItemKind::best_interests, "finding", ItemFieldType::name, "finding"},
    ItemField{ItemKind::best_interests, "on", ItemFieldType::date, "date"},
    ItemField{ItemKind::best_interests, "review_by", ItemFieldType::date, "review date"},
    ItemField{ItemKind::best_interests, "consulted", ItemFieldType::members, "list of people consulted"},
    ItemField{ItemKind::authority, "verified_on", ItemFieldType::date, "date verified"},
    ItemField{ItemKind::authority, "since", ItemFieldType::date, "start"},
    ItemField{ItemKind::authority, "until", ItemFieldType::date, "end"},
    ItemField{ItemKind::concern, "opened", ItemFieldType::date, "start"},
    ItemField{ItemKind::concern, "closed", ItemFieldType::date, "end"},
    ItemField{ItemKind::concern, "harmed", ItemFieldType::who, "list of those harmed"},
    ItemField{ItemKind::concern, "alleged_sources", ItemFieldType::members, "list of alleged sources"},
    ItemField{ItemKind::concern, "cleared", ItemFieldType::members, "list of people cleared"},
    ItemField{ItemKind::concern, "may_know", ItemFieldType::members, "list of people who may know"},
    ItemField{ItemKind::wish, "stance", ItemFieldType::name, "direction"},
    ItemField{ItemKind::wish, "on", ItemFieldType::date, "date"},
    ItemField{ItemKind::wish, "says", ItemFieldType::text, "words"},
    ItemField{ItemKind::wish, "how_shown", ItemFieldType::text, "way it was shown"},
    ItemField{ItemKind::member, "named_by_person", ItemFieldType::yes_or_no, "naming by the person"},
    ItemField{ItemKind::member, "since", ItemFieldType::date, "start"},
    ItemField{ItemKind::member, "until", ItemFieldType::date, "end"},
    ItemField{ItemKind::goal, "says", ItemFieldType::text, "words"},
    ItemField{ItemKind::goal, "plan", ItemFieldType::name, "plan"},
    ItemField{ItemKind::goal, "set_on", ItemFieldType::date, "date"},
};

}  // namespace kith::model
