#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/terminal/console.hpp"
#include "engine/report/ruleset/rehearsals.hpp"
#include "kith/rehearsal.hpp"

namespace kith::cli {
namespace {

struct TestOptions {
  std::vector<std::string> paths;
  std::string junit, form = "text";
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
bool rehearse_file(const std::string& path, std::vector<Rehearsal>& done) {
  const std::optional<Compilation> compilation = compile_input(path);
  if (!compilation) return false;
  if (!compilation->ruleset) {
    done.push_back(broken(path, compilation->diagnostics));
    return true;
  }
  std::vector<Rehearsal> own = rehearse(*compilation->ruleset, read_named);
  std::move(own.begin(), own.end(), std::back_inserter(done));
  return true;
}

int run_test(const TestOptions& options) {
  const std::optional<std::vector<std::string>> paths = find_rulesets(options.paths);
  if (!paths) return exit_code::unusable;
  std::vector<Rehearsal> done;
  for (const std::string& path : *paths)
    if (!rehearse_file(path, done)) return exit_code::unusable;
  if (!options.junit.empty() && !write_file(options.junit, report::rehearsals_junit(done)))
    return exit_code::unusable;
  out(options.form == "json" ? report::rehearsals_json(done) : report::rehearsals_text(done, width(stdout)));
  return std::all_of(done.begin(), done.end(), passed) ? exit_code::done : exit_code::wrong;
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
  command->add_option("--as", options->form, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen = [options] { return run_test(*options); }; });
}

}  // namespace kith::cli
