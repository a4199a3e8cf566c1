#include <functional>
#include <nlohmann/json.hpp>

#include "engine/report/matrix/matrix.hpp"
#include "tests/fuzz/rules.hpp"
#include "tests/fuzz/targets.hpp"

namespace kith::fuzz {
namespace {

using nlohmann::json;

constexpr std::size_t most_bytes = 16384;

void must_be_json(const std::string& text) { must(json::accept(text), "what is rendered as JSON is JSON"); }

void render_all(const Answer& answer) {
  for (const Rendering form : {Rendering::json, Rendering::text, Rendering::markdown, Rendering::easy_read,
                               Rendering::recipient, Rendering::ids})
    must(!render(answer, form).empty(), "an answer is never blank");
  must_be_json(render(answer, Rendering::json));
}

void answer(const Question& asked) {
  const Answer whole = decide(asked);
  render_all(whole);
  Workspace workspace;
  const Decision& brief = workspace.decide(asked);
  must(brief.outcome == whole.outcome, "a workspace decides the same");
  must(render(brief) == render(whole, Rendering::ids), "a decision is the answer's, by ids");
  must(render(workspace.explain(), Rendering::json) == render(whole, Rendering::json),
       "a workspace explains the same");
}

void answer(const EverythingAsked& asked) {
  const Everything all = decide(asked);
  for (const Rendering form :
       {Rendering::json, Rendering::text, Rendering::markdown, Rendering::easy_read, Rendering::recipient})
    render(all, form);
}

void answer(const DecisionAsked& asked) {
  using R = AssessmentRendering;
  const WhoDecides who = who_decides(asked);
  for (const R form : {R::json, R::text, R::markdown, R::html, R::easy_read}) render(who, form);
}

void assess_all(const State& state, Moment at) {
  using R = AssessmentRendering;
  const Assessment all = assess(state, at);
  for (const R form : {R::text, R::markdown, R::html, R::easy_read}) render(all, form);
  must_be_json(render(all, R::json));
}

void gather_all(const State& state, Moment at) {
  Worklist list(at);
  list.add(state);
  for (const WorklistRendering form : {WorklistRendering::text, WorklistRendering::csv}) render(list, form);
  must_be_json(render(list, WorklistRendering::json));
  Audit audit, quicker;
  audit.add(assess(state, at));
  quicker.add(state, at);
  must(render(audit, AuditRendering::json) == render(quicker, AuditRendering::json),
       "an audit's short cut is no other way");
  for (const AuditRendering form : {AuditRendering::text, AuditRendering::csv, AuditRendering::html})
    render(audit, form);
}

void matrix_of(const State& state, Moment at) {
  const report::Matrix all = report::matrix(state.ruleset().checked(), state.record(), at, std::nullopt);
  report::matrix_text(all);
  report::matrix_markdown(all);
  must_be_json(report::matrix_json(all));
}

std::string part(const json& whole, const char* name) {
  return whole.contains(name) ? whole[name].dump(-1, ' ', false, json::error_handler_t::replace) : "{}";
}

}  // namespace

void answers(std::string_view text) {
  if (text.size() > most_bytes) return;
  const json whole = json::parse(text, nullptr, false);
  if (!whole.is_object()) return;
  const bool other = whole.contains("rules") && whole["rules"] == 1;
  const Ruleset& rules = rulesets().at(other ? 1 : 0);
  const Reading<State> state = parse_state(rules, part(whole, "record"));
  hold(state.value.has_value(), state.diagnostics);
  if (!state.value) return;
  const Reading<AnyQuestion> asked = parse_any_question(*state.value, part(whole, "question"));
  hold(asked.value.has_value(), asked.diagnostics);
  const bool said = whole.contains("at") && whole["at"].is_string();
  const Reading<Moment> at = parse_moment(rules, said ? whole["at"].get<std::string>() : "2026-06-01");
  hold(at.value.has_value(), at.diagnostics);
  // One thing a text, so that many are tried: which hangs on every byte of it.
  constexpr std::size_t parts = 8;
  const std::size_t which = std::hash<std::string_view>()(text) % parts;
  if (which == 0 && at.value) return assess_all(*state.value, *at.value);
  if (which == 1 && at.value) return gather_all(*state.value, *at.value);
  if (which == 2 && at.value && whole.contains("matrix")) return matrix_of(*state.value, *at.value);
  if (asked.value) std::visit([](const auto& each) { answer(each); }, *asked.value);
}

}  // namespace kith::fuzz
