#pragma once
#include <vector>

#include "engine/evaluate/asking.hpp"
#include "engine/model/care.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// The items of one kind that are there at the moment: events that have happened or were due, restrictions in force, members in date,
/// open concerns... Those dated later do not exist yet.
std::vector<Item> items(const Inquiry&, const model::ForEach&);
/// When the item came to be: an event's time (or due time), a restriction's `since`...; nothing when it has no date.
std::optional<time::Stamp> came_to_be(const model::State&, const Item&);
/// The item as an answer shows it.
kith::Item shown(const model::Ruleset&, const model::State&, const Item&);

Reading item_date(const Inquiry&, const model::ItemDateTest&, const time::Stamp& at);
Reading item_is(const Inquiry&, const model::ItemIsTest&);
Reading item_recorded(const Inquiry&, const model::ItemRecordedTest&);
Reading item_late(const Inquiry&, const model::ItemLateTest&, const time::Stamp& at);
Reading item_includes(const Inquiry&, const model::ItemIncludesTest&, const time::Stamp& at);

}  // namespace kith::evaluate
