#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/command/person/about_person.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/named.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/report/assessment/assessment.hpp"
#include "kith/assess.hpp"

namespace kith::cli {
namespace {

struct WhoDecidesOptions {
  PersonOptions about;
  std::string decision, form = "text";
};

/// The declared decisions.
std::vector<Named> decisions(const model::Ruleset& ruleset) {
  std::vector<Named> known = concepts_of(ruleset.decisions);
  std::erase_if(known, [&](const Named& one) {
    return !ruleset.decisions[*ruleset.decisions.find(one.name)].declared;
  });
  return known;
}

std::string rendered(const WhoDecides& who, const std::string& form) {
  if (form == "json") return render(who, AssessmentRendering::json);
  if (form == "markdown") return render(who, AssessmentRendering::markdown);
  if (form == "easy") return render(who, AssessmentRendering::easy_read);
  return report::text(who, {width(stdout), colour(stdout)});
}

int run_who_decides(const WhoDecidesOptions& options) {
  const Loaded<AboutPerson> about = load_about(options.about);
  if (!about.value) return about.exit_code;
  const State& state = about.value->state;
  const auto decision =
      meant_by("--decision", "decision", options.decision, decisions(state.ruleset().checked()));
  if (!decision || nobody_to_read(state, about.value->at, options.form)) return exit_code::unusable;
  out(rendered(who_decides(state, *decision, about.value->at).value(), options.form));
  return exit_code::done;
}

}  // namespace

void add_who_decides(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<WhoDecidesOptions>();
  CLI::App* command = program.add_subcommand(
      "who-decides", "say who decides about a matter, who is heard, and what each may be told");
  add_person_options(*command, options->about);
  command->add_option("--decision", options->decision, "what is to be decided")
      ->required()
      ->type_name("DECISION");
  command->add_option("--as", options->form, "text, json, markdown or easy (for the person)")
      ->check(CLI::IsMember({"text", "json", "markdown", "easy"}))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen = [options] { return run_who_decides(*options); }; });
}

}  // namespace kith::cli
