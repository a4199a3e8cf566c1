/// That a plan never steps down while something may be so.
#include <fmt/format.h>

#include <algorithm>

#include "engine/prove/plan/plan_proving.hpp"
#include "engine/rehearse/rehearse.hpp"

namespace kith::proving {

/// By the same code that holds scenarios to their promises.
std::optional<Broken> PlanProving::stepped_down(const Circumstances& all, const Case& found, const Ago& ago,
                                                LevelIndex from, const model::CarePromise& promise) const {
  auto record = plan_record(all, found, plan_, {{from}, false, false, ago});
  auto* scenario = std::get_if<model::Scenario>(&record);
  if (scenario == nullptr) return std::nullopt;
  const auto no_file = [](const std::string&) { return FileText::none("a proof reads no records"); };
  const auto breaks = [&](const model::Scenario& one) {
    const Rehearsal done = rehearsing::rehearse(joined_.rules, one, no_file);
    return std::any_of(done.failures.begin(), done.failures.end(), [&](const auto& failure) {
      return failure.expected.starts_with("promised by " + promise.name + ":");
    });
  };
  if (!breaks(*scenario)) return std::nullopt;
  leave_out_what_does_not_matter(*scenario, breaks);
  Broken made{std::move(*scenario), plan_.name + " stays at " + plan_.levels[from].name, {}, {}, {}};
  made.sentences = {fmt::format("The plan calls for a step down to {}.", quoted(from + 1)),
                    "The promise says that this never happens, but where its `while` is known not to be so."};
  return made;
}

void PlanProving::never_steps_down(const Circumstances& all, PlanWalk& walk, const Plan::StepDown& down,
                                   const model::CarePromise& promise) {
  if (settled()) return;
  ++proof_.questions;
  std::vector<StepAsks> asks = {{down.when}};
  no_step_up(asks, false);
  asks.push_back({promise.condition, Truth::yes, false, false, true});
  if (walk.too_wide(promise.condition)) {
    in_the_way_.insert("More of one thing is read than is followed.");
    return;
  }
  if (none(walk, asks)) return;
  auto made = shown(walk, asks, [&](const Case& found, const Ago& ago) {
    return stepped_down(all, found, ago, down.from, promise);
  });
  if (!made) {
    in_the_way_.insert(
        fmt::format("No record could be put together in which {} is called for then, and it is "
                    "not ruled out that there is one.",
                    name(down)));
    return;
  }
  made->downs = {&down};
  show(std::move(*made));
}

Proof PlanProving::proof(const model::CarePromise& promise) {
  begin(promise.name, promise.title, promise.layer, promise.place);
  proof_.kind = promise.kind;
  for (const Asked& asked : times_) {
    const Circumstances all(joined_.rules, joined_.promise, asked, numbers_);
    PlanWalk walk(all, solver_);
    for (const Plan::StepDown& down : plan_.downs) never_steps_down(all, walk, down, promise);
  }
  return ended();
}

}  // namespace kith::proving
