#pragma once
#include <compare>
#include <cstdint>
#include <vector>

#include "engine/evaluate/decide/trace.hpp"
#include "engine/evaluate/row/standing.hpp"

namespace kith::evaluate {

/// Beyond so many completions it is the approximate answer.
constexpr std::size_t most_completions = 4096;

/// What is not known, by what it is about: conditions that read the same unknown move together.
struct UnknownKey {
  enum class Kind : std::uint8_t {
    fact,
    age,
    setting,
    consent,
    consent_for,
    capacity,
    best_interests,
    capacity_for_the_matter,
    best_interests_for_the_matter,
    matter,      ///< of a question that names no matter
    holders_no,  ///< does somebody's no that no clause reads count
    atom,
    definition
  } kind = Kind::atom;
  std::uint32_t id = 0;
  bool sharing = false;  ///< capacity and best interests: the matter is sharing a category
  auto operator<=>(const UnknownKey&) const = default;
};

/// One unknown, the conditions that read it, and the truths that each of its values gives them. Values that
/// tell no condition apart are one.
struct Unknown {
  UnknownKey key;
  std::vector<model::AtomId> atoms;         ///< empty for a definition with no rule in force
  std::vector<std::vector<Truth>> choices;  ///< each in the order of `atoms`
};

/// The unknowns that undecided conditions, already worked out in the trace, still hang on, without their
/// choices; in order of declaration of what reads them.
std::vector<Unknown> unknowns(Trace&, const std::vector<model::Condition>& undecided);
/// Gives them their choices, and says in how many ways all may turn out: the bound and 1 where it is more;
/// then the choices are not gone through any further.
std::size_t fill_choices(Trace&, std::vector<Unknown>&, std::size_t bound);

/// What a condition hangs on wherever it is not known.
UnknownKey unknown_key(const Inquiry&, model::AtomId);
/// The truths that each value of what they hang on gives these conditions, each in their order, as far as the
/// trace's record leaves it open.
std::vector<std::vector<Truth>> choices_of(Trace&, const UnknownKey&, const std::vector<model::AtomId>&);

}  // namespace kith::evaluate
