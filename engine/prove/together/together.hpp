#pragma once
#include <cstddef>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/model/ruleset.hpp"
#include "kith/truth.hpp"

namespace kith::proving {

/// Two conditions of which no record makes the one read so and the other so, not known included, though each
/// may be by itself.
struct NeverTogether {
  std::size_t one;  ///< its place among the conditions
  Truth is_one;
  std::size_t other;
  Truth is_other;
};

/// What is known of conditions about two things that have to do with each other: a fact that has a value is
/// recorded; of events in a window within another there are no more, and what is summed, averaged or told
/// apart is of some; one number is compared in one way; whoever is in the circle in a role is in it in a
/// wider one; who holds an authority holds what it is a kind of; nobody both wants and opposes one thing.
/// What is not listed may be so together.
std::vector<NeverTogether> never_together(const evaluate::Inquiry&, const std::vector<model::AtomId>&);

}  // namespace kith::proving
