#include "engine/report/matrix/matrix.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command/commands.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/question.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/findings.hpp"
#include "cli/terminal/named.hpp"

namespace kith::cli {
namespace {

struct MatrixOptions {
  std::string ruleset, person, purpose, at, form = "text";
  FindingsFormat format;
};

void show(const report::Matrix& matrix, const std::string& form) {
  if (form == "json") report::matrix_json(matrix, out);
  else out(form == "markdown" ? report::matrix_markdown(matrix) : report::matrix_text(matrix, width(stdout)));
}

int run_matrix(const MatrixOptions& options) {
  if (options.ruleset == "-" && options.person == "-") {
    complain("only one of the ruleset and --person can be standard input");
    return exit_code::unusable;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(options.ruleset, options.format);
  if (!ruleset.value) return ruleset.exit_code;
  const model::Ruleset& checked = ruleset.value->checked();
  std::optional<model::PurposeId> purpose;
  if (!options.purpose.empty()) {
    const auto name = meant_by("--for", "purpose", options.purpose, concepts_of(checked.purposes));
    if (!name) return exit_code::unusable;
    purpose = checked.purposes.find(*name);
  }
  const Loaded<State> person = load_person(*ruleset.value, options.person, options.format);
  if (!person.value) return person.exit_code;
  const std::optional<time::Instant> at = moment(*ruleset.value, options.at);
  if (!at) return exit_code::unusable;
  show(report::matrix(checked, person.value->record(), *at, purpose), options.form);
  return exit_code::done;
}

}  // namespace

void add_matrix(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<MatrixOptions>();
  CLI::App* command =
      program.add_subcommand("matrix", "show who may be told what about a person, as a table");
  command->add_option("ruleset", options->ruleset, "the ruleset; - is standard input")
      ->required()
      ->type_name("RULESET");
  command->add_option("--person", options->person, "the person's record, JSON; - is standard input")
      ->required()
      ->type_name("FILE");
  command->add_option("--for", options->purpose, "one purpose only (default: each that the rules speak of)")
      ->type_name("PURPOSE");
  command
      ->add_option("--at", options->at,
                   "as of when: 2026-03-01, \"2026-03-01 16:05\" or RFC 3339 (default: now)")
      ->type_name("MOMENT");
  command->add_option("--as", options->form, "text, markdown or json")
      ->check(CLI::IsMember({"text", "markdown", "json"}))
      ->capture_default_str();
  add_format(*command, options->format);
  command->callback([options, &chosen] { chosen = [options] { return run_matrix(*options); }; });
}

}  // namespace kith::cli
