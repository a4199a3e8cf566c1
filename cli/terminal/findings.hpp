#pragma once
#include <cstdio>
#include <string>
#include <vector>

#include "kith/diagnostic.hpp"

namespace CLI {
class App;
}

/// How what is found in rulesets, records and questions is shown.
namespace kith::cli {

/// The `--format` of findings: `terminal`, `plain` or `json`.
struct FindingsFormat {
  std::string name = "terminal";
};
void add_format(CLI::App&, FindingsFormat&);

/// The findings as text, coloured when `stream` is a terminal; "" for none, except in JSON.
std::string shown(const std::vector<Diagnostic>&, const FindingsFormat&, std::FILE* stream);

/// Writes the errors, and nothing else, on standard error.
void complain_of(const std::vector<Diagnostic>&, const FindingsFormat&);

bool any_error(const std::vector<Diagnostic>&);
std::size_t count(const std::vector<Diagnostic>&, Severity);
/// "no warnings", "1 warning", "3 warnings".
std::string counted(std::size_t number, const std::string& what);

}  // namespace kith::cli
