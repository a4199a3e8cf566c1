#pragma once
#include <cstddef>
#include <string>

#include "cli/terminal/findings.hpp"

namespace kith::cli {

class Mapping;

struct BatchOptions {
  std::string people, questions;  ///< NDJSON; `-` is standard input
  std::string rulesets;           ///< a mapping from person to ruleset; may be empty
  std::size_t jobs = 0;           ///< threads; 0: as many as there are cores
  bool ids = false;               ///< what each comes to by ids, and not the whole answer
};

/// Answers a caseload's questions in their order, one a line. A bad line, in either file, is said on standard
/// error with its number, counted, and answered with its error in its place. What comes on standard input is
/// answered line by line, as it comes; where both do, records and questions stand among each other. Gives the
/// exit code.
int decide_batch(const std::string& ruleset, const BatchOptions&, const FindingsFormat&);

/// Its two ways: both on standard input, or not.
int decide_stream(Mapping&, const BatchOptions&, const FindingsFormat&);
int decide_files(Mapping&, const BatchOptions&, const FindingsFormat&);

struct BatchCounts {
  std::size_t records = 0, bad_records = 0, questions = 0, bad_questions = 0;
};
/// Says how many had mistakes, if any. Gives the exit code.
int batch_finish(const BatchCounts&);

}  // namespace kith::cli
