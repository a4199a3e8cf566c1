#include "engine/evaluate/history.hpp"

#include <algorithm>
#include <set>

#include "engine/evaluate/conditions.hpp"

namespace kith::evaluate {

using time::Instant;
using time::Stamp;

namespace {

/// Every date on record about anything that a condition can read.
class Dates {
 public:
  explicit Dates(const model::State& state) {
    if (state.circle)
      for (const model::Member& member : *state.circle) add(member);
    add_each(state.wishes, [&](const auto& r) { add(r.on); });
    add_each(state.consents, [&](const auto& r) { add(r.on), add(r.until); });
    add_each(state.capacity, [&](const auto& r) { add(r.on), add(r.review_by); });
    add_each(state.best_interests, [&](const auto& r) { add(r.on), add(r.review_by); });
    add_each(state.concerns, [&](const auto& r) { add(r.opened), add(r.closed); });
    add_each(state.plans, [&](const auto& r) { add(r.since); });
    add_each(state.restrictions, [&](const auto& r) { add(r.since), add(r.ended), add(r.last_reviewed), add(r.review_by); });
    add_each(state.reviews, [&](const auto& r) { add(r.held); });
    add(state.facts);
    if (state.events)
      for (const model::Event& event : state.events->log) add(event.at), add(event.due);
    if (state.drawn_at) found.push_back(*state.drawn_at);
  }
  std::vector<Instant> found;

 private:
  template <class Section, class Add>
  static void add_each(const std::optional<Section>& section, Add&& add_one) {
    if (section)
      for (const auto& record : *section) add_one(record);
  }
  void add(const std::optional<Stamp>& stamp) {
    if (!stamp) return;
    found.push_back(stamp->first);
    if (stamp->whole_day) found.push_back(stamp->last);
  }
  void add(const model::MaybeNever& stamp) {
    if (stamp) add(*stamp);
  }
  void add(const std::optional<model::Facts>& facts) {
    if (!facts) return;
    for (const auto& [fact, values] : *facts)
      for (const model::FactValue& value : values) add(value.on);
  }
  void add(const model::Member& member) {
    add(member.since), add(member.until), add(member.facts);
    if (!member.authorities) return;
    for (const model::HeldAuthority& held : *member.authorities) add(held.verified_on), add(held.since), add(held.until);
  }
};

/// Every length of time that conditions measure by.
class Lengths {
 public:
  explicit Lengths(const model::Ruleset& rules) : rules_(rules) {}
  void gather(model::Condition condition) {
    for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
      const model::Node& node = rules_.nodes[i];
      if (node.kind == model::Node::Kind::atom) std::visit(*this, rules_.atoms[node.a].test);
      if (node.kind == model::Node::Kind::definition && entered_.insert(node.a).second)
        for (const auto& rule : rules_.definitions[node.a].rules) gather(rule.condition);
    }
  }
  std::vector<time::Duration> found;

  void operator()(const model::FactTest& test) { add(rules_.facts[test.fact].out_of_date_after); }
  void operator()(const model::EventCountTest& test) {
    add(test.window), add(test.late_by);
    if (test.late_by && !test.window.since_last_step) add(test.window.length);
  }
  void operator()(const model::DifferentTest& test) { add(test.window); }
  void operator()(const model::AverageTest& test) { add(test.window); }
  void operator()(const model::TrendTest& test) { add(test.length), add(time::Duration{test.length.amount * 2, test.length.unit}); }
  void operator()(const model::LastEventTest& test) { add(test.length); }
  void operator()(const model::ItemDateTest& test) { add(test.length); }
  void operator()(const model::ItemLateTest& test) { add(test.by); }
  template <class Other>
  void operator()(const Other&) {}

 private:
  void add(std::optional<time::Duration> length) {
    if (length) found.push_back(*length);
  }
  void add(const model::Window& window) {
    if (!window.since_last_step) found.push_back(window.length);
  }
  const model::Ruleset& rules_;
  std::set<std::uint32_t> entered_;
};

}  // namespace

Truth truth_then(const About& about, model::Condition condition, Instant at) {
  const Asking asking = Asking::about_person(about.rules, about.state, at);
  const Inquiry inquiry{asking, std::nullopt, {}, about.item, about.last_step, about.only_after_last_step, 0};
  return truth_at(inquiry, condition, asking.now);
}

std::vector<Instant> changes(const About& about, const std::vector<model::Condition>& conditions, Instant at) {
  Lengths lengths(about.rules);
  for (const model::Condition condition : conditions) lengths.gather(condition);
  for (const model::Layer& layer : about.rules.layers)
    if (layer.good_for) lengths.found.push_back(*layer.good_for);
  const time::Calendar* calendar = about.rules.calendar ? &*about.rules.calendar : nullptr;
  const auto tick = std::chrono::milliseconds(1);
  std::vector<Instant> found;
  for (const Instant date : Dates(about.state).found) {
    found.insert(found.end(), {date, date + tick});
    for (const time::Duration length : lengths.found)
      if (const auto moved = time::after(date, length, about.rules.zone, calendar)) found.insert(found.end(), {*moved, *moved + tick});
  }
  std::erase_if(found, [&](Instant instant) { return instant > at; });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Instant since_when(const std::vector<Instant>& changes, Instant at, std::optional<Instant> earliest,
                   const std::function<bool(Instant)>& holds) {
  Instant start = at;
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    if (earliest && *change < *earliest) break;
    if (!holds(*change)) return start;
    start = *change;
  }
  return earliest && *earliest < start && holds(*earliest) ? *earliest : start;
}

}  // namespace kith::evaluate
