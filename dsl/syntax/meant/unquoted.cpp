#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "dsl/syntax/meant/meant.hpp"

/// Texts without quotation marks.
namespace kith::syntax {

namespace {

using source::Code;

constexpr std::string_view a_text = "a text in quotation marks";

/// What may stand behind a title, on its line, by the word that the declaration starts with.
struct Behind {
  std::string_view declaration;
  std::array<std::string_view, 9> words;
};
constexpr Behind behind_title[] = {
    {"purpose", {"urgent"}},
    {"decision", {"never", "first"}},
    {"basis", {"data_protection", "confidentiality"}},
    {"source",
     {"law", "regulation", "contract", "code", "guidance", "protocol", "advice", "policy", "support_plan"}},
    {"fact", {"of", "one", "yes", "number", "text", "out", "judged"}},
    {"event", {"expected"}},
};
/// The same of an action's text.
constexpr std::array<std::string_view, 5> behind_action{"within", "without", "by", "unless", "if"};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_one_of(std::string_view word, const auto& words) {
  return !word.empty() && std::find(words.begin(), words.end(), word) != words.end();
}

/// `cites our_policy 4.2`: the place within the source.
bool is_provision(const Stop& stop) {
  if (stop.at == stop.first || stop.at == stop.last || stop.at->first_of_line || !stop.expects(a_text))
    return false;
  for (Cursor token = stop.at - 1; token != stop.first; --token) {
    if (stop.text(token) == "cites") return token != stop.at - 1;
    if (token->first_of_line) return false;
  }
  return false;
}

/// Only a text is looked for, or a source's own place.
bool wants_text(const Stop& stop) {
  const auto& shown = stop.expected().shown;
  return is_provision(stop) || (stop.at != stop.first && shown.size() == 1 && shown.front() == a_text &&
                                stop.expected().hidden.empty());
}

/// Whose title is missing, where it is one's: `category NAME`, `level NAME`.
bool is_title(const Stop& stop) {
  const Cursor name = stop.at - 1;
  if (name == stop.first || name->kind != Kind::word || reserved(name->word)) return false;
  return name == stop.first + 1 || stop.text(name - 1) == "level";
}

/// Where the line stops that holds the byte.
std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t indentation(std::string_view text, std::size_t at) {
  const std::size_t start = text.rfind('\n', at == 0 ? 0 : at - 1);
  const std::size_t first = start == std::string_view::npos ? 0 : start + 1;
  return std::min(text.find_first_not_of(" \t", first), text.size()) - first;
}

/// The token on this line at which the text surely has ended; `last` where it goes on to the end of the line.
Cursor behind(const Stop& stop) {
  const Behind* row = nullptr;
  if (is_title(stop))
    for (const Behind& one : behind_title)
      if (one.declaration == stop.text(stop.first)) row = &one;
  const std::string_view before = stop.text(stop.at - 1);
  const bool action = before == "do" || before == "record" || before == "meet" || is_provision(stop);
  Cursor found = stop.last;
  if (stop.at == stop.last) return found;
  for (Cursor token = stop.at + 1; token != stop.last && !token->first_of_line; ++token) {
    if (row != nullptr && is_one_of(stop.text(token), row->words)) {
      // A source's own title may hold such a word: the last one counts.
      found = token;
      if (row->declaration != "source") break;
    }
    if (action && (token->kind == Kind::comma || is_one_of(stop.text(token), behind_action))) return token;
  }
  return found;
}

/// Lines below that are indented further, as people wrap a long sentence.
std::size_t wrapped(std::string_view text, std::size_t end, std::size_t from) {
  const std::size_t own = indentation(text, from);
  for (;;) {
    const std::size_t next = text.find('\n', end);
    if (next == std::string_view::npos || next + 1 >= text.size()) return end;
    const std::size_t stop = line_end(text, next + 1);
    const std::string_view line = text.substr(next + 1, stop - next - 1);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || first <= own || line.find('"') != std::string_view::npos ||
        line[first] == '#')
      return end;
    end = stop;
  }
}

/// Each line in quotation marks of its own, as neighbouring texts are joined.
std::string quoted_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    out += line.substr(0, first);
    line.remove_prefix(first);
    while (!line.empty() && (is_blank(line.back()) || line.back() == '\r')) line.remove_suffix(1);
    std::string inner(line);
    if (std::count(inner.begin(), inner.end(), '"') % 2 == 1 && inner.ends_with('"')) inner.pop_back();
    std::replace(inner.begin(), inner.end(), '"', '\'');
    out += '"' + inner + (text.empty() ? "\"" : " \"\n");
  }
  return out;
}

/// `"She said "no" to it."`: the text ends at the mark within it. All of it is one text, to the last mark of
/// the line.
std::optional<Mistake> mark_within(const Stop& stop) {
  const Cursor before = stop.at - 1;
  if (stop.at == stop.first || stop.at == stop.last || before->kind != Kind::text ||
      stop.at->begin != before->end || stop.at->first_of_line)
    return std::nullopt;
  const std::string_view text = stop.reader.whole();
  const std::size_t line = line_end(text, before->begin);
  const std::size_t close = text.substr(0, line).rfind('"');
  if (text[before->begin] != '"' || close == std::string_view::npos || close < before->end)
    return std::nullopt;
  std::string better(text.substr(before->begin + 1, close - before->begin - 1));
  std::replace(better.begin(), better.end(), '"', '\'');
  Mistake out{Code::wrong_quotation_marks,
              {stop.reader.span(*before).file, before->begin, static_cast<std::uint32_t>(close + 1)},
              {},
              {},
              {},
              {},
              false,
              {}};
  out.message = "a straight quotation mark stands within this text, and ends it";
  out.hint = "write `'` within a text";
  out.fix = Edit{out.span, '"' + better + '"'};
  return out;
}

std::string what(const Stop& stop) {
  const Cursor before = stop.at - 1;
  if (is_title(stop)) return fmt::format("the title of `{}`", stop.text(before));
  const bool easy_read =
      stop.text(before) == "read" && before != stop.first && stop.text(before - 1) == "easy";
  return fmt::format("the text after `{}`", easy_read ? "easy read" : stop.text(before));
}

Mistake missing(const Stop& stop) {
  Mistake out{Code::missing_part,
              stop.reader.span(*(stop.at - 1)),
              what(stop) + " is missing",
              {},
              {},
              {},
              false,
              {}};
  out.hint = "write it behind this, in quotation marks: `\"…\"`";
  return out;
}

}  // namespace

std::string joined(const Reader& reader, Cursor first, Cursor last) {
  std::string out;
  for (; first != last; ++first) out += (out.empty() ? "" : "_") + reader.name(*first);
  return out;
}

std::optional<Mistake> unquoted(const Stop& stop) {
  if (auto found = mark_within(stop)) return found;
  if (!wants_text(stop)) return std::nullopt;
  const std::string_view text = stop.reader.whole();
  const Cursor before = stop.at - 1;
  std::size_t begin = before->end;
  while (begin < text.size() && is_blank(text[begin])) ++begin;
  const std::size_t line = line_end(text, before->end);
  if (begin >= line || text[begin] == '#') return missing(stop);
  const Cursor next = behind(stop);
  // What follows the first line of a declaration is always indented further.
  const bool wraps = indentation(text, before->begin) > 0 && !is_title(stop) && !is_provision(stop);
  std::size_t end = next == stop.last || next->begin > line ? line : next->begin;
  // A comment that follows was cut off by the reader of tokens; what it would cut from a sentence is left out
  // of it.
  if (const std::size_t comment = text.substr(begin, end - begin).find(" #");
      comment != std::string_view::npos)
    end = begin + comment;
  if (end == line && wraps) end = wrapped(text, end, before->begin);
  while (end > begin && is_blank(text[end - 1])) --end;

  const Span span{stop.reader.span(*before).file, static_cast<std::uint32_t>(begin),
                  static_cast<std::uint32_t>(end)};
  Mistake out{Code::unquoted_text, span, what(stop) + " is not in quotation marks", {}, {}, {}, false, {}};
  const std::string better = quoted_lines(text.substr(begin, end - begin));
  out.fix = Edit{span, better};
  constexpr std::size_t short_enough = 72;
  const bool one_line = better.find('\n') == std::string::npos;
  out.hint = one_line && better.size() <= short_enough ? "write `" + better + "`"
             : one_line                                ? "put `\"` at both ends of it"
                                                       : "put `\"` at both ends of each line";
  return out;
}

}  // namespace kith::syntax
