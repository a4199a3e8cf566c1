#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/terminal/console.hpp"
#include "engine/report/ruleset/proofs.hpp"
#include "kith/proof.hpp"

namespace kith::cli {
namespace {

struct ProveOptions {
  std::string ruleset, promise, form = "text";
  ProofLimits limits;
  FindingsFormat format;
};

int exit_code_of(const std::vector<Proof>& proofs) {
  const auto any = [&](Proof::Result result) {
    return std::any_of(proofs.begin(), proofs.end(),
                       [&](const Proof& proof) { return proof.result == result; });
  };
  if (any(Proof::Result::broken)) return exit_code::wrong;
  return any(Proof::Result::not_proved) ? exit_code::not_proved : exit_code::done;
}

int run_prove(const ProveOptions& options) {
  const Loaded<Ruleset> ruleset = load_ruleset(options.ruleset, options.format);
  if (!ruleset.value) return ruleset.exit_code;
  const std::vector<Proof> proofs = prove(*ruleset.value, options.limits, options.promise);
  if (proofs.empty() && !options.promise.empty()) {
    complain("there is no promise `" + options.promise + "` in this ruleset or in what it uses");
    return exit_code::unusable;
  }
  out(options.form == "json" ? report::proofs_json(proofs) : report::proofs_text(proofs, width(stdout)));
  return exit_code_of(proofs);
}

}  // namespace

void add_prove(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<ProveOptions>();
  CLI::App* command =
      program.add_subcommand("prove", "prove the promises of a ruleset, or show what breaks them");
  command->add_option("ruleset", options->ruleset, "the ruleset; the promises of what it uses are proved too")
      ->type_name("FILE")
      ->required();
  command->add_option("--promise", options->promise, "only the promise of this name")->type_name("NAME");
  command->add_option("--cases", options->limits.cases, "cases to look at before a promise is not proved")
      ->type_name("NUMBER")
      ->capture_default_str();
  command->add_option("--as", options->form, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_prove(*options); }; });
}

}  // namespace kith::cli
