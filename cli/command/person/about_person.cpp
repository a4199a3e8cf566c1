#include "cli/command/person/about_person.hpp"

#include <CLI/CLI.hpp>

#include "cli/command/commands.hpp"
#include "cli/reading/question.hpp"
#include "cli/terminal/console.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

namespace kith::cli {

void add_at(CLI::App& command, std::string& at) {
  command.add_option("--at", at, "as of when: 2026-03-01, \"2026-03-01 16:05\" or RFC 3339 (default: now)")
      ->type_name("MOMENT");
}

void add_person_options(CLI::App& command, PersonOptions& options) {
  command.add_option("ruleset", options.ruleset, "the ruleset; - is standard input")
      ->required()
      ->type_name("RULESET");
  command.add_option("--person", options.person, "the person's record, JSON; - is standard input")
      ->required()
      ->type_name("FILE");
  add_at(command, options.at);
  add_format(command, options.format);
}

Loaded<AboutPerson> load_about(const PersonOptions& options) {
  if (options.ruleset == "-" && options.person == "-") {
    complain("only one of the ruleset and --person can be standard input");
    return {std::nullopt, exit_code::unusable};
  }
  Loaded<Ruleset> ruleset = load_ruleset(options.ruleset, options.format);
  if (!ruleset.value) return {std::nullopt, ruleset.exit_code};
  Loaded<State> person = load_person(*ruleset.value, options.person, options.format);
  if (!person.value) return {std::nullopt, person.exit_code};
  const std::optional<time::Instant> at = moment(*ruleset.value, options.at);
  if (!at) return {std::nullopt, exit_code::unusable};
  return {AboutPerson{std::move(*person.value), *at}, exit_code::done};
}

bool nobody_to_read(const State& state, time::Instant at, const std::string& form) {
  const auto& died = state.record().died;
  if (form != "easy" || !died || at < died->first) return false;
  complain("--as easy is written to the person, who has died (" + state.ruleset().checked().zone.text(*died) +
           "): use another form");
  return true;
}

}  // namespace kith::cli
