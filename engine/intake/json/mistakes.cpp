#include "engine/intake/json/mistakes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dsl/source/diagnostics.hpp"
#include "dsl/source/utf8.hpp"

namespace kith::intake {
namespace {

constexpr std::size_t longest_shown = 60;

Diagnostic diagnostic(source::Code code, std::string file, std::string message, std::string hint) {
  const source::Entry& entry = source::entry(code);
  Diagnostic out;
  out.code = entry.text;
  out.severity = entry.severity;
  out.message = std::move(message);
  out.place.file = std::move(file);
  out.hint = std::move(hint);
  return out;
}

/// The front of a text, never half a character.
std::string_view front(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t next = end + source::first_character(text.substr(end)).bytes;
    if (next > longest_shown) break;
    end = next;
  }
  return text.substr(0, end);
}

}  // namespace

void Mistakes::keep(std::uint32_t place, Diagnostic diagnostic) {
  if (!full()) found_.push_back({place, std::move(diagnostic)});
}

void Mistakes::add(source::Code code, const Value& at, std::string message, std::string hint) {
  ++count_;
  if (full()) return;
  Diagnostic found = diagnostic(code, file_, std::move(message), std::move(hint));
  found.place.pointer = at.pointer();
  keep(at.place(), std::move(found));
}

void Mistakes::add(source::Code code, std::string_view text, std::size_t offset, std::string message,
                   std::string hint) {
  ++count_;
  offset = std::min(offset, text.size());
  const std::size_t line_end_before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t start = line_end_before == std::string_view::npos ? 0 : line_end_before + 1;
  Diagnostic found = diagnostic(code, file_, std::move(message), std::move(hint));
  found.place.offset = offset;
  found.place.length = offset < text.size() ? 1 : 0;
  found.place.line =
      static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n')) + 1;
  found.place.column = static_cast<int>(source::characters(text.substr(start, offset - start))) + 1;
  found.place.width = 1;
  // A record is often one long line: the excerpt is what surrounds the place, and a line too long to show has
  // none.
  const std::string_view line = text.substr(start, text.find('\n', start) - start);
  if (line.size() <= 4096) found.place.excerpt = source::valid(line);
  keep(0, std::move(found));
}

void Mistakes::add(source::Code code, std::string message, std::string hint) {
  ++count_;
  keep(0, diagnostic(code, file_, std::move(message), std::move(hint)));
}

std::vector<Diagnostic> Mistakes::take() {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Found& a, const Found& b) { return a.place < b.place; });
  std::vector<Diagnostic> out;
  for (Found& found : found_) out.push_back(std::move(found.diagnostic));
  if (count_ > out.size())
    out.push_back(diagnostic(source::Code::too_many_mistakes, file_,
                             fmt::format("{} more mistakes are not shown", count_ - out.size()), ""));
  return out;
}

std::string in_backticks(std::string_view text) {
  const std::string_view shown = front(text);
  return "`" + source::visible(shown) + (shown.size() < text.size() ? "…`" : "`");
}

std::string did_you_mean(std::string_view misspelt, const std::vector<std::string>& known) {
  if (misspelt.size() > longest_shown) return "";
  const std::string near = source::nearest(misspelt, known);
  return near.empty() ? "" : "did you mean `" + near + "`?";
}

std::string listed(const std::vector<std::string>& words, std::string_view joined_by) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? fmt::format(" {} ", joined_by) : ", ";
    out += in_backticks(words[i]);
  }
  return out;
}

}  // namespace kith::intake
