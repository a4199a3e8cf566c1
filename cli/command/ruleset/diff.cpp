#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command/commands.hpp"
#include "cli/command/person/about_person.hpp"
#include "cli/command/ruleset/diff_people.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/question.hpp"
#include "cli/reading/revision.hpp"
#include "cli/terminal/arguments.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/exit_code.hpp"
#include "engine/report/ruleset/differences.hpp"
#include "kith/difference.hpp"

namespace kith::cli {
namespace {

struct DiffOptions {
  std::vector<std::string> rulesets;
  std::string git, form = "text";
  DifferenceLimits limits;
  CaseloadOptions people;
};

int exit_code_of(const Differences& all) {
  if (all.more_permissive()) return exit_code::more_permissive;
  return all.same_meaning() ? exit_code::done : exit_code::differs;
}

struct Compared {
  Ruleset before, after;
};

/// Nothing, once said, where one cannot be read.
std::optional<Compared> both(Loaded<Ruleset> before, const std::function<Loaded<Ruleset>()>& after) {
  if (!before.value) return std::nullopt;
  Loaded<Ruleset> second = after();
  if (!second.value) return std::nullopt;
  return Compared{std::move(*before.value), std::move(*second.value)};
}

std::optional<Compared> load_both(const DiffOptions& options) {
  if (options.people.people == "-" &&
      std::find(options.rulesets.begin(), options.rulesets.end(), "-") != options.rulesets.end()) {
    complain("only one of the rulesets and --people can be standard input");
    return std::nullopt;
  }
  const FindingsFormat& format = options.people.format;
  const auto& paths = options.rulesets;
  if (options.git.empty()) {
    if (paths.size() == 2)
      return both(load_ruleset(paths[0], format), [&] { return load_ruleset(paths[1], format); });
    complain("two rulesets are compared, OLD and NEW, or with --git one at two revisions");
    return std::nullopt;
  }
  if (paths.size() != 1 || paths[0] == "-") {
    complain("--git takes one ruleset, a file of the repository");
    return std::nullopt;
  }
  const auto named = revisions(options.git);
  if (!named) return std::nullopt;
  return both(load_ruleset_at(paths[0], named->before, format), [&] {
    return named->after ? load_ruleset_at(paths[0], *named->after, format) : load_ruleset(paths[0], format);
  });
}

int run_diff(const DiffOptions& options) {
  const auto compared = load_both(options);
  if (!compared) return exit_code::unusable;
  if (!options.people.people.empty())
    return diff_people(compared->before, compared->after, options.people, options.form == "json");
  const Differences all = differences(compared->before, compared->after, options.limits);
  out(options.form == "json" ? report::differences_json(all) : report::differences_text(all, width(stdout)));
  return exit_code_of(all);
}

}  // namespace

void add_diff(CLI::App& program, Chosen& chosen) {
  const auto options = std::make_shared<DiffOptions>();
  CLI::App* command = program.add_subcommand(
      "diff",
      "where two rulesets answer differently, what is newly allowed first; exit 3 where more is permitted");
  command
      ->add_option("rulesets", options->rulesets, "the ruleset as it was, and as it is to be; with --git one")
      ->type_name("OLD NEW")
      ->expected(1, 2)
      ->required();
  command
      ->add_option("--git", options->git,
                   "as it was at this revision of its git repository, and as it stands; or OLD..NEW, two")
      ->type_name("REVISION");
  a_count(command->add_option("--cases", options->limits.cases,
                              "cases to look at of one question before it is not proved"))
      ->type_name("NUMBER")
      ->capture_default_str();
  command->add_option("--as", options->form, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  CLI::Option* people =
      command
          ->add_option("--people", options->people.people,
                       "about whom something else is said, of these records, one a line (NDJSON)")
          ->type_name("FILE");
  add_at(*command, options->people.at);
  command->get_option("--at")->needs(people);
  add_jobs(*command, options->people.jobs);
  add_format(*command, options->people.format);
  command->callback([options, &chosen] { chosen = [options] { return run_diff(*options); }; });
}

}  // namespace kith::cli
