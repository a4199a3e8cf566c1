#include "engine/prove/plan/arising.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "engine/prove/draft/events.hpp"
#include "engine/prove/plan/plan_walk.hpp"
#include "engine/prove/realise.hpp"

namespace kith::proving {

namespace {

namespace given = model::scenario;
constexpr const char* it_happened = "it_happened";

/// A concern is written of a day alone; what is for one that is over, from the day on which it was closed.
std::optional<given::Concern> concern(const model::Ruleset& rules, const model::ForEach& of,
                                      const time::Stamp& on) {
  if (!on.whole_day) return std::nullopt;
  given::Concern made;
  made.id = it_happened;
  made.opened = on;
  if (of.over) {
    const auto day = std::chrono::floor<std::chrono::days>(rules.zone.local(on.first));
    made.opened = rules.zone.day(day - std::chrono::days{1});
    made.closed = on;
  }
  return made;
}
std::optional<Arising> of_item(const model::Ruleset& rules, const model::ForEach& of, const time::Stamp& at) {
  const auto with = [](auto made) -> std::optional<Arising> {
    if (!made) return std::nullopt;
    return Arising{{given::Given{std::move(*made), {}, {}}}, it_happened};
  };
  if (of.kind == model::ItemKind::event && !of.over)
    return with(event_for(rules, of.event, of.where, it_happened, at));
  if (of.kind == model::ItemKind::concern) return with(concern(rules, of, at));
  return std::nullopt;
}

/// Whatever makes the condition a yes has been so for longer than they are supported.
std::vector<Arising> of_person(const model::Ruleset& rules, const model::Requirement& requirement,
                               const time::Stamp& start, const ProofLimits& limits) {
  const given::Given supported{given::Supported{start}, {}, {}};
  if (requirement.condition.always()) return {{{supported}, ""}};
  model::Promise promise;
  promise.kind = PromiseKind::always_allow;
  promise.title = requirement.title;
  promise.condition = requirement.condition;
  promise.anyone = true;
  Asked asked;
  asked.asker = Asker::person;
  asked.day = std::chrono::floor<std::chrono::days>(rules.zone.local(start.first));
  evaluate::Numbers numbers;
  const Circumstances all(rules, promise, asked, numbers);
  SolverFor solver{limits.solver, limits.timeout};
  PlanWalk walk(all, solver);
  std::uint64_t budget = limits.cases, tried = 0;
  std::vector<Arising> made;
  walk.run({{requirement.condition, Truth::yes}}, true, budget, [&](const Case& found) {
    auto record = realise(all, found, asked.day);
    if (auto* scenario = std::get_if<model::Scenario>(&record)) {
      scenario->givens.push_back(supported);
      made.push_back({std::move(scenario->givens), ""});
    }
    return ++tried == limits.records;
  });
  return made;
}

}  // namespace

std::vector<Arising> arising(const model::Ruleset& rules, const model::Requirement& requirement,
                             const time::Stamp& start, const ProofLimits& limits) {
  if (!requirement.for_each) return of_person(rules, requirement, start, limits);
  auto one = of_item(rules, *requirement.for_each, start);
  if (!one) return {};
  std::vector<Arising> made;
  made.push_back(std::move(*one));
  return made;
}

}  // namespace kith::proving
