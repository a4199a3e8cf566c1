#include "cli/batch.hpp"

#include <unordered_map>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/input.hpp"
#include "cli/load.hpp"
#include "dsl/source/register.hpp"
#include "engine/intake/addressed.hpp"
#include "engine/report/assessment.hpp"
#include "kith/assess.hpp"
#include "kith/decide.hpp"

namespace kith::cli {
namespace {

struct Batch {
  const Ruleset& ruleset;
  const FindingsFormat& format;
  std::unordered_map<std::string, State> people;
  std::size_t bad_people = 0, bad_questions = 0;
};

std::string place(const std::string& file, std::size_t line) {
  return (file == "-" ? "standard input" : file) + ":" + std::to_string(line);
}

/// A mistake of the caseload itself, which no reader of one line can see.
Diagnostic mistake(source::Code code, const std::string& name, const std::string& pointer, std::string message) {
  Diagnostic made;
  made.code = source::entry(code).text;
  made.message = std::move(message);
  made.place.file = name;
  made.place.pointer = pointer;
  return made;
}

bool blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

void read_person(Batch& batch, std::string_view line, const std::string& name) {
  Reading<State> reading = parse_state(batch.ruleset, line, name);
  if (reading.value) {
    const std::string id = reading.value->person();
    if (batch.people.emplace(id, std::move(*reading.value)).second) return;
    reading.diagnostics = {mistake(source::Code::id_twice, name, "/person/id", "`" + id + "` has a record on an earlier line already")};
  }
  ++batch.bad_people;
  complain_of(reading.diagnostics, batch.format);
}

/// Whose question it is, or why that cannot be said.
const State* person_of(const Batch& batch, std::string_view line, const std::string& name, std::vector<Diagnostic>& wrong) {
  const intake::Addressed to = intake::addressed(line);
  const auto person = to.person ? batch.people.find(*to.person) : batch.people.end();
  if (person != batch.people.end()) return &person->second;
  if (blank(line)) {
    wrong = {mistake(source::Code::json_unreadable, name, "", "the line is blank; one question a line is expected")};
  } else if (!to.readable) {
    wrong = {mistake(source::Code::json_unreadable, name, "", "the line is no JSON; one question a line is expected")};
  } else if (!to.person) {
    wrong = {mistake(source::Code::missing_key, name, "/person", "a question of a caseload names its `person`")};
  } else {
    wrong = {mistake(source::Code::nothing_of_that_id, name, "/person", "no record of `" + *to.person + "` could be read")};
  }
  return nullptr;
}

std::string answer(const Question& asked) { return report::json_line(decide(asked)); }
std::string answer(const DecisionAsked& asked) { return report::json_line(who_decides(asked)); }

/// The answer, or the mistakes of the question.
std::string answered(Batch& batch, std::string_view line, const std::string& name) {
  std::vector<Diagnostic> wrong;
  if (const State* person = person_of(batch, line, name, wrong)) {
    Reading<AnyQuestion> reading = parse_any_question(*person, line, name);
    if (reading.value) return std::visit([&](const auto& asked) { return answer(asked); }, *reading.value);
    wrong = std::move(reading.diagnostics);
  }
  ++batch.bad_questions;
  complain_of(wrong, batch.format);
  return "{\"error\":" + report::diagnostics_json_line(wrong) + "}";
}

int finish(const Batch& batch, std::size_t people, std::size_t questions) {
  if (batch.bad_people + batch.bad_questions == 0) return exit_code::done;
  complain(std::to_string(batch.bad_people) + " of " + counted(people, "record") + " and " + std::to_string(batch.bad_questions) + " of " +
           counted(questions, "question") + " had mistakes");
  return exit_code::unusable;
}

}  // namespace

int decide_batch(const std::string& path, const BatchOptions& options, const FindingsFormat& format) {
  const int from_standard_input = (path == "-") + (options.people == "-") + (options.questions == "-");
  if (from_standard_input > 1) {
    complain("only one of the ruleset, --people and --questions can be standard input");
    return exit_code::unusable;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(path, format);
  if (!ruleset.value) return ruleset.exit_code;
  const std::optional<std::string> people = read_input(options.people);
  const std::optional<std::string> questions = people ? read_input(options.questions) : std::nullopt;
  if (!questions) return exit_code::unusable;

  const std::vector<std::string_view> records = lines_of(*people), asked = lines_of(*questions);
  Batch batch{*ruleset.value, format, {}, 0, 0};
  Progress progress(records.size() + asked.size());
  for (std::size_t i = 0; i < records.size(); ++i, progress.step()) read_person(batch, records[i], place(options.people, i + 1));
  for (std::size_t i = 0; i < asked.size(); ++i, progress.step()) out(answered(batch, asked[i], place(options.questions, i + 1)) + "\n");
  return finish(batch, records.size(), asked.size());
}

}  // namespace kith::cli
