#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"

/// Steps up to a level from which none leads down again.
namespace kith::check {

namespace {

using model::LevelIndex;

std::set<LevelIndex> led_to(const model::Plan& plan, const model::Plan::StepUp& up) {
  if (up.to) return {*up.to};
  std::set<LevelIndex> out;
  for (std::int64_t from = 1; from < static_cast<std::int64_t>(plan.levels.size()); ++from)
    out.insert(static_cast<LevelIndex>(std::max<std::int64_t>(0, from - up.by)));
  return out;
}

void look_at(Work& work, const model::Plan& plan, const syntax::Plan& written) {
  std::set<LevelIndex> found;
  for (const model::Plan::StepUp& up : plan.ups)
    for (const LevelIndex level : led_to(plan, up)) {
      const bool last = level + 1 == plan.levels.size();
      const bool left = std::any_of(plan.downs.begin(), plan.downs.end(),
                                    [&](const auto& down) { return down.from == level; });
      if (last || left || !found.insert(level).second) continue;
      auto& finding = work.report(
          Code::no_way_down, written.levels[level].name.span,
          fmt::format("a step leads up to {}, and none leads down from it", quoted(plan.levels[level].name)));
      finding.hint = fmt::format("write `step down from {}`, so that what was taken away can come back",
                                 plan.levels[level].name);
      finding.labels.push_back({work.place(up.place), "this leads up to it"});
    }
}

}  // namespace

void lint_no_way_down(Work& work) {
  std::size_t next = 0;
  each<syntax::Plan>(work, [&](LayerId, const syntax::Plan& written, Span) {
    look_at(work, work.out.plans[next++], written);
  });
}

}  // namespace kith::check
