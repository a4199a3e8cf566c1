#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kith/answer.hpp"
#include "kith/diagnostic.hpp"
#include "kith/ruleset.hpp"

namespace kith {

/// What was found about one promise.
struct Proof {
  enum class Result : std::uint8_t {
    proved,     ///< no record, whole or in part, breaks it, whoever asks and whenever
    broken,     ///< the counterexample does
    not_proved  ///< neither was found
  };
  /// A record and a question that break the promise, by the engine's own answer.
  struct Counterexample {
    std::string scenario;            ///< as Kith, to be kept as a test
    std::vector<std::string> story;  ///< sentences
    std::vector<Named> clauses;      ///< that the answer comes from
    std::vector<Effect> effects;     ///< of each
    std::vector<Place> places;       ///< of each
  };
  std::string promise, title, ruleset;
  PromiseKind kind = PromiseKind::never_allow;
  Place place;
  Result result = Result::not_proved;
  std::uint64_t questions = 0;  ///< pairs of category and purpose, or decisions, that it speaks of
  std::uint64_t cases = 0;      ///< of what may be on record, that were looked at
  std::optional<Counterexample> counterexample;
  std::vector<std::string> in_the_way;  ///< of a proof: sentences
};

/// How much is looked at before a promise is given up as not proved.
struct ProofLimits {
  std::uint64_t cases = 2'000'000;
  std::uint64_t records = 200;  ///< put together to show that it is broken
};

/// Proves each promise of the stack, or breaks it, in order of declaration. `only`: the one of that name.
std::vector<Proof> prove(const Ruleset&, const ProofLimits& = {}, const std::string& only = {});

}  // namespace kith
