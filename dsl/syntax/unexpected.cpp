#include "dsl/syntax/unexpected.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kith::syntax {

namespace {

using source::Code;

std::string found(const Reader& reader, const Token& token) {
  if (token.kind == Kind::text) return "a text";
  return fmt::format("`{}`", reader.text(token));
}

/// The words among what was expected, without their backticks; of a phrase the first word.
std::vector<std::string> right_spellings(const Expectations& expectations) {
  std::vector<std::string> out;
  for (const auto* list : {&expectations.shown, &expectations.hidden}) {
    for (const std::string& item : *list) {
      if (!item.starts_with('`')) continue;
      const std::string words = item.substr(1, item.find('`', 1) - 1);
      out.push_back(words.substr(0, words.find(' ')));
    }
  }
  return out;
}

/// What is worth saying: what only carries a list on is left out where something else may stand.
std::vector<std::string> worth_saying(const Expectations& expectations) {
  std::vector<std::string> out;
  for (const std::string& item : expectations.shown) {
    if (item != "`,`" && item != "`<`" && item != "`and`" && item != "`or`") out.push_back(item);
  }
  return out.empty() ? expectations.shown : out;
}

std::string one_of(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " or " : ", ";
    out += items[i];
  }
  return out;
}

/// The parenthesis that stands open before `at`; null when all are closed.
Cursor left_open(Cursor first, Cursor at) {
  std::vector<Cursor> open;
  for (; first != at; ++first) {
    if (first->kind == Kind::open) open.push_back(first);
    if (first->kind == Kind::close && !open.empty()) open.pop_back();
  }
  return open.empty() ? nullptr : open.back();
}

bool expects(const Expectations& expectations, std::string_view what) {
  const auto& shown = expectations.shown;
  const auto& hidden = expectations.hidden;
  return std::find(shown.begin(), shown.end(), what) != shown.end() || std::find(hidden.begin(), hidden.end(), what) != hidden.end();
}

/// Names are said in plain words, such as "a role"; the words of the language in backticks.
bool expects_a_name(const Expectations& expectations) {
  const auto& shown = expectations.shown;
  return std::any_of(shown.begin(), shown.end(), [](const std::string& item) { return !item.starts_with('`') && !item.starts_with("the end"); });
}

void say_expected(Diagnostic& said, const Expectations& expectations) {
  constexpr std::size_t few = 4;
  const auto items = worth_saying(expectations);
  if (items.size() <= few && said.hint.empty()) {
    said.hint = "expected " + one_of(items);
  } else {
    said.notes.push_back("here may stand " + one_of(items));
  }
}

void say_end(const Reader& reader, Cursor last, source::Diagnostics& diagnostics) {
  Span span = reader.span(*(last - 1));
  span.begin = span.end;
  Diagnostic& said = diagnostics.add(Code::unexpected, span, "the declaration ends too soon");
  say_expected(said, reader.expectations());
}

void say_unclosed(const Reader& reader, Cursor open, Cursor at, source::Diagnostics& diagnostics) {
  Diagnostic& said = diagnostics.add(Code::unclosed_parenthesis, reader.span(*open), "this parenthesis is never closed");
  const Span before = reader.span(*(at - 1));
  said.hint = "close it with `)`";
  said.labels.push_back({diagnostics.place({before.file, before.end, before.end}), "a `)` was looked for up to here"});
}

void say_keyword(const Reader& reader, const Token& token, source::Diagnostics& diagnostics) {
  Diagnostic& said = diagnostics.add(Code::keyword_as_name, reader.span(token),
                                     fmt::format("`{}` is a word of the language and cannot be a name", reader.text(token)));
  said.hint = "choose another name";
}

}  // namespace

Cursor indented_declaration(const Reader& reader, Cursor first, Cursor last) {
  const Cursor at = reader.expectations().at;
  const bool moved = at != nullptr && at != first && at != last && at->first_of_line && at->word != no_word;
  return moved && starts_declaration(word_table[at->word].text) ? at : nullptr;
}

void say_unexpected(const Reader& reader, Cursor first, Cursor last, source::Diagnostics& diagnostics) {
  const Expectations& expectations = reader.expectations();
  const Cursor at = expectations.at == nullptr ? first : expectations.at;
  const Cursor open = left_open(first, at);
  const bool closing = expects(expectations, "`)`") && reserved(at->word);
  if (open != nullptr && (at == last || closing)) return say_unclosed(reader, open, at, diagnostics);
  if (at == last) return say_end(reader, last, diagnostics);
  if (expectations.new_name && reserved(at->word)) return say_keyword(reader, *at, diagnostics);

  Diagnostic& said = diagnostics.add(Code::unexpected, reader.span(*at), "unexpected " + found(reader, *at));
  const std::string meant = at->kind == Kind::word ? source::nearest(reader.text(*at), right_spellings(expectations)) : std::string();
  if (!meant.empty()) {
    said.hint = fmt::format("did you mean `{}`?", meant);
    said.fix = FixIt{said.place, meant};
  }
  say_expected(said, expectations);
  if (reserved(at->word) && meant.empty() && expects_a_name(expectations)) {
    said.notes.push_back(fmt::format("`{}` is a word of the language and cannot be a name", reader.text(*at)));
  }
  if (open != nullptr) said.labels.push_back({diagnostics.place(reader.span(*open)), "this parenthesis is open"});
}

void say_indented(const Reader& reader, const source::Sources& sources, const Token& token, source::Diagnostics& diagnostics) {
  const Span span = reader.span(token);
  Diagnostic& said = diagnostics.add(Code::declaration_indented, span,
                                     fmt::format("`{}` starts a declaration, but not in the first column", reader.text(token)));
  said.hint = "take away the blanks before it";
  const std::string_view text = sources.text(span.file);
  Span blanks{span.file, span.begin, span.begin};
  while (blanks.begin > 0 && text[blanks.begin - 1] != '\n') --blanks.begin;
  said.fix = FixIt{diagnostics.place(blanks), ""};
}

std::string meant_declaration(std::string_view word) { return source::nearest(word, declaration_words()); }

void say_unknown_declaration(const Reader& reader, const Token& token, bool continues, source::Diagnostics& diagnostics) {
  const std::string word = token.kind == Kind::word ? std::string(reader.text(token)) : std::string();
  const std::string meant = meant_declaration(word);
  Diagnostic& said =
      diagnostics.add(Code::unknown_declaration, reader.span(token), fmt::format("{} does not start a declaration", found(reader, token)));
  if (continues) {
    said.hint = "indent it, so that it belongs to the declaration above";
  } else if (!meant.empty()) {
    said.hint = fmt::format("did you mean `{}`?", meant);
    said.fix = FixIt{said.place, meant};
  } else {
    said.hint = "expected a word such as `boundary` or `fact`";
  }
}

void say_before_declaration(const Reader& reader, const Token& token, source::Diagnostics& diagnostics) {
  Diagnostic& said = diagnostics.add(Code::text_before_declaration, reader.span(token),
                                     fmt::format("{} stands before the first declaration", found(reader, token)));
  said.hint = "a file starts with `ruleset NAME version \"...\"` in the first column";
}

}  // namespace kith::syntax
