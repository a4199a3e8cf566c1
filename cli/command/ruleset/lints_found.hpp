#pragma once
#include <string>
#include <vector>

#include "cli/terminal/findings.hpp"
#include "kith/ruleset.hpp"

/// Warnings and notes, as the commands that look for them tell them.
namespace kith::cli {

/// The `--deny` of findings: codes, `warnings` or `notes`.
void add_deny(CLI::App&, std::vector<std::string>& denied);
/// A denied finding stands as an error: it is shown as one, and counts as one.
void deny(std::vector<Diagnostic>&, const std::vector<std::string>& by);

/// The file of what was checked: of what was compiled, the one that it was compiled from.
std::string own_file(const Compilation&, const std::string& path);
/// Takes the warnings and notes of the rulesets that the one in the file `own` uses out of the findings, and
/// gives a line that counts them and says what shows them, `shown_by`, as in "--used".
std::string summarised_used(std::vector<Diagnostic>&, const std::string& own, const std::string& shown_by);
/// Takes the notes out of the findings and gives a line that counts them: "3 notes (K4010 x2, …)".
std::string summarised_notes(std::vector<Diagnostic>&, const std::string& shown_by);

}  // namespace kith::cli
