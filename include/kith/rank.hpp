#pragma once
#include <compare>

#include "kith/assessment.hpp"
#include "kith/moment.hpp"

namespace kith {

/// The place of an action among others, whoever they are about; docs/language.md, "What to do now, in order".
/// First by tier; in the first tier what says 999 and is not for a moment to come, then what is live, then
/// what is for safety; then by moment; then the latest to arise. What is equal in all of that stands as the
/// rules wrote it, which is how one person's actions come.
struct Rank {
  bool done = false;
  Tier tier = Tier::rest;
  bool to_find_out = false;  ///< behind what is to be done in the same tier
  bool no_999 = true;
  int kind = 0;
  bool stands_back =
      false;  ///< it has no moment in a tier where such stand last, or one where such stand first
  Moment due{};
  Moment::duration arose{};  ///< negated, so that the latest comes first
  std::strong_ordering operator<=>(const Rank&) const = default;
};
Rank rank(const RequiredAction&);
/// That of the most pressing thing that it may reveal, behind what is to be done in the same tier.
Rank rank(const ToFindOut&);

}  // namespace kith
