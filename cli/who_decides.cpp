#include <CLI/CLI.hpp>
#include <memory>

#include "cli/about_person.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "dsl/source/diagnostics.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/report/assessment.hpp"
#include "kith/assess.hpp"

namespace kith::cli {
namespace {

struct WhoDecidesOptions {
  PersonOptions about;
  std::string decision, form = "text";
};

/// Says which decision was likely meant.
void complain_of_decision(const model::Ruleset& ruleset, const std::string& decision) {
  std::vector<std::string> known;
  for (const auto& each : ruleset.decisions.all())
    if (each.declared) known.push_back(each.name);
  const std::string near = source::nearest(decision, known);
  complain("--decision: there is no decision `" + decision + "`" + (near.empty() ? "" : "; did you mean `" + near + "`?"));
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
  const std::optional<WhoDecides> who = who_decides(about.value->state, options.decision, about.value->at);
  if (!who) {
    complain_of_decision(about.value->state.ruleset().checked(), options.decision);
    return exit_code::unusable;
  }
  out(rendered(*who, options.form));
  return exit_code::done;
}

}  // namespace

void add_who_decides(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<WhoDecidesOptions>();
  CLI::App* command = program.add_subcommand("who-decides", "say who decides about a matter, who is heard, and what each may be told");
  add_person_options(*command, options->about);
  command->add_option("--decision", options->decision, "what is to be decided")->required()->type_name("DECISION");
  command->add_option("--as", options->form, "text, json, markdown or easy (for the person)")
      ->check(CLI::IsMember({"text", "json", "markdown", "easy"}))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen = [options] { return run_who_decides(*options); }; });
}

}  // namespace kith::cli
