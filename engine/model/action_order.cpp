#include "engine/model/action_order.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "engine/model/state.hpp"

namespace kith::model {

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

}  // namespace kith::model
