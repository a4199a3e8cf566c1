#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "kith/answer.hpp"
#include "kith/diagnostic.hpp"
#include "kith/files.hpp"
#include "kith/ruleset.hpp"

namespace kith {

/// What a scenario's run found.
struct Rehearsal {
  std::string title, ruleset, provenance;
  Place place;
  struct Failure {
    Place place;
    std::string expected,
        found;  ///< sentences: "expected refuse by money.refused", "got allow by money.agreed"
  };
  std::vector<Failure> failures;
  std::vector<Diagnostic> diagnostics;  ///< the record that the scenario starts from could not be read
  std::optional<Answer> answer;
};

/// There is no failure, and no error among the diagnostics.
inline bool passed(const Rehearsal& rehearsal) {
  return rehearsal.failures.empty() &&
         std::none_of(rehearsal.diagnostics.begin(), rehearsal.diagnostics.end(),
                      [](const Diagnostic& found) { return found.severity == Severity::error; });
}

/// Runs the scenarios that stand in the ruleset itself, in their order, as `kith test` does; those of the
/// rulesets that it uses are theirs. What a program does with rules before it answers by them. `read` gives
/// the records that scenarios start from; what it throws goes through unchanged.
std::vector<Rehearsal> rehearse(const Ruleset&, const ReadFile& read);
/// The same with records from the file system: regular files of at most 16 MB.
std::vector<Rehearsal> rehearse(const Ruleset&);

}  // namespace kith
