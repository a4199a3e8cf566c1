#include "engine/intake/intake.hpp"
#include "engine/intake/section/question_fields.hpp"
#include "engine/model/state.hpp"
#include "engine/time/parse.hpp"
#include "kith/state.hpp"

namespace kith {

const std::string& State::person() const { return record_->person_id; }

Reading<State> parse_state(const Ruleset& rules, std::string_view json, const std::string& name) {
  Reading<model::State> reading = intake::read_state(rules.checked(), json, name);
  Reading<State> out{std::nullopt, std::move(reading.diagnostics)};
  if (!reading.value) return out;
  auto text = std::make_shared<const std::string>(json);
  reading.value->given = model::GivenText(text);
  out.value = State(rules, std::move(text), std::make_shared<const model::State>(std::move(*reading.value)));
  return out;
}

Reading<State> read_again(const State& state, const Ruleset& rules, const std::string& name) {
  return parse_state(rules, state.json(), name);
}

Reading<Question> parse_question(const State& state, std::string_view json, const std::string& name) {
  Reading<model::Question> reading =
      intake::read_question(state.ruleset().checked(), state.record(), json, name);
  Reading<Question> out{std::nullopt, std::move(reading.diagnostics)};
  if (reading.value)
    out.value = Question(state, std::make_shared<const model::Question>(std::move(*reading.value)));
  return out;
}

Reading<AnyQuestion> parse_any_question(const State& state, std::string_view json, const std::string& name) {
  const model::Ruleset& rules = state.ruleset().checked();
  Reading<intake::AnyQuestion> reading = intake::read_any_question(rules, state.record(), json, name);
  Reading<AnyQuestion> out{std::nullopt, std::move(reading.diagnostics)};
  if (!reading.value) return out;
  const auto kept = [](model::Question asked) {
    return std::make_shared<const model::Question>(std::move(asked));
  };
  if (auto* asked = std::get_if<model::Question>(&*reading.value)) {
    out.value = Question(state, kept(std::move(*asked)));
  } else if (const auto* who = std::get_if<model::DecisionAsked>(&*reading.value)) {
    out.value = DecisionAsked(state, rules.decisions[who->decision].name, who->at);
  } else {
    out.value = EverythingAsked(state, kept(std::get<intake::EverythingAsked>(*reading.value).question));
  }
  return out;
}

Reading<Moment> parse_moment(const Ruleset& ruleset, std::string_view text, const std::string& name) {
  intake::Mistakes mistakes(name);
  const std::optional<Moment> at = time::parse_civil_moment(text, ruleset.checked().zone);
  if (!at) {
    mistakes.add(source::Code::impossible_moment,
                 intake::in_backticks(text) + " is no moment from 1900 to 2099",
                 "write 2026-03-01, \"2026-03-01 16:05\" or 2026-03-01T16:05:00Z");
  } else if (auto beyond = intake::beyond_calendar(ruleset.checked(), *at)) {
    mistakes.add(source::Code::beyond_calendar, std::move(beyond->message), std::move(beyond->hint));
  }
  if (mistakes.any()) return {std::nullopt, mistakes.take()};
  return {at, {}};
}

}  // namespace kith
