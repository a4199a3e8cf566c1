#pragma once
#include <string>

namespace processes {

/// An answer by ids, as `kith decide --as ids` writes it, in the form of `workload::line`.
std::string line_of_ids(const std::string& json);

}  // namespace processes
