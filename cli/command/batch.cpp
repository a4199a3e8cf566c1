#include "cli/command/batch.hpp"

#include "cli/command/commands.hpp"
#include "cli/reading/load.hpp"
#include "cli/reading/mapping.hpp"
#include "cli/reading/ndjson.hpp"
#include "cli/reading/people.hpp"
#include "cli/terminal/console.hpp"
#include "dsl/source/register.hpp"
#include "engine/intake/json/addressed.hpp"
#include "engine/model/state.hpp"
#include "engine/report/assessment/assessment.hpp"
#include "engine/report/report.hpp"
#include "kith/assess.hpp"
#include "kith/decide.hpp"

namespace kith::cli {
namespace {

/// A mistake of the caseload itself, which no reader of one line can see.
Diagnostic mistake(source::Code code, const std::string& name, const std::string& pointer,
                   std::string message) {
  Diagnostic made;
  made.code = source::entry(code).text;
  made.message = std::move(message);
  made.place.file = name;
  made.place.pointer = pointer;
  return made;
}

bool blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

struct Answering {
  bool ids = false;
  std::string operator()(const Question& asked) const {
    return ids ? report::ids_line(decision(asked)) : report::json_line(decide(asked));
  }
  std::string operator()(const EverythingAsked& asked) const {
    return ids ? report::ids_line(decide(asked)) : report::json_line(decide(asked));
  }
  std::string operator()(const DecisionAsked& asked) const { return report::json_line(who_decides(asked)); }
};

/// The people of a caseload, and what was wrong with its lines.
class Batch {
 public:
  Batch(Mapping& rulesets, Answering answering, const FindingsFormat& format)
      : rulesets_(rulesets),
        answering_(answering),
        format_(format),
        people_([this](std::string_view line, const std::string& name) { return state(line, name); }) {}
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  /// A person's only record. `place`: where it stands, if it can be read again.
  void read_person(std::string_view line, const std::string& name, const std::optional<LinePlace>& place) {
    Reading<State> reading = state(line, name);
    if (reading.value && people_.contains(reading.value->person()))
      reading = {std::nullopt,
                 {mistake(source::Code::id_twice, name, "/person/id",
                          "`" + reading.value->person() + "` has a record on an earlier line already")}};
    if (reading.value && place) return people_.keep(*reading.value, *place, name);
    if (reading.value) return people_.keep(std::move(*reading.value));
    ++bad_people_;
    complain_of(reading.diagnostics, format_);
  }

  /// The answer, or the mistakes of the question.
  std::string answered(std::string_view line, const std::string& name) {
    std::vector<Diagnostic> wrong;
    if (const State* person = person_of(line, name, wrong)) {
      Reading<AnyQuestion> reading = parse_any_question(*person, line, name);
      if (reading.value) return std::visit(answering_, *reading.value);
      wrong = std::move(reading.diagnostics);
    }
    ++bad_questions_;
    return error(wrong);
  }

  /// A record takes the place of an earlier one of the same person, and is answered by its hash; anything
  /// else is a question.
  std::string read_or_answered(std::string_view line, const std::string& name) {
    const intake::Addressed to = intake::addressed(line);
    if (!to.record) {
      ++questions_;
      return answered(line, name);
    }
    ++records_;
    Reading<State> reading = state(line, name);
    // The earlier record is out of date, whatever is wrong with the new one.
    if (to.record_of) people_.erase(*to.record_of);
    if (reading.value) {
      const std::string hash = reading.value->record().sha256, person = reading.value->person();
      people_.keep(std::move(*reading.value));
      return report::record_json_line(person, hash);
    }
    ++bad_people_;
    return error(reading.diagnostics);
  }

  int finish(std::size_t people, std::size_t questions) const {
    if (bad_people_ + bad_questions_ == 0) return exit_code::done;
    complain(std::to_string(bad_people_) + " of " + counted(people, "record") + " and " +
             std::to_string(bad_questions_) + " of " + counted(questions, "question") + " had mistakes");
    return exit_code::unusable;
  }
  int finish() const { return finish(records_, questions_); }

 private:
  Reading<State> state(std::string_view line, const std::string& name) {
    std::vector<Diagnostic> wrong;
    const Ruleset* ruleset = rulesets_.by(line, name, wrong);
    return ruleset != nullptr ? parse_state(*ruleset, line, name)
                              : Reading<State>{std::nullopt, std::move(wrong)};
  }
  std::string error(const std::vector<Diagnostic>& wrong) {
    complain_of(wrong, format_);
    return "{\"error\":" + report::diagnostics_json_line(wrong) + "}";
  }
  /// Whose question it is, or why that cannot be said.
  const State* person_of(std::string_view line, const std::string& name, std::vector<Diagnostic>& wrong) {
    const intake::Addressed to = intake::addressed(line);
    const People::Found person = to.person ? people_.find(*to.person) : People::Found{};
    if (person.state != nullptr) return person.state;
    if (person.changed) {
      wrong = {mistake(source::Code::nothing_of_that_id, name, "/person",
                       "the record of `" + *to.person + "` has changed in the file since it was read")};
    } else if (blank(line)) {
      wrong = {mistake(source::Code::json_unreadable, name, "",
                       "the line is blank; one question a line is expected")};
    } else if (!to.readable) {
      wrong = {mistake(source::Code::json_unreadable, name, "",
                       "the line is no JSON; one question a line is expected")};
    } else if (!to.person) {
      wrong = {
          mistake(source::Code::missing_key, name, "/person", "a question of a caseload names its `person`")};
    } else {
      wrong = {mistake(source::Code::nothing_of_that_id, name, "/person",
                       "no record of `" + *to.person + "` could be read")};
    }
    return nullptr;
  }

  Mapping& rulesets_;
  Answering answering_;
  const FindingsFormat& format_;
  People people_;
  std::size_t records_ = 0, questions_ = 0, bad_people_ = 0, bad_questions_ = 0;
};

/// Puts out each answer before the next line is waited for. False, once said, where that is not possible.
bool put_out(const std::string& answer) {
  out(answer + "\n");
  return flush_out();
}

/// Records and questions among each other, for a process that is kept open.
int decide_stream(Batch& batch, const FindingsFormat& format) {
  Ndjson lines("-", "record or question", format, Ndjson::Source::being_written);
  while (const auto line = lines.next())
    if (!put_out(batch.read_or_answered(*line, lines.place()))) return exit_code::unusable;
  return lines.finished() ? batch.finish() : exit_code::unusable;
}

int decide_files(Batch& batch, Mapping& rulesets, const BatchOptions& options, const FindingsFormat& format) {
  Ndjson people(options.people, "record", format);
  if (!people.opened()) return exit_code::unusable;
  {
    Progress progress(people.size());
    for (; const auto line = people.next(); progress.at(people.read(), counted(people.number(), "record")))
      batch.read_person(*line, people.place(), people.line_place());
  }
  if (!people.finished()) return exit_code::unusable;
  rulesets.say_who_was_not_met();

  const bool waited_for = options.questions == "-";
  Ndjson questions(options.questions, "question", format,
                   waited_for ? Ndjson::Source::being_written : Ndjson::Source::written);
  if (!questions.opened()) return exit_code::unusable;
  {
    Progress progress(questions.size());
    for (; const auto line = questions.next();
         progress.at(questions.read(), counted(questions.number(), "question"))) {
      out(batch.answered(*line, questions.place()) + "\n");
      if (waited_for && !flush_out()) return exit_code::unusable;
    }
  }
  return questions.finished() ? batch.finish(people.number(), questions.number()) : exit_code::unusable;
}

}  // namespace

int decide_batch(const std::string& path, const BatchOptions& options, const FindingsFormat& format) {
  const bool stream = options.people == "-" && options.questions == "-";
  if ((path == "-") + (options.people == "-" || options.questions == "-") + (options.rulesets == "-") > 1) {
    complain("only one of the ruleset, --rulesets, and --people and --questions can be standard input");
    return exit_code::unusable;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(path, format);
  if (!ruleset.value) return ruleset.exit_code;
  std::optional<Mapping> rulesets = Mapping::of(*ruleset.value, options.rulesets, std::nullopt, format);
  if (!rulesets) return exit_code::unusable;
  Batch batch(*rulesets, {options.ids}, format);
  return stream ? decide_stream(batch, format) : decide_files(batch, *rulesets, options, format);
}

}  // namespace kith::cli
