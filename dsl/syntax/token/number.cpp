#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

#include "dsl/syntax/token/lexer.hpp"

namespace kith::syntax {

namespace {

using source::Code;

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

/// From 1; 0 where the word is no month, whole or cut to three letters.
unsigned month_of(std::string_view word) {
  std::string small(word);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (std::size_t i = 0; i < months.size(); ++i)
    if (small == months[i] || small == months[i].substr(0, 3)) return static_cast<unsigned>(i + 1);
  return 0;
}

/// `01/03/2026` and `1-3-26` as they are meant here, the day first; "" where that is no day.
std::string day_first(std::string_view written) {
  constexpr int last_year = 9999;
  std::array<int, 3> parts{};
  std::size_t part = 0;
  for (const char c : written) {
    if (digit(c)) parts[part] = parts[part] * 10 + (c - '0');
    else if (++part == parts.size()) return {};
    if (parts[part] > last_year) return {};
  }
  auto [day, month, year] = parts;
  if (year < 100) year += 2000;
  const std::string better = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  return part == 2 && read_when(better) ? better : std::string();
}

}  // namespace

/// After a date: ` 16:05`, or the `T16:05` that some people write.
void Lexer::clock() {
  if ((peek() == ' ' || peek() == 'T') && digit(peek(1))) {
    std::size_t ahead = 1;
    while (digit(peek(ahead))) ++ahead;
    if (peek(ahead) != ':') return;
    at_ += ahead;
    while (digit(peek()) || peek() == ':') ++at_;
  }
}

/// `17:00`, of which the hour is read.
void Lexer::time_of_day(std::size_t begin) {
  while (digit(peek()) || (peek() == ':' && digit(peek(1)))) ++at_;
  if (!read_clock(since(begin))) {
    auto* said = mistake(Code::no_such_date, span(begin, at_),
                         fmt::format("there is no time of day `{}`", since(begin)));
    if (said != nullptr) said->hint = "a time is written with four digits, from `00:00` to `24:00`";
  }
  push(Kind::clock, begin);
}

/// `1 March 2026`, `1st March 2026`.
bool Lexer::date_in_words(std::size_t begin) {
  std::size_t at = at_;
  const std::string_view day = since(begin);
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (text_.substr(at).starts_with(ending)) at += ending.size();
  const std::size_t word = at + 1;
  if (day.size() > 2 || text_.substr(at, 1) != " ") return false;
  at = word;
  while (at < text_.size() && std::isalpha(static_cast<unsigned char>(text_[at])) != 0) ++at;
  const unsigned month = month_of(text_.substr(word, at - word));
  const std::size_t year = at + 1;
  if (month == 0 || text_.substr(at, 1) != " ") return false;
  for (at = year; at < text_.size() && digit(text_[at]);) ++at;
  if (at - year != 4) return false;
  at_ = at;
  const std::string better = fmt::format("{}-{:02}-{:0>2}", text_.substr(year, 4), month, day);
  if (auto* said = mistake(Code::no_such_date, span(begin, at_),
                           fmt::format("`{}` is not written as dates are here", since(begin)))) {
    said->hint = "write `" + better + "`";
    said->fix = Edit{said->span, better};
  }
  push(Kind::date, begin);
  return true;
}

void Lexer::no_such_date(std::size_t begin) {
  auto* said = mistake(Code::no_such_date, span(begin, at_),
                       fmt::format("there is no date or time `{}`", since(begin)));
  if (said == nullptr) return;
  said->hint = why_no_such_date(since(begin));
  const std::string better = day_first(since(begin));
  if (better.empty()) return;
  said->message = fmt::format("`{}` is not written as dates are here", since(begin));
  said->hint = fmt::format("write `{}`, if the day stands first in it", better);
  said->fix = Edit{said->span, better};
}

void Lexer::number() {
  const std::size_t begin = at_;
  if (peek() == '-') ++at_;
  while (digit(peek()) || ((peek() == '.' || peek() == '-' || peek() == '/') && digit(peek(1)))) ++at_;
  const std::string_view body = since(begin).substr(1);
  if (body.find_first_of("-/") != std::string_view::npos) {
    clock();
    const bool whole_day = since(begin).find(':') == std::string_view::npos;
    if (!read_when(since(begin))) no_such_date(begin);
    return push(whole_day ? Kind::date : Kind::moment, begin);
  }
  if (peek() == ':' && digit(peek(1))) return time_of_day(begin);
  if (date_in_words(begin)) return;
  if (peek() == '%') ++at_;
  if (!read_number(since(begin))) {
    auto* said = mistake(Code::bad_number, span(begin, at_),
                         fmt::format("`{}` is not a number that can be held", since(begin)));
    if (said != nullptr) said->hint = "up to six places after the point, up to about nine million million";
  }
  push(Kind::number, begin);
}

}  // namespace kith::syntax
