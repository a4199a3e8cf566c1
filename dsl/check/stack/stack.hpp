#pragma once
#include <string>
#include <vector>

#include "dsl/check/ground/stack_file.hpp"
#include "dsl/source/diagnostics.hpp"
#include "kith/ruleset.hpp"

namespace kith::check {

/// Reads and parses the ruleset at `path` and everything it uses, each file once, in the order of a stack.
/// Files that cannot be read, that are no rulesets, and that use each other in a circle are reported where
/// they are used; of what is no ruleset not a word is repeated.
std::vector<StackFile> load_stack(const std::string& path, const ReadFile&, source::Sources&,
                                  source::Diagnostics&);

/// `path` as seen from `file`, without `.` and `..` where they can be resolved, with `/` between its parts.
std::string beside(const std::string& file, const std::string& path);

}  // namespace kith::check
