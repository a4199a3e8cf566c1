#pragma once
#include <filesystem>

#include "tests/fuzz/targets.hpp"

namespace kith::fuzz {

/// For so many seconds, texts of a folder changed at random, without a look at what they reach: what any
/// compiler's sanitizers can do. Whatever ends the program is left in `found`. Gives how many were tried.
std::size_t try_for(const Target&, int seconds, const std::filesystem::path& folder,
                    const std::filesystem::path& found);

}  // namespace kith::fuzz
