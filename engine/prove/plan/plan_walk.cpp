#include "engine/prove/plan/plan_walk.hpp"

#include <algorithm>
#include <cstdint>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/conditions.hpp"
#include "engine/model/events/counts.hpp"
#include "engine/prove/together/counts.hpp"
#include "engine/rehearse/stage.hpp"

namespace kith::proving {

using model::AtomId;

namespace {

struct CountsFromStep {
  bool since_step;
  bool windowed(const model::Window& window) const {
    return since_step || window.kind == model::Window::Kind::since_last_step;
  }
  bool operator()(const model::EventCountTest& test) const { return windowed(test.window); }
  bool operator()(const model::DifferentTest& test) const { return windowed(test.window); }
  bool operator()(const model::AverageTest& test) const { return windowed(test.window); }
  bool operator()(const model::TotalTest& test) const { return windowed(test.window); }
  bool operator()(const model::TrendTest&) const { return since_step; }
  bool operator()(const model::LastEventTest&) const { return since_step; }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }
};

}  // namespace

PlanWalk::PlanWalk(const Circumstances& all, SolverFor& solver)
    : all_(all),
      solver_(solver),
      subject_of_(all.atoms().size(), all.subjects().size()),
      after_(right_after_a_step()) {
  for (std::size_t s = 0; s < all_.subjects().size(); ++s) {
    const Subject& subject = all_.subjects()[s];
    for (const std::size_t atom : subject.atoms) subject_of_[atom] = s;
    known_.push_back(static_cast<std::size_t>(
        std::count_if(subject.possible.begin(), subject.possible.end(), [](const Possibility& one) {
          return std::find(one.read.begin(), one.read.end(), Truth::unknown) == one.read.end();
        })));
  }
  gather_counts();
}

/// By the engine's own reading: whatever has happened, nothing has since.
std::vector<Truth> PlanWalk::right_after_a_step() const {
  const time::Instant at = all_.inquiry().asking.now.first;
  const model::State nothing = rehearsing::blank_state(all_.rules(), at);
  const auto asking = evaluate::Asking::about_person(all_.rules(), nothing, at);
  const evaluate::Inquiry inquiry{asking, {}, {}, {}, time::Stamp{at, at, false}, true, 0};
  std::vector<Truth> made(all_.atoms().size(), Truth::unknown);
  for (std::size_t i = 0; i < made.size(); ++i)
    if (counts_from_step(all_.atoms()[i], true))
      made[i] = evaluate::read(inquiry, all_.rules()[all_.atoms()[i]], asking.now).value;
  return made;
}

bool PlanWalk::counts_from_step(AtomId id, bool since_step) const {
  return std::visit(CountsFromStep{since_step}, all_.rules()[id].test);
}
bool PlanWalk::hangs_on_step(model::Condition condition, bool since_step) const {
  return evaluate::any_atom(all_.inquiry(), condition,
                            [&](AtomId id) { return counts_from_step(id, since_step); });
}

template <class Visit>
void PlanWalk::each_subject(model::Condition condition, Visit&& visit) const {
  evaluate::any_atom(all_.inquiry(), condition, [&](AtomId id) {
    if (const std::size_t s = subject_of_[all_.place(id)]; s < all_.subjects().size()) visit(s);
    return false;
  });
}
bool PlanWalk::too_wide(model::Condition condition) const {
  bool any = false;
  each_subject(condition, [&](std::size_t s) { any = any || all_.subjects()[s].too_wide; });
  return any;
}

// ---- one case --------------------------------------------------------------------------------------------------

std::size_t PlanWalk::variable(const StepAsks& asks, AtomId id) const {
  const std::size_t place = all_.place(id);
  if (apart_ && asks.since_step && counts_from_step(id, true)) return all_.subjects().size() + place;
  return subject_of_[place];
}
Truth PlanWalk::read(const StepAsks& asks, AtomId id) const {
  const std::size_t place = all_.place(id), subjects = all_.subjects().size();
  if (asks.just_stepped && counts_from_step(id, asks.since_step)) return after_[place];
  if (subject_of_[place] == subjects) return all_.constant()[place];
  const std::size_t one = variable(asks, id);
  if (values_[one] == open) return Truth::unknown;
  if (one >= subjects) return truth(values_[one] == 1);
  const Subject& subject = all_.subjects()[one];
  const auto at = std::find(subject.atoms.begin(), subject.atoms.end(), place) - subject.atoms.begin();
  return subject.possible[static_cast<std::size_t>(values_[one])].read[static_cast<std::size_t>(at)];
}
Truth PlanWalk::come_to(const StepAsks& asks, model::Condition condition) const {
  return evaluate::run<Truth>(
      all_.rules(), condition, [&](AtomId id) { return read(asks, id); },
      [&](model::DefinitionId id) {
        const auto* rule = evaluate::rule_in_force(all_.rules()[id], all_.asked().day);
        return rule == nullptr ? Truth::unknown : come_to(asks, rule->condition);
      });
}

// ---- how many events there can have been -----------------------------------------------------------------------

/// Of what is known once all that has happened is: a number of events, of different values, a sum. (An
/// average of none never is.)
void PlanWalk::gather_counts() {
  std::vector<Counted> all;
  for (std::size_t atom = 0; atom < all_.atoms().size(); ++atom) {
    const model::Atom& read = all_.rules()[all_.atoms()[atom]];
    if (model::counted_by(all_.rules(), read).empty() || subject_of_[atom] == all_.subjects().size())
      continue;
    all.push_back({subject_of_[atom], &read});
    all.push_back({all_.subjects().size() + atom, &read});
  }
  const auto since_step = [&](const Counted& one) { return one.variable >= all_.subjects().size(); };
  for (const Counted& small : all)
    for (const Counted& large : all)
      if (small.variable != large.variable && (since_step(small) || !since_step(large)) &&
          model::counts_no_more(all_.rules(), *small.atom, *large.atom))
        within_.emplace_back(small, large);
}
/// Of two numbers of events, whether each may be what is read of it; open: it may be anything.
bool PlanWalk::may_be_together(const std::pair<Counted, Counted>& pair, int few, int many) const {
  const auto bounds = [&](const Counted& one, int value) {
    if (value == open) return Bounds{};
    if (one.variable >= all_.subjects().size()) return bounds_of(*one.atom, truth(value == 1));
    const Subject& subject = all_.subjects()[one.variable];
    return bounds_of(*one.atom, subject.possible[static_cast<std::size_t>(value)].read.front());
  };
  return bounds(pair.first, few).may_be_no_more_than(bounds(pair.second, many));
}
bool PlanWalk::counts_agree() const {
  return std::all_of(within_.begin(), within_.end(), [&](const auto& pair) {
    return may_be_together(pair, values_[pair.first.variable], values_[pair.second.variable]);
  });
}

// ---- the walk --------------------------------------------------------------------------------------------------

std::size_t PlanWalk::choices(std::size_t variable) const {
  if (variable >= known_.size()) return 2;
  return as_read_[variable] ? all_.subjects()[variable].possible.size() : known_[variable];
}
/// What it reads, and is open still.
std::optional<std::size_t> PlanWalk::next(const StepAsks& asks) const {
  std::optional<std::size_t> found;
  evaluate::any_atom(all_.inquiry(), asks.when, [&](AtomId id) {
    const std::size_t place = all_.place(id);
    if (subject_of_[place] == all_.subjects().size()) return false;
    if (asks.just_stepped && counts_from_step(id, asks.since_step)) return false;
    const std::size_t one = variable(asks, id);
    if (values_[one] != open || choices(one) == 0) return false;
    found = one;
    return true;
  });
  return found;
}
std::optional<std::size_t> PlanWalk::next(const std::vector<StepAsks>& all) const {
  for (const StepAsks& asks : all) {
    if (come_to(asks, asks.when) != Truth::unknown) continue;
    const auto one = next(asks);
    if (one || !asks.or_unknown) return one;
  }
  return std::nullopt;
}

Walked PlanWalk::run(const std::vector<StepAsks>& all, bool apart, std::uint64_t& budget,
                     const Found& found) {
  apart_ = apart;
  as_read_.assign(all_.subjects().size(), false);
  for (const StepAsks& asks : all)
    if (asks.or_unknown) each_subject(asks.when, [&](std::size_t s) { as_read_[s] = true; });
  values_.assign(all_.subjects().size() + all_.atoms().size(), open);
  const Walked walked = step(all, budget, found);
  return walked == Walked::too_many && !solver_.program.empty() ? solve(all, found) : walked;
}
Case PlanWalk::case_now() const {
  Case made;
  made.possibility = {values_.begin(), values_.begin() + static_cast<std::ptrdiff_t>(all_.subjects().size())};
  made.trait.assign(all_.traits().size(), 0);
  return made;
}
Walked PlanWalk::step(const std::vector<StepAsks>& all, std::uint64_t& budget, const Found& found) {
  if (budget == 0) return Walked::too_many;
  --budget;
  if (!counts_agree()) return Walked::all;
  bool open_still = false;
  for (const StepAsks& asks : all) {
    const Truth is = come_to(asks, asks.when);
    if (is == opposite(asks.is)) return Walked::all;
    open_still = open_still || (is == Truth::unknown && (!asks.or_unknown || next(asks)));
  }
  if (!open_still) return found(case_now()) ? Walked::stopped : Walked::all;
  const auto variable = next(all);
  if (!variable) return Walked::all;  // never a definite yes or no
  for (std::size_t value = 0; value < choices(*variable); ++value) {
    values_[*variable] = static_cast<int>(value);
    const Walked walked = step(all, budget, found);
    if (walked != Walked::all) return walked;
  }
  values_[*variable] = open;
  return Walked::all;
}

}  // namespace kith::proving
