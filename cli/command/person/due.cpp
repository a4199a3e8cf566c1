#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/command/person/each_person.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/named.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/report/caseload/worklist.hpp"
#include "kith/assess.hpp"

namespace kith::cli {
namespace {

struct DueOptions {
  CaseloadOptions caseload;
  std::string owner, form = "text";
};

std::string rendered(const Worklist& list, const std::string& form) {
  if (form == "json") return render(list, WorklistRendering::json);
  if (form == "csv") return render(list, WorklistRendering::csv);
  return report::text(list, {width(stdout), colour(stdout)});
}

int run_due(const DueOptions& options) {
  std::optional<Worklist> list;
  std::optional<std::string> owner;
  CaseloadWork work;
  work.begin = [&](const Ruleset& ruleset, time::Instant at) {
    list.emplace(at);
    if (options.owner.empty()) return true;
    owner = meant_by("--owner", "role", options.owner, concepts_of(ruleset.checked().roles));
    return owner.has_value();
  };
  work.person = [&](const State& person) -> std::function<void()> {
    return [&list, &owner, person, due = what_is_due(person, list->at())] {
      // Each person's own rulesets say which roles stand under it.
      if (owner) list->only_for(titles_under(person.ruleset().checked(), *owner));
      list->add(person, due);
    };
  };
  work.end = [&](std::size_t left_out) {
    list->left_out = left_out;
    out(rendered(*list, options.form));
  };
  return each_person(options.caseload, work);
}

}  // namespace

void add_due(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<DueOptions>();
  CLI::App* command = program.add_subcommand(
      "due",
      "list what is to be done for a caseload, by who is to do it, in the order in which it is to be done");
  add_caseload_options(*command, options->caseload);
  command->add_option("--owner", options->owner, "only what falls to this role, or to one under it")
      ->type_name("ROLE");
  command->add_option("--as", options->form, "text, json or csv")
      ->check(CLI::IsMember({"text", "json", "csv"}))
      ->capture_default_str();
  command->callback([options, &chosen] { chosen = [options] { return run_due(*options); }; });
}

}  // namespace kith::cli
