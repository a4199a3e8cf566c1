#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>

#include "cli/command/commands.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/standing_proofs.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/findings.hpp"
#include "dsl/check/stack/stack.hpp"
#include "dsl/source/register.hpp"
#include "dsl/source/utf8.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/prove/restriction/restriction_proofs.hpp"
#include "engine/report/report.hpp"
#include "engine/time/parse.hpp"

namespace kith::cli {
namespace {

struct CheckOptions {
  std::vector<std::string> rulesets;
  std::string form = "text";
  bool notes = false;
  bool used = false;
  std::vector<std::string> denied;
  std::string at;
  FindingsFormat format;
};

/// The file of what was checked: of what was compiled, the one that it was compiled from.
std::string own_file(const Compilation& compilation, const std::string& path) {
  return compilation.ruleset ? compilation.ruleset->checked().layers.back().file : check::beside("", path);
}

/// Takes the warnings and notes of the rulesets that the one in the file `own` uses out of `findings`, and
/// gives a line that counts them.
std::string summarised_used(std::vector<Diagnostic>& findings, const std::string& own) {
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
         counted(files.size(), "ruleset") + " that it uses, not shown; --used shows them\n";
}

/// Takes the notes out of `findings` and gives a line that counts them: "3 notes (K4010 twice, …)".
std::string summarised_notes(std::vector<Diagnostic>& findings) {
  std::map<std::string, std::size_t> codes;
  for (const Diagnostic& finding : findings)
    if (finding.severity == Severity::note) ++codes[finding.code];
  const std::size_t notes =
      std::erase_if(findings, [](const Diagnostic& finding) { return finding.severity == Severity::note; });
  if (notes == 0) return "";
  std::string listed;
  for (const auto& [code, number] : codes)
    listed += (listed.empty() ? "" : ", ") + code + (number > 1 ? " x" + std::to_string(number) : "");
  return counted(notes, "note") + " not shown (" + listed + "); --notes shows " +
         (notes == 1 ? "it" : "them") + "\n";
}

std::string name_of(const model::Ruleset& ruleset) {
  return ruleset.layers.back().name + " " + ruleset.layers.back().version;
}

std::string summary(const model::Ruleset& ruleset) {
  return name_of(ruleset) + ": " + counted(ruleset.boundaries.size(), "boundary") + ", " +
         counted(ruleset.clauses.size(), "clause") + ", " + counted(ruleset.layers.size() - 1, "ruleset") +
         " used";
}

/// What is promised, each with what is known of it where that is kept beside the ruleset.
std::string promises(const model::Ruleset& ruleset, const std::string& path) {
  const std::vector<std::string> of_restrictions = proving::restriction_promise_names(ruleset);
  if (ruleset.promises.empty() && ruleset.care_promises.empty() && ruleset.plans.empty() &&
      of_restrictions.empty())
    return "";
  const StandingProofs standing = standing_proofs(path, ruleset);
  if (!standing.kept && ruleset.promises.empty() && ruleset.care_promises.empty()) return "";
  const auto state = [&](const std::string& name) {
    return standing.kept ? ": " + standing.words(name) : "";
  };
  std::string text = "promises, which `kith prove` proves or breaks:\n";
  for (const model::Promise& promise : ruleset.promises)
    text += "  " + promise.name + "  " + promise.title + state(promise.name) + "\n";
  for (const model::CarePromise& promise : ruleset.care_promises)
    text += "  " + promise.name + "  " + promise.title + state(promise.name) + "\n";
  for (const model::Plan& plan : ruleset.plans)
    for (const std::string& name : names_of_plan(plan))
      if (standing.kept) text += "  " + name + state(name) + "\n";
  for (const std::string& name : of_restrictions)
    if (standing.kept) text += "  " + name + state(name) + "\n";
  return text;
}

std::string tally(const std::vector<Diagnostic>& findings) {
  return counted(count(findings, Severity::error), "error") + ", " +
         counted(count(findings, Severity::warning), "warning");
}

/// Whether `--deny` names its code, its severity or all of its severity.
bool denied(const Diagnostic& finding, const std::vector<std::string>& by) {
  const std::string_view all = finding.severity == Severity::warning ? "warnings" : "notes";
  return finding.severity != Severity::error &&
         std::any_of(by.begin(), by.end(),
                     [&](const std::string& name) { return name == all || finding.code == name; });
}

/// A denied finding stands as an error: it is shown as one, and counts as one.
void deny(std::vector<Diagnostic>& findings, const std::vector<std::string>& by) {
  for (Diagnostic& finding : findings)
    if (denied(finding, by)) finding.severity = Severity::error;
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

std::string may_be_a_day(std::string& text) {
  return time::parse_date(text) ? "" : "`" + text + "` is no day such as 2026-11-29";
}

/// Findings are what `check` is for, so they go to standard output; beside the ruleset as JSON they go to
/// standard error.
void show(const CheckOptions& options, const Compilation& compilation, const std::string& path) {
  std::vector<Diagnostic> findings = compilation.diagnostics;
  const bool as_json = options.form == "json";
  const bool words = options.format.name != "json";
  const std::string used =
      options.used || !words ? "" : summarised_used(findings, own_file(compilation, path));
  const std::string hidden = options.notes || !words ? "" : summarised_notes(findings);
  const std::string text = shown(findings, options.format, as_json ? stderr : stdout);
  if (as_json) {
    if (!findings.empty()) note(std::string_view(text).substr(0, text.size() - 1));
    if (compilation.ruleset) out(report::ruleset_json(compilation.ruleset->checked()));
    return;
  }
  out(text);
  if (!words) return;
  out(hidden + used);
  if (compilation.ruleset)
    out(summary(compilation.ruleset->checked()) + "; " + tally(findings) + "\n" +
        promises(compilation.ruleset->checked(), path));
  if (!compilation.ruleset) out(source::visible(path) + ": " + tally(findings) + "\n");
}

int run_check(const CheckOptions& options) {
  const std::optional<std::vector<std::string>> paths = find_rulesets(options.rulesets);
  if (!paths) return exit_code::unusable;
  Lints lints = Lints::run;
  if (!options.at.empty()) lints.day = time::parse_date(options.at);
  int result = exit_code::done;
  const bool as_sarif = options.form == "sarif";
  std::vector<Diagnostic> all;
  std::map<std::string, std::string> texts;
  for (const std::string& path : *paths) {
    std::optional<Compilation> compilation = compile_input(path, lints, as_sarif ? &texts : nullptr);
    if (!compilation) return exit_code::unusable;
    deny(compilation->diagnostics, options.denied);
    if (!compilation->ruleset || any_error(compilation->diagnostics)) result = exit_code::wrong;
    if (as_sarif)
      std::move(compilation->diagnostics.begin(), compilation->diagnostics.end(), std::back_inserter(all));
    else show(options, *compilation, path);
  }
  if (as_sarif) out(report::diagnostics_sarif(all, texts));
  return result;
}

}  // namespace

void add_check(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* command =
      program.add_subcommand("check", "check rulesets with those they use, and list what is found");
  command->add_option("ruleset", options->rulesets, "rulesets, or folders of them; - is standard input")
      ->required()
      ->type_name("RULESET");
  command
      ->add_option("--as", options->form,
                   "text: what is found; json: the checked ruleset, findings going to standard error; "
                   "sarif: what is found, for code hosts and editors")
      ->check(CLI::IsMember({"text", "json", "sarif"}))
      ->capture_default_str();
  command->add_flag("--notes", options->notes, "show every note, not only how many there are");
  command->add_flag("--used", options->used, "show the warnings and notes of the rulesets that it uses too");
  command
      ->add_option("--deny", options->denied,
                   "count what is found of these codes, or all `warnings` or `notes`, as errors")
      ->delimiter(',')
      ->transform(CLI::Validator(may_be_denied, "CODE"));
  command
      ->add_option("--at", options->at,
                   "the day, such as 2026-11-29, on which reviews of rulesets may be overdue")
      ->type_name("DAY")
      ->check(CLI::Validator(may_be_a_day, "DAY"));
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_check(*options); }; });
}

}  // namespace kith::cli
