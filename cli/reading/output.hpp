#pragma once
#include <string>

/// Files that are written, so that none takes the place of what it was made from.
namespace kith::cli {

/// Notes that a file was read; `-`: standard input, where that is a file. Any thread may.
void note_read(const std::string& path);
/// False, once said on standard error, where the path leads to a file that was read, by whatever name.
bool may_write(const std::string& path);

/// Whole or not at all, and never over a file that was read. False, once said on standard error, when it
/// cannot be written.
bool write_file(const std::string& path, const std::string& text);
/// The same of a file that was read to be changed in place.
bool rewrite_file(const std::string& path, const std::string& text);

}  // namespace kith::cli
