#pragma once
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// For which of the seven consent statuses a condition is surely yes, and for which surely no; bit i for
/// status i.
struct Lanes {
  model::ConsentSet yes = 0, no = 0;
};

/// Conditions under each consent status at once, everything else unknown but, where it is supposed, capacity.
class ConsentLanes {
 public:
  ConsentLanes(const model::Ruleset& rules, std::optional<model::CapacityOutcome> suppose)
      : rules_(rules), suppose_(suppose) {}

  Lanes of(model::Condition, const model::Period&);
  /// Whether the condition reads consent for what is asked, directly or through definitions.
  bool reads(model::Condition, const model::Period&);

 private:
  struct Known {
    Lanes lanes;
    bool reads = false;
  };

  Known run(model::Condition, int depth);
  Known definition(std::uint32_t, int depth);
  Lanes of(const model::Atom&) const;
  void turn_to(const model::Period&);

  const model::Ruleset& rules_;
  std::optional<model::CapacityOutcome> suppose_;
  model::Period period_;
  std::unordered_map<std::uint32_t, Known> known_;  ///< by definition, for the period
};

}  // namespace kith::check
