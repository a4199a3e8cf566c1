#pragma once
#include <vector>

#include "engine/evaluate/decide/trace.hpp"
#include "engine/evaluate/decide/unknowns.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::proving {

/// In which way a condition can keep a promise's `when` from being a no: by being anything but a no, by being
/// anything but a yes, or both.
struct Use {
  bool is = false, is_not = false;
};

using Truths = std::vector<Truth>;

/// What conditions about one thing are in a record, and every way in which what is not known of them may turn
/// out. Each in the order of the subject's conditions.
struct Possibility {
  std::vector<Truth> read;
  std::vector<Truths> completions;
};

/// One thing that a record says or leaves open (a fact, consent, capacity for a matter), with the conditions
/// that read it.
struct Subject {
  evaluate::UnknownKey key;
  std::vector<std::size_t> atoms;     ///< places among the conditions
  std::vector<Possibility> possible;  ///< those that have to be looked at; what is known stands first
  std::vector<Truths> values;         ///< every way in which it may turn out
  bool too_wide = false;              ///< more of it is read than is followed: `possible` lacks some
};

/// The subjects of conditions, with every possibility that a record can have. `trace`: of the question where
/// nothing is on record. `uses`: by condition, in the promise's `when`. Left out is what is not known where
/// one of its completions does the same: an allow under it is an allow in each of its completions, and what
/// is no `no` under it is none there. `all_of_it`: by condition, whether nothing of what it reads may be left
/// out: two things of which not everything is so together need not have such completions together.
std::vector<Subject> subjects_of(evaluate::Trace& trace, const std::vector<model::AtomId>& atoms,
                                 const std::vector<std::size_t>& places, const std::vector<Use>& uses,
                                 const std::vector<bool>& all_of_it);

/// The same, where what is not known has to be followed as it is read: each value, and of what the `when`
/// reads each row of yes, no and unknown, with all that follows from it for the other conditions.
std::vector<Subject> subjects_as_read(evaluate::Trace& trace, const std::vector<model::AtomId>& atoms,
                                      const std::vector<std::size_t>& places, const std::vector<Use>& uses);

}  // namespace kith::proving
