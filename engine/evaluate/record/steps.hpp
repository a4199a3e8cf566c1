#pragma once
#include <cstdint>

namespace kith::evaluate {

/// What this thread has looked at so far, one for each entry of a record, reading of a condition and turning
/// point. Tests hold to it how cost grows: what is counted does not depend on the machine.
inline thread_local std::uint64_t looked_at = 0;

}  // namespace kith::evaluate
