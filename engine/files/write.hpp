#pragma once
#include <string>
#include <string_view>

namespace kith::files {

/// Writes a file as a whole or not at all: beside it first, then to the disk, then in its place, so that at
/// every moment, even one at which the process or the machine stops, either the old text is there or the new
/// one. A link stays, and what it leads to is written; permissions stay, and owner and group where the system
/// lets them. A pipe or a device is written to as it is. Empty when done; otherwise why not, as in "No space
/// left on device", and the file is as it was.
std::string write(const std::string& path, std::string_view text);

}  // namespace kith::files
