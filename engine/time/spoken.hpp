#pragma once
#include <string>
#include <string_view>

#include "engine/time/deadline.hpp"
#include "engine/time/time.hpp"
#include "engine/time/zone.hpp"

/// Days and moments as one says them.
namespace kith::time {

/// From 1 to 12.
std::string_view month_name(unsigned month);
/// "1 March 2026".
std::string spoken(Date);
/// A day so; a moment as "1 March 2026 at 10:00", seconds left out.
std::string spoken(const Stamp&, const Zone&);
/// By when something is due: of a day, "the end of 1 March 2026"; of a range its earliest.
std::string spoken(const Due&, const Zone&);

}  // namespace kith::time
