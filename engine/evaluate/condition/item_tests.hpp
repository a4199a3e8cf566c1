#pragma once
#include "engine/evaluate/record/asking.hpp"

/// Conditions about the item that a rule stands for each of.
namespace kith::evaluate {

/// Does a condition read the item at hand, or may it: of a member, everything that may hang on who hears of
/// it?
bool reads_item(const model::Atom&, const std::optional<Item>&);

/// Is the field a date that may lie ahead: one that is due, or until when?
bool is_foreseen(std::uint32_t field);
Reading item_date(const Inquiry&, const model::ItemDateTest&, const time::Stamp& at);
Reading item_is(const Inquiry&, const model::ItemIsTest&, const time::Stamp& at);
Reading item_recorded(const Inquiry&, const model::ItemRecordedTest&, const time::Stamp& at);
Reading item_late(const Inquiry&, const model::ItemLateTest&, const time::Stamp& at);
Reading item_includes(const Inquiry&, const model::ItemIncludesTest&, const time::Stamp& at);

}  // namespace kith::evaluate
