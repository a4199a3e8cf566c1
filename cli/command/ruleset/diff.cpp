#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/reading/load.hpp"
#include "cli/terminal/console.hpp"
#include "engine/report/ruleset/differences.hpp"
#include "kith/difference.hpp"

namespace kith::cli {
namespace {

struct DiffOptions {
  std::string before, after, form = "text";
  DifferenceLimits limits;
  FindingsFormat format;
};

int exit_code_of(const Differences& all) {
  if (all.more_permissive()) return exit_code::more_permissive;
  return all.equal() ? exit_code::done : exit_code::differs;
}

int run_diff(const DiffOptions& options) {
  const Loaded<Ruleset> before = load_ruleset(options.before, options.format);
  if (!before.value) return exit_code::unusable;
  const Loaded<Ruleset> after = load_ruleset(options.after, options.format);
  if (!after.value) return exit_code::unusable;
  const Differences all = differences(*before.value, *after.value, options.limits);
  out(options.form == "json" ? report::differences_json(all) : report::differences_text(all, width(stdout)));
  return exit_code_of(all);
}

}  // namespace

void add_diff(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<DiffOptions>();
  CLI::App* command = program.add_subcommand(
      "diff",
      "where two rulesets answer differently, what is newly allowed first; exit 3 where more is permitted");
  command->add_option("old", options->before, "the ruleset as it was")->type_name("OLD")->required();
  command->add_option("new", options->after, "the ruleset as it is to be")->type_name("NEW")->required();
  command
      ->add_option("--cases", options->limits.cases,
                   "cases to look at of one question before it is not proved")
      ->type_name("NUMBER")
      ->capture_default_str();
  command->add_option("--as", options->form, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_diff(*options); }; });
}

}  // namespace kith::cli
