#include "dsl/check/lint/mended.hpp"

#include <string_view>
#include <utility>

/// Edits that mend what lints find.
namespace kith::check {

namespace {

/// Whether the line above the one that starts there is a comment by itself.
bool below_a_comment(std::string_view text, std::size_t start) {
  if (start == 0) return false;
  const std::size_t end = start - 1;
  const std::size_t before = end == 0 ? text.npos : text.rfind('\n', end - 1);
  const std::string_view line = text.substr(before + 1, end - before - 1);
  const std::size_t first = line.find_first_not_of(" \t");
  return first != line.npos && line[first] == '#';
}

}  // namespace

std::optional<FixIt> taken_out(const Work& work, Span span) {
  const std::string_view text = work.sources.text(span.file);
  const auto is_blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t'; };
  const auto is_line_end = [&](std::uint32_t at) { return text[at] == '\n' || text[at] == '\r'; };
  while (span.begin > 0 && is_blank(span.begin - 1)) --span.begin;
  if (span.begin > 0 && !is_line_end(span.begin - 1)) return std::nullopt;
  if (below_a_comment(text, span.begin)) return std::nullopt;
  while (span.end < text.size() && is_blank(span.end)) ++span.end;
  if (span.end < text.size() && !is_line_end(span.end)) return std::nullopt;
  if (work.sources.text(span).find('#') != std::string_view::npos) return std::nullopt;
  // A declaration with the empty line that follows; a clause with its own line end.
  const bool declaration = !is_blank(span.begin);
  while (span.end < text.size() && is_line_end(span.end)) {
    const bool ends = text[span.end++] == '\n';
    if (ends && !declaration) break;
  }
  return FixIt{work.place(span), ""};
}

FixIt written_behind(const Work& work, Span span, std::string text) {
  return {work.place(Span{span.file, span.end, span.end}), std::move(text)};
}

}  // namespace kith::check
