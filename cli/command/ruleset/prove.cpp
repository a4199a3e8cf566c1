#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/command/ruleset/proving.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/output.hpp"
#include "cli/reading/standing_proofs.hpp"
#include "cli/terminal/console.hpp"
#include "engine/files/read.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/report/ruleset/proofs.hpp"
#include "kith/proof.hpp"

namespace kith::cli {
namespace {

struct ProveOptions {
  std::string ruleset, promise, form = "text";
  bool keep = false, again = false;
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

/// Each promise by its name; what stands is told and not proved again, but for what was not proved.
std::vector<Proof> proofs_of(const ProveOptions& options, const Ruleset& ruleset) {
  const model::Ruleset& rules = ruleset.checked();
  const StandingProofs standing = options.again ? StandingProofs{} : standing_proofs(options.ruleset, rules);
  std::vector<Proof> proofs;
  for (const std::string& name : names_of_promises(rules)) {
    if (!options.promise.empty() && options.promise != name) continue;
    const report::KeptProofs::Of* kept = standing.of(name);
    if (kept == nullptr || kept->result != Proof::Result::proved) {
      for (Proof& proof : prove(ruleset, options.limits, name)) proofs.push_back(std::move(proof));
      continue;
    }
    for (Proof& proof : prove(ruleset, {0, 0}, name)) {
      proof.result = kept->result;
      proof.questions = kept->questions;
      proof.cases = kept->cases;
      proof.in_the_way.clear();
      proof.counterexample.reset();
      proof.kept = true;
      proofs.push_back(std::move(proof));
    }
  }
  return proofs;
}

/// Where nothing stands yet, or in the place of what was kept before; of nothing else.
bool write_proofs(const std::string& path, const std::string& text) {
  if (!std::filesystem::exists(path)) return write_file(path, text);
  const FileText there = files::read(path);
  if (there.text && report::read_kept_proofs(*there.text)) return rewrite_file(path, text);
  if (!may_write(path)) return false;
  complain("`" + path + "` holds something else than what `kith prove --keep` kept; move it away first");
  return false;
}

int run_prove(const ProveOptions& options) {
  const Loaded<Ruleset> ruleset = load_ruleset(options.ruleset, options.format);
  if (!ruleset.value) return ruleset.exit_code;
  const std::vector<Proof> proofs = proofs_of(options, *ruleset.value);
  if (proofs.empty() && !options.promise.empty()) {
    complain("there is no promise `" + options.promise + "` in this ruleset or in what it uses");
    return exit_code::unusable;
  }
  if (options.keep) {
    const std::string kept = report::kept_proofs_json(to_keep(ruleset.value->checked(), proofs));
    if (!write_proofs(proofs_path(options.ruleset), kept)) return exit_code::unusable;
  }
  out(options.form == "json"   ? report::proofs_json(proofs)
      : options.form == "html" ? report::proofs_html(proofs)
                               : report::proofs_text(proofs, width(stdout)));
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
  CLI::Option* keep = command->add_flag(
      "--keep", options->keep, "keep what came out beside the ruleset, in a file that ends in .proofs");
  command->add_flag("--again", options->again, "prove what stands by such a file, too");
  command->get_option("--promise")->excludes(keep);
  add_proving(*command, options->limits);
  command->add_option("--as", options->form, "text, json or html")
      ->check(CLI::IsMember({"text", "json", "html"}))
      ->capture_default_str();
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_prove(*options); }; });
}

}  // namespace kith::cli
