/// Usage: kith_rules_memory FILE.kith
///
/// Loads and checks a ruleset, and says how many kilobytes of resident memory that took above what this
/// process had before: what stays, and the most that there was meanwhile.
#include <malloc.h>

#include <fstream>
#include <iostream>
#include <string>

#include "kith/kith.hpp"

namespace {

/// A line of /proc/self/status, in kilobytes; 0 where there is none.
long kilobytes(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(name)) return std::stol(line.substr(name.size()));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: kith_rules_memory FILE.kith\n";
    return 2;
  }
  const long before = kilobytes("VmRSS:");
  const kith::Compilation rules = kith::compile(argv[1]);
  malloc_trim(0);
  std::cout << kilobytes("VmRSS:") - before << ' ' << kilobytes("VmHWM:") - before << '\n';
  return rules.ruleset && before > 0 ? 0 : 1;
}
