#pragma once
#include <array>
#include <functional>
#include <string_view>
#include <vector>

#include "kith/kith.hpp"

/// What the targets are given to read against, and what they all hold of what was found.
namespace kith::fuzz {

/// Small rulesets, compiled once: a whole service's, a café's.
const std::vector<Ruleset>& rulesets();

/// There is a value exactly where no diagnostic is an error, and every diagnostic can be shown.
void hold(bool value, const std::vector<Diagnostic>&);

/// Which of several things is done with a text hangs on every byte of it: one thing a text, so that many are
/// tried.
class Choice {
 public:
  explicit Choice(std::string_view text) : left_(std::hash<std::string_view>()(text)) {}
  std::size_t below(std::size_t end) {
    const std::size_t chosen = left_ % end;
    left_ /= end;
    return chosen;
  }
  template <class T, std::size_t N>
  T of(const std::array<T, N>& all) {
    return all[below(N)];
  }

 private:
  std::size_t left_;
};

}  // namespace kith::fuzz
