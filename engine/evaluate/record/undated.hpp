#pragma once
#include <optional>
#include <vector>

#include "engine/time/zone.hpp"

namespace kith::evaluate {

/// When each of some records may be from; nothing: from after the moment, so that it does not exist yet.
using Dates = std::vector<std::optional<time::Stamp>>;

/// One example of every order in which records may stand by the moment `now`, where `recorded` has the dates
/// that are known: each undated one may be from any date or moment, before, between, together with or after
/// the others, or from after the moment. Two examples differ in which of two is later, or in who is left out.
/// Their number does not depend on the order of the records. Nothing where there are more than 4,096.
std::optional<std::vector<Dates>> possible_orders(const Dates& recorded, time::Instant now,
                                                  const time::Zone&);

}  // namespace kith::evaluate
