#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/drawing/graphviz.hpp"
#include "cli/reading/beside.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/output.hpp"
#include "cli/reading/question.hpp"
#include "cli/reading/standing_proofs.hpp"
#include "cli/terminal/arguments.hpp"
#include "cli/terminal/console.hpp"
#include "engine/report/document/document.hpp"

namespace kith::cli {
namespace {

struct DocsOptions {
  std::string ruleset, to, at, form = "markdown";
  std::vector<std::string> scenarios;
  int within = static_cast<int>(usual_time.count());
  FindingsFormat format;
};

/// Rulesets whose scenarios are told, and what came of each.
struct ToldBy {
  Ruleset ruleset;
  std::vector<Rehearsal> runs;
};

/// The exit code where a file cannot be read, is wrong, or is about something else.
int add_told(const DocsOptions& options, std::vector<ToldBy>& all) {
  const model::Layer root = all.front().ruleset.checked().layers.back();
  return each_that_uses(root, options.scenarios, options.format, [&](Ruleset one) {
    std::vector<Rehearsal> runs = rehearse(one, read_named);
    all.push_back({std::move(one), std::move(runs)});
  });
}

/// Those that stand in the rulesets themselves, in the order of their runs.
std::vector<report::ToldScenario> told(const std::vector<ToldBy>& all) {
  std::vector<report::ToldScenario> out;
  for (const ToldBy& by : all) {
    const model::Ruleset& rules = by.ruleset.checked();
    std::size_t run = 0;
    for (const model::Scenario& scenario : rules.scenarios)
      if (scenario.layer.index + 1 == rules.layers.size() && run < by.runs.size())
        out.push_back({&rules, &scenario, &by.runs[run++]});
  }
  return out;
}

/// Draws until `dot` fails once; then nothing more, and why is said in the page and on standard error.
void draw_by(report::DocumentOf& of, std::chrono::seconds within) {
  if (of.rules.plans.empty() && of.rules.escalations.empty()) return;
  const Drawn first = drawn("digraph { a }\n", within);
  if (!first.svg.empty()) {
    of.draw = [within](const std::string& dot) {
      const Drawn one = drawn(dot, within);
      if (one.svg.empty()) complain("a drawing is left out: " + one.wrong.substr(0, one.wrong.find(';')));
      return one.svg;
    };
    return;
  }
  const std::string why = first.wrong.substr(0, first.wrong.find(';'));
  of.not_drawn = "there are words alone here: " + why;
  complain(of.not_drawn);
}

/// What is known of each promise by what a release carries, or what is kept beside the ruleset; nothing is
/// said where nothing is kept.
void add_standing(report::DocumentOf& of, const std::string& path) {
  StandingProofs standing = carried_proofs(of.rules);
  if (!standing.kept) standing = standing_proofs(path, of.rules);
  if (!standing.kept) return;
  const auto state = [&](const std::string& name) {
    const report::KeptProofs::Of* one = standing.of(name);
    if (one == nullptr) return report::PromiseState{false, "Not proved, or not since it was changed."};
    if (one->result == Proof::Result::proved) return report::PromiseState{false, "Proved, for every record."};
    const bool broken = one->result == Proof::Result::broken;
    return report::PromiseState{broken, broken ? "Broken by some record." : "Neither proved nor broken."};
  };
  for (const model::Promise& promise : of.rules.promises) {
    const report::PromiseState by_scenarios = report::tried(promise, of.scenarios);
    of.promises.push_back(by_scenarios.broken ? by_scenarios : state(promise.name));
  }
  for (const model::CarePromise& promise : of.rules.care_promises)
    of.care_promises.push_back(state(promise.name));
}

int run_docs(const DocsOptions& options) {
  Loaded<Ruleset> ruleset = load_ruleset(options.ruleset, options.format);
  if (!ruleset.value) return ruleset.exit_code;
  const auto at = moment(*ruleset.value, options.at);
  if (!at) return exit_code::unusable;
  std::vector<Rehearsal> own = rehearse(*ruleset.value, read_named);
  std::vector<ToldBy> all = {{*ruleset.value, std::move(own)}};
  if (const int wrong = add_told(options, all); wrong != exit_code::done) return wrong;
  report::DocumentOf of{ruleset.value->checked(), *at, told(all)};
  add_standing(of, options.ruleset);
  if (options.form == "html") draw_by(of, std::chrono::seconds(options.within));
  const std::string text = options.form == "html" ? report::document_html(of) : report::document_markdown(of);
  if (!options.to.empty()) return write_file(options.to, text) ? exit_code::done : exit_code::unusable;
  out(text);
  return exit_code::done;
}

}  // namespace

void add_docs(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<DocsOptions>();
  CLI::App* command = program.add_subcommand(
      "docs", "write a ruleset, with those it uses, as a document to read: for a meeting or an inspector");
  command->add_option("ruleset", options->ruleset, "the ruleset; - is standard input")
      ->required()
      ->type_name("RULESET");
  command->add_option("--as", options->form, "markdown or html")
      ->check(CLI::IsMember({"markdown", "html"}))
      ->capture_default_str();
  command->add_option("-o,--output", options->to, "the file to write (default: standard output)")
      ->type_name("FILE");
  command
      ->add_option("--scenarios", options->scenarios,
                   "rulesets that use it, or folders of them, whose scenarios are told too; may be repeated")
      ->type_name("PATH");
  command
      ->add_option(
          "--at", options->at,
          "who may be told what, as of when: 2026-03-01, \"2026-03-01 16:05\" or RFC 3339 (default: now)")
      ->type_name("MOMENT");
  a_count(command->add_option("--within", options->within, "seconds that `dot` may take for a drawing"))
      ->check(CLI::Range(1, 3600))
      ->type_name("SECONDS")
      ->capture_default_str();
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_docs(*options); }; });
}

}  // namespace kith::cli
