#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kith/diagnostic.hpp"
#include "kith/moment.hpp"
#include "kith/ruleset.hpp"

namespace kith {

namespace model {
struct State;
struct Question;
}  // namespace model

/// One person's record as it stands, read and resolved against a ruleset. Immutable.
class State {
 public:
  explicit State(std::shared_ptr<const model::State> record) : record_(std::move(record)) {}
  const model::State& record() const { return *record_; }

 private:
  std::shared_ptr<const model::State> record_;
};

/// A question about one person, resolved against a ruleset and that person's record. Immutable.
class Question {
 public:
  explicit Question(std::shared_ptr<const model::Question> asked) : asked_(std::move(asked)) {}
  const model::Question& asked() const { return *asked_; }

 private:
  std::shared_ptr<const model::Question> asked_;
};

/// A question who decides about a matter: `{ "decision": "travel_alone", "at": … }`. `who_decides` answers it.
struct DecisionAsked {
  std::string decision;  ///< one that the rulesets declare
  Moment at;
};
/// Any question about one person.
using AnyQuestion = std::variant<Question, DecisionAsked>;

/// A value, or every mistake found on the way to it. Nothing malformed is ever half-read: with any error there is no value.
template <class T>
struct Reading {
  std::optional<T> value;
  std::vector<Diagnostic> diagnostics;
};

/// Reads a person's record. `name` is used in diagnostics (a file's name, or a line of a caseload).
Reading<State> parse_state(const Ruleset&, std::string_view json, const std::string& name = "state");

/// Reads a question whether something may be shared or done. Its `person` member, when there is one, is the id of the person of `state`.
Reading<Question> parse_question(const Ruleset&, const State&, std::string_view json, const std::string& name = "question");

/// Reads a question of any form.
Reading<AnyQuestion> parse_any_question(const Ruleset&, const State&, std::string_view json, const std::string& name = "question");

}  // namespace kith
