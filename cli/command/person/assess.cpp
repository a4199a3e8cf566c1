#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/command/person/about_person.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/named.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/report/assessment/assessment.hpp"
#include "engine/report/assessment/ladders.hpp"
#include "kith/assess.hpp"

namespace kith::cli {
namespace {

struct AssessOptions {
  PersonOptions about;
  std::string owner, form = "text";
};

std::string rendered(const AboutPerson& about, const Assessment& all, const std::string& form) {
  if (form == "json") return render(all, AssessmentRendering::json);
  if (form == "markdown") return render(all, AssessmentRendering::markdown);
  if (form == "easy") return render(all, AssessmentRendering::easy_read);
  if (form == "html")
    return report::html(all, report::ladders(about.state.ruleset().checked(), all, about.at));
  return report::text(all, {width(stdout), colour(stdout)});
}

int run_assess(const AssessOptions& options) {
  const Loaded<AboutPerson> about = load_about(options.about);
  if (!about.value) return about.exit_code;
  if (nobody_to_read(about.value->state, about.value->at, options.form)) return exit_code::unusable;
  const model::Ruleset& ruleset = about.value->state.ruleset().checked();
  Assessment all = assess(about.value->state, about.value->at);
  if (!options.owner.empty()) {
    if (options.form == "easy") {
      complain("--owner is for staff: what is written for the person leaves nothing out");
      return exit_code::unusable;
    }
    const auto owner = meant_by("--owner", "role", options.owner, concepts_of(ruleset.roles));
    if (!owner) return exit_code::unusable;
    all = only_for(std::move(all), ruleset.roles[*ruleset.roles.find(*owner)].title,
                   titles_under(ruleset, *owner));
  }
  out(rendered(*about.value, all, options.form));
  return exit_code::done;
}

}  // namespace

void add_assess(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<AssessOptions>();
  CLI::App* command = program.add_subcommand(
      "assess", "say everything about one person: what is due, plans, escalations, who may be told what");
  add_person_options(*command, options->about);
  command
      ->add_option("--owner", options->owner,
                   "of what is to be done and found out, only what falls to this role, or to one under it")
      ->type_name("ROLE");
  command
      ->add_option("--as", options->form,
                   "text, json, markdown, html (one page, to print) or easy (for the person)")
      ->check(CLI::IsMember({"text", "json", "markdown", "html", "easy"}))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen = [options] { return run_assess(*options); }; });
}

}  // namespace kith::cli
