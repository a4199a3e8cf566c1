#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <optional>

#include "cli/command/commands.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/output.hpp"
#include "cli/terminal/console.hpp"
#include "engine/report/coverage/coverage.hpp"
#include "engine/report/ruleset/rehearsals.hpp"
#include "kith/coverage.hpp"
#include "kith/rehearsal.hpp"

namespace kith::cli {
namespace {

struct TestOptions {
  std::vector<std::string> paths;
  std::string junit, form = "text";
  bool coverage = false, missing = false;
  std::optional<double> fail_under, fail_under_conditions;  ///< per cent
};

/// Is less shown than was asked for?
bool falls_short(const TestOptions& options, const Coverage& coverage) {
  const double of_rules = options.fail_under.value_or(0);
  return !coverage.reaches(of_rules, options.fail_under_conditions.value_or(of_rules));
}

/// What was found in the files so far.
struct TestRun {
  std::vector<Rehearsal> done;
  std::optional<CoverageOfFiles> coverage;
};

/// A ruleset that does not compile, as a rehearsal that failed.
Rehearsal broken(const std::string& path, const std::vector<Diagnostic>& findings) {
  Rehearsal made;
  made.title = path + " compiles";
  made.ruleset = path;
  made.place.file = path;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(made.diagnostics),
               [](const Diagnostic& finding) { return finding.severity == Severity::error; });
  return made;
}

/// Rehearses the scenarios that stand in the file itself; those of the rulesets it uses are theirs. False
/// where it cannot be read.
bool rehearse_file(const std::string& path, TestRun& run) {
  const std::optional<Compilation> compilation = compile_input(path);
  if (!compilation) return false;
  if (!compilation->ruleset) {
    run.done.push_back(broken(path, compilation->diagnostics));
    return true;
  }
  std::vector<Rehearsal> own = rehearse(*compilation->ruleset, read_named);
  std::move(own.begin(), own.end(), std::back_inserter(run.done));
  if (run.coverage) run.coverage->add(*compilation->ruleset, read_named);
  return true;
}

void show_rehearsals(const TestOptions& options, const std::vector<Rehearsal>& done) {
  out(options.form == "json" ? report::rehearsals_json(done) : report::rehearsals_text(done, width(stdout)));
}

/// Beside the coverage as data or as a page, what failed goes where findings go.
void show_coverage(const TestOptions& options, const Coverage& coverage, const std::vector<Rehearsal>& done) {
  if (options.form == "text") {
    out(report::coverage_text(coverage, width(stdout)));
    return show_rehearsals(options, done);
  }
  if (!std::all_of(done.begin(), done.end(), passed)) complain(report::rehearsals_text(done, width(stderr)));
  out(options.form == "json"   ? report::coverage_json(coverage)
      : options.form == "lcov" ? report::coverage_lcov(coverage)
                               : report::coverage_html(coverage));
}

/// Scenarios to be kept, and as comments what is left to whoever knows the rules.
void show_missing(const std::vector<std::string>& paths, const Coverage& coverage) {
  for (const std::string& path : paths) {
    const std::optional<Compilation> compilation = compile_input(path);
    if (!compilation || !compilation->ruleset) continue;
    const MissingScenarios missing = missing_scenarios(*compilation->ruleset, coverage);
    if (missing.scenarios.empty() && missing.not_found.empty()) continue;
    out("# " + path + '\n');
    for (const std::string& scenario : missing.scenarios) out('\n' + scenario);
    for (const std::string& gap : missing.not_found) out("\n# No scenario was found for: " + gap);
    out("\n");
  }
}

/// What is no number is neither above a share nor below it.
std::string a_number(std::string& text) {
  return std::isnan(std::strtod(text.c_str(), nullptr)) ? "`" + text + "` is no number" : "";
}

int run_test(const TestOptions& options) {
  const bool held = options.fail_under || options.fail_under_conditions;
  const bool counted = options.coverage || options.missing || held;
  if (!counted && (options.form == "lcov" || options.form == "html")) {
    complain("`--as " + options.form + "` is for `--coverage`");
    return exit_code::unusable;
  }
  const std::optional<std::vector<std::string>> paths = find_rulesets(options.paths);
  if (!paths) return exit_code::unusable;
  TestRun run;
  if (counted) run.coverage.emplace();
  for (const std::string& path : *paths)
    if (!rehearse_file(path, run)) return exit_code::unusable;
  if (!options.junit.empty() && !write_file(options.junit, report::rehearsals_junit(run.done)))
    return exit_code::unusable;
  const Coverage coverage = run.coverage ? run.coverage->take() : Coverage();
  if (options.missing) show_missing(*paths, coverage);
  else if (counted) show_coverage(options, coverage, run.done);
  else show_rehearsals(options, run.done);
  if (!std::all_of(run.done.begin(), run.done.end(), passed)) return exit_code::wrong;
  return held && falls_short(options, coverage) ? exit_code::not_covered : exit_code::done;
}

}  // namespace

void add_test(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<TestOptions>();
  options->paths = {"."};
  CLI::App* command = program.add_subcommand(
      "test", "rehearse the scenarios of rulesets; a ruleset with a mistake counts as failed");
  command->add_option("path", options->paths, "rulesets, or folders of them")
      ->type_name("PATH")
      ->capture_default_str();
  command->add_option("--junit", options->junit, "also write the results to this file, in JUnit's XML")
      ->type_name("FILE");
  command->add_flag("--coverage", options->coverage,
                    "show which rules and conditions the scenarios showed, and which not");
  command->add_flag("--missing", options->missing,
                    "write scenarios that would show more, for somebody to say what is right");
  command
      ->add_option("--fail-under", options->fail_under,
                   "with coverage: exit code 4 where less is shown, in per cent")
      ->type_name("NUMBER")
      ->check(CLI::Range(0.0, 100.0))
      ->check(CLI::Validator(a_number, ""));
  command
      ->add_option("--fail-under-conditions", options->fail_under_conditions,
                   "the same of conditions, where it is another share than that of rules")
      ->type_name("NUMBER")
      ->check(CLI::Range(0.0, 100.0))
      ->check(CLI::Validator(a_number, ""));
  command->add_option("--as", options->form, "text or json; with coverage also html or lcov")
      ->check(CLI::IsMember({"text", "json", "html", "lcov"}))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen = [options] { return run_test(*options); }; });
}

}  // namespace kith::cli
