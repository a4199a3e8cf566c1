#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/command/person/each_person.hpp"
#include "cli/terminal/console.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/report/caseload/audit.hpp"
#include "kith/assess.hpp"

namespace kith::cli {
namespace {

struct AuditOptions {
  CaseloadOptions caseload;
  std::string form = "text";
};

std::string rendered(const Audit& audit, const std::string& form) {
  if (form == "json") return render(audit, AuditRendering::json);
  if (form == "csv") return render(audit, AuditRendering::csv);
  if (form == "html") return render(audit, AuditRendering::html);
  return report::text(audit, {width(stdout), colour(stdout)});
}

int run_audit(const AuditOptions& options) {
  Audit audit;
  time::Instant moment{};
  CaseloadWork work;
  work.begin = [&](const Ruleset& ruleset, time::Instant at) {
    moment = at;
    audit.at = ruleset.checked().zone.text(at);
    return true;
  };
  work.person = [&](const State& person) -> std::function<void()> {
    return [&audit, figures = figures_of(person, moment)] { audit.add(figures); };
  };
  work.end = [&](std::size_t left_out) {
    audit.left_out = left_out;
    out(rendered(audit, options.form));
  };
  return each_person(options.caseload, work);
}

}  // namespace

void add_audit(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<AuditOptions>();
  CLI::App* command = program.add_subcommand(
      "audit", "add up governance figures over a caseload, with the people behind each");
  add_caseload_options(*command, options->caseload);
  command->add_option("--as", options->form, "text, csv, json or html (one page, to print)")
      ->check(CLI::IsMember({"text", "csv", "json", "html"}))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen = [options] { return run_audit(*options); }; });
}

}  // namespace kith::cli
