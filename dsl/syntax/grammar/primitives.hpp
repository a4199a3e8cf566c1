#pragma once
#include <array>
#include <type_traits>

#include <boost/spirit/home/x3.hpp>

#include "dsl/syntax/grammar/reader.hpp"

/// The pieces that the grammar is made of, as Spirit X3 parsers over tokens.
namespace kith::syntax::grammar {

namespace x3 = boost::spirit::x3;

struct reader_tag;
/// The one context in which every rule is read.
using Context = x3::context<reader_tag, Reader>;

template <class AnyContext>
Reader& reader(const AnyContext& context) {
  return x3::get<reader_tag>(context);
}

/// A parser that reads tokens with a member function `bool read(Cursor&, Reader&, Value&) const`.
template <class Derived, class Value>
struct Piece : x3::parser<Derived> {
  using attribute_type = Value;
  static constexpr bool has_attribute = !std::is_same_v<Value, x3::unused_type>;
  static constexpr bool handles_container = false;

  template <class AnyContext, class RuleContext, class Attribute>
  bool parse(Cursor& first, const Cursor&, const AnyContext& context, RuleContext&,
             Attribute& attribute) const {
    if constexpr (std::is_same_v<Attribute, Value>) {
      return this->derived().read(first, reader(context), attribute);
    } else {
      Value value{};
      return this->derived().read(first, reader(context), value);
    }
  }
};

// ---- words ------------------------------------------------------------------------------------------------------

/// One or more words of the language, one after the other.
struct Phrase {
  std::string_view text;
  std::array<Word, 8> words{};
  std::size_t count = 0;
};

consteval Phrase phrase(const char* text, std::size_t size) {
  Phrase out{{text, size}, {}, 0};
  std::string_view rest = out.text;
  while (!rest.empty()) {
    const std::size_t blank = rest.find(' ');
    out.words[out.count] = find_word(rest.substr(0, blank));
    if (out.words[out.count] == no_word) throw "not in the table of words";
    ++out.count;
    rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank + 1);
  }
  return out;
}

/// Reads the words; where one is another, says which was expected.
bool read_phrase(const Phrase&, Cursor&, Reader&);

struct Words : Piece<Words, x3::unused_type> {
  Phrase phrase;
  constexpr explicit Words(Phrase p) : phrase(p) {}
  bool read(Cursor& first, Reader& reader, x3::unused_type) const {
    return read_phrase(phrase, first, reader);
  }
};

/// The same, giving where the words stood.
struct PlacedWords : Piece<PlacedWords, Span> {
  Phrase phrase;
  constexpr explicit PlacedWords(Phrase p) : phrase(p) {}
  bool read(Cursor& first, Reader& reader, Span& span) const {
    const Cursor start = first;
    if (!read_phrase(phrase, first, reader)) return false;
    span = reader.span(start, first);
    return true;
  }
};

consteval Words operator""_w(const char* text, std::size_t size) { return Words(phrase(text, size)); }
consteval PlacedWords operator""_at(const char* text, std::size_t size) {
  return PlacedWords(phrase(text, size));
}

/// A comma, `<` or a parenthesis.
struct Mark : Piece<Mark, x3::unused_type> {
  Kind kind;
  std::string_view shown;
  constexpr Mark(Kind k, std::string_view s) : kind(k), shown(s) {}
  bool read(Cursor& first, Reader& reader, x3::unused_type) const;
};
inline constexpr Mark comma(Kind::comma, "`,`"), less(Kind::less, "`<`"), open(Kind::open, "`(`"),
    close(Kind::close, "`)`");

/// The end of the declaration.
inline constexpr Mark end(Kind::end, "the end of the declaration");

// ---- values -----------------------------------------------------------------------------------------------------

/// A name, which no reserved word is. `what` says in plain words what it names.
struct NamePiece : Piece<NamePiece, Name> {
  std::string_view what;
  bool declared;
  constexpr NamePiece(std::string_view w, bool d) : what(w), declared(d) {}
  bool read(Cursor& first, Reader&, Name&) const;
};
constexpr NamePiece name(std::string_view what) { return {what, false}; }
/// The name that a declaration gives.
constexpr NamePiece new_name(std::string_view what) { return {what, true}; }

/// A name, or a word of the language that is a field of an item too, where a comparison follows: `authority
/// is not recorded`.
struct FieldNamePiece : Piece<FieldNamePiece, Name> {
  std::string_view what;
  constexpr explicit FieldNamePiece(std::string_view w) : what(w) {}
  bool read(Cursor& first, Reader&, Name&) const;
};
constexpr FieldNamePiece field_name(std::string_view what) { return FieldNamePiece(what); }

/// The code of a finding.
struct CodePiece : Piece<CodePiece, Name> {
  bool read(Cursor& first, Reader&, Name&) const;
};
inline constexpr CodePiece finding_code;

/// A value: a name, or a word of the language that a record's field may hold: `status is given`.
struct ChoicePiece : Piece<ChoicePiece, Name> {
  bool read(Cursor& first, Reader&, Name&) const;
};
inline constexpr ChoicePiece choice;

/// The word `person` as a name.
struct PersonPiece : Piece<PersonPiece, Name> {
  bool read(Cursor& first, Reader&, Name&) const;
};
inline constexpr PersonPiece person;

/// A role, or `person`.
struct RolePiece : Piece<RolePiece, Name> {
  bool read(Cursor& first, Reader&, Name&) const;
};
inline constexpr RolePiece role_or_person;

/// `event.field`, parted at its last dot.
struct EventField {
  Name event, field;
};
struct EventFieldPiece : Piece<EventFieldPiece, EventField> {
  bool read(Cursor& first, Reader&, EventField&) const;
};
inline constexpr EventFieldPiece event_field;

/// Neighbouring texts, joined.
struct TextPiece : Piece<TextPiece, Text> {
  bool read(Cursor& first, Reader&, Text&) const;
};
inline constexpr TextPiece text;

struct NumberPiece : Piece<NumberPiece, Number> {
  bool read(Cursor& first, Reader&, Number&) const;
};
inline constexpr NumberPiece number;

struct Whole {
  std::int64_t value = 0;
  Span span;
};
/// A whole number, not negative.
struct WholePiece : Piece<WholePiece, Whole> {
  bool read(Cursor& first, Reader&, Whole&) const;
};
inline constexpr WholePiece whole;

struct DurationPiece : Piece<DurationPiece, Duration> {
  bool read(Cursor& first, Reader&, Duration&) const;
};
inline constexpr DurationPiece duration;

/// A date, a moment, or either.
struct WhenPiece : Piece<WhenPiece, When> {
  bool date, moment;
  constexpr WhenPiece(bool d, bool m) : date(d), moment(m) {}
  bool read(Cursor& first, Reader&, When&) const;
};
inline constexpr WhenPiece day(true, false), moment(false, true), day_or_moment(true, true);

// ---- directives -------------------------------------------------------------------------------------------------

/// What is expected at the start of `subject` is said as one thing.
template <class Subject>
struct Called : x3::unary_parser<Subject, Called<Subject>> {
  using Base = x3::unary_parser<Subject, Called<Subject>>;
  static constexpr bool is_pass_through_unary = true;
  std::string_view what;
  constexpr Called(const Subject& subject, std::string_view w) : Base(subject), what(w) {}

  template <class AnyContext, class RuleContext, class Attribute>
  bool parse(Cursor& first, const Cursor& last, const AnyContext& context, RuleContext& rule,
             Attribute& attribute) const {
    Reader& to = reader(context);
    if (!to.noting()) return this->subject.parse(first, last, context, rule, attribute);
    const Cursor start = first;
    const Cursor before = to.hide_at(start);
    const bool read = this->subject.parse(first, last, context, rule, attribute);
    to.hide_at(before);
    if (!read) to.expected(start, what);
    return read;
  }
};
template <class Subject>
constexpr auto called(std::string_view what, const Subject& subject) {
  return Called<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(subject), what);
}

/// One level further in, as deep as is allowed.
template <class Subject>
struct Nested : x3::unary_parser<Subject, Nested<Subject>> {
  using Base = x3::unary_parser<Subject, Nested<Subject>>;
  static constexpr bool is_pass_through_unary = true;
  constexpr explicit Nested(const Subject& subject) : Base(subject) {}

  template <class AnyContext, class RuleContext, class Attribute>
  bool parse(Cursor& first, const Cursor& last, const AnyContext& context, RuleContext& rule,
             Attribute& attribute) const {
    Reader& to = reader(context);
    if (!to.enter(first)) return false;
    const bool read = this->subject.parse(first, last, context, rule, attribute);
    to.leave();
    return read;
  }
};
template <class Subject>
constexpr auto nested(const Subject& subject) {
  return Nested<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(subject));
}

/// The whole of a rule: its place is written into the rule's value.
template <class Subject>
struct Placed : x3::unary_parser<Subject, Placed<Subject>> {
  using Base = x3::unary_parser<Subject, Placed<Subject>>;
  static constexpr bool is_pass_through_unary = true;
  constexpr explicit Placed(const Subject& subject) : Base(subject) {}

  template <class AnyContext, class RuleContext, class Attribute>
  bool parse(Cursor& first, const Cursor& last, const AnyContext& context, RuleContext& rule,
             Attribute& attribute) const {
    const Cursor start = first;
    if (!this->subject.parse(first, last, context, rule, attribute)) return false;
    rule.span = reader(context).span(start, first);
    return true;
  }
};
template <class Subject>
constexpr auto placed(const Subject& subject) {
  return Placed<typename x3::extension::as_parser<Subject>::value_type>(x3::as_parser(subject));
}

}  // namespace kith::syntax::grammar
