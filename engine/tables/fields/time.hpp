#pragma once
#include "engine/tables/archive/walk.hpp"
#include "engine/time/deadline.hpp"
#include "engine/time/hours.hpp"

/// Lengths of time, the calendar, hours.
namespace kith::tables {

void fields(auto& archive, Of<time::Duration> auto& it) {
  auto& [amount, unit] = it;
  archive(amount, unit);
}
void fields(auto& archive, Of<time::Stamp> auto& it) {
  auto& [first, last, whole_day] = it;
  archive(first, last, whole_day);
}
void fields(auto& archive, Of<time::Calendar> auto& it) {
  auto& [name, first, through, closed] = it;
  archive(name, first, through, closed);
}
void fields(auto& archive, Of<time::Shift> auto& it) {
  auto& [days, from, to, closed] = it;
  archive(days, from, to, closed);
}
void fields(auto& archive, Of<time::Counting> auto& it) {
  auto& [that_day, or_next_working_day] = it;
  archive(that_day, or_next_working_day);
}

}  // namespace kith::tables
