#pragma once
#include <cstdint>
#include <vector>

#include "bench/workload.hpp"

/// The same rules by hand, as fast as we know how: what can be reached where nothing has to be explained.
/// Each condition is a bit, each rule two masks, and only the rules for the category and role asked about are
/// looked at.
namespace workload {

class Limit {
 public:
  explicit Limit(const Workload&);

  struct Answer {
    char kind = 'd';         ///< f, p or d, as in `answer`
    std::vector<int> rules;  ///< those that decide it
  };
  /// Reuses `answer`'s memory.
  void decide(const Question&, Answer& answer) const;

 private:
  struct Masks {
    std::uint64_t set = 0, clear = 0;  ///< bits that must be 1, and 0
    int rule = 0;
    bool allows = true;
  };
  static std::size_t place(int category, int role) {
    return static_cast<std::size_t>(category) * roles + static_cast<std::size_t>(role);
  }
  std::uint64_t bits(const Question&) const;

  const Workload* workload_;
  std::vector<std::vector<Masks>> rules_;  ///< by category, then role
};

std::string text(const Limit::Answer&);

}  // namespace workload
