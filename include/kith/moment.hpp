#pragma once
#include <chrono>

namespace kith {

/// A moment, whatever the zone. Everything that hangs on time is passed one: nothing in the library reads a
/// clock.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

}  // namespace kith
