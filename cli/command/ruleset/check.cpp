#include <CLI/CLI.hpp>
#include <iterator>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/command/ruleset/lints_found.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/standing_proofs.hpp"
#include "cli/reading/trust.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/findings.hpp"
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
  const Release* release = released_as(ruleset);
  const StandingProofs standing =
      release != nullptr ? carried_proofs(ruleset) : standing_proofs(path, ruleset);
  if (!standing.kept && ruleset.promises.empty() && ruleset.care_promises.empty()) return "";
  const auto state = [&](const std::string& name) {
    return standing.kept ? ": " + standing.words(name) : "";
  };
  std::string text = release != nullptr ? "promises, as they stood when it was released, " + release->released
                                        : "promises, which `kith prove` proves or breaks";
  text += ":\n";
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
      options.used || !words ? "" : summarised_used(findings, own_file(compilation, path), "--used");
  const std::string hidden = options.notes || !words ? "" : summarised_notes(findings, "--notes");
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
  add_deny(*command, options->denied);
  command
      ->add_option("--at", options->at,
                   "the day, such as 2026-11-29, on which reviews of rulesets may be overdue")
      ->type_name("DAY")
      ->check(CLI::Validator(may_be_a_day, "DAY"));
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_check(*options); }; });
}

}  // namespace kith::cli
