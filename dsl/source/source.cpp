#include "dsl/source/source.hpp"

#include <algorithm>

#include "dsl/source/utf8.hpp"

namespace kith::source {

namespace {

/// Of a longer line only the start is kept as an excerpt.
constexpr std::size_t longest_excerpt = 64 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Where a line's text ends, its line end left out.
std::size_t end_of_line(std::string_view text, std::size_t start) {
  const std::size_t found = text.find('\n', start);
  std::size_t end = found == std::string_view::npos ? text.size() : found;
  if (found != std::string_view::npos && end > start && text[end - 1] == '\r') --end;
  return end;
}

}  // namespace

std::uint32_t Sources::add(std::string name, std::string text) {
  File file{std::move(name), std::move(text), {0}};
  for (std::size_t at = file.text.find('\n'); at != std::string::npos; at = file.text.find('\n', at + 1)) {
    file.lines.push_back(static_cast<std::uint32_t>(at + 1));
  }
  files_.push_back(std::move(file));
  return count() - 1;
}

Place Sources::place(Span span) const {
  const File& file = files_[span.file];
  const std::string_view text = file.text;
  const std::size_t begin = std::min<std::size_t>(span.begin, text.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, text.size());
  const auto line = std::upper_bound(file.lines.begin(), file.lines.end(), begin) - 1;
  std::size_t start = *line;
  const std::size_t stop = end_of_line(text, start);
  if (start == 0 && text.starts_with(byte_order_mark)) start = byte_order_mark.size();

  Place place;
  place.file = file.name;
  place.offset = begin;
  place.length = end - begin;
  place.line = static_cast<int>(line - file.lines.begin()) + 1;
  place.column = begin <= start ? 1 : static_cast<int>(characters(text.substr(start, begin - start))) + 1;
  const std::size_t first = std::clamp(begin, start, std::max(start, stop));
  const std::size_t last = std::clamp(end, first, std::max(first, stop));
  place.width = std::max(1, static_cast<int>(characters(text.substr(first, last - first))));
  place.excerpt = valid(text.substr(start, std::min(stop > start ? stop - start : 0, longest_excerpt)));
  return place;
}

}  // namespace kith::source
