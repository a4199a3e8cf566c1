#include <algorithm>
#include <cstddef>

#include "dsl/source/diagnostics.hpp"

namespace kith::source {

namespace {

/// Edits (a letter put in, left out or changed, two neighbours swapped) from one word to another: Damerau and
/// Levenshtein, no letter touched twice.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::string_view last_segment(std::string_view path) { return path.substr(path.rfind('.') + 1); }

/// `mother` for `family.mother`: the only path that ends so, or "".
std::string by_last_segment(std::string_view word, const std::vector<std::string>& known) {
  const auto ends_so = [&](const std::string& path) { return path != word && last_segment(path) == word; };
  const auto found = std::find_if(known.begin(), known.end(), ends_so);
  if (found == known.end() || std::find_if(found + 1, known.end(), ends_so) != known.end()) return {};
  return *found;
}

}  // namespace

std::string nearest(std::string_view misspelt, const std::vector<std::string>& known) {
  constexpr std::size_t longest = 200;
  if (misspelt.size() > longest) return {};
  const std::string* best = nullptr;
  std::size_t least = misspelt.size() + 1;
  for (const std::string& word : known) {
    const std::size_t letters = std::max(word.size(), misspelt.size());
    const std::size_t gap = letters - std::min(word.size(), misspelt.size());
    if (word.empty() || gap * 3 > letters || gap >= least) continue;
    const std::size_t edits = distance(misspelt, word);
    if (edits == 0 || edits * 3 > letters || edits >= least) continue;
    best = &word;
    least = edits;
  }
  return best != nullptr ? *best : by_last_segment(misspelt, known);
}

}  // namespace kith::source
