#include "engine/rehearse/stage.hpp"

#include <algorithm>
#include <utility>

namespace kith::rehearsing {
namespace {

/// Thirty years before that day; the last day of February for a leap day.
time::Date born_thirty_years_before(time::Date day) {
  const std::chrono::year_month_day today{day};
  const std::chrono::year_month_day then = today - std::chrono::years{30};
  return then.ok() ? time::Date{then} : time::Date{then.year() / then.month() / std::chrono::last};
}

/// Where a member of that id stands; nothing where there is none, or no circle is known.
std::optional<model::MemberIndex> find_member(const model::State& state, const std::string& id) {
  if (!state.circle) return std::nullopt;
  const auto found = std::find_if(state.circle->begin(), state.circle->end(),
                                  [&](const model::Member& member) { return member.id == id; });
  if (found == state.circle->end()) return std::nullopt;
  return static_cast<model::MemberIndex>(found - state.circle->begin());
}

}  // namespace

model::State blank_state(const model::Ruleset& rules, time::Instant moment) {
  model::State state;
  state.born = born_thirty_years_before(std::chrono::floor<std::chrono::days>(rules.zone.local(moment)));
  state.drawn_at = moment;
  state.circle.emplace();
  state.wishes.emplace();
  state.consents.emplace();
  state.capacity.emplace();
  state.best_interests.emplace();
  state.facts.emplace();
  state.events.emplace();
  state.events->complete.from = rules.zone.day(time::Date{std::chrono::year{1900} / 1 / 1});
  state.concerns.emplace();
  state.plans.emplace();
  state.restrictions.emplace();
  state.goals.emplace();
  state.reviews.emplace();
  state.escalations.emplace();
  state.actions.emplace();
  return state;
}

void Stage::fail(const model::Spot& place, std::string expected, std::string found) {
  rehearsal.failures.push_back({rules.place(place), std::move(expected), std::move(found)});
}

std::optional<model::MemberIndex> Stage::index(const std::string& id, const model::Spot& place) {
  if (const auto found = find_member(state, id)) return found;
  fail(place, "expected `" + id + "` to be in the circle",
       "nobody in the scenario has this id: say who they are, as in `" + id + " is friend`");
  return std::nullopt;
}

model::Member* Stage::member(const std::string& id, const model::Spot& place) {
  const auto found = index(id, place);
  return found ? &(*state.circle)[*found] : nullptr;
}

std::optional<model::Party> Stage::party(const std::string& name, const model::Spot& place) {
  using Kind = model::Party::Kind;
  if (name == "person") return model::Party{Kind::person, 0};
  if (const auto found = find_member(state, name)) return model::Party{Kind::member, *found};
  if (const auto role = rules.roles.find(name)) return model::Party{Kind::role, role->index};
  fail(place, "expected `" + name + "` to be somebody",
       "it is neither in the circle nor a role: say who they are, as in `" + name + " is friend`");
  return std::nullopt;
}

}  // namespace kith::rehearsing
