/// That a plan does not take back at once what it has called for.
#include <fmt/format.h>

#include <algorithm>

#include "engine/prove/plan/plan_proving.hpp"

namespace kith::proving {

/// The engine's own answers: to a step, and once it is taken.
std::optional<Broken> PlanProving::taken_back(const Circumstances& all, const Case& found, const Ago& ago,
                                              LevelIndex from, bool down) const {
  auto before = plan_record(all, found, plan_, {{from}, false, false, ago});
  auto* scenario = std::get_if<model::Scenario>(&before);
  if (scenario == nullptr) return std::nullopt;
  const auto answer = answer_about(joined_.rules, plan_, *scenario);
  if (!answer || !answer->to || !(down ? calls_for_less(*answer) : calls_for_more(*answer)))
    return std::nullopt;
  const LevelIndex to = level_named(plan_, answer->to->name);
  auto after = std::get<model::Scenario>(plan_record(all, found, plan_, {{from, to}, true, false, ago}));
  const auto is_taken_back = [&](const model::Scenario& now) {
    model::Scenario then = now;
    const auto last = std::find_if(then.givens.rbegin(), then.givens.rend(), [](const auto& one) {
      return std::holds_alternative<model::scenario::AtLevel>(one.node);
    });
    then.givens.erase(std::next(last).base());
    const auto first = answer_about(joined_.rules, plan_, then);
    const auto second = answer_about(joined_.rules, plan_, now);
    return first && second && first->to && first->to->name == plan_.levels[to].name &&
           (down ? calls_for_less(*first) && calls_for_more(*second)
                 : calls_for_more(*first) && calls_for_less(*second));
  };
  if (!is_taken_back(after)) return std::nullopt;
  leave_out_what_does_not_matter(after, is_taken_back);
  Broken made{std::move(after), plan_.name + " stays at " + plan_.levels[to].name, {}, {}, {}};
  made.sentences = {
      fmt::format("From {} the plan calls for a step to {}; once that is taken, it calls at the "
                  "same moment for a step back {}.",
                  quoted(from), quoted(to), down ? "up" : "down"),
      "A plan holds a step that it has called for until something else happens."};
  return made;
}

void PlanProving::down_then_up(const Circumstances& all, PlanWalk& walk, const Plan::StepDown& down,
                               const Plan::StepUp& up) {
  if (target(up, down.from + 1) > down.from || settled()) return;
  ++proof_.questions;
  // What a step changes nothing about stays a no.
  if (!walk.hangs_on_step(up.when, !up.to)) return;
  std::vector<StepAsks> asks = {{down.when}};
  no_step_up(asks, false);
  asks.push_back({up.when, Truth::yes, !up.to, true});
  if (none(walk, asks)) return;
  auto made = shown(walk, asks, [&](const Case& found, const Ago& ago) {
    return taken_back(all, found, ago, down.from, true);
  });
  if (!made) {
    in_the_way_.insert(
        fmt::format("No record could be put together in which {} follows {} at once, and none "
                    "of these is ruled out.",
                    name(up), name(down)));
    return;
  }
  made->downs = {&down};
  made->ups = {&up};
  show(std::move(*made));
}

void PlanProving::up_then_down(const Circumstances& all, PlanWalk& walk, const Plan::StepUp& up,
                               LevelIndex from) {
  const LevelIndex to = target(up, from);
  const Plan::StepDown* down = down_from(to);
  if (to >= from || down == nullptr || settled()) return;
  ++proof_.questions;
  // After any step the plan waits.
  if (plan_.wait && plan_.wait->amount > 0) return;
  if (!walk.hangs_on_step(up.when, !up.to)) return;
  std::vector<StepAsks> asks = {{up.when, Truth::yes, !up.to}, {down->when, Truth::yes, false, true}};
  no_step_up(asks, true);
  if (none(walk, asks)) return;
  auto made = shown(walk, asks, [&](const Case& found, const Ago& ago) {
    return taken_back(all, found, ago, from, false);
  });
  if (!made) {
    in_the_way_.insert(
        fmt::format("No record could be put together in which {} follows {} at once, and none "
                    "of these is ruled out.",
                    name(*down), name(up)));
    return;
  }
  made->downs = {down};
  made->ups = {&up};
  made->sentences.push_back("A `wait` after any step would hold it.");
  show(std::move(*made));
}

void PlanProving::never_flaps() {
  for (const Asked& asked : times_) {
    const Circumstances all(joined_.rules, joined_.promise, asked, numbers_);
    PlanWalk walk(all, solver_);
    for (const Plan::StepUp& up : plan_.ups) {
      for (const Plan::StepDown& down : plan_.downs) down_then_up(all, walk, down, up);
      for (LevelIndex from = 1; from <= last_level(); ++from) up_then_down(all, walk, up, from);
    }
    if (settled()) return;
  }
}

}  // namespace kith::proving
