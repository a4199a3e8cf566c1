#pragma once
#include <string>
#include <vector>

namespace kith::report {

/// One line of CSV (RFC 4180), with its line end. A cell that a spreadsheet would take for a formula gets a leading apostrophe.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace kith::report
