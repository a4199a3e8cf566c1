#include "engine/time/zone_rule.hpp"

#include <algorithm>
#include <cctype>

namespace kith::time {
namespace {

using std::chrono::seconds;

/// Reads a rule from the front; after a failure everything read is nothing.
class RuleReader {
 public:
  explicit RuleReader(std::string_view text) : text_(text) {}

  bool done() const { return text_.empty(); }
  bool failed() const { return failed_; }
  bool next_is(char c) const { return !text_.empty() && text_.front() == c; }
  bool take(char c) {
    if (!next_is(c)) return false;
    text_.remove_prefix(1);
    return true;
  }
  void need(char c) { failed_ = !take(c) || failed_; }

  int number() {
    int value = 0;
    std::size_t digits = 0;
    while (digits < 4 && digits < text_.size() && text_[digits] >= '0' && text_[digits] <= '9')
      value = value * 10 + (text_[digits++] - '0');
    failed_ = failed_ || digits == 0;
    text_.remove_prefix(digits);
    return value;
  }
  /// `GMT`, or `<+0330>`.
  void name() {
    const bool quoted = take('<');
    std::size_t length = 0;
    while (length < text_.size() &&
           (quoted ? text_[length] != '>' : std::isalpha(static_cast<unsigned char>(text_[length])) != 0))
      ++length;
    failed_ = failed_ || length == 0;
    text_.remove_prefix(length);
    if (quoted) need('>');
  }
  /// `-3:30`, `1`, `50`.
  seconds time() {
    const bool negative = take('-');
    if (!negative) take('+');
    seconds value = std::chrono::hours{number()};
    if (take(':')) value += std::chrono::minutes{number()};
    if (take(':')) value += seconds{number()};
    return negative ? -value : value;
  }

 private:
  std::string_view text_;
  bool failed_ = false;
};

/// `,M3.5.0/1`
ZoneRule::Yearly yearly(RuleReader& in, seconds offset) {
  in.need(',');
  in.need('M');
  const auto month = static_cast<unsigned>(in.number());
  in.need('.');
  const auto week = static_cast<unsigned>(in.number());
  in.need('.');
  const auto day = static_cast<unsigned>(in.number());
  const seconds time = in.take('/') ? in.time() : seconds{std::chrono::hours{2}};
  return {std::chrono::month{month}, week, std::chrono::weekday{day}, time, offset};
}

bool possible(const ZoneRule::Yearly& change) {
  return change.month.ok() && change.week >= 1 && change.week <= 5 && change.day.ok();
}

Date day_of(const ZoneRule::Yearly& change, std::chrono::year year) {
  if (change.week == 5) return Date{year / change.month / change.day[std::chrono::last]};
  return Date{year / change.month / change.day[change.week]};
}

}  // namespace

std::optional<ZoneRule> parse_zone_rule(std::string_view text) {
  RuleReader in(text);
  ZoneRule rule;
  in.name();
  // POSIX counts west of UTC.
  rule.standard = -in.time();
  if (in.done()) return in.failed() ? std::nullopt : std::optional(rule);
  in.name();
  const seconds summer = in.next_is(',') ? rule.standard + std::chrono::hours{1} : -in.time();
  rule.changes.push_back(yearly(in, summer));
  rule.changes.push_back(yearly(in, rule.standard));
  if (in.failed() || !in.done() || !std::all_of(rule.changes.begin(), rule.changes.end(), possible))
    return std::nullopt;
  return rule;
}

std::vector<Zone::Change> changes_in(const ZoneRule& rule, std::chrono::year year) {
  std::vector<Zone::Change> found;
  for (const ZoneRule::Yearly& change : rule.changes) {
    const seconds earlier = &change == &rule.changes.front() ? rule.standard : rule.changes.front().offset;
    found.push_back(
        {Instant{day_of(change, year).time_since_epoch() + change.time - earlier}, change.offset});
  }
  std::sort(found.begin(), found.end(),
            [](const Zone::Change& a, const Zone::Change& b) { return a.at < b.at; });
  return found;
}

}  // namespace kith::time
