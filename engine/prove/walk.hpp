#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/prove/circumstances.hpp"
#include "engine/prove/solver/solver.hpp"

namespace kith::proving {

/// Circumstances in which a promise may be broken: of each subject the possibility that is so, of each trait
/// whether it is; -1 where it does not matter.
struct Case {
  std::vector<int> possibility;  ///< by subject: the place among its possibilities
  std::vector<int> trait;        ///< by trait: 0 or 1
  bool says_no = false;          ///< somebody else says no, by a power that counts
  bool rest_not_known = false;   ///< whatever else is read is not known
};

enum class Walked : std::uint8_t {
  all,      ///< everything was looked at
  stopped,  ///< `found` said so
  too_many
};

/// Looks at every case of what is asked in which what is never so may come out while the promise's `when` is
/// anything but a no, or what is always so may not though it is a yes; without following what can no longer
/// end so. `found` is shown each, and says whether to stop;
/// `budget` is what may still be looked at, and goes down.
Walked walk(const Circumstances&, std::uint64_t& budget, const std::function<bool(const Case&)>& found);

/// Where a walk begins: what is chosen already, by variable of an assignment.
struct Start {
  std::vector<int> values;
  /// Once it has come to nothing: by which of them; it does so whatever all others are.
  std::vector<bool> because = {};
};
/// The same of what lies behind a start.
Walked walk_from(Start&, const Circumstances&, std::uint64_t& budget,
                 const std::function<bool(const Case&)>& found);

/// The same by a program that reads SMT-LIB, where there are too many cases: it looks for what may break the
/// promise, and the walk goes on from each that it finds, so that nothing is shown, and nothing left out, on
/// its word alone; but where it says that there is none, there is none. Where it does not settle it, there
/// are too many, and it is told why.
Walked solve(const Circumstances&, SolverFor&, const std::function<bool(const Case&)>& found);

}  // namespace kith::proving
