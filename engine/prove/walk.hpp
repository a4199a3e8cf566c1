#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/prove/circumstances.hpp"

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

}  // namespace kith::proving
