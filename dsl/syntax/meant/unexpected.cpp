#include "dsl/syntax/meant/unexpected.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dsl/source/utf8.hpp"
#include "dsl/syntax/meant/meant.hpp"
#include "dsl/syntax/token/phrases.hpp"

namespace kith::syntax {

namespace {

using source::Code;

/// What stands there, as written; of a long text its beginning.
std::string found(const Reader& reader, const Token& token) {
  constexpr std::size_t most_characters = 40;
  const std::string_view written = reader.text(token);
  std::string_view rest = written;
  for (std::size_t i = 0; i < most_characters && !rest.empty(); ++i)
    rest.remove_prefix(source::first_character(rest).bytes);
  const std::string_view shown = written.substr(0, written.size() - rest.size());
  const std::string_view dots = rest.empty() ? "" : "…";
  return token.kind == Kind::text ? fmt::format("the text {}{}", shown, dots)
                                  : fmt::format("`{}{}`", shown, dots);
}

Mistake mistake(Code code, Span span, std::string message) {
  return {code, span, std::move(message), {}, {}, {}, false, {}};
}

/// The words among what was expected, without their backticks; of a phrase the first word, where what follows
/// goes on with it.
std::vector<std::string> right_spellings(const Expectations& expectations, std::string_view next) {
  std::vector<std::string> out;
  for (const auto* list : {&expectations.shown, &expectations.hidden}) {
    for (const std::string& item : *list) {
      if (!item.starts_with('`')) continue;
      const std::string words = item.substr(1, item.find('`', 1) - 1);
      const std::size_t blank = words.find(' ');
      if (blank == words.npos || next.empty() || words.compare(blank + 1, next.size(), next) == 0)
        out.push_back(words.substr(0, blank));
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

/// Names are said in plain words, such as "a role"; the words of the language in backticks.
bool expects_a_name(const Expectations& expectations) {
  const auto& shown = expectations.shown;
  return std::any_of(shown.begin(), shown.end(), [](const std::string& item) {
    return !item.starts_with('`') && !item.starts_with("the end");
  });
}

void say_expected(Mistake& said, const Expectations& expectations) {
  constexpr std::size_t few = 4;
  const auto items = worth_saying(expectations);
  if (items.size() <= few && said.hint.empty()) {
    said.hint = "expected " + one_of(items);
  } else {
    said.notes.push_back("here may stand " + one_of(items));
  }
}

Mistake ends_too_soon(const Stop& stop) {
  Span span = stop.reader.span(*(stop.last - 1));
  span.begin = span.end;
  Mistake said = mistake(Code::unexpected, span, "the declaration ends too soon");
  say_expected(said, stop.expected());
  return said;
}

Mistake never_closed(const Stop& stop, Cursor open) {
  Mistake said =
      mistake(Code::unclosed_parenthesis, stop.reader.span(*open), "this parenthesis is never closed");
  const Span before = stop.reader.span(*(stop.at - 1));
  said.hint = "close it with `)`";
  said.labels.push_back({{before.file, before.end, before.end}, "a `)` was looked for up to here"});
  return said;
}

Mistake keyword_as_name(const Stop& stop) {
  Mistake said =
      mistake(Code::keyword_as_name, stop.reader.span(*stop.at),
              fmt::format("`{}` is a word of the language and cannot be a name", stop.text(stop.at)));
  said.hint = "choose another name";
  return said;
}

/// A word that is not among those expected; the nearest of them is proposed.
Mistake something_else(const Stop& stop, Cursor open) {
  const Token& token = *stop.at;
  Mistake said = mistake(Code::unexpected, stop.reader.span(token),
                         found(stop.reader, token) + " was not expected here");
  const std::string_view next = stop.at + 1 == stop.last ? std::string_view() : stop.text(stop.at + 1);
  const std::string near = token.kind == Kind::word
                               ? source::nearest(stop.text(stop.at), right_spellings(stop.expected(), next))
                               : std::string();
  if (!near.empty()) {
    said.hint = fmt::format("did you mean `{}`?", near);
    said.fix = Edit{said.span, near};
  }
  say_expected(said, stop.expected());
  if (reserved(token.word) && near.empty() && expects_a_name(stop.expected())) {
    said.notes.push_back(
        fmt::format("`{}` is a word of the language and cannot be a name", stop.text(stop.at)));
  }
  if (open != nullptr) said.labels.push_back({stop.reader.span(*open), "this parenthesis is open"});
  return said;
}

}  // namespace

Cursor indented_declaration(const Reader& reader, Cursor first, Cursor last) {
  const Cursor at = reader.expectations().at;
  const bool moved = at != nullptr && at != first && at != last && at->first_of_line && at->word != no_word;
  return moved && starts_declaration(word_table[at->word].text) ? at : nullptr;
}

Mistake unexpected(const Stop& stop) {
  const Cursor open = left_open(stop.first, stop.at);
  const bool closing = stop.expects("`)`") && stop.at != stop.last && reserved(stop.at->word);
  if (open != nullptr && (stop.at == stop.last || closing)) return never_closed(stop, open);
  if (auto found = meant(stop)) return *found;
  if (stop.at == stop.last) return ends_too_soon(stop);
  if (stop.expected().new_name && reserved(stop.at->word)) return keyword_as_name(stop);
  return something_else(stop, open);
}

Mistake indented(const Reader& reader, const Token& token) {
  const Span span = reader.span(token);
  Mistake said =
      mistake(Code::declaration_indented, span,
              fmt::format("`{}` starts a declaration, but not in the first column", reader.text(token)));
  said.hint = "take away the blanks before it";
  const std::string_view text = reader.whole();
  Span blanks{span.file, span.begin, span.begin};
  while (blanks.begin > 0 && text[blanks.begin - 1] != '\n') --blanks.begin;
  said.fix = Edit{blanks, ""};
  return said;
}

std::string meant_declaration(std::string_view word) {
  const std::string_view other = right_declaration(word);
  return other.empty() ? source::nearest(word, declaration_words()) : std::string(other);
}

Mistake no_declaration(const Reader& reader, const Token& token, bool continues) {
  const std::string meant = meant_declaration(token.kind == Kind::word ? reader.name(token) : std::string());
  Mistake said = mistake(Code::unknown_declaration, reader.span(token),
                         found(reader, token) + " does not start a declaration");
  if (continues) {
    said.hint = "indent it, so that it belongs to the declaration above";
    said.fix = Edit{{said.span.file, said.span.begin, said.span.begin}, "  "};
  } else if (!meant.empty()) {
    said.hint = fmt::format("did you mean `{}`?", meant);
    said.fix = Edit{said.span, meant};
  } else {
    said.hint = "expected a word such as `boundary` or `fact`";
  }
  return said;
}

Mistake before_declaration(const Reader& reader, const Token& token) {
  Mistake said = mistake(Code::text_before_declaration, reader.span(token),
                         found(reader, token) + " stands before the first declaration");
  said.hint = "a file starts with `ruleset NAME version \"...\"` in the first column";
  return said;
}

}  // namespace kith::syntax
