#pragma once
#include <string>

namespace kith::cli {

/// The text of a small ruleset called `name`, complete with scenarios, for whoever starts one of their own.
std::string starter(const std::string& name);

}  // namespace kith::cli
