#include "engine/intake/section/reader.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "dsl/source/utf8.hpp"
#include "engine/time/parse.hpp"

namespace kith::intake {

using source::Code;

bool is_name(std::string_view text) {
  char before = '.';
  for (const char c : text) {
    const bool letter = c >= 'a' && c <= 'z';
    const bool inside = letter || (c >= '0' && c <= '9') || c == '_' || c == '.';
    if (before == '.' ? !letter : !inside) return false;
    before = c;
  }
  return before != '.';
}

std::string Reader::text(const Given& value) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return "";
  return source::shows_nothing(value->text()) ? "" : std::string(value->text());
}

/// Of a name, an id or a contact, which stands in every sentence about whom or what it names.
std::string Reader::bounded(const Value& value) {
  constexpr std::size_t longest = 1'000;
  const std::string_view text = value.text();
  if (text.size() <= longest || source::characters(text) <= longest) return std::string(text);
  mistakes.add(Code::malformed_name, value,
               fmt::format("{} has more than {} characters", in_backticks(text), longest),
               "a name, an id or a contact is what people say, and no more");
  return "";
}

std::string Reader::short_text(const Given& value) { return text(value).empty() ? "" : bounded(*value); }

std::string Reader::id(const Given& value) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return "";
  if (source::shows_nothing(value->text()))
    mistakes.add(Code::malformed_name, *value,
                 value->text().empty() ? "an id is empty" : "an id shows as nothing",
                 "give it a text that is unique in this record");
  return bounded(*value);
}

std::string Reader::shown_name(const Given& value) {
  const std::string name = short_text(value);
  if (value && value->kind() == Kind::text && source::shows_nothing(value->text()))
    mistakes.add(Code::malformed_name, *value,
                 value->text().empty() ? "a name is empty" : "a name shows as nothing",
                 "leave the name out where it is not known");
  return name;
}

std::string Reader::plain_name(const Given& value) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return "";
  if (!is_name(value->text()))
    mistakes.add(Code::malformed_name, *value, fmt::format("{} is no name", in_backticks(value->text())),
                 "a name has small letters, digits and `_`, as in `cafe_travel`");
  return bounded(*value);
}

std::optional<bool> Reader::yes_or_no(const Given& value) {
  if (!value || !is_a(Kind::boolean, *value, mistakes)) return std::nullopt;
  return value->yes();
}

std::optional<std::int64_t> Reader::whole_number(const Given& value, std::int64_t least) {
  if (!value || !is_a(Kind::number, *value, mistakes)) return std::nullopt;
  const std::string_view text = value->text();
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size() && number >= least) return number;
  mistakes.add(Code::wrong_type, *value,
               fmt::format("found {} where a whole number from {} is expected", in_backticks(text), least));
  return std::nullopt;
}

std::vector<std::string> Reader::texts(const Given& value) {
  std::vector<std::string> found;
  for (const Value item : items(value)) found.push_back(text(item));
  return found;
}

Items Reader::items(const Given& value) {
  if (!value || !is_a(Kind::list, *value, mistakes)) return {};
  return value->items();
}

std::optional<time::Date> Reader::date(const Given& value) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return std::nullopt;
  const auto date = time::parse_date(value->text());
  if (!date)
    mistakes.add(Code::impossible_date, *value,
                 fmt::format("{} is no date from 1900 to 2099", in_backticks(value->text())),
                 "write a date that exists as `2026-03-01`");
  return date;
}

std::optional<time::Instant> Reader::moment(const Given& value) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return std::nullopt;
  const auto moment = time::parse_moment(value->text());
  if (moment) return moment;
  const bool civil = time::parse_civil_moment(value->text(), rules.zone).has_value();
  mistakes.add(
      Code::impossible_moment, *value,
      in_backticks(value->text()) + (civil ? " has no offset from UTC" : " is no moment from 1900 to 2099"),
      "write a moment with its offset as `2026-03-01T10:00:00+00:00` or `2026-03-01T10:00:00Z`");
  return std::nullopt;
}

std::optional<time::Stamp> Reader::stamp(const Given& value) {
  if (!value || !is_a(Kind::text, *value, mistakes)) return std::nullopt;
  const std::string_view text = value->text();
  if (std::none_of(text.begin(), text.end(), [](char c) { return c == 'T' || c == ':'; })) {
    const auto day = date(value);
    return day ? std::optional(rules.zone.day(*day)) : std::nullopt;
  }
  const auto at = moment(value);
  return at ? std::optional(time::Stamp{*at, *at, false}) : std::nullopt;
}

void Reader::in_life(const std::optional<time::Stamp>& on, const Given& at, std::string_view what) {
  if (!last_day || !on || !at || !later(*on, *last_day)) return;
  mistakes.add(
      Code::dated_after_death, *at,
      fmt::format("{} of the person is dated after the day on which they died", what),
      "correct the date, or `died` of the person; what somebody else decided afterwards is no word of the person");
}

void Reader::in_order(const std::optional<time::Stamp>& first, const std::optional<time::Stamp>& second,
                      const Given& at, std::string_view message) {
  if (!first || !second || !at || !time::later(*first, *second)) return;
  mistakes.add(Code::ends_before_start, *at, std::string(message),
               fmt::format("{} is before {}", rules.zone.text(*second), rules.zone.text(*first)));
}

void Reader::unknown_word(const Value& value, const std::vector<std::string>& words, std::string_view what) {
  std::string hint = did_you_mean(value.text(), words);
  if (hint.empty()) hint = fmt::format("{} is {}", what, listed(words, "or"));
  mistakes.add(Code::unknown_word, value, fmt::format("{} is no {}", in_backticks(value.text()), what),
               std::move(hint));
}

void Reader::undeclared(const Value& value, const std::vector<std::string>& names, std::string_view what) {
  const std::string hint = mistakes.full() ? "" : did_you_mean(value.text(), names);
  mistakes.add(Code::undeclared_name, value,
               fmt::format("the rulesets declare no {} {}", what, in_backticks(value.text())), hint);
}

}  // namespace kith::intake
