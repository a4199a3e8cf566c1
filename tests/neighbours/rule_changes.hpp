#pragma once
#include <random>
#include <string>
#include <vector>

namespace kith::tests::neighbours {

/// What stands beside a ruleset: the same with a line left out, said twice or said elsewhere, or with a word
/// or a number that is another.
class RuleChanges {
 public:
  /// Its words may stand anywhere.
  void know(const std::string& text);
  /// With one or two things changed, the same for the same seed.
  std::string changed(const std::string& text, unsigned seed) const;

 private:
  void change(std::vector<std::string>& lines, std::minstd_rand& random) const;
  std::string other(const std::string& word, const std::vector<std::string>& lines,
                    std::minstd_rand& random) const;

  std::vector<std::string> words_;
};

}  // namespace kith::tests::neighbours
