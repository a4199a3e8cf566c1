#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/files.hpp"

/// Files and standard input.
namespace kith::cli {

/// What a path is called where it is named: `-` is "standard input". `quoted_input`: with marks around a
/// path, in a sentence.
std::string input_name(const std::string& path);
std::string quoted_input(const std::string& path);

/// The text of a file, or of standard input for `-`. Nothing, once said on standard error, when it cannot be
/// read.
std::optional<std::string> read_input(const std::string& path);
/// The same of a record, which may be packed.
std::optional<std::string> read_record_input(const std::string& path);

/// From now on, a file, standard input and a line of a caseload have at most so many bytes, once unpacked.
/// Until then it is `files::most_bytes`.
void read_at_most(std::size_t bytes);
std::size_t most_bytes();

/// From now on, what rulesets name is read only at or below this folder.
void stay_below(const std::string& folder);
/// That folder; empty: anywhere.
const std::string& stays_below();
/// The text of a file that a ruleset names, rather than whoever gave the command.
FileText read_named(const std::string& path);

/// Rulesets among `paths`, in order; each folder stands for the `.kith` files below it, by name. Nothing,
/// once said on standard error, where a path does not exist or a folder has none.
std::optional<std::vector<std::string>> find_rulesets(const std::vector<std::string>& paths);

/// The lines of a text, line ends left out; a last line without one counts.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace kith::cli
