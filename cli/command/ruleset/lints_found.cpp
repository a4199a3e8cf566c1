#include "cli/command/ruleset/lints_found.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "dsl/check/stack/stack.hpp"
#include "dsl/source/register.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::cli {
namespace {

/// Whether `--deny` names its code, its severity or all of its severity.
bool denied(const Diagnostic& finding, const std::vector<std::string>& by) {
  const std::string_view all = finding.severity == Severity::warning ? "warnings" : "notes";
  return finding.severity != Severity::error &&
         std::any_of(by.begin(), by.end(),
                     [&](const std::string& name) { return name == all || finding.code == name; });
}

/// A code of the register, or `warnings` or `notes`; otherwise why not.
std::string may_be_denied(std::string& name) {
  if (name == "warnings" || name == "notes") return "";
  const source::Entry* entry = source::find_entry(name);
  if (entry == nullptr)
    return "`" + name + "` is no code of a finding; `warnings` and `notes` deny all of them";
  name = std::string(entry->text);
  return "";
}

}  // namespace

void add_deny(CLI::App& command, std::vector<std::string>& denied) {
  command
      .add_option("--deny", denied,
                  "count what is found of these codes, or all `warnings` or `notes`, as errors")
      ->delimiter(',')
      ->transform(CLI::Validator(may_be_denied, "CODE"));
}

void deny(std::vector<Diagnostic>& findings, const std::vector<std::string>& by) {
  for (Diagnostic& finding : findings)
    if (denied(finding, by)) finding.severity = Severity::error;
}

std::string own_file(const Compilation& compilation, const std::string& path) {
  return compilation.ruleset ? compilation.ruleset->checked().layers.back().file : check::beside("", path);
}

std::string summarised_used(std::vector<Diagnostic>& findings, const std::string& own,
                            const std::string& shown_by) {
  std::set<std::string> files;
  std::size_t warnings = 0, notes = 0;
  std::erase_if(findings, [&](const Diagnostic& finding) {
    if (finding.severity == Severity::error || finding.place.file == own) return false;
    ++(finding.severity == Severity::warning ? warnings : notes);
    files.insert(finding.place.file);
    return true;
  });
  if (files.empty()) return "";
  return counted(warnings, "warning") + " and " + counted(notes, "note") + " of " +
         counted(files.size(), "ruleset") + " that it uses, not shown; " + shown_by + " shows them\n";
}

std::string summarised_notes(std::vector<Diagnostic>& findings, const std::string& shown_by) {
  std::map<std::string, std::size_t> codes;
  for (const Diagnostic& finding : findings)
    if (finding.severity == Severity::note) ++codes[finding.code];
  const std::size_t notes =
      std::erase_if(findings, [](const Diagnostic& finding) { return finding.severity == Severity::note; });
  if (notes == 0) return "";
  std::string listed;
  for (const auto& [code, number] : codes)
    listed += (listed.empty() ? "" : ", ") + code + (number > 1 ? " x" + std::to_string(number) : "");
  return counted(notes, "note") + " not shown (" + listed + "); " + shown_by + " shows " +
         (notes == 1 ? "it" : "them") + "\n";
}

}  // namespace kith::cli
