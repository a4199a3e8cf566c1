#include "cli/command/caseload.hpp"

#include <CLI/CLI.hpp>
#include <unordered_set>

#include "cli/command/about_person.hpp"
#include "cli/command/commands.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/mapping.hpp"
#include "cli/reading/ndjson.hpp"
#include "cli/reading/question.hpp"
#include "cli/terminal/console.hpp"
#include "dsl/source/register.hpp"

namespace kith::cli {
namespace {

/// The records of one caseload, one after the other. Of those read it keeps no more than a fingerprint of
/// each id.
class Reader {
 public:
  Reader(Mapping& rulesets, const FindingsFormat& format) : rulesets_(rulesets), format_(format) {}

  std::size_t left_out = 0;

  void read(std::string_view line, const std::string& name, const std::function<void(const State&)>& use) {
    Reading<State> reading = state(line, name);
    if (reading.value && !seen_.insert(fingerprint(reading.value->person())).second)
      reading = twice(*reading.value, name);
    if (reading.value) return use(*reading.value);
    ++left_out;
    complain_of(reading.diagnostics, format_);
  }

 private:
  Reading<State> state(std::string_view line, const std::string& name) {
    if (line.find_first_not_of(" \t") == std::string_view::npos) return blank(name);
    std::vector<Diagnostic> wrong;
    const Ruleset* ruleset = rulesets_.by(line, name, wrong);
    return ruleset != nullptr ? parse_state(*ruleset, line, name)
                              : Reading<State>{std::nullopt, std::move(wrong)};
  }
  static Reading<State> mistake(source::Code code, const std::string& name, const std::string& pointer,
                                std::string message) {
    Diagnostic made;
    made.code = source::entry(code).text;
    made.message = std::move(message);
    made.place.file = name;
    made.place.pointer = pointer;
    return {std::nullopt, {made}};
  }
  static Reading<State> blank(const std::string& name) {
    return mistake(source::Code::json_unreadable, name, "",
                   "the line is blank; one record a line is expected");
  }
  static Reading<State> twice(const State& state, const std::string& name) {
    return mistake(source::Code::id_twice, name, "/person/id",
                   "`" + state.person() + "` has a record on an earlier line already");
  }
  /// FNV-1a; among a million people two share one once in forty million caseloads.
  static std::uint64_t fingerprint(std::string_view id) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
  }

  Mapping& rulesets_;
  const FindingsFormat& format_;
  std::unordered_set<std::uint64_t> seen_;
};

int finish(const Reader& reader, std::size_t lines) {
  if (reader.left_out == 0) return exit_code::done;
  complain(std::to_string(reader.left_out) + " of " + counted(lines, "record") + " had mistakes and " +
           (reader.left_out == 1 ? "is" : "are") + " left out");
  return exit_code::unusable;
}

}  // namespace

void add_rulesets(CLI::App& command, std::string& rulesets) {
  command
      .add_option("--rulesets", rulesets,
                  "people with a ruleset of their own, a JSON object from id to path (relative to it)")
      ->type_name("FILE");
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
  add_format(command, options.format);
}

int each_person(const CaseloadOptions& options, const CaseloadWork& work) {
  if ((options.ruleset == "-") + (options.people == "-") + (options.rulesets == "-") > 1) {
    complain("only one of the ruleset, --people and --rulesets can be standard input");
    return exit_code::unusable;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(options.ruleset, options.format);
  if (!ruleset.value) return ruleset.exit_code;
  Ndjson people(options.people, "record", options.format);
  if (!people.opened()) return exit_code::unusable;
  const std::optional<time::Instant> at = moment(*ruleset.value, options.at);
  if (!at) return exit_code::unusable;
  std::optional<Mapping> rulesets = Mapping::of(*ruleset.value, options.rulesets, at, options.format);
  if (!rulesets || !work.begin(*ruleset.value, *at)) return exit_code::unusable;
  Reader reader(*rulesets, options.format);
  {
    Progress progress(people.size());
    while (const std::optional<std::string_view> line = people.next()) {
      reader.read(*line, people.place(), work.person);
      progress.at(people.read(), counted(people.number(), "record"));
    }
  }
  if (!people.finished()) return exit_code::unusable;
  rulesets->say_who_was_not_met();
  work.end(reader.left_out);
  return finish(reader, people.number());
}

}  // namespace kith::cli
