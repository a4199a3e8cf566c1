#include <algorithm>
#include <array>
#include <random>
#include <vector>

#include "dsl/syntax/token/keywords.hpp"
#include "tests/fuzz/targets.hpp"

/// A ruleset is changed a declaration, a line or a word at a time, so that most of the text stays one; and
/// now and then as a text, where any sign may stand anywhere.
namespace kith::fuzz {
namespace {

using Parts = std::vector<std::string>;

/// What people and word processors write, and the reader of tokens knows.
constexpr std::array<std::string_view, 48> signs{"“",
                                                 "”",
                                                 "„",
                                                 "‟",
                                                 "«",
                                                 "»",
                                                 "″",
                                                 "＂",
                                                 "‘",
                                                 "’",
                                                 "‚",
                                                 "‛",
                                                 "'",
                                                 "`",
                                                 "\"",
                                                 "–",
                                                 "—",
                                                 "•",
                                                 "·",
                                                 "▪",
                                                 "- ",
                                                 "* ",
                                                 "≥",
                                                 "≤",
                                                 ">=",
                                                 "<=",
                                                 "==",
                                                 "!=",
                                                 "<>",
                                                 "&&",
                                                 "||",
                                                 "=",
                                                 ">",
                                                 "|",
                                                 "//",
                                                 "--",
                                                 "{",
                                                 "}",
                                                 ";",
                                                 ":",
                                                 ".\n",
                                                 " %",
                                                 "é",
                                                 "#",
                                                 "-",
                                                 "\xC2\xA0",
                                                 "\xE2\x80\x8B",
                                                 "\xEF\xBB\xBF"};

bool in_word(char c) {
  return c == '_' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Words, blanks, texts in quotes and single characters.
Parts words_of(std::string_view line) {
  Parts parts;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at + 1;
    if (in_word(line[at])) {
      while (end < line.size() && in_word(line[end])) ++end;
    } else if (line[at] == ' ') {
      while (end < line.size() && line[end] == ' ') ++end;
    } else if (line[at] == '"') {
      end = std::min(line.find('"', end), line.size() - 1) + 1;
    }
    parts.emplace_back(line.substr(at, end - at));
    at = end;
  }
  return parts;
}

Parts lines_of(std::string_view text) {
  Parts lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Lines that start at the margin, each with those below it.
Parts declarations_of(std::string_view text) {
  Parts made;
  for (const std::string& line : lines_of(text)) {
    const bool below = line[0] == ' ' || line[0] == '\n';
    if (below && !made.empty()) made.back() += line;
    else made.push_back(line);
  }
  return made;
}

std::string joined(const Parts& parts) {
  std::string whole;
  for (const std::string& each : parts) whole += each;
  return whole;
}

class Change {
 public:
  explicit Change(unsigned seed) : random_(seed) {}
  std::string make(std::string_view text, std::string_view other) {
    switch (below(10)) {
      case 3: return with_a_sign(std::string(text));
      case 4: return cut(std::string(text));
      case 0: return joined(mixed(declarations_of(text), declarations_of(other)));
      case 1: return joined(mixed(lines_of(text), lines_of(text)));
      case 2: return joined(mixed(lines_of(text), lines_of(other)));
      default: return in_a_line(text, other);
    }
  }

 private:
  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
  /// A sign anywhere, with a blank before or behind it or neither.
  std::string with_a_sign(std::string text) {
    std::string sign(signs[below(signs.size())]);
    if (below(4) == 0) sign += ' ';
    if (below(4) == 0) sign.insert(sign.begin(), ' ');
    return text.insert(below(text.size() + 1), sign);
  }
  /// A few bytes left out anywhere, or said again.
  std::string cut(std::string text) {
    const std::size_t at = below(text.size() + 1);
    const std::string piece = text.substr(at, 1 + below(20));
    return below(2) == 0 ? text.erase(at, piece.size()) : text.insert(below(text.size() + 1), piece);
  }
  /// One part left out, said again, replaced by one from there, moved, or changed with another.
  Parts mixed(Parts parts, const Parts& from) {
    if (parts.empty()) return from;
    const auto at = parts.begin() + static_cast<std::ptrdiff_t>(below(parts.size()));
    switch (below(5)) {
      case 0: parts.erase(at); break;
      case 1: std::swap(*at, parts[below(parts.size())]); break;
      case 2:
        if (!from.empty()) *at = from[below(from.size())];
        break;
      case 3: parts.insert(at, std::string(*at)); break;
      default:
        if (!from.empty()) parts.insert(at, from[below(from.size())]);
        break;
    }
    return parts;
  }
  std::string in_a_line(std::string_view text, std::string_view other) {
    Parts lines = lines_of(text);
    if (lines.empty()) return std::string(other);
    std::string& line = lines[below(lines.size())];
    Parts words = words_of(line);
    const Parts all = words_of(below(2) == 0 || other.empty() ? text : other);
    std::string& word = words[below(words.size())];
    switch (below(6)) {
      case 0: word = syntax::word_table[below(syntax::word_table.size())].text; break;
      case 1:
        word += " " + std::string(syntax::word_table[below(syntax::word_table.size())].text) + " ";
        break;
      case 2: word = all[below(all.size())]; break;
      case 3: word = odd(); break;
      case 4: nudge(word); break;
      default: words = mixed(words, all); break;
    }
    line = joined(words);
    return joined(lines);
  }
  std::string odd() {
    static const Parts values = {"0",
                                 "1",
                                 "9999999999999999999",
                                 "100%",
                                 "0.5",
                                 "-1",
                                 "16:00",
                                 "24:00",
                                 "2026-02-29",
                                 "2028-12-31",
                                 "\"\"",
                                 "\" \"",
                                 "\"{\"",
                                 "\"{person}\"",
                                 "\"{severity\"",
                                 "\"\xe2\x80\xae\"",
                                 "\"\xf0\x9f\x98\x80\"",
                                 "(",
                                 ")",
                                 "not (",
                                 ",",
                                 "<",
                                 "#",
                                 "\\",
                                 "\t",
                                 "\r\n",
                                 "\n",
                                 "\n\n  ",
                                 "  ",
                                 "            ",
                                 "\"",
                                 "\xff",
                                 "x.y.z",
                                 "not not not",
                                 "1 day",
                                 "12 months",
                                 "person"};
    return values[below(values.size())];
  }
  void nudge(std::string& word) {
    if (word.empty()) return;
    char& at = word[below(word.size())];
    if (at == ' ') word += "  ";
    else if (at >= '0' && at <= '9') at = static_cast<char>('0' + below(10));
    else at = static_cast<char>(below(4) == 0 ? random_() : 'a' + below(26));
  }

  std::minstd_rand random_;
};

}  // namespace

std::string changed_rules(std::string_view text, std::string_view other, std::size_t most, unsigned seed) {
  std::string made(text);
  for (unsigned n = 0; n <= seed % 4; ++n) made = Change(seed + n * 7919).make(made, other);
  return made.size() <= most ? made : std::string();
}

}  // namespace kith::fuzz
