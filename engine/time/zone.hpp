#pragma once
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "engine/time/time.hpp"

namespace kith::time {

/// A time zone as plain data, so that evaluating needs no file: every change of offset from 1900 to 2100.
struct Zone {
  struct Change {
    Instant at;                   ///< first instant of the new offset
    std::chrono::seconds offset;  ///< east of UTC
  };
  std::string name;             ///< "Europe/London"
  std::string tzdata;           ///< version of the data it was read from, such as "2025b"
  std::vector<Change> changes;  ///< ascending; the first stands at the start of 1900

  Local local(Instant) const;
  /// A skipped civil time is the instant of the clock change; a doubled one the earlier.
  Instant instant(Local) const;
  Stamp day(Date) const;
  Stamp stamp(const Civil&) const;
  /// RFC 3339 with this zone's offset, `2026-03-01T10:00:00+00:00` (milliseconds only when not zero).
  std::string text(Instant) const;
  /// A date as `2026-03-01`, a moment as above.
  std::string text(const Stamp&) const;
};

/// Reads a zone from the system's data; the error is a sentence ("there is no time zone `Europe/Lundon`").
tl::expected<Zone, std::string> load_zone(const std::string& name);

}  // namespace kith::time
