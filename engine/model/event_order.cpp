#include "engine/model/event_order.hpp"

#include <algorithm>

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

}  // namespace kith::model
