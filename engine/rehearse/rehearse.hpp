#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/answer.hpp"
#include "kith/diagnostic.hpp"

namespace kith::rehearse {

/// What a scenario's run found. It passed when there is no failure.
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

using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;

/// Runs one scenario: builds the record it describes, asks its question, compares.
Rehearsal rehearse(const model::Ruleset&, const model::Scenario&, const ReadFile&);

}  // namespace kith::rehearse
