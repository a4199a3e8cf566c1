#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bench/workload/workload.hpp"

/// The same rules by hand, as fast as we know how: what can be reached where nothing is ever missing and
/// nothing has to be explained. All that a rule may read of a question is packed into one word beforehand,
/// which no engine that reads a record can do; a rule is one mask over that word, and a number that must lie
/// within an interval is the bits of its two ends. The rules of each category and role stand next to each
/// other, refusals first.
namespace workload {

class Limit {
 public:
  explicit Limit(const Workload&);

  /// Made by `answer`, and used again for every question.
  struct Answer {
    char kind = 'd';                   ///< f, p or d, as in `workload::answer`
    std::size_t count = 0;             ///< of `rules`, those that decide it
    std::vector<std::uint16_t> rules;  ///< with room for all that may apply at once
  };
  Answer answer() const { return {'d', 0, std::vector<std::uint16_t>(most_ + 1)}; }

  /// A question with what is on record about it.
  struct Packed {
    std::uint64_t facts = 0;
    std::uint32_t cell = 0;  ///< of its category and role
  };
  std::vector<Packed> packed(const std::vector<Question>&) const;

  void decide(const Packed& question, Answer& answer) const {
    const Cell& cell = cells_.data()[question.cell];
    const Masks* masks = masks_.data();
    answer.count = applying(question.facts, masks + cell.first, masks + cell.allows, answer.rules.data());
    answer.kind = 'f';
    if (answer.count != 0) return;
    answer.count = applying(question.facts, masks + cell.allows, masks + cell.end, answer.rules.data());
    answer.kind = answer.count != 0 ? 'p' : 'd';
  }

 private:
  struct Masks {
    std::uint64_t needs = 0;  ///< bits that the record must have
    std::uint16_t rule = 0;
  };
  struct Cell {
    std::uint32_t first = 0, allows = 0, end = 0;  ///< of `masks_`: the refusals, then the allows
  };

  /// Writes each rule, and steps on only where it applies: nothing for a processor to guess.
  static std::size_t applying(std::uint64_t facts, const Masks* rule, const Masks* end,
                              std::uint16_t* rules) {
    std::size_t count = 0;
    for (; rule != end; ++rule) {
      rules[count] = rule->rule;
      count += (facts & rule->needs) == rule->needs ? 1U : 0U;
    }
    return count;
  }
  void add(const Workload&, int category, int role, bool allows);

  const Workload* workload_;
  std::vector<Cell> cells_;  ///< by category, then role
  std::vector<Masks> masks_;
  std::size_t most_ = 0;  ///< rules in a cell
};

std::string text(const Limit::Answer&);

}  // namespace workload
