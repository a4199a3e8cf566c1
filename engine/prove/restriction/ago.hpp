#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/model/ruleset.hpp"

namespace kith::proving {

/// How long something is ago, among the lengths that rules read.
struct Ago {
  enum class Kind : std::uint8_t { less_than_any, more_than_one, more_than_all } kind = Kind::more_than_all;
  time::Duration one = {};  ///< of those that are surely no longer than each other, the longest that it is
  /// More than this? Nothing where that hangs on the days between, as of 30 days beside a month.
  std::optional<bool> more_than(const time::Duration&) const;
  /// Is whatever is more than the length ago as long ago as this?
  bool is_reached_by(const time::Duration&) const;
};
/// Is whatever is more than the one ago more than the other ago, in every zone and calendar?
bool never_shorter(const time::Duration& one, const time::Duration& other);

/// The lengths that requirements for each restriction read, each once, the shortest first: how long ago
/// something of it was, and how long after it began something happened.
std::vector<time::Duration> lengths_read(const model::Ruleset&);

/// Is the step asked for only once so long has passed since it began, or not surely any more, as it reads
/// what happens within some time after it? Until then nothing is asked, and nothing is to be found out.
bool waits_for_its_window(const model::Ruleset&, const model::Requirement&, const model::RequiredStep&,
                          const Ago&);

}  // namespace kith::proving
