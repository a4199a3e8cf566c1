#pragma once
#include <string>

#include <tl/expected.hpp>

#include "engine/files/read.hpp"

namespace kith::files {

/// Holds the folder of a file, so that of those who hold it before they read the file and write it again each
/// finds what the last one wrote. Waits for whoever holds it; held until what is given ends, or the process
/// does. Otherwise why not. Nothing is written, and whoever does not hold is not kept out.
tl::expected<Open, std::string> hold_folder_of(const std::string& path);

}  // namespace kith::files
