#include <array>
#include <charconv>

#include <fmt/format.h>

#include "dsl/syntax/token/token.hpp"

namespace kith::syntax {

namespace {

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

int number(std::string_view digits) {
  int value = -1;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ptr == digits.data() + digits.size() ? value : -1;
}

bool shaped_as_date(std::string_view day) {
  return day.size() == 10 && day[4] == '-' && day[7] == '-' && number(day.substr(0, 4)) >= 0 &&
         number(day.substr(5, 2)) >= 0 && number(day.substr(8, 2)) >= 0;
}

std::chrono::year_month_day civil(std::string_view day) {
  return std::chrono::year(number(day.substr(0, 4))) / static_cast<unsigned>(number(day.substr(5, 2))) /
         static_cast<unsigned>(number(day.substr(8, 2)));
}

bool in_range(std::chrono::year year) {
  return year >= std::chrono::year(1900) && year <= std::chrono::year(2199);
}

std::optional<std::chrono::minutes> clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hour = number(text.substr(0, 2));
  const int minute = number(text.substr(3));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return std::chrono::minutes(hour * 60 + minute);
}

std::string_view day_part(std::string_view token) { return token.substr(0, token.find_first_of(" T")); }

}  // namespace

std::optional<Decimal> read_number(std::string_view token) {
  if (token.ends_with('%')) token.remove_suffix(1);
  while (token.ends_with(' ') || token.ends_with('\t'))
    token.remove_suffix(1);  // `80 %` is said to be a mistake, and read
  return Decimal::parse(token);
}

std::optional<time::Civil> read_when(std::string_view token) {
  const std::string_view day = day_part(token);
  if (!shaped_as_date(day) || !civil(day).ok() || !in_range(civil(day).year())) return std::nullopt;
  time::Civil out{std::chrono::local_days(civil(day)), std::nullopt};
  if (day.size() == token.size()) return out;
  if (token[10] != ' ') return std::nullopt;
  out.at = clock(token.substr(11));
  return out.at ? std::optional(out) : std::nullopt;
}

std::string why_no_such_date(std::string_view token) {
  const std::string_view day = day_part(token);
  if (!shaped_as_date(day)) return "dates are written year-month-day, such as 2026-03-01";
  const auto date = civil(day);
  if (!in_range(date.year())) return "years run from 1900 to 2199";
  if (!date.month().ok()) return "months run from 01 to 12";
  if (!date.ok()) {
    const auto last = unsigned((date.year() / date.month() / std::chrono::last).day());
    return fmt::format("{} {} has {} days", months[unsigned(date.month()) - 1], int(date.year()), last);
  }
  if (token[10] != ' ') return "a moment is written with a blank between, such as 2026-03-01 16:05";
  return "times are written hours:minutes, from 00:00 to 23:59";
}

std::optional<int> read_clock(std::string_view token) {
  constexpr int midnight = 24 * 60;
  if (token == "24:00") return midnight;
  const auto at = clock(token);
  return at ? std::optional(static_cast<int>(at->count())) : std::nullopt;
}

}  // namespace kith::syntax
