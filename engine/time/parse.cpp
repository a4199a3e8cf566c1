#include "engine/time/parse.hpp"

#include <fmt/format.h>

namespace kith::time {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

/// Reads a text from the front. Every reader says whether the text went on as asked.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool done() const { return text_.empty(); }
  bool take(char c) {
    if (text_.empty() || text_.front() != c) return false;
    text_.remove_prefix(1);
    return true;
  }
  /// Exactly so many digits, within [least, most].
  std::optional<int> digits(std::size_t count, int least, int most) {
    if (text_.size() < count) return std::nullopt;
    int value = 0;
    for (const char c : text_.substr(0, count)) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    if (value < least || value > most) return std::nullopt;
    text_.remove_prefix(count);
    return value;
  }

 private:
  std::string_view text_;
};

std::optional<Date> date(Reader& in) {
  const auto year = in.digits(4, 1900, 2099);
  if (!year || !in.take('-')) return std::nullopt;
  const auto month = in.digits(2, 1, 12);
  if (!month || !in.take('-')) return std::nullopt;
  const auto day = in.digits(2, 1, 31);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day found{std::chrono::year{*year},
                                          std::chrono::month{static_cast<unsigned>(*month)},
                                          std::chrono::day{static_cast<unsigned>(*day)}};
  return found.ok() ? std::optional(Date{found}) : std::nullopt;
}

/// The fraction of a second after its point: one to three digits.
std::optional<milliseconds> fraction(Reader& in) {
  int thousandths = 0;
  int places = 0;
  for (; places < 3; ++places) {
    const auto digit = in.digits(1, 0, 9);
    if (!digit) break;
    thousandths = thousandths * 10 + *digit;
  }
  if (places == 0) return std::nullopt;
  for (; places < 3; ++places) thousandths *= 10;
  return milliseconds{thousandths};
}

/// `16:00`, `16:00:30`, `16:00:30.125`, since midnight.
std::optional<milliseconds> clock(Reader& in) {
  const auto hour = in.digits(2, 0, 23);
  if (!hour || !in.take(':')) return std::nullopt;
  const auto minute = in.digits(2, 0, 59);
  if (!minute) return std::nullopt;
  milliseconds time = std::chrono::hours{*hour} + minutes{*minute};
  if (!in.take(':')) return time;
  const auto second = in.digits(2, 0, 59);
  if (!second) return std::nullopt;
  time += std::chrono::seconds{*second};
  if (!in.take('.')) return time;
  const auto part = fraction(in);
  if (!part) return std::nullopt;
  return time + *part;
}

/// `Z`, `+01:00`: minutes east of UTC.
std::optional<minutes> offset(Reader& in) {
  if (in.take('Z')) return minutes{0};
  const bool west = in.take('-');
  if (!west && !in.take('+')) return std::nullopt;
  const auto hour = in.digits(2, 0, 23);
  if (!hour || !in.take(':')) return std::nullopt;
  const auto minute = in.digits(2, 0, 59);
  if (!minute) return std::nullopt;
  const minutes east = std::chrono::hours{*hour} + minutes{*minute};
  return west ? -east : east;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  Reader in(text);
  const auto day = date(in);
  return in.done() ? day : std::nullopt;
}

std::optional<Instant> parse_moment(std::string_view text) {
  Reader in(text);
  const auto day = date(in);
  if (!day || !in.take('T')) return std::nullopt;
  const auto time = clock(in);
  if (!time) return std::nullopt;
  const auto east = offset(in);
  if (!east || !in.done()) return std::nullopt;
  return Instant{day->time_since_epoch() + *time - *east};
}

std::optional<Instant> parse_civil_moment(std::string_view text, const Zone& zone) {
  if (const auto moment = parse_moment(text)) return moment;
  Reader in(text);
  const auto day = date(in);
  if (!day) return std::nullopt;
  if (in.done()) return zone.instant(*day);
  if (!in.take('T') && !in.take(' ')) return std::nullopt;
  const auto time = clock(in);
  if (!time || !in.done()) return std::nullopt;
  return zone.instant(*day + *time);
}

std::string text(Date day) {
  const std::chrono::year_month_day found{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(found.year()),
                     static_cast<unsigned>(found.month()), static_cast<unsigned>(found.day()));
}

std::string text(Duration length) {
  const auto word = [&] {
    switch (length.unit) {
      case Unit::minutes: return "minute";
      case Unit::hours: return "hour";
      case Unit::days: return "day";
      case Unit::working_days: return "working day";
      case Unit::weeks: return "week";
      case Unit::months: return "month";
      case Unit::years: return "year";
    }
    return "";
  }();
  return fmt::format("{} {}{}", length.amount, word, length.amount == 1 ? "" : "s");
}

}  // namespace kith::time
