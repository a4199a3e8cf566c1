#pragma once
#include <string>

#include "cli/terminal/findings.hpp"

namespace kith::cli {

struct BatchOptions {
  std::string people, questions;  ///< NDJSON; `-` is standard input
  std::string rulesets;           ///< a mapping from person to ruleset; may be empty
  bool ids = false;               ///< what each comes to by ids, and not the whole answer
};

/// Answers a caseload's questions in their order, one a line. A bad line, in either file, is said on standard
/// error with its number, counted, and answered with its error in its place. What comes on standard input is
/// answered line by line, as it comes; where both do, records and questions stand among each other. Gives the
/// exit code.
int decide_batch(const std::string& ruleset, const BatchOptions&, const FindingsFormat&);

}  // namespace kith::cli
