#pragma once
#include <string_view>

namespace kith {

/// The library's own version, such as "0.1.0": <https://semver.org>. Every answer carries it.
std::string_view version();

}  // namespace kith
