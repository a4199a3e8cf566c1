#include "cli/caseload.hpp"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <unordered_set>

#include "cli/about_person.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/lines.hpp"
#include "cli/load.hpp"
#include "cli/question.hpp"
#include "dsl/source/register.hpp"

namespace kith::cli {
namespace {

/// The records of one caseload, one after the other. Of those read it keeps no more than a fingerprint of each id.
class Reader {
 public:
  Reader(const Ruleset& ruleset, const CaseloadOptions& options) : ruleset_(ruleset), options_(options) {}

  std::size_t lines = 0, left_out = 0;

  void read(std::string_view line, const std::function<void(const State&)>& use) {
    const std::string name = (options_.people == "-" ? "standard input" : options_.people) + ":" + std::to_string(++lines);
    Reading<State> reading = line.find_first_not_of(" \t") == std::string_view::npos ? blank(name) : parse_state(ruleset_, line, name);
    if (reading.value && !seen_.insert(fingerprint(reading.value->person())).second) reading = twice(*reading.value, name);
    if (reading.value) return use(*reading.value);
    ++left_out;
    complain_of(reading.diagnostics, options_.format);
  }

 private:
  static Reading<State> mistake(source::Code code, const std::string& name, const std::string& pointer, std::string message) {
    Diagnostic made;
    made.code = source::entry(code).text;
    made.message = std::move(message);
    made.place.file = name;
    made.place.pointer = pointer;
    return {std::nullopt, {made}};
  }
  static Reading<State> blank(const std::string& name) {
    return mistake(source::Code::json_unreadable, name, "", "the line is blank; one record a line is expected");
  }
  static Reading<State> twice(const State& state, const std::string& name) {
    return mistake(source::Code::id_twice, name, "/person/id", "`" + state.person() + "` has a record on an earlier line already");
  }
  /// FNV-1a; among a million people two share one once in forty million caseloads.
  static std::uint64_t fingerprint(std::string_view id) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
  }

  const Ruleset& ruleset_;
  const CaseloadOptions& options_;
  std::unordered_set<std::uint64_t> seen_;
};

int finish(const Reader& reader) {
  if (reader.left_out == 0) return exit_code::done;
  complain(std::to_string(reader.left_out) + " of " + counted(reader.lines, "record") + " had mistakes and " +
           (reader.left_out == 1 ? "is" : "are") + " left out");
  return exit_code::unusable;
}

}  // namespace

void add_caseload_options(CLI::App& command, CaseloadOptions& options) {
  command.add_option("ruleset", options.ruleset, "the ruleset; - is standard input")->required()->type_name("RULESET");
  command.add_option("--people", options.people, "records of a caseload, one a line (NDJSON); - is standard input")->required()->type_name("FILE");
  add_at(command, options.at);
  add_format(command, options.format);
}

int each_person(const CaseloadOptions& options, const CaseloadWork& work) {
  if (options.ruleset == "-" && options.people == "-") {
    complain("only one of the ruleset and --people can be standard input");
    return exit_code::unusable;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(options.ruleset, options.format);
  if (!ruleset.value) return ruleset.exit_code;
  Lines people(options.people);
  if (!people.opened()) return exit_code::unusable;
  const std::optional<time::Instant> at = moment(*ruleset.value, options.at);
  if (!at || !work.begin(*ruleset.value, *at)) return exit_code::unusable;
  Reader reader(*ruleset.value, options);
  {
    Progress progress(people.size());
    while (const std::optional<std::string_view> line = people.next()) {
      reader.read(*line, work.person);
      progress.at(people.read(), counted(reader.lines, "record"));
    }
  }
  if (!people.finished()) return exit_code::unusable;
  work.end(reader.left_out);
  return finish(reader);
}

}  // namespace kith::cli
