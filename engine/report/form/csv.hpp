#pragma once
#include <string>
#include <vector>

namespace kith::report {

/// One line of CSV with its line end, cells quoted as RFC 4180 has it. A cell that a spreadsheet would take
/// for a formula gets a leading apostrophe.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace kith::report
