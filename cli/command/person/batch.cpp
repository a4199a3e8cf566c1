#include "cli/command/person/batch.hpp"

#include "cli/caseload/mapping.hpp"
#include "cli/command/commands.hpp"
#include "cli/reading/load.hpp"
#include "cli/terminal/console.hpp"

namespace kith::cli {

int batch_finish(const BatchCounts& counts) {
  if (counts.bad_records + counts.bad_questions == 0) return exit_code::done;
  complain(std::to_string(counts.bad_records) + " of " + counted(counts.records, "record") + " and " +
           std::to_string(counts.bad_questions) + " of " + counted(counts.questions, "question") +
           " had mistakes");
  return exit_code::unusable;
}

int decide_batch(const std::string& path, const BatchOptions& options, const FindingsFormat& format) {
  const bool stream = options.people == "-" && options.questions == "-";
  if ((path == "-") + (options.people == "-" || options.questions == "-") + (options.rulesets == "-") > 1) {
    complain("only one of the ruleset, --rulesets, and --people and --questions can be standard input");
    return exit_code::unusable;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(path, format);
  if (!ruleset.value) return ruleset.exit_code;
  std::optional<Mapping> rulesets = Mapping::read(*ruleset.value, options.rulesets, std::nullopt, format);
  if (!rulesets) return exit_code::unusable;
  return stream ? decide_stream(*rulesets, options, format) : decide_files(*rulesets, options, format);
}

}  // namespace kith::cli
