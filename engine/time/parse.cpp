#include "engine/time/parse.hpp"

#include <fmt/format.h>

#include <charconv>

namespace kith::time {

using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

/// Reads exactly `digits` digits from the front.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, digits)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Date> take_date(std::string_view& text) {
  const auto year = take_number(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_number(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day || *year < 1900 || *year > 2099) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(Date(std::chrono::local_days(date))) : std::nullopt;
}

/// `16:00`, `16:00:30`, `16:00:30.250`
std::optional<milliseconds> take_time(std::string_view& text) {
  const auto hour = take_number(text, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  milliseconds time = std::chrono::hours(*hour) + minutes(*minute);
  if (!take(text, ':')) return time;
  const auto second = take_number(text, 2);
  if (!second || *second > 59) return std::nullopt;
  time += std::chrono::seconds(*second);
  if (!take(text, '.')) return time;
  int scale = 100, digits = 0;
  for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), scale /= 10, ++digits)
    time += milliseconds(scale * (text.front() - '0'));
  return digits >= 1 && digits <= 3 ? std::optional(time) : std::nullopt;
}

/// `Z`, `+01:00`
std::optional<minutes> take_offset(std::string_view& text) {
  if (take(text, 'Z')) return minutes(0);
  const int sign = take(text, '+') ? 1 : take(text, '-') ? -1 : 0;
  if (sign == 0) return std::nullopt;
  const auto hour = take_number(text, 2);
  if (!hour || !take(text, ':')) return std::nullopt;
  const auto minute = take_number(text, 2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  return sign * minutes(*hour * 60 + *minute);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const auto date = take_date(text);
  return text.empty() ? date : std::nullopt;
}

std::optional<Instant> parse_moment(std::string_view text) {
  const auto date = take_date(text);
  if (!date || !take(text, 'T')) return std::nullopt;
  const auto time = take_time(text);
  if (!time) return std::nullopt;
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  return Instant(date->time_since_epoch() + *time - *offset);
}

std::optional<Instant> parse_civil_moment(std::string_view text, const Zone& zone) {
  if (const auto moment = parse_moment(text)) return moment;
  const auto date = take_date(text);
  if (!date) return std::nullopt;
  if (text.empty()) return zone.day(*date).first;
  if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
  const auto time = take_time(text);
  return time && text.empty() ? std::optional(zone.instant(Local(*date) + *time)) : std::nullopt;
}

std::string text(Date date) {
  const std::chrono::year_month_day ymd{date};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

}  // namespace kith::time
