#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/condition/rights.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/scenario/names.hpp"

/// What a scenario gives and expects about a whole person.
namespace kith::check {

using namespace model;
using Asks = syntax::AskedQuestion::Kind;

// ---- names ------------------------------------------------------------------------------------------------------

std::vector<std::string> ScenarioNames::rules_of(Kind kind) const {
  std::vector<std::string> names;
  const auto add = [&](const auto& rules) {
    for (const auto& rule : rules)
      if (work_.visible(layer_, rule.layer)) names.push_back(rule.name);
  };
  if (kind == Kind::plan) add(work_.out.plans);
  if (kind == Kind::requirement) add(work_.out.requirements);
  if (kind == Kind::escalation) add(work_.out.escalations);
  if (kind == Kind::measure) add(work_.out.measures);
  return names;
}

std::string ScenarioNames::unknown(source::Code code, const syntax::Name& name, std::string what,
                                   const std::vector<std::string>& near_by) {
  report_unknown(work_, code, name, what, {[&] { return near_by; }, {}, {}});
  return "";
}

std::string ScenarioNames::rule(const syntax::Name& name, Kind kind) {
  const auto known = rules_of(kind);
  if (std::find(known.begin(), known.end(), name.text) != known.end()) return name.text;
  if (left_out(work_, kind, name.text)) return "";
  return unknown(Code::unknown_rule, name, fmt::format("unknown {} {}", word(kind), quoted(name.text)),
                 known);
}

std::string ScenarioNames::asks_for_action(const syntax::Name& name) {
  std::vector<std::string> known;
  for (const Kind kind : {Kind::requirement, Kind::escalation})
    for (auto& one : rules_of(kind)) known.push_back(std::move(one));
  for (const Plan& plan : work_.out.plans)
    for (std::size_t i = 0; i < plan.ups.size(); ++i) known.push_back(step_up_name(plan.name, i));
  if (std::find(known.begin(), known.end(), name.text) != known.end()) return name.text;
  const std::string plan = name.text.substr(0, name.text.find('.'));
  const auto known_plan = [&](const std::string& one) {
    const auto plans = rules_of(Kind::plan);
    return std::find(plans.begin(), plans.end(), one) != plans.end();
  };
  if (left_out(work_, Kind::requirement, name.text) || left_out(work_, Kind::escalation, name.text) ||
      left_out(work_, Kind::plan, plan))
    return "";
  if (plan != name.text && !known_plan(plan)) {
    const Span at{name.span.file, name.span.begin, name.span.begin + static_cast<std::uint32_t>(plan.size())};
    return unknown(Code::unknown_rule, {plan, at}, fmt::format("unknown plan {}", quoted(plan)),
                   rules_of(Kind::plan));
  }
  return unknown(Code::unknown_rule, name,
                 fmt::format("no requirement, step up or escalation is called {}", quoted(name.text)), known);
}

std::string ScenarioNames::level(const std::string& plan, const syntax::Name& name) {
  std::vector<std::string> known;
  for (const Plan& one : work_.out.plans)
    if (one.name == plan)
      for (const auto& level : one.levels) known.push_back(level.name);
  if (plan.empty() || std::find(known.begin(), known.end(), name.text) != known.end()) return name.text;
  return unknown(Code::unknown_level, name,
                 fmt::format("plan {} has no level {}", quoted(plan), quoted(name.text)), known);
}

std::string ScenarioNames::stage(const std::string& escalation, const syntax::Name& name) {
  std::vector<std::string> known;
  for (const Escalation& one : work_.out.escalations)
    if (one.name == escalation)
      for (const auto& stage : one.stages) known.push_back(work_.out.roles[stage.role].name);
  if (escalation.empty() || std::find(known.begin(), known.end(), name.text) != known.end()) return name.text;
  return unknown(Code::unknown_stage, name,
                 fmt::format("escalation {} has no stage {}", quoted(escalation), quoted(name.text)), known);
}

std::string ScenarioNames::add_item(const syntax::Name& id) {
  if (std::find(items_.begin(), items_.end(), id.text) != items_.end())
    work_.report(Code::declared_twice, id.span, fmt::format("{} is given twice", quoted(id.text))).hint =
        "give it another id";
  items_.push_back(id.text);
  return id.text;
}

std::string ScenarioNames::item_or_member(const syntax::Name& id) {
  return members_.count(id.text) != 0 ? id.text : item(id);
}

std::string ScenarioNames::item(const syntax::Name& id) {
  if (from_record_ || std::find(items_.begin(), items_.end(), id.text) != items_.end()) return id.text;
  return unknown(Code::unknown_rule, id,
                 fmt::format("nothing called {} is given before this", quoted(id.text)), items_);
}

std::optional<int> ScenarioNames::step(const std::optional<syntax::Number>& number) {
  if (!number) return std::nullopt;
  constexpr std::int64_t one = 1'000'000;
  const std::int64_t micros = number->value.micros;
  if (micros >= one && micros <= 1000 * one && micros % one == 0 && !number->percent)
    return static_cast<int>(micros / one);
  work_.report(Code::wrong_value, number->span, "a step is a whole number from 1").hint =
      "the first action of a requirement is step 1";
  return std::nullopt;
}

void ScenarioNames::needs(Asks kind, Span at, std::string_view what) {
  if (!written_.question) return;
  const Asks asked = written_.question->kind;
  if (asked == kind) return;
  auto& finding = work_.report(Code::not_asked, at,
                               fmt::format("this is {}, and the scenario asks for another thing", what));
  finding.labels.push_back({work_.place(written_.question->span), "what it asks"});
  switch (kind) {
    case Asks::question: finding.hint = "write `when ID asks about CATEGORY for PURPOSE on DATE`"; break;
    case Asks::assessment: finding.hint = "write `when the person is assessed on DATE`"; break;
    case Asks::who_decides: finding.hint = "write `when DECISION is to be decided on DATE`"; break;
  }
}

// ---- given ------------------------------------------------------------------------------------------------------

namespace {

std::string text(const std::optional<syntax::Text>& written) {
  return written ? written->value : std::string();
}
std::optional<std::string> recorded(const std::optional<syntax::Text>& written) {
  return written ? std::optional(written->value) : std::nullopt;
}
std::vector<std::string> texts(const std::vector<syntax::Name>& names) {
  std::vector<std::string> out;
  for (const auto& name : names) out.push_back(name.text);
  return out;
}

}  // namespace

GivenNode read_given(ScenarioNames& names, const syntax::GivenPlan& given) {
  const std::string plan = names.rule(given.plan, Kind::plan);
  return scenario::AtLevel{plan, names.level(plan, given.level), *names.stamp(given.since)};
}

GivenNode read_given(ScenarioNames& names, const syntax::GivenAgreement& given) {
  const std::string plan = names.rule(given.plan, Kind::plan);
  return scenario::Agreed{names.party(given.by), plan, names.level(plan, given.level), given.agrees,
                          names.stamp(given.on)};
}

std::optional<RestrictionAuthority> authority_of(ScenarioNames& names,
                                                 const syntax::GivenRestriction& given) {
  if (!given.authority && !given.authority_kind) return std::nullopt;
  RestrictionAuthority out;
  out.says = text(given.authority);
  out.is_text = !given.authority_kind && !given.authority_from && !given.authority_until;
  if (given.authority_kind) out.kind = right_named(names.work(), names.layer(), *given.authority_kind);
  out.from = names.stamp(given.authority_from);
  out.until = names.stamp(given.authority_until);
  return out;
}

/// What is not given is none on record: it never ended, and was never reviewed.
GivenNode read_given(ScenarioNames& names, const syntax::GivenRestriction& given) {
  Restriction out;
  out.id = names.add_item(given.id);
  out.kind = given.kind.text;
  known_restriction(names.work(), names.layer(), given.kind);
  out.since = names.stamp(given.since);
  out.ended = names.stamp(given.ended);
  out.last_reviewed = names.stamp(given.last_reviewed);
  out.review_by = names.stamp(given.review_by);
  out.rationale = recorded(given.rationale);
  out.authority = authority_of(names, given);
  out.exit_when = recorded(given.exit_when);
  out.alternatives_tried = texts(given.tried);
  return out;
}

GivenNode read_given(ScenarioNames& names, const syntax::GivenGoal& given) {
  Goal out{names.add_item(given.id), given.says.value, "", names.stamp(given.set_on)};
  if (given.plan) out.plan = names.rule(*given.plan, Kind::plan);
  return out;
}

GivenNode read_given(ScenarioNames& names, const syntax::GivenReview& given) {
  ReviewHeld out;
  out.of = names.rule(given.of, Kind::plan);
  out.held = names.stamp(given.held);
  for (const auto& who : given.attended) out.attended.push_back(names.party(who));
  for (const auto& event : given.evidence) out.evidence.push_back(names.item(event));
  out.changed = text(given.changed);
  return out;
}

GivenNode read_given(ScenarioNames& names, const syntax::GivenEscalation& given) {
  return scenario::Opened{names.rule(given.escalation, Kind::escalation), *names.stamp(given.opened)};
}

GivenNode read_given(ScenarioNames& names, const syntax::GivenStage& given) {
  const std::string escalation = names.rule(given.escalation, Kind::escalation);
  return scenario::StageTold{escalation, names.stage(escalation, given.stage), *names.stamp(given.told),
                             names.stamp(given.answered), names.stamp(given.resolved)};
}

GivenNode read_given(ScenarioNames& names, const syntax::GivenDone& given) {
  ActionDone out;
  out.rule = names.asks_for_action(given.rule);
  out.step = names.step(given.step).value_or(1);
  if (given.item) out.item = names.item_or_member(*given.item);
  out.to = names.party(given.to);
  out.done = names.stamp(given.at);
  out.by = names.party(given.by);
  return out;
}

// ---- expected ---------------------------------------------------------------------------------------------------

ExpectedNode read_expected(ScenarioNames& names, const syntax::ExpectAction& expect, Span at) {
  names.needs(Asks::assessment, at, "part of an assessment");
  scenario::ActionIs out;
  out.is = static_cast<scenario::ActionIs::Is>(expect.is);
  out.rule = names.asks_for_action(expect.rule);
  out.step = names.step(expect.step);
  out.to = names.party(expect.to);
  if (expect.item) out.item = names.item_or_member(*expect.item);
  if (resolve(names.work(), names.layer(), names.work().out.roles, expect.by, Kind::role))
    out.by = expect.by->text;
  out.at = names.stamp(expect.at);
  const auto& escalations = names.work().out.escalations;
  const bool escalation = std::any_of(escalations.begin(), escalations.end(),
                                      [&](const auto& one) { return one.name == out.rule; });
  if (escalation && expect.is == syntax::ExpectAction::Is::overdue)
    return scenario::EscalationIs{scenario::EscalationIs::Is::overdue, out.rule, "", {}};
  return out;
}

ExpectedNode read_expected(ScenarioNames& names, const syntax::ExpectReview& expect, Span at) {
  names.needs(Asks::assessment, at, "part of an assessment");
  return scenario::ReviewIs{names.rule(expect.plan, Kind::plan), expect.overdue, names.stamp(expect.at)};
}

ExpectedNode read_expected(ScenarioNames& names, const syntax::ExpectPlan& expect, Span at) {
  names.needs(Asks::assessment, at, "part of an assessment");
  scenario::PlanIs out{static_cast<scenario::PlanIs::Is>(expect.is), names.rule(expect.plan, Kind::plan), ""};
  if (expect.level) out.level = names.level(out.plan, *expect.level);
  return out;
}

ExpectedNode read_expected(ScenarioNames& names, const syntax::ExpectEscalation& expect, Span at) {
  names.needs(Asks::assessment, at, "part of an assessment");
  scenario::EscalationIs out{static_cast<scenario::EscalationIs::Is>(expect.is),
                             names.rule(expect.escalation, Kind::escalation), "", names.stamp(expect.at)};
  if (expect.role) out.stage = names.stage(out.escalation, *expect.role);
  return out;
}

ExpectedNode read_expected(ScenarioNames& names, const syntax::ExpectDecider& expect, Span at) {
  names.needs(Asks::who_decides, at, "part of who decides");
  scenario::DecidedBy out{static_cast<scenario::DecidedBy::Is>(expect.is), expect.step.value,
                          expect.in_best_interests, expect.everyone_holding};
  if (expect.everyone_holding) {
    if (resolve(names.work(), names.layer(), names.work().out.authorities, expect.who, Kind::authority))
      out.who = expect.who->text;
  } else if (resolve(names.work(), names.layer(), names.work().out.roles, expect.who, Kind::role))
    out.who = expect.who->text;
  return out;
}

ExpectedNode read_expected(ScenarioNames& names, const syntax::ExpectInvolved& expect, Span at) {
  names.needs(Asks::who_decides, at, "part of who decides");
  resolve(names.work(), names.layer(), names.work().out.roles, expect.role, Kind::role);
  return scenario::IsInvolved{expect.role.text, expect.consulted};
}

ExpectedNode read_expected(ScenarioNames& names, const syntax::ExpectMeasure& expect, Span at) {
  names.needs(Asks::assessment, at, "part of an assessment");
  scenario::MeasureIs out{static_cast<scenario::MeasureIs::Is>(expect.is),
                          names.rule(expect.measure, Kind::measure),
                          {},
                          {},
                          false};
  if (expect.number) {
    out.number = expect.number->value;
    out.percent = expect.number->percent;
  }
  if (expect.of) out.of = expect.of->value;
  return out;
}

ExpectedNode read_expected(ScenarioNames& names, const syntax::ExpectLacks& expect, Span at) {
  names.needs(Asks::assessment, at, "part of an assessment");
  return scenario::RecordLacks{expect.text.value};
}

}  // namespace kith::check
