#pragma once
#include <string>
#include <vector>

namespace measure {

/// What the operating system says of a finished process.
struct Ran {
  int status = -1;  ///< its exit code; -1 where it did not start, or was ended by a signal
  double milliseconds = 0;
  double processor_milliseconds = 0;
  double peak_mb =
      0;  ///< resident memory, at its most; not less than that of this process when it started it
};

/// Runs a program to its end, its output in the file `output`.
Ran run(const std::vector<std::string>& command, const std::string& output);

}  // namespace measure
