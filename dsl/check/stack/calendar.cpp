#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/stack/layers.hpp"
#include "engine/time/parse.hpp"

namespace kith::check {

namespace {

/// Named by every date of the year: a calendar knows the years from its earliest closed day on.
time::Date start_of_year(time::Date date) {
  const std::chrono::year_month_day day{date};
  return time::Date{std::chrono::local_days{day.year() / std::chrono::January / 1}};
}

time::Calendar calendar_of(Work& work, const syntax::CalendarDecl& declared) {
  time::Calendar calendar;
  calendar.name = declared.name.text;
  calendar.through = declared.through.value.date;
  for (const syntax::When& closed : declared.closed) {
    const time::Date date = closed.value.date;
    if (date > calendar.through)
      work.report(Code::out_of_range, closed.span,
                  fmt::format("{} is after the calendar's last day, {}", time::text(date),
                              time::text(calendar.through)));
    calendar.closed.push_back(date);
  }
  std::sort(calendar.closed.begin(), calendar.closed.end());
  calendar.closed.erase(std::unique(calendar.closed.begin(), calendar.closed.end()), calendar.closed.end());
  calendar.first = start_of_year(calendar.closed.empty() ? calendar.through : calendar.closed.front());
  return calendar;
}

}  // namespace

void add_calendar(Work& work) {
  const syntax::CalendarDecl* owner = nullptr;
  each<syntax::CalendarDecl>(work, [&](LayerId, const syntax::CalendarDecl& declared, Span) {
    if (owner == nullptr) {
      owner = &declared;
      work.out.calendar = calendar_of(work, declared);
      return;
    }
    auto& finding = work.report(Code::second_owner, declared.name.span, "the stack has a calendar already");
    finding.hint = "leave this calendar out";
    finding.labels.push_back({work.place(owner->name.span), "the topmost ruleset that declares one owns it"});
  });
}

}  // namespace kith::check
