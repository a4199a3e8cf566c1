#include "engine/evaluate/record/by_date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kith::evaluate {
namespace {

using Date = std::optional<time::Stamp>;

/// Days and moments within a few days, so that many fall together; or none.
Date any_date() {
  using std::chrono::hours;
  const int hour = *rc::gen::inRange(0, 24 * 6);
  const time::Instant at{hours{hour}}, day{hours{hour - hour % 24}};
  switch (*rc::gen::inRange(0, 5)) {
    case 0: return std::nullopt;
    case 1:
    case 2: return time::Stamp{day, day + hours{24} - std::chrono::milliseconds{1}, true};
    default: return time::Stamp{at, at, false};
  }
}

/// As it is said: no other is later.
std::vector<std::uint32_t> as_said(const std::vector<Date>& dates, const time::Stamp& at) {
  const auto counts = [&](const Date& one) { return one && !later(*one, at); };
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < dates.size(); ++i) {
    bool stands = !dates[i] || counts(dates[i]);
    for (const Date& other : dates)
      if (dates[i] && counts(other) && later(*other, *dates[i])) stands = false;
    if (stands) found.push_back(i);
  }
  return found;
}

RC_GTEST_PROP(ByDate, what_stands_is_what_no_other_is_later_than, ()) {
  std::vector<Date> dates(static_cast<std::size_t>(*rc::gen::inRange(0, 12)));
  ByDate ordered;
  for (std::uint32_t i = 0; i < dates.size(); ++i) ordered.add(dates[i] = any_date(), i);
  ordered.put_in_order();
  const Date at = any_date();
  const time::Stamp by = at.value_or(time::Stamp{time::Instant::max(), time::Instant::max(), false});
  const auto expected = as_said(dates, by);
  RC_ASSERT(ordered.standing(by.last) == expected);
  RC_ASSERT(standing(dates.size(), by.last, [&](std::uint32_t i) { return &dates[i]; }) == expected);
}

}  // namespace
}  // namespace kith::evaluate
