#include "engine/evaluate/over_time/history.hpp"

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/over_time/turning_points.hpp"

namespace kith::evaluate {

using time::Instant;

Truth truth_then(const About& about, model::Condition condition, Instant at) {
  const Asking asking = Asking::about_item(about.rules, about.state, about.item, at);
  const Inquiry inquiry{asking, std::nullopt, {}, about.item, about.last_step, about.only_after_last_step, 0};
  return truth_at(inquiry, condition, asking.now);
}

std::vector<Instant> changes(const About& about, const std::vector<model::Condition>& conditions,
                             Instant at) {
  TurningPoints points(about);
  for (const model::Condition condition : conditions) points.gather(condition);
  std::vector<Instant> found = std::move(points.found);
  std::erase_if(found, [&](Instant instant) { return instant > at; });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

namespace {

/// What is so just after a moment is said to be so since that moment.
Instant said(Instant start) {
  const Instant before = start - std::chrono::milliseconds(1);
  return before == std::chrono::floor<std::chrono::seconds>(before) ? before : start;
}

}  // namespace

Instant since_when(const std::vector<Instant>& changes, Instant at, std::optional<Instant> earliest,
                   const std::function<bool(Instant)>& holds) {
  Instant start = at;
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    if (earliest && *change < *earliest) break;
    if (!holds(*change)) return said(start);
    start = *change;
  }
  return earliest && *earliest < start && holds(*earliest) ? *earliest : said(start);
}

}  // namespace kith::evaluate
