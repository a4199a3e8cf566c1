#include "engine/model/orders.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "engine/model/state.hpp"

namespace kith::model {

namespace {

void put(Dated& to, const std::optional<Stamp>& on, std::uint32_t place) {
  (!on ? to.undated : on->whole_day ? to.days : to.moments).push_back(place);
}

template <class When>
void put_in_order(Dated& dated, const std::vector<Event>& log, When when) {
  const auto sooner = [&](std::uint32_t a, std::uint32_t b) {
    return (log[a].*when)->first < (log[b].*when)->first;
  };
  std::stable_sort(dated.moments.begin(), dated.moments.end(), sooner);
  std::stable_sort(dated.days.begin(), dated.days.end(), sooner);
}

}  // namespace

EventOrder order_of(const std::vector<Event>& log) {
  EventOrder order;
  for (std::uint32_t place = 0; place < log.size(); ++place) {
    KindOrder& own = order[log[place].kind];
    put(own.happened, log[place].at, place);
    put(own.due, log[place].due, place);
  }
  for (auto& [kind, own] : order) {
    put_in_order(own.happened, log, &Event::at);
    put_in_order(own.due, log, &Event::due);
  }
  return order;
}

const KindOrder& Events::of_kind(EventId kind) const {
  static const KindOrder none;
  const EventOrder& all = order.get([&] { return order_of(log); });
  const auto own = all.find(kind);
  return own == all.end() ? none : own->second;
}

std::size_t HashOfActionFor::operator()(const ActionFor& one) const {
  const std::hash<std::string> hash;
  return hash(one.rule) * 31 + hash(one.item);
}

ActionOrder order_of(const std::vector<ActionDone>& actions) {
  ActionOrder order;
  for (std::uint32_t place = 0; place < actions.size(); ++place)
    if (actions[place].done) order[{actions[place].rule, actions[place].item}].push_back(place);
  for (auto& [what, places] : order)
    std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
      const ActionDone &one = actions[a], &other = actions[b];
      return std::tie(one.done->first, other.done->last, one.by) <
             std::tie(other.done->first, one.done->last, other.by);
    });
  return order;
}

const std::vector<std::uint32_t>& State::actions_for(const ActionFor& what) const {
  static const std::vector<std::uint32_t> none;
  const ActionOrder& all = action_order.get([&] { return actions ? order_of(*actions) : ActionOrder{}; });
  const auto found = all.find(what);
  return found == all.end() ? none : found->second;
}

ConcernPlaces places_of(const std::vector<Concern>& concerns) {
  ConcernPlaces places;
  for (std::uint32_t place = 0; place < concerns.size(); ++place)
    places.try_emplace(concerns[place].id, place);
  return places;
}

std::optional<std::uint32_t> State::concern(const std::string& id) const {
  const ConcernPlaces& all =
      concern_places.get([&] { return concerns ? places_of(*concerns) : ConcernPlaces{}; });
  const auto found = all.find(id);
  return found == all.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace kith::model
