#pragma once
#include <string>

#include "cli/findings.hpp"

namespace kith::cli {

struct BatchOptions {
  std::string people, questions;  ///< NDJSON; one of them may be `-`
};

/// Answers a caseload's questions in their order, one a line. A bad line, in either file, is said on standard error with its
/// number, counted, and answered with its error in its place. Gives the exit code.
int decide_batch(const std::string& ruleset, const BatchOptions&, const FindingsFormat&);

}  // namespace kith::cli
