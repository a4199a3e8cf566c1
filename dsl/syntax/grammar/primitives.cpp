#include "dsl/syntax/grammar/primitives.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dsl/source/utf8.hpp"

namespace kith::syntax::grammar {

namespace {

/// The words from the one at `index` on, in backticks.
std::string rest_of(const Phrase& phrase, std::size_t index) {
  std::string_view rest = phrase.text;
  for (; index > 0; --index) rest = rest.substr(rest.find(' ') + 1);
  return fmt::format("`{}`", rest);
}

struct UnitWord {
  std::string_view singular, plural;
  time::Unit unit;
};
constexpr UnitWord units[] = {
    {"minute", "minutes", time::Unit::minutes}, {"hour", "hours", time::Unit::hours},
    {"day", "days", time::Unit::days},          {"week", "weeks", time::Unit::weeks},
    {"month", "months", time::Unit::months},    {"year", "years", time::Unit::years},
};

std::optional<time::Unit> read_unit(Cursor& at, const Reader& reader) {
  const bool working = reader.name(*at) == "working" && at[1].kind == Kind::word;
  const std::string word = reader.name(working ? at[1] : *at);
  for (const UnitWord& unit : units) {
    if (word != unit.singular && word != unit.plural) continue;
    if (working && unit.unit != time::Unit::days) return std::nullopt;
    at += working ? 2 : 1;
    return working ? time::Unit::working_days : unit.unit;
  }
  return std::nullopt;
}

constexpr std::int64_t longest = 9'999'999;
constexpr std::int64_t million = 1'000'000;

}  // namespace

bool read_phrase(const Phrase& phrase, Cursor& first, Reader& reader) {
  Cursor at = first;
  for (std::size_t i = 0; i < phrase.count; ++i, ++at) {
    if (at->word == phrase.words[i]) continue;
    if (reader.noting()) reader.expected(at, rest_of(phrase, i));
    return false;
  }
  first = at;
  return true;
}

bool Mark::read(Cursor& first, Reader& reader, x3::unused_type) const {
  if (first->kind != kind) {
    reader.expected(first, shown);
    return false;
  }
  if (kind != Kind::end) ++first;
  return true;
}

bool NamePiece::read(Cursor& first, Reader& reader, Name& value) const {
  if (first->kind != Kind::word || reserved(first->word)) {
    reader.expected(first, what, declared);
    return false;
  }
  value = {reader.name(*first), reader.span(*first)};
  ++first;
  return true;
}

namespace {

template <std::size_t count>
bool read_word(const std::string_view (&words)[count], Cursor& first, const Reader& reader, Name& value) {
  if (first->kind != Kind::word || std::find(words, words + count, reader.name(*first)) == words + count)
    return false;
  value = {reader.name(*first), reader.span(*first)};
  ++first;
  return true;
}

}  // namespace

bool CodePiece::read(Cursor& first, Reader& reader, Name& value) const {
  if (first->kind != Kind::word || !is_finding_code(reader.text(*first))) {
    reader.expected(first, "the code of a finding");
    return false;
  }
  value = {std::string(reader.text(*first)), reader.span(*first)};
  ++first;
  return true;
}

bool FieldNamePiece::read(Cursor& first, Reader& reader, Name& value) const {
  static constexpr std::string_view fields[] = {"at",   "authority", "category", "decision", "on",
                                                "plan", "since",     "until",    "with"};
  constexpr Word is = find_word("is"), was = find_word("was");
  if (first->kind == Kind::word && (first[1].word == is || first[1].word == was) &&
      read_word(fields, first, reader, value))
    return true;
  return name(what).read(first, reader, value);
}

bool ChoicePiece::read(Cursor& first, Reader& reader, Name& value) const {
  static constexpr std::string_view choices[] = {"given", "opposes", "person", "wants"};
  return read_word(choices, first, reader, value) || name("a value").read(first, reader, value);
}

bool PersonPiece::read(Cursor& first, Reader& reader, Name& value) const {
  constexpr Word word = find_word("person");
  if (first->word != word) {
    reader.expected(first, "`person`");
    return false;
  }
  value = {"person", reader.span(*first)};
  ++first;
  return true;
}

bool RolePiece::read(Cursor& first, Reader& reader, Name& value) const {
  return person.read(first, reader, value) || name("a role").read(first, reader, value);
}

bool EventFieldPiece::read(Cursor& first, Reader& reader, EventField& value) const {
  const std::string path = first->kind == Kind::word ? reader.name(*first) : std::string();
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos) {
    reader.expected(first, "an event and its field, such as `confidence.score`");
    return false;
  }
  Span event = reader.span(*first);
  Span field = event;
  event.end = event.begin + static_cast<std::uint32_t>(dot);
  field.begin = event.end + 1;
  value = {{path.substr(0, dot), event}, {path.substr(dot + 1), field}};
  ++first;
  return true;
}

namespace {

/// An empty text where people look for a reason, a title or a thing to do would be a page with a hole in it.
void say_empty(Cursor first, const Text& text, Reader& reader) {
  const Cursor before = first - 1;
  const bool reason = before->word == find_word("because"), easy_read = before->word == find_word("read");
  Mistake& said = reader.mistake(source::Code::empty_text, text.span,
                                 reason      ? "this reason says nothing"
                                 : easy_read ? "this Easy Read line says nothing"
                                             : "this text says nothing");
  said.hint = reason      ? "say why, in words that the person's family would understand"
              : easy_read ? "say it to the person, in one short sentence"
                          : "write something that people can read";
  said.rest_stands = true;
}

}  // namespace

bool TextPiece::read(Cursor& first, Reader& reader, Text& value) const {
  if (first->kind != Kind::text) {
    reader.expected(first, "a text in quotation marks");
    return false;
  }
  const Cursor start = first;
  value.value.clear();
  for (; first->kind == Kind::text; ++first) value.value += inside(reader.text(*first));
  value.span = reader.span(start, first);
  if (source::shows_nothing(value.value)) say_empty(start, value, reader);
  return true;
}

bool NumberPiece::read(Cursor& first, Reader& reader, Number& value) const {
  if (first->kind != Kind::number) {
    reader.expected(first, "a number");
    return false;
  }
  const std::string_view written = reader.text(*first);
  value = {read_number(written).value_or(Decimal{}), written.ends_with('%'), reader.span(*first)};
  ++first;
  return true;
}

bool WholePiece::read(Cursor& first, Reader& reader, Whole& value) const {
  Number number;
  if (first->kind != Kind::number) {
    reader.expected(first, "a whole number");
    return false;
  }
  NumberPiece{}.read(first, reader, number);
  value = {number.value.micros / million, number.span};
  if (number.percent || number.value.micros < 0 || number.value.micros % million != 0 ||
      value.value > longest) {
    reader.mistake(source::Code::bad_number, number.span, "a count is a whole number").hint =
        fmt::format("from 0 to {}", longest);
  }
  return true;
}

bool DurationPiece::read(Cursor& first, Reader& reader, Duration& value) const {
  if (first->kind != Kind::number) {
    reader.expected(first, "a length of time, such as `6 weeks`");
    return false;
  }
  const Cursor start = first;
  Cursor at = first + 1;
  const auto unit = read_unit(at, reader);
  if (!unit) {
    reader.expected(first + 1, "a unit of time, such as `days` or `weeks`");
    return false;
  }
  const auto amount = read_number(reader.text(*start)).value_or(Decimal{million});
  value = {{amount.micros / million, *unit}, reader.span(start, at)};
  if (reader.text(*start).ends_with('%') || amount.micros < million || amount.micros % million != 0 ||
      amount.micros / million > longest) {
    reader
        .mistake(source::Code::bad_duration, value.span,
                 fmt::format("`{}` is no length of time", reader.text(*start)))
        .hint = fmt::format("write a whole number from 1 to {}", longest);
  }
  first = at;
  return true;
}

bool WhenPiece::read(Cursor& first, Reader& reader, When& value) const {
  if (!(date && first->kind == Kind::date) && !(moment && first->kind == Kind::moment)) {
    if (date) reader.expected(first, "a date, such as 2026-03-01");
    if (moment) reader.expected(first, "a moment, such as 2026-03-01 16:05");
    return false;
  }
  value = {read_when(reader.text(*first)).value_or(time::Civil{}), reader.span(*first)};
  ++first;
  return true;
}

}  // namespace kith::syntax::grammar
