#include <CLI/CLI.hpp>
#include <memory>

#include "cli/about_person.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/pictures.hpp"
#include "engine/report/assessment.hpp"
#include "kith/assess.hpp"

namespace kith::cli {
namespace {

struct AssessOptions {
  PersonOptions about;
  std::string form = "text";
};

std::string rendered(const AboutPerson& about, const std::string& form) {
  const Assessment all = assess(about.state, about.at);
  if (form == "json") return render(all, AssessmentRendering::json);
  if (form == "markdown") return render(all, AssessmentRendering::markdown);
  if (form == "easy") return render(all, AssessmentRendering::easy_read);
  if (form == "html") return report::html(all, pictures(about.state.ruleset().checked(), all, about.at));
  return report::text(all, {width(stdout), colour(stdout)});
}

int run_assess(const AssessOptions& options) {
  const Loaded<AboutPerson> about = load_about(options.about);
  if (!about.value) return about.exit_code;
  out(rendered(*about.value, options.form));
  return exit_code::done;
}

}  // namespace

void add_assess(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<AssessOptions>();
  CLI::App* command = program.add_subcommand("assess", "say everything about one person: what is due, plans, escalations, who may be told what");
  add_person_options(*command, options->about);
  command->add_option("--as", options->form, "text, json, markdown, html (one page, to print) or easy (for the person)")
      ->check(CLI::IsMember({"text", "json", "markdown", "html", "easy"}))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen = [options] { return run_assess(*options); }; });
}

}  // namespace kith::cli
