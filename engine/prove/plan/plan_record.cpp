#include "engine/prove/plan/plan_record.hpp"

#include <algorithm>

#include "engine/evaluate/plan/plans.hpp"
#include "engine/prove/draft/events.hpp"
#include "engine/prove/realising.hpp"
#include "engine/rehearse/given.hpp"

namespace kith::proving {

namespace {

FileText no_files(const std::string&) { return FileText::none("a proof reads no records"); }

/// In days, and no less than it may be.
int days_of(const time::Duration& length) {
  using time::Unit;
  const auto amount = static_cast<int>(length.amount);
  switch (length.unit) {
    case Unit::minutes:
    case Unit::hours: return amount / 24 + 1;
    case Unit::days: return amount;
    case Unit::working_days: return amount * 4;
    case Unit::weeks: return amount * 7;
    case Unit::months: return amount * 31;
    case Unit::years: return amount * 366;
  }
  return amount;
}

}  // namespace

std::variant<model::Scenario, Unrealised> plan_record(const Circumstances& all, const Case& found,
                                                      const model::Plan& plan, const OnPlan& on) {
  auto made = realise(all, found);
  auto* scenario = std::get_if<model::Scenario>(&made);
  if (scenario == nullptr) return made;
  constexpr int long_enough = 1000, apart = 100;
  const time::Date day = day_of(all);
  const time::Instant now = all.rules().zone.day(day).first;
  int before =
      long_enough + (plan.wait ? days_of(*plan.wait) : 0) + apart * static_cast<int>(on.levels.size());
  for (std::size_t i = 0; i < on.levels.size(); ++i, before -= apart) {
    const bool last = i + 1 == on.levels.size();
    const bool came_last = i + (on.just_stepped ? 2 : 1) == on.levels.size();
    time::Stamp since = all.rules().zone.day(day - std::chrono::days{before});
    if (last && on.just_stepped) since = {now, now, false};
    else if (came_last && on.since) since = {now - *on.since, now - *on.since, false};
    scenario->givens.push_back({given::AtLevel{plan.name, plan.levels[on.levels[i]].name, since}, {}, {}});
  }
  if (on.reviewed) {
    model::ReviewHeld held;
    held.of = plan.name;
    held.held = all.rules().zone.day(day - std::chrono::days{apart});
    scenario->givens.push_back({std::move(held), {}, {}});
  }
  given::Asked asked;
  asked.kind = given::Asked::Kind::assessment;
  asked.at = now;
  scenario->asked = asked;
  return made;
}

std::vector<std::optional<std::chrono::minutes>> steps_ago(const model::Plan& plan) {
  const std::chrono::minutes wait = plan.wait ? lengths_of(*plan.wait).longest : std::chrono::minutes{0};
  constexpr std::chrono::minutes one{1};
  return {std::nullopt, wait + one, wait + std::chrono::days{1}};
}

std::optional<PlanAnswer> answer_about(const model::Ruleset& rules, const model::Plan& plan,
                                       const model::Scenario& scenario) {
  Rehearsal unread;
  const auto setup = rehearsing::set_up(rules, scenario, no_files, unread);
  if (!setup || !unread.failures.empty()) return std::nullopt;
  return evaluate::plan_answer(rules, setup->state, plan, setup->question.at).answer;
}

model::LevelIndex level_named(const model::Plan& plan, const std::string& name) {
  const auto found = std::find_if(plan.levels.begin(), plan.levels.end(),
                                  [&](const model::Plan::Level& level) { return level.name == name; });
  return static_cast<model::LevelIndex>(found - plan.levels.begin());
}

}  // namespace kith::proving
