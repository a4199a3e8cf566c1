#include "cli/terminal/findings.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>

#include "cli/terminal/console.hpp"
#include "dsl/source/diagnostics.hpp"
#include "engine/report/report.hpp"

namespace kith::cli {

void add_format(CLI::App& command, FindingsFormat& format) {
  command
      .add_option("--format", format.name,
                  "how mistakes are shown: terminal, plain (sentences, for a screen reader) or json")
      ->check(CLI::IsMember({"terminal", "plain", "json"}))
      ->capture_default_str();
}

std::string shown(const std::vector<Diagnostic>& findings, const FindingsFormat& format, std::FILE* stream) {
  if (format.name == "json") return report::diagnostics_json(findings);
  std::string text;
  for (const Diagnostic& finding : findings) {
    text += format.name == "plain" ? source::plain(finding) : source::terminal(finding, colour(stream));
    if (!text.ends_with('\n')) text += '\n';
  }
  return text;
}

void complain_of(const std::vector<Diagnostic>& findings, const FindingsFormat& format) {
  std::vector<Diagnostic> errors;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(errors),
               [](const Diagnostic& finding) { return finding.severity == Severity::error; });
  if (errors.empty()) return;
  std::string text = shown(errors, format, stderr);
  text.pop_back();
  note(text);
}

bool any_error(const std::vector<Diagnostic>& findings) { return count(findings, Severity::error) > 0; }

std::size_t count(const std::vector<Diagnostic>& findings, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const Diagnostic& finding) { return finding.severity == severity; }));
}

std::string counted(std::size_t number, const std::string& what) {
  const std::string many = what.ends_with('y') ? what.substr(0, what.size() - 1) + "ies" : what + "s";
  return (number == 0 ? "no" : std::to_string(number)) + " " + (number == 1 ? what : many);
}

}  // namespace kith::cli
