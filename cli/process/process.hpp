#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

/// Other programs, each started without a shell and waited for.
namespace kith::cli {

/// A program that was run.
struct Ended {
  std::string not_started;  ///< why not, "no temporary file can be written: …"; empty: it was
  bool not_found = false;   ///< there is no such program
  std::optional<int> code;  ///< nothing: it was not done in time and had to be ended; 128: a signal ended it
  std::string out, err;     ///< of `err` the start
};

/// Runs the program that `arguments` begin with, as found by PATH, with `in` on its standard input. `within`:
/// what is not done by then is killed.
Ended run(std::vector<std::string> arguments, const std::string& in, std::chrono::seconds within);

/// Is there a program of this name where PATH says?
bool is_installed(const std::string& name);

}  // namespace kith::cli
