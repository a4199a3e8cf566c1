#pragma once
#include <string>

namespace golden {

/// JSON in lines that a person can read: what fits into one stands in one. Without what every release
/// changes.
std::string laid_out(const std::string& rendered);

}  // namespace golden
