#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kith/answer.hpp"
#include "kith/diagnostic.hpp"

namespace kith::rehearse {

/// What a scenario's run found. It passed when there is no failure and no error among the diagnostics.
struct Rehearsal {
  std::string title, ruleset, provenance;
  Place place;
  struct Failure {
    Place place;
    std::string expected, found;  ///< sentences: "expected refuse by money.refused", "got allow by money.agreed"
  };
  std::vector<Failure> failures;
  std::vector<Diagnostic> diagnostics;  ///< the record that the scenario starts from could not be read
  std::optional<Answer> answer;
};

}  // namespace kith::rehearse
