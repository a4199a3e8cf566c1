#include "dsl/source/source.hpp"

#include <algorithm>
#include <utility>

#include "dsl/source/utf8.hpp"

namespace kith::source {

namespace {

/// No more of a line is kept as an excerpt, and nothing of one where a place stands further on.
constexpr std::size_t longest_excerpt = 4'096;
/// In a longer line, a mark stands behind so many characters each.
constexpr std::uint32_t marks_apart = 1'024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

std::uint32_t Sources::add(std::string name, std::string text) {
  File file{std::move(name), std::move(text), {0}, {}};
  for (std::size_t at = file.text.find('\n'); at != std::string::npos; at = file.text.find('\n', at + 1)) {
    file.lines.push_back(static_cast<std::uint32_t>(at + 1));
  }
  for (std::size_t line = 0; line < file.lines.size(); ++line) mark(file, line);
  files_.push_back(std::move(file));
  return count() - 1;
}

std::pair<std::size_t, std::size_t> Sources::ends(const File& file, std::size_t line) {
  const std::string_view text = file.text;
  const bool last = line + 1 == file.lines.size();
  std::size_t start = file.lines[line], stop = last ? text.size() : file.lines[line + 1] - 1;
  if (!last && stop > start && text[stop - 1] == '\r') --stop;
  if (start == 0 && text.starts_with(byte_order_mark)) start = byte_order_mark.size();
  return {start, stop};
}

void Sources::mark(File& file, std::size_t line) {
  auto [at, stop] = ends(file, line);
  if (stop <= at + longest_excerpt) return;
  for (std::uint32_t before = 0; at < stop; ++before) {
    if (before % marks_apart == 0) file.marks.push_back({static_cast<std::uint32_t>(at), before});
    at += first_character(std::string_view(file.text).substr(at)).bytes;
  }
}

std::size_t Sources::characters_before(const File& file, std::size_t start, std::size_t at) {
  if (at <= start) return 0;
  std::size_t before = 0;
  const auto next = std::upper_bound(file.marks.begin(), file.marks.end(), at,
                                     [](std::size_t place, const Mark& mark) { return place < mark.at; });
  if (next != file.marks.begin() && (next - 1)->at >= start) {
    start = (next - 1)->at;
    before = (next - 1)->before;
  }
  return before + characters(std::string_view(file.text).substr(start, at - start));
}

Position Sources::position(Span span) const {
  const File& file = files_[span.file];
  const std::string_view text = file.text;
  const std::size_t begin = std::min<std::size_t>(span.begin, text.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, text.size());
  const auto after = std::upper_bound(file.lines.begin(), file.lines.end(), begin);
  const auto line = static_cast<std::size_t>(after - file.lines.begin()) - 1;
  const auto [start, stop] = ends(file, line);
  const std::size_t first = std::clamp(begin, start, std::max(start, stop));
  const std::size_t last = std::clamp(end, first, std::max(first, stop));
  const std::size_t before = characters_before(file, start, begin);
  const std::size_t width = std::max<std::size_t>(1, characters(text.substr(first, last - first)));
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin),
          static_cast<int>(line) + 1, static_cast<int>(before) + 1, static_cast<int>(width)};
}

Place Sources::place(Span span) const {
  const Position at = position(span);
  return {name(span.file),
          at.offset,
          at.length,
          at.line,
          at.column,
          at.width,
          excerpt(text(span.file), at.offset),
          ""};
}

std::string excerpt(std::string_view text, std::size_t offset) {
  const std::size_t from = offset - std::min(offset, longest_excerpt + byte_order_mark.size());
  const std::size_t before = text.substr(from, offset - from).rfind('\n');
  if (before == std::string_view::npos && from > 0) return "";
  std::size_t start = before == std::string_view::npos ? 0 : from + before + 1;
  const std::string_view rest = text.substr(offset, longest_excerpt + 1);
  const bool ends = rest.find('\n') != std::string_view::npos;
  std::size_t stop = offset + std::min(rest.find('\n'), rest.size());
  if (ends && stop > start && text[stop - 1] == '\r') --stop;
  if (start == 0 && text.starts_with(byte_order_mark)) start = byte_order_mark.size();
  if (std::max(offset, start) - start >= longest_excerpt) return "";
  return valid(text.substr(start, std::min(stop > start ? stop - start : 0, longest_excerpt)));
}

}  // namespace kith::source
