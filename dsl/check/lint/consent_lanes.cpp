#include "dsl/check/lint/consent_lanes.hpp"

#include "dsl/check/ground/in_force.hpp"

namespace kith::check {

namespace {

/// Deeper definitions are taken as unknown: no policy nests so, and the walk must end.
constexpr int deepest_lane = 40;
constexpr Lanes always{model::any_consent, 0};
constexpr Lanes unknown{};

const model::ConsentTest* asked_consent(const model::Atom& atom) {
  const auto* test = std::get_if<model::ConsentTest>(&atom.test);
  return test != nullptr && !test->decision ? test : nullptr;
}

}  // namespace

Lanes ConsentLanes::of(const model::Atom& atom) const {
  if (const auto* consent = asked_consent(atom))
    return {consent->statuses, static_cast<model::ConsentSet>(model::any_consent & ~consent->statuses)};
  const auto* capacity = std::get_if<model::CapacityTest>(&atom.test);
  if (capacity == nullptr || !suppose_) return unknown;
  return capacity->outcome == *suppose_ ? always : Lanes{0, model::any_consent};
}

void ConsentLanes::turn_to(const model::Period& period) {
  if (period == period_) return;
  period_ = period;
  known_.clear();
}

ConsentLanes::Known ConsentLanes::definition(std::uint32_t id, int depth) {
  if (const auto known = known_.find(id); known != known_.end()) return known->second;
  const auto* rule = rule_throughout(rules_.definitions[id], period_);
  const Known value =
      rule == nullptr || depth == deepest_lane ? Known{unknown, false} : run(rule->condition, depth + 1);
  return known_[id] = value;
}

ConsentLanes::Known ConsentLanes::run(model::Condition condition, int depth) {
  if (condition.always()) return {always, false};
  bool reads = false;
  std::vector<Lanes> values;
  values.reserve(condition.end - condition.begin);
  const auto set = [](int bits) { return static_cast<model::ConsentSet>(bits); };
  for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
    const model::Node& node = rules_.nodes[n];
    const auto part = [&](std::uint32_t place) { return values[place - condition.begin]; };
    switch (node.kind) {
      case model::Node::Kind::atom:
        reads = reads || asked_consent(rules_.atoms[node.a]) != nullptr;
        values.push_back(of(rules_.atoms[node.a]));
        break;
      case model::Node::Kind::definition: {
        const Known named = definition(node.a, depth);
        reads = reads || named.reads;
        values.push_back(named.lanes);
        break;
      }
      case model::Node::Kind::all_of:
        values.push_back({set(part(node.a).yes & part(node.b).yes), set(part(node.a).no | part(node.b).no)});
        break;
      case model::Node::Kind::any_of:
        values.push_back({set(part(node.a).yes | part(node.b).yes), set(part(node.a).no & part(node.b).no)});
        break;
      case model::Node::Kind::negation: values.push_back({part(node.a).no, part(node.a).yes}); break;
    }
  }
  return {values.back(), reads};
}

Lanes ConsentLanes::of(model::Condition condition, const model::Period& period) {
  turn_to(period);
  return run(condition, 0).lanes;
}

bool ConsentLanes::reads(model::Condition condition, const model::Period& period) {
  turn_to(period);
  return run(condition, 0).reads;
}

}  // namespace kith::check
