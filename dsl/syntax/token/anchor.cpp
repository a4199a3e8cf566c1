#include "dsl/syntax/token/anchor.hpp"

#include <algorithm>

namespace kith::syntax {

namespace {

/// A token with its text; neighbouring texts are one, so that it does not matter how a long text was broken.
struct Unit {
  std::string_view text;
  std::uint32_t begin = 0;
  std::size_t line = 0;
  bool used = false;
};

constexpr std::string_view any_text = "\"";
/// A line is looked for among so many tokens, and no further.
constexpr std::size_t reach = 2'000;

std::vector<Unit> units(std::string_view text, const Token* first, const Token* last) {
  std::vector<Unit> out;
  bool after_text = false;
  for (; first != last; ++first) {
    const bool is_text = first->kind == Kind::text;
    if (!(is_text && after_text))
      out.push_back({is_text ? any_text : text.substr(first->begin, first->end - first->begin), first->begin,
                     0, false});
    after_text = is_text;
  }
  return out;
}

bool matches(const std::vector<Unit>& source, std::size_t at, const std::vector<Unit>& printed,
             std::size_t from, std::size_t count) {
  if (at + count > source.size() || source[at].used) return false;
  for (std::size_t i = 0; i < count; ++i) {
    if (source[at + i].text != printed[from + i].text) return false;
  }
  return true;
}

/// Where the printed tokens stand in the source: first looked for from `cursor` on, then from the start.
std::size_t find(const std::vector<Unit>& source, std::size_t cursor, const std::vector<Unit>& printed,
                 std::size_t from, std::size_t count) {
  const std::size_t end = std::min(source.size(), cursor + reach);
  for (std::size_t at = cursor; at < end; ++at) {
    if (matches(source, at, printed, from, count)) return at;
  }
  for (std::size_t at = 0; at < std::min(cursor, reach); ++at) {
    if (matches(source, at, printed, from, count)) return at;
  }
  return source.size();
}

/// The printed lines as one text, and where each starts.
struct Page {
  std::string text;
  std::vector<std::size_t> starts;
};

Page page(const std::vector<std::string>& lines) {
  Page out;
  for (const std::string& line : lines) {
    out.starts.push_back(out.text.size());
    out.text += line + "\n";
  }
  return out;
}

std::size_t line_of(const Page& page, std::uint32_t offset) {
  return static_cast<std::size_t>(std::upper_bound(page.starts.begin(), page.starts.end(), offset) -
                                  page.starts.begin()) -
         1;
}

}  // namespace

std::vector<std::uint32_t> anchors(const std::vector<std::string>& lines, std::string_view source,
                                   const Token* first, const Token* last) {
  const Page printed_page = page(lines);
  source::Sources sources;
  const std::uint32_t file = sources.add("", printed_page.text);
  const Lexed lexed = lex(sources, file);
  const std::vector<Unit> printed =
      units(sources.text(file), lexed.tokens.data(), lexed.tokens.data() + lexed.tokens.size());
  std::vector<Unit> written = units(source, first, last);

  std::vector<std::uint32_t> out(lines.size(), nowhere);
  std::size_t cursor = 0;
  for (std::size_t from = 0; from < printed.size();) {
    const std::size_t line = line_of(printed_page, printed[from].begin);
    std::size_t to = from;
    while (to < printed.size() && line_of(printed_page, printed[to].begin) == line) ++to;
    std::size_t at = written.size();
    for (std::size_t count = std::min<std::size_t>(to - from, 4); count > 0 && at == written.size();
         --count) {
      at = find(written, cursor, printed, from, count);
    }
    if (at != written.size()) {
      written[at].used = true;
      out[line] = written[at].begin;
      cursor = std::min(at + (to - from), written.size());
    }
    from = to;
  }
  return out;
}

}  // namespace kith::syntax
