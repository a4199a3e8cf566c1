#pragma once
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/item_text.hpp"
#include "engine/model/care.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// The items of one kind that are there at the moment: events that have happened or were due, restrictions in
/// force, members in date, open concerns, the latest record of a plan... Those dated later do not exist yet.
/// With `ended_too`, those that have ended as well.
std::vector<Item> items(const Inquiry&, const model::ForEach&, bool ended_too = false);
/// The pointer of the section that such items stand in, where it is absent; else null.
const char* absent_section(const model::State&, model::ItemKind);
/// When the item came to be: an event's time (or due time), a restriction's `since`...; nothing when it has
/// no date.
std::optional<time::Stamp> came_to_be(const model::State&, const Item&);
/// The one decision that the item is about, where there is one.
std::optional<model::DecisionId> decision_of(const model::Ruleset&, const model::State&, const Item&);
/// The item as an answer shows it.
kith::Item shown(const model::Ruleset&, const model::State&, const Item&);

}  // namespace kith::evaluate
