#pragma once
#include <string>
#include <string_view>

#include "kith/files.hpp"

/// Files that are one person's alone.
namespace kith::files {

/// Makes a file that only its owner may read and write. Whatever is there already, a link too, is left as it
/// is. Empty when done; otherwise why not.
std::string write_secret(const std::string& path, std::string_view text);
/// A regular file that nobody but its owner may read or write; any other is refused unread.
FileText read_secret(const std::string& path);

}  // namespace kith::files
