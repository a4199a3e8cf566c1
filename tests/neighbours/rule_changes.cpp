#include "tests/neighbours/rule_changes.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace kith::tests::neighbours {
namespace {

struct Part {
  std::size_t from, length;
};

bool in_a_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.'; }

/// The words and numbers of a line that stand in no text.
std::vector<Part> words_of(const std::string& line) {
  std::vector<Part> out;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (quoted || !in_a_word(line[i])) continue;
    const std::size_t from = i;
    while (i + 1 < line.size() && in_a_word(line[i + 1])) ++i;
    out.push_back({from, i + 1 - from});
  }
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool is_number(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

}  // namespace

void RuleChanges::know(const std::string& text) {
  for (const std::string& line : lines_of(text))
    for (const Part& word : words_of(line)) words_.push_back(line.substr(word.from, word.length));
}

std::string RuleChanges::other(const std::string& word, const std::vector<std::string>& lines,
                               std::minstd_rand& random) const {
  constexpr std::size_t longest = 4;
  if (is_number(word) && word.size() <= longest)
    return std::to_string(std::max(0, std::stoi(word) + (random() % 2 == 0 ? 1 : -1)));
  if (random() % 2 == 0) return words_[random() % words_.size()];
  const std::string& line = lines[random() % lines.size()];
  const std::vector<Part> words = words_of(line);
  if (words.empty()) return "";
  const Part chosen = words[random() % words.size()];
  return line.substr(chosen.from, chosen.length);
}

void RuleChanges::change(std::vector<std::string>& lines, std::minstd_rand& random) const {
  if (lines.empty()) return;
  const std::size_t at = random() % lines.size();
  const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
  switch (random() % 8) {
    case 0: lines.erase(place); return;
    case 1: lines.insert(place, lines[random() % lines.size()]); return;
    case 2: std::swap(*place, lines[random() % lines.size()]); return;
    default: break;
  }
  const std::vector<Part> words = words_of(*place);
  if (words.empty()) return;
  const Part word = words[random() % words.size()];
  place->replace(word.from, word.length, other(place->substr(word.from, word.length), lines, random));
}

std::string RuleChanges::changed(const std::string& text, unsigned seed) const {
  std::minstd_rand random(seed);
  std::vector<std::string> lines = lines_of(text);
  for (unsigned long left = 1 + random() % 2; left > 0; --left) change(lines, random);
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

}  // namespace kith::tests::neighbours
