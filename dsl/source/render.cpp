#include <algorithm>
#include <cctype>

#include "dsl/source/diagnostics.hpp"
#include "dsl/source/utf8.hpp"

namespace kith::source {

namespace {

constexpr std::string_view gutter = "      | ";
/// A longer line is shown in part, around the place.
constexpr std::size_t longest_line = 160;

struct Paint {
  bool on = false;
  std::string operator()(std::string_view ansi, std::string_view text) const {
    if (!on || text.empty()) return std::string(text);
    return "\x1b[" + std::string(ansi) + "m" + std::string(text) + "\x1b[0m";
  }
};

std::string_view ansi(Severity severity) {
  switch (severity) {
    case Severity::error: return "1;31";
    case Severity::warning: return "1;35";
    case Severity::note: return "1;36";
  }
  return {};
}

std::string where(const Place& place) {
  std::string out = visible(place.file);
  if (place.line > 0) out += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
  if (!place.pointer.empty()) out += (out.empty() ? "" : " ") + visible(place.pointer);
  return out;
}

/// An excerpt as shown, and the blank stretch and the carets that stand below it.
struct Shown {
  std::string line, blank, marks;
};

/// Walks the excerpt once: the marks stand below the same columns, tabs below tabs.
Shown shown(const Place& place, char mark) {
  const std::size_t first = static_cast<std::size_t>(std::max(1, place.column)) - 1;
  const std::size_t last = first + static_cast<std::size_t>(std::max(1, place.width));
  const std::size_t from =
      first > longest_line / 2 && (place.excerpt.size() > longest_line || place.excerpt.empty())
          ? first - longest_line / 4
          : 0;
  Shown out;
  if (from > 0) out = {"…", " ", ""};
  std::string_view rest = place.excerpt;
  for (std::size_t at = 0; !rest.empty(); ++at) {
    const Character next = first_character(rest);
    const std::string_view bytes = rest.substr(0, next.bytes);
    rest.remove_prefix(next.bytes);
    if (at < from) continue;
    if (at >= from + longest_line) {
      out.line += "…";
      break;
    }
    out.line += bytes;
    const bool tab = next.value == '\t';
    const auto width = static_cast<std::size_t>(columns(next.value));
    if (at < first) out.blank += tab ? std::string("\t") : std::string(width, ' ');
    if (at >= first && at < last) out.marks += tab ? std::string(1, mark) : std::string(width, mark);
  }
  if (out.marks.empty()) out.marks = mark;
  if (out.line.size() <= std::string_view("…").size() && from > 0) out = {"…", "", std::string(1, mark)};
  out.line = visible(out.line);
  return out;
}

std::string excerpt(const Place& place, char mark, std::string_view hint, std::string_view colour,
                    Paint paint) {
  if (place.line == 0) return hint.empty() ? std::string() : "      = " + visible(hint) + "\n";
  const Shown lines = shown(place, mark);
  std::string out = std::string(gutter) + lines.line + "\n" + std::string(gutter) + lines.blank;
  out += paint(colour, lines.marks + (hint.empty() ? "" : " " + visible(hint)));
  return out + "\n";
}

std::string without_backticks(std::string text) {
  std::erase(text, '`');
  return text;
}

std::string sentence(std::string_view text) {
  std::string out = without_backticks(visible(text));
  if (out.empty()) return out;
  out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
  const bool ended = out.ends_with('.') || out.ends_with('?') || out.ends_with('!');
  return ended ? out : out + ".";
}

std::string spoken(const Place& place) {
  std::string out = visible(place.file);
  if (place.line > 0)
    out += ", line " + std::to_string(place.line) + ", column " + std::to_string(place.column);
  if (!place.pointer.empty()) out += (out.empty() ? "at " : ", at ") + visible(place.pointer);
  return out;
}

std::string end_with_stop(std::string text) {
  const bool ended = text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
  return ended ? text : text + ".";
}

}  // namespace

std::string terminal(const Diagnostic& diagnostic, bool colour) {
  const Paint paint{colour};
  const std::string_view hue = ansi(diagnostic.severity);
  const std::string place = where(diagnostic.place);
  std::string out = place.empty() ? std::string() : paint("1", place + ":") + " ";
  out += paint(hue, std::string(word(diagnostic.severity)) + "[" + diagnostic.code + "]:");
  out += " " + visible(diagnostic.message) + "\n";
  out += excerpt(diagnostic.place, '^', diagnostic.hint, hue, paint);
  for (const Label& label : diagnostic.labels) {
    out += "  " + paint("1", where(label.place) + ":") + " " + visible(label.text) + "\n";
    out += excerpt(label.place, '-', {}, "1;34", paint);
  }
  for (const std::string& note : diagnostic.notes) out += "      = " + visible(note) + "\n";
  return out;
}

std::string plain(const Diagnostic& diagnostic) {
  std::string kind(word(diagnostic.severity));
  kind[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(kind[0])));
  const std::string place = spoken(diagnostic.place);
  std::string out = kind + " " + diagnostic.code + (place.empty() ? "" : " in " + place) + ": ";
  out += end_with_stop(without_backticks(visible(diagnostic.message)));
  if (!diagnostic.hint.empty()) out += " " + sentence(diagnostic.hint);
  for (const Label& label : diagnostic.labels)
    out += " See " + spoken(label.place) + ": " + end_with_stop(without_backticks(visible(label.text)));
  for (const std::string& note : diagnostic.notes) out += " " + sentence(note);
  return out + "\n";
}

}  // namespace kith::source
