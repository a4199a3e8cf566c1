#include "engine/evaluate/condition/item_tests.hpp"

#include <algorithm>

#include "engine/evaluate/condition/facts.hpp"
#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/condition/window.hpp"
#include "engine/evaluate/record/item_fields.hpp"

namespace kith::evaluate {

namespace {

Reading reading(Truth value, const Item& item, Why why = Why::none) {
  Reading result;
  result.value = value;
  result.why = value == Truth::unknown && why == Why::none ? Why::not_recorded : why;
  result.origin = origin(item);
  return result;
}

bool is_foreseen(std::uint32_t field) {
  const std::string_view name = model::item_fields[field].name;
  return name == "due" || name == "review_by" || name == "until";
}

/// What is closed or has ended on a day is so as the next one begins.
bool has_come(std::uint32_t field, const time::Stamp& date, const time::Stamp& at) {
  const std::string_view name = model::item_fields[field].name;
  return name == "closed" || name == "ended" ? time::end_of(date) <= at.last : !later(date, at);
}

}  // namespace

Reading item_date(const Inquiry& inquiry, const model::ItemDateTest& test, const time::Stamp& at) {
  const Item& item = *inquiry.item;
  const model::MaybeNever date = field_at(inquiry.state(), item, test.field).date;
  // What is foreseen has not been yet, however long or short ago is asked; any other later date has taken the
  // place of what stood there at the moment, which nobody knows.
  if (date && *date && later(**date, at))
    return reading(is_foreseen(test.field) ? Truth::no : Truth::unknown, item);
  if (!date) return reading(Truth::unknown, item);
  // One that never came is longer ago than anything.
  if (!*date) return reading(truth(test.more_than), item);
  const auto within = within_length(inquiry, **date, test.length, at.first);
  if (!within) return reading(Truth::unknown, item, Why::incomplete);
  return reading(truth(*within != test.more_than), item);
}

Reading item_is(const Inquiry& inquiry, const model::ItemIsTest& test) {
  const FieldAt field = field_at(inquiry.state(), *inquiry.item, test.field);
  if (field.flag) return reading(truth((*field.flag == (test.value == "yes")) == test.is), *inquiry.item);
  if (!field.text) return reading(Truth::unknown, *inquiry.item);
  const bool equal = *field.text == test.value || field.text->starts_with(test.value + ".");
  return reading(truth(equal == test.is), *inquiry.item);
}

Reading item_recorded(const Inquiry& inquiry, const model::ItemRecordedTest& test, const time::Stamp& at) {
  const FieldAt field = field_at(inquiry.state(), *inquiry.item, test.field);
  // What is foreseen is recorded with its date to come; what is to have happened by then is not recorded yet.
  const bool is =
      (field.date && *field.date && (is_foreseen(test.field) || has_come(test.field, **field.date, at))) ||
      (field.text && !field.text->empty()) || (field.names && !field.names->empty()) ||
      (field.members && !field.members->empty()) || field.flag;
  return reading(truth(is == test.recorded), *inquiry.item);
}

Reading item_late(const Inquiry& inquiry, const model::ItemLateTest& test, const time::Stamp& at) {
  const model::Event& event = inquiry.state().events->log[inquiry.item->index];
  return reading(late(inquiry, event, test.by, at.first), *inquiry.item, Why::none);
}

Reading item_includes(const Inquiry& inquiry, const model::ItemIncludesTest& test, const time::Stamp& at) {
  const auto listed = field_at(inquiry.state(), *inquiry.item, test.field).members;
  if (!listed || !inquiry.state().circle) return reading(Truth::unknown, *inquiry.item);
  const auto& circle = *inquiry.state().circle;
  const auto is_listed = [&](model::MemberIndex i) {
    return std::find(listed->begin(), listed->end(), i) != listed->end();
  };
  if (test.role) {
    const bool any = std::any_of(listed->begin(), listed->end(), [&](model::MemberIndex i) {
      return std::any_of(circle[i].roles.begin(), circle[i].roles.end(),
                         [&](auto role) { return inquiry.rules().roles.covers(*test.role, role); });
    });
    return reading(truth(any), *inquiry.item);
  }
  bool all = true;
  for (model::MemberIndex i = 0; i < circle.size(); ++i) {
    if (!circle[i].authorities || !in_date(circle[i].since, circle[i].until, at)) continue;
    const bool holds = std::any_of(
        circle[i].authorities->begin(), circle[i].authorities->end(), [&](const model::HeldAuthority& held) {
          return inquiry.rules().authorities.covers(*test.everyone_holding, held.kind) &&
                 in_date(held.since, held.until, at);
        });
    all = all && (!holds || is_listed(i));
  }
  return reading(truth(all), *inquiry.item);
}

}  // namespace kith::evaluate
