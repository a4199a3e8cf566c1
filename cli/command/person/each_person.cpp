#include "cli/command/person/each_person.hpp"

#include <sched.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <thread>
#include <unordered_set>

#include "cli/caseload/records.hpp"
#include "cli/command/commands.hpp"
#include "cli/command/person/about_person.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/ndjson.hpp"
#include "cli/reading/question.hpp"
#include "cli/terminal/arguments.hpp"
#include "cli/terminal/console.hpp"

namespace kith::cli {
namespace {

/// Who has had a record. Of each id it keeps no more than a fingerprint.
class Seen {
 public:
  bool first(std::string_view id) { return seen_.insert(fingerprint(id)).second; }

 private:
  /// FNV-1a; among a million people two share one once in forty million caseloads.
  static std::uint64_t fingerprint(std::string_view id) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
  }
  std::unordered_set<std::uint64_t> seen_;
};

int finish(std::size_t left_out, std::size_t lines) {
  if (left_out == 0) return exit_code::done;
  complain(std::to_string(left_out) + " of " + counted(lines, "record") + " had mistakes and " +
           (left_out == 1 ? "is" : "are") + " left out");
  return exit_code::unusable;
}

/// Gives how many lines were left out.
std::size_t read_all(Records& records, Ndjson& lines, const FindingsFormat& format) {
  Seen seen;
  std::size_t left_out = 0;
  Progress progress(lines.size());
  while (Record* record = records.next()) {
    progress.at(lines.read(), counted(records.number(), "record"));
    if (record->reading.value && !seen.first(record->reading.value->person()))
      record->reading = twice(*record->reading.value, record->name);
    if (record->reading.value) {
      record->then();
      continue;
    }
    ++left_out;
    complain_of(record->reading.diagnostics, format);
  }
  return left_out;
}

}  // namespace

void add_rulesets(CLI::App& command, std::string& rulesets) {
  command
      .add_option("--rulesets", rulesets,
                  "people with a ruleset of their own, a JSON object from id to path (relative to it)")
      ->type_name("FILE");
}

void add_jobs(CLI::App& command, std::size_t& jobs) {
  constexpr std::size_t most = 1024;
  a_count(command.add_option("--jobs", jobs,
                             "how many threads work (default: as many as there are cores to use)"))
      ->check(CLI::Range(std::size_t{1}, most))
      ->type_name("N");
}

std::size_t jobs_of(std::size_t given) {
  if (given > 0) return given;
  cpu_set_t may_use;
  CPU_ZERO(&may_use);
  const bool known = ::sched_getaffinity(0, sizeof may_use, &may_use) == 0;
  return known ? static_cast<std::size_t>(CPU_COUNT(&may_use))
               : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

void add_caseload_options(CLI::App& command, CaseloadOptions& options) {
  command.add_option("ruleset", options.ruleset, "the ruleset; - is standard input")
      ->required()
      ->type_name("RULESET");
  command
      .add_option("--people", options.people,
                  "records of a caseload, one a line (NDJSON); - is standard input")
      ->required()
      ->type_name("FILE");
  add_rulesets(command, options.rulesets);
  add_at(command, options.at);
  add_jobs(command, options.jobs);
  add_format(command, options.format);
}

int each_person(const CaseloadOptions& options, const CaseloadWork& work) {
  if ((options.ruleset == "-") + (options.people == "-") + (options.rulesets == "-") > 1) {
    complain("only one of the ruleset, --people and --rulesets can be standard input");
    return exit_code::unusable;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(options.ruleset, options.format);
  return ruleset.value ? each_person(*ruleset.value, options, work) : ruleset.exit_code;
}

int each_person(const Ruleset& ruleset, const CaseloadOptions& options, const CaseloadWork& work) {
  Ndjson people(options.people, "record", options.format);
  if (!people.opened()) return exit_code::unusable;
  const std::optional<time::Instant> at = moment(ruleset, options.at);
  if (!at) return exit_code::unusable;
  std::optional<Mapping> rulesets = Mapping::read(ruleset, options.rulesets, at, options.format);
  if (!rulesets || !work.begin(ruleset, *at)) return exit_code::unusable;
  Pool pool(jobs_of(options.jobs));
  Records records(people, *rulesets, pool, [&](Record& record, std::string_view) {
    record.then = work.person(*record.reading.value);
  });
  const std::size_t left_out = read_all(records, people, options.format);
  if (!people.finished()) return exit_code::unusable;
  rulesets->say_who_was_not_met();
  work.end(left_out);
  return finish(left_out, records.number());
}

}  // namespace kith::cli
