#include <array>
#include <nlohmann/json.hpp>

#include "engine/report/matrix/matrix.hpp"
#include "tests/fuzz/places.hpp"
#include "tests/fuzz/rules.hpp"
#include "tests/fuzz/targets.hpp"

namespace kith::fuzz {
namespace {

constexpr std::size_t most_bytes = 16384;

void must_be_json(const std::string& text) {
  must(nlohmann::json::accept(text), "what is rendered as JSON is JSON");
}

constexpr std::array every_form = {Rendering::json,      Rendering::text,      Rendering::markdown,
                                   Rendering::easy_read, Rendering::recipient, Rendering::ids};
using R = AssessmentRendering;
constexpr std::array every_assessment = {R::json, R::text, R::markdown, R::html, R::easy_read};

void answer(const Question& asked, Choice& choice) {
  const Answer whole = decide(asked);
  const Rendering form = choice.of(every_form);
  const std::string said = render(whole, form);
  must(!said.empty(), "an answer is never blank");
  if (form == Rendering::json) must_be_json(said);
  if (choice.below(2) == 0) return;
  Workspace workspace;
  const Decision& brief = workspace.decide(asked);
  must(brief.outcome == whole.outcome, "a workspace decides the same");
  must(render(brief) == render(whole, Rendering::ids), "a decision is the answer's, by ids");
  must(render(workspace.explain(), form) == said, "a workspace explains the same");
}

void answer(const EverythingAsked& asked, Choice& choice) {
  const Rendering form = choice.of(every_form);
  if (form != Rendering::ids) render(decide(asked), form);
}

void answer(const DecisionAsked& asked, Choice& choice) {
  render(who_decides(asked), choice.of(every_assessment));
}

void assess_all(const State& state, Moment at, Choice& choice) {
  const R form = choice.of(every_assessment);
  const std::string said = render(assess(state, at), form);
  if (form == R::json) must_be_json(said);
}

void gather(const State& state, Moment at, Choice& choice) {
  Worklist list(at);
  list.add(state);
  using W = WorklistRendering;
  const W form = choice.of(std::array{W::json, W::text, W::csv});
  const std::string said = render(list, form);
  if (form == W::json) must_be_json(said);
}

void account_for(const State& state, Moment at, Choice& choice) {
  Audit audit, quicker;
  audit.add(assess(state, at));
  quicker.add(state, at);
  using A = AuditRendering;
  const A form = choice.of(std::array{A::json, A::text, A::csv, A::html});
  must(render(audit, form) == render(quicker, form), "an audit's short cut is no other way");
}

void matrix_of(const State& state, Moment at, Choice& choice) {
  const report::Matrix all = report::matrix(state.ruleset().checked(), state.record(), at, std::nullopt);
  switch (choice.below(3)) {
    case 0: report::matrix_text(all); break;
    case 1: report::matrix_markdown(all); break;
    default: must_be_json(report::matrix_json(all));
  }
}

std::string_view part(std::string_view text, std::string_view name) {
  const std::string_view found = member_of(text, name);
  return found.empty() ? "{}" : found;
}

/// Without its quotes, where it is a text.
std::string_view moment_in(std::string_view text) {
  const std::string_view found = member_of(text, "at");
  return found.starts_with('"') ? found.substr(1, found.size() - 2) : "2026-06-01";
}

}  // namespace

void answers(std::string_view text) {
  if (text.size() > most_bytes) return;
  const Ruleset& rules = rulesets().at(member_of(text, "rules") == "1" ? 1 : 0);
  const Reading<State> state = parse_state(rules, part(text, "record"));
  hold(state.value.has_value(), state.diagnostics);
  if (!state.value) return;
  const Reading<AnyQuestion> asked = parse_any_question(*state.value, part(text, "question"));
  hold(asked.value.has_value(), asked.diagnostics);
  const Reading<Moment> at = parse_moment(rules, moment_in(text));
  hold(at.value.has_value(), at.diagnostics);
  Choice choice(text);
  const std::size_t which = choice.below(10);
  if (which < 2 && at.value) return assess_all(*state.value, *at.value, choice);
  if (which == 2 && at.value) return gather(*state.value, *at.value, choice);
  if (which == 3 && at.value) return account_for(*state.value, *at.value, choice);
  if (which == 4 && at.value && !member_of(text, "matrix").empty())
    return matrix_of(*state.value, *at.value, choice);
  if (asked.value) std::visit([&](const auto& each) { answer(each, choice); }, *asked.value);
}

}  // namespace kith::fuzz
