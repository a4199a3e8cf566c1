#pragma once
#include <string>
#include <vector>

#include "dsl/check/check.hpp"
#include "kith/ruleset.hpp"

namespace kith::check {

/// Reads and parses the ruleset at `path` and everything it uses, each file once, in the order of a stack. Files that cannot be
/// read and rulesets that use each other in a circle are reported where they are used.
std::vector<StackFile> load_stack(const std::string& path, const ReadFile&, source::Sources&, source::Diagnostics&);

/// `path` as seen from `file`, without `.` and `..` where they can be resolved, with `/` between its parts.
std::string beside(const std::string& file, const std::string& path);

/// The text of a file of the file system; one that is too large is cut just above the limit, so that reading it says so.
std::optional<std::string> read_from_disk(const std::string& path);

}  // namespace kith::check
