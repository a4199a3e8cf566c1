#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "kith/diagnostic.hpp"
#include "kith/moment.hpp"
#include "kith/reading.hpp"
#include "kith/ruleset.hpp"

namespace kith {

namespace model {
struct State;
struct Question;
}  // namespace model

/// One person's record as it stands, read against a ruleset, which it holds: whatever is asked about it is
/// answered by that ruleset and no other. Immutable: copies share it, and threads may read one at the same
/// time.
class State {
 public:
  const Ruleset& ruleset() const { return ruleset_; }
  /// The record as it was given, byte for byte.
  const std::string& json() const { return *json_; }
  /// The id of the person whom it is about.
  const std::string& person() const;
  const model::State& record() const { return *record_; }

 private:
  friend Reading<State> parse_state(const Ruleset&, std::string_view json, const std::string& name);
  State(Ruleset ruleset, std::shared_ptr<const std::string> json, std::shared_ptr<const model::State> record)
      : ruleset_(std::move(ruleset)), json_(std::move(json)), record_(std::move(record)) {}

  Ruleset ruleset_;
  std::shared_ptr<const std::string> json_;
  std::shared_ptr<const model::State> record_;
};

class Question;
class DecisionAsked;
class EverythingAsked;
/// Any question about one person.
using AnyQuestion = std::variant<Question, DecisionAsked, EverythingAsked>;

/// Whether something may be shared or done, read against one person's record, which it holds. Immutable.
class Question {
 public:
  const State& state() const { return state_; }
  const model::Question& asked() const { return *asked_; }

 private:
  friend Reading<Question> parse_question(const State&, std::string_view json, const std::string& name);
  friend Reading<AnyQuestion> parse_any_question(const State&, std::string_view json,
                                                 const std::string& name);
  Question(State state, std::shared_ptr<const model::Question> asked)
      : state_(std::move(state)), asked_(std::move(asked)) {}

  State state_;
  std::shared_ptr<const model::Question> asked_;
};

/// Who decides about a matter, `{ "decision": "travel_alone", "at": … }`, read against one person's record,
/// which it holds. Immutable.
class DecisionAsked {
 public:
  const State& state() const { return state_; }
  const std::string& decision() const { return decision_; }  ///< its name
  Moment at() const { return at_; }

 private:
  friend Reading<AnyQuestion> parse_any_question(const State&, std::string_view json,
                                                 const std::string& name);
  DecisionAsked(State state, std::string decision, Moment at)
      : state_(std::move(state)), decision_(std::move(decision)), at_(at) {}

  State state_;
  std::string decision_;
  Moment at_;
};

/// Everything that somebody may be told, `{ "share": "anything", "with": …, "for": …, "at": … }`: the same
/// question of each category that the rules declare. There is no outcome for the whole. Immutable.
class EverythingAsked {
 public:
  const State& state() const { return state_; }
  /// It names no category.
  const model::Question& asked() const { return *asked_; }

 private:
  friend Reading<AnyQuestion> parse_any_question(const State&, std::string_view json,
                                                 const std::string& name);
  EverythingAsked(State state, std::shared_ptr<const model::Question> asked)
      : state_(std::move(state)), asked_(std::move(asked)) {}

  State state_;
  std::shared_ptr<const model::Question> asked_;
};

/// Reads a person's record. `name` is used in diagnostics (a file's name, or a line of a caseload).
Reading<State> parse_state(const Ruleset&, std::string_view json, const std::string& name = "state");

/// Reads the same record, from the text that it kept, against another ruleset: what a program does with every
/// record that it holds before it answers by rules that have been loaded anew. The new ruleset may find
/// mistakes that the old one did not.
Reading<State> read_again(const State&, const Ruleset&, const std::string& name = "state");

/// Reads a moment as people write it: `2026-03-01` (00:00 of that day), `2026-03-01 16:05` (both in the
/// ruleset's zone), or RFC 3339 with its offset. Years 1900 to 2099, and not after the last day of the
/// ruleset's calendar. `name` is used in diagnostics.
Reading<Moment> parse_moment(const Ruleset&, std::string_view text, const std::string& name = "moment");

/// Reads a question whether something may be shared or done. Its `person` member, when there is one, is the
/// id of the person of `state`.
Reading<Question> parse_question(const State&, std::string_view json, const std::string& name = "question");

/// Reads a question of any form.
Reading<AnyQuestion> parse_any_question(const State&, std::string_view json,
                                        const std::string& name = "question");

}  // namespace kith
