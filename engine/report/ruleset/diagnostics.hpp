#pragma once
#include <map>
#include <string>
#include <vector>

#include "kith/diagnostic.hpp"

namespace kith::report {

/// docs/schema/diagnostics.schema.json.
std::string diagnostics_json(const std::vector<Diagnostic>&);
/// The same on one line, without a line end, for batches.
std::string diagnostics_json_line(const std::vector<Diagnostic>&);
/// As a log of SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines: columns in
/// characters, each code that was found with its words. `texts`: of the files, by name. A fix of several
/// lines is in it where the text of its file is given.
std::string diagnostics_sarif(const std::vector<Diagnostic>&,
                              const std::map<std::string, std::string>& texts = {});

}  // namespace kith::report
