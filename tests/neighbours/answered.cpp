#include "tests/neighbours/answered.hpp"

#include "engine/report/ruleset/ruleset.hpp"
#include "tests/check/said.hpp"

namespace kith::tests::neighbours {
namespace {

std::string refused(const std::vector<Diagnostic>& found) {
  std::string all = "refused";
  for (const Diagnostic& each : found) all += " " + each.code + " " + each.place.pointer;
  return all;
}

/// Without what every release changes.
template <class All>
All the_same_of_every_release(All whole) {
  if constexpr (requires { whole.tzdata; }) whole.tzdata = "";
  whole.engine = "";
  return whole;
}

std::string answer_to(const Question& question) {
  const Answer answer = the_same_of_every_release(decide(question));
  Workspace workspace;
  workspace.decide(question);
  return render(answer, Rendering::json) + (answer.died.empty() ? render(answer, Rendering::easy_read) : "") +
         render(workspace.decide(question)) + "\n";
}

/// What an answer, everything or who decides is said to be, whichever is asked.
std::string said_of(const AnyQuestion& asked) {
  if (const auto* everything = std::get_if<EverythingAsked>(&asked))
    return render(the_same_of_every_release(decide(*everything)), Rendering::json);
  if (const auto* decision = std::get_if<DecisionAsked>(&asked))
    return render(the_same_of_every_release(who_decides(*decision)), AssessmentRendering::json);
  return answer_to(std::get<Question>(asked));
}

std::string said_of(const State& state, const json& question) {
  const Reading<AnyQuestion> asked = parse_any_question(state, question.dump());
  return asked.value ? said_of(*asked.value) : refused(asked.diagnostics);
}

std::string said_about(const State& state, const json& at) {
  const Reading<Moment> moment = parse_moment(state.ruleset(), at.is_string() ? at.get<std::string>() : "");
  if (!moment.value) return refused(moment.diagnostics);
  const Assessment whole = the_same_of_every_release(assess(state, *moment.value));
  return render(whole, AssessmentRendering::json) +
         (whole.died.empty() ? render(whole, AssessmentRendering::easy_read) : "");
}

/// The same question about anything, or about who decides.
json more_widely(json question) {
  if (question.contains("share")) question["share"] = "anything";
  if (question.contains("do"))
    question = {{"decision", question["do"]}, {"at", question.value("at", json())}};
  return question;
}

}  // namespace

std::string answered(const Ruleset& rules, const json& asked) {
  const Reading<State> state = parse_state(rules, asked.value("record", json()).dump());
  if (!state.value) return refused(state.diagnostics);
  if (!asked.contains("question")) return said_about(*state.value, asked.value("at", json()));
  const json& question = asked["question"];
  if (!question.is_object()) return said_of(*state.value, question);
  return said_of(*state.value, question) + said_of(*state.value, more_widely(question));
}

std::string checked(const Compilation& made) {
  std::string all;
  for (const Diagnostic& each : made.diagnostics) all += said::line(each);
  return made.ruleset ? all + report::ruleset_json(made.ruleset->checked()) : all;
}

}  // namespace kith::tests::neighbours
