/// That every level can be left downwards, and that no step up is without an end.
#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/condition/facts.hpp"
#include "engine/prove/plan/plan_proving.hpp"

namespace kith::proving {

PlanProving::Left PlanProving::left(const Circumstances& all, PlanWalk& walk, std::vector<LevelIndex> came,
                                    int youngest) {
  const Plan::StepDown* down = down_from(came.back());
  if (down == nullptr) return Left::never;
  std::vector<StepAsks> asks = {{down->when}};
  no_step_up(asks, false);
  const auto old_enough = [&](const Case& found) { return ages(all, found).second >= youngest; };
  const Walked apart = walk.run(asks, true, budget_, old_enough);
  if (apart == Walked::all) return Left::never;
  if (apart == Walked::too_many) return Left::may_be;
  const auto made = shown(walk, asks, [&](const Case& found, const Ago& ago) -> std::optional<Broken> {
    if (!old_enough(found)) return std::nullopt;
    auto record = plan_record(all, found, plan_, {came, false, false, ago});
    auto* scenario = std::get_if<model::Scenario>(&record);
    if (scenario == nullptr) return std::nullopt;
    const auto answer = answer_about(joined_.rules, plan_, *scenario);
    return answer && calls_for_less(*answer) ? std::optional(Broken{}) : std::nullopt;
  });
  return made ? Left::shown : Left::may_be;
}

void PlanProving::can_be_left() {
  const Circumstances all(joined_.rules, joined_.promise, last_, numbers_);
  PlanWalk walk(all, solver_);
  for (LevelIndex level = 0; level < last_level() && !settled(); ++level) {
    ++proof_.questions;
    const Left found = left(all, walk, {level}, 0);
    if (found == Left::may_be)
      in_the_way_.insert(
          fmt::format("No record could be put together in which a step down from {} is called "
                      "for, and it is not ruled out that there is one.",
                      quoted(level)));
    if (found != Left::never) continue;
    Case nothing;
    nothing.possibility.assign(all.subjects().size(), -1);
    nothing.trait.assign(all.traits().size(), 0);
    Broken made{std::get<model::Scenario>(plan_record(all, nothing, plan_, {{level}})),
                plan_.name + " may step down to " + plan_.levels[level + 1].name,
                {},
                {},
                {}};
    const Plan::StepDown* down = down_from(level);
    made.sentences = {
        down == nullptr ? fmt::format("No step leads down from {}.", quoted(level))
                        : fmt::format("Whatever is on record, the step down from {} is never called for: its "
                                      "`when` is never a yes while every step up is a no.",
                                      quoted(level)),
        "Whoever comes to this level stays there, unless support goes up."};
    if (down != nullptr) {
      made.downs = {down};
      for (const Plan::StepUp& up : plan_.ups) made.ups.push_back(&up);
    }
    show(std::move(made));
  }
}

// ---- no step up is without an end ------------------------------------------------------------------------------

/// The ages, in years, at which what a case says of age is so: the least and the greatest.
std::pair<int, int> PlanProving::ages(const Circumstances& all, const Case& found) const {
  constexpr int oldest = 130;
  for (std::size_t s = 0; s < all.subjects().size(); ++s) {
    const Subject& subject = all.subjects()[s];
    if (subject.key.kind != evaluate::UnknownKey::Kind::age || found.possibility[s] < 0) continue;
    const Truths& read = subject.possible[static_cast<std::size_t>(found.possibility[s])].read;
    std::pair<int, int> range{oldest + 1, -1};
    for (int years = 0; years <= oldest; ++years) {
      bool so = true;
      for (std::size_t i = 0; i < read.size(); ++i) {
        const auto& test = std::get<model::AgeTest>(joined_.rules[all.atoms()[subject.atoms[i]]].test);
        so = so && read[i] == truth(evaluate::compares({Decimal::of(years).micros, {}}, test.comparison,
                                                       {test.years.micros, {}}));
      }
      if (so) range = {std::min(range.first, years), years};
    }
    return range;
  }
  return {0, oldest};
}

/// The least age at which a step up may come; nothing where it never does. Of what is too much to look at it
/// may be any.
std::optional<int> PlanProving::youngest(const Circumstances& all, PlanWalk& walk, const Plan::StepUp& up) {
  std::optional<int> least;
  const Walked walked = walk.run({{up.when, Truth::yes, !up.to}}, true, budget_, [&](const Case& found) {
    const int years = ages(all, found).first;
    if (!least || years < *least) least = years;
    return *least == 0;
  });
  return walked == Walked::too_many ? 0 : least;
}

bool PlanProving::ends(const Circumstances& all, PlanWalk& walk, const Plan::StepUp& up, LevelIndex from,
                       LevelIndex to) {
  const auto years = youngest(all, walk, up);
  if (!years) return true;  // it never comes
  const Left found = left(all, walk, {from, to}, *years);
  if (found == Left::shown) return true;
  std::vector<StepAsks> asks;
  for (const Plan::ReviewEvery& review : plan_.reviews) asks.push_back({review.when, Truth::no});
  if (none(walk, asks)) return true;
  const auto made = shown(walk, asks, [&](const Case& at, const Ago& ago) -> std::optional<Broken> {
    if (ago) return std::nullopt;  // its review has been held since
    auto record = plan_record(all, at, plan_, {{from, to}, false, true});
    auto* scenario = std::get_if<model::Scenario>(&record);
    if (scenario == nullptr) return std::nullopt;
    const auto never_again = [&](const model::Scenario& one) {
      const auto answer = answer_about(joined_.rules, plan_, one);
      return answer && answer->level.name == plan_.levels[to].name && !calls_for_less(*answer) &&
             answer->review.every.empty() && !answer->step_up_review;
    };
    if (!never_again(*scenario)) return std::nullopt;
    leave_out_what_does_not_matter(*scenario, never_again);
    Broken broken{std::move(*scenario), "the review of " + plan_.name + " is overdue", {}, {}, {&up}};
    broken.sentences = {
        fmt::format("Support was stepped up to {}, and that has been reviewed once.", quoted(to)),
        "From there no step down is ever called for, and no review is due again.",
        "A step up without an end is a restriction that nobody has the authority for."};
    return broken;
  });
  if (made && found == Left::never) {
    show(*made);
    return false;
  }
  in_the_way_.insert(
      fmt::format("No record could be put together in which {} is taken back from {}, and it is "
                  "not ruled out that there is one.",
                  name(up), quoted(to)));
  return true;
}

void PlanProving::step_ups_end() {
  const Circumstances all(joined_.rules, joined_.promise, last_, numbers_);
  PlanWalk walk(all, solver_);
  for (const Plan::StepUp& up : plan_.ups) {
    std::set<LevelIndex> seen;
    for (LevelIndex from = 1; from <= last_level(); ++from) {
      const LevelIndex to = target(up, from);
      if (to >= from || !seen.insert(to).second) continue;
      ++proof_.questions;
      if (!ends(all, walk, up, from, to)) return;
    }
  }
}

}  // namespace kith::proving
