#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "kith/difference.hpp"
#include "kith/state.hpp"

namespace kith::differing {

/// One record as two stacks read it.
struct Records {
  State before, after;
};

/// Of what was read on record, the first thing without which, and with all the rest, both come to the same.
/// Nothing where no single one is enough.
std::optional<PersonDifference::HangsOn> hangs_on(const Records&, const std::vector<FactUsed>& read,
                                                  const std::function<bool(const Records&)>& same);

}  // namespace kith::differing
