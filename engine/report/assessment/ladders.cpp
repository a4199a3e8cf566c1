#include "engine/report/assessment/ladders.hpp"

#include <algorithm>

#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

std::string follows_words(PlanAnswer::Kind kind) {
  switch (kind) {
    case PlanAnswer::Kind::step_up_now: return "Step up to here";
    case PlanAnswer::Kind::propose_step_up: return "Proposed";
    case PlanAnswer::Kind::propose_step_down: return "Proposed";
    case PlanAnswer::Kind::agreed_step_down: return "Next";
    case PlanAnswer::Kind::stay: return "";
  }
  return {};
}

std::vector<std::string> notes_of(const model::Stage& stage) {
  std::vector<std::string> out;
  if (stage.answers_within) out.push_back("answers within " + time::text(*stage.answers_within));
  if (stage.resolves_within) out.push_back("resolves within " + time::text(*stage.resolves_within));
  if (!stage.staffed.empty()) out.emplace_back("staffed at set hours");
  if (stage.outside) out.emplace_back("outside the service");
  if (stage.final) out.emplace_back("the last to hear");
  return out;
}

}  // namespace

Ladder ladder(const model::Plan& plan, const PlanAnswer& answer) {
  Ladder out{plan.name, "Levels, the most support first", {}};
  for (std::size_t i = 0; i < plan.levels.size(); ++i) {
    const model::Plan::Level& level = plan.levels[i];
    Rung rung{title_or(level.title, level.name), {}, {}, false};
    if (i == plan.start) rung.notes.emplace_back("the start");
    rung.here = answer.level.name == level.name;
    if (rung.here) rung.mark = "Now";
    else if (answer.to && answer.to->name == level.name) rung.mark = follows_words(answer.kind);
    else if (answer.proposed && answer.proposed->name == level.name) rung.mark = "Proposed";
    out.rungs.push_back(std::move(rung));
  }
  return out;
}

Ladder ladder(const model::Ruleset& rules, const model::Escalation& escalation,
              const EscalationAnswer& answer) {
  Ladder out{escalation.name, "Who hears", {}};
  for (const model::Stage& stage : escalation.stages) {
    const auto& role = rules.roles[stage.role];
    const auto step = std::find_if(answer.steps.begin(), answer.steps.end(),
                                   [&](const EscalationStep& one) { return one.stage.name == role.name; });
    Rung rung{title_or(role.title, role.name), notes_of(stage), {}, false};
    rung.here = std::any_of(answer.holders.begin(), answer.holders.end(),
                            [&](const WhoHolds& one) { return one.role.name == role.name; });
    if (rung.here)
      rung.mark = step != answer.steps.end() && step->overdue ? "Holds it, late" : "Holds it now";
    else if (step != answer.steps.end() && !step->told.empty()) rung.mark = "Heard";
    out.rungs.push_back(std::move(rung));
  }
  return out;
}

std::vector<Ladder> ladders(const model::Ruleset& rules, const Assessment& all, time::Instant at) {
  std::vector<Ladder> found;
  const auto add = [&](Ladder one) {
    if (std::none_of(found.begin(), found.end(), [&](const Ladder& other) { return other.of == one.of; }))
      found.push_back(std::move(one));
  };
  const auto day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  for (const PlanAnswer& answer : all.plans)
    for (const model::Plan& plan : rules.plans)
      if (plan.name == answer.plan.name && plan.period.contains(day)) add(ladder(plan, answer));
  for (const EscalationAnswer& answer : all.escalations)
    for (const model::Escalation& one : rules.escalations)
      if (!answer.closed && one.name == answer.escalation.name && one.period.contains(day))
        add(ladder(rules, one, answer));
  return found;
}

}  // namespace kith::report
