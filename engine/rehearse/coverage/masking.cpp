#include "engine/rehearse/coverage/masking.hpp"

#include <algorithm>

#include "engine/evaluate/condition/conditions.hpp"

namespace kith::rehearsing {
namespace {

using LeafKind = model::Node::Kind;

bool is_leaf(const model::Node& node) {
  return node.kind == LeafKind::atom || node.kind == LeafKind::definition;
}

bool same_leaf(const model::Node& one, const model::Node& other) {
  return one.kind == other.kind && one.a == other.a;
}

std::size_t different(const RuleCoverage::Vector& one, const RuleCoverage::Vector& other) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < one.conditions.size(); ++i) count += one.conditions[i] != other.conditions[i];
  return count;
}

std::optional<RuleCoverage::Pair> pair_of(const RuleCoverage& rule, std::size_t condition) {
  std::optional<RuleCoverage::Pair> best;
  std::size_t least = 0;
  const auto decides = [&](const RuleCoverage::Vector& vector, Truth is) {
    return vector.conditions[condition] == is && vector.alone[condition];
  };
  for (std::size_t yes = 0; yes < rule.vectors.size(); ++yes) {
    if (!decides(rule.vectors[yes], Truth::yes)) continue;
    for (std::size_t no = 0; no < rule.vectors.size(); ++no) {
      if (!decides(rule.vectors[no], Truth::no) || rule.vectors[yes].result == rule.vectors[no].result)
        continue;
      const std::size_t differ = different(rule.vectors[yes], rule.vectors[no]);
      if (best && differ >= least) continue;
      best = {yes, no};
      least = differ;
    }
  }
  return best;
}

}  // namespace

std::vector<model::Node> leaves(const model::Ruleset& rules,
                                const std::vector<model::Condition>& conditions) {
  std::vector<model::Node> found;
  for (const model::Condition& condition : conditions)
    for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
      const model::Node& node = rules.nodes[i];
      const auto is_same = [&](const model::Node& other) { return same_leaf(node, other); };
      if (is_leaf(node) && std::none_of(found.begin(), found.end(), is_same)) found.push_back(node);
    }
  return found;
}

Truth comes_to(const model::Ruleset& rules, const std::vector<model::Condition>& conditions,
               const std::vector<model::Node>& read, const std::vector<Truth>& truths) {
  const auto of = [&](LeafKind kind, std::uint32_t id) {
    const auto found = std::find_if(read.begin(), read.end(), [&](const auto& leaf) {
      return same_leaf(leaf, {kind, id, 0});
    });
    return truths[static_cast<std::size_t>(found - read.begin())];
  };
  Truth all = Truth::yes;
  for (const model::Condition& condition : conditions)
    all = both(all, evaluate::run<Truth>(
                        rules, condition, [&](model::AtomId id) { return of(LeafKind::atom, id.index); },
                        [&](model::DefinitionId id) { return of(LeafKind::definition, id.index); }));
  return all;
}

std::vector<bool> alone(const model::Ruleset& rules, const std::vector<model::Condition>& conditions,
                        const std::vector<model::Node>& read, const std::vector<Truth>& truths) {
  std::vector<bool> each;
  std::vector<Truth> other = truths;
  for (std::size_t i = 0; i < truths.size(); ++i) {
    other[i] = Truth::yes;
    const Truth on_yes = comes_to(rules, conditions, read, other);
    other[i] = Truth::no;
    const Truth on_no = comes_to(rules, conditions, read, other);
    other[i] = truths[i];
    each.push_back(on_yes != Truth::unknown && on_yes == opposite(on_no));
  }
  return each;
}

void name_pairs(RuleCoverage& rule) {
  for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
    rule.conditions[i].shown = pair_of(rule, i);
    rule.conditions[i].left_open.reset();
    for (std::size_t v = 0; v < rule.vectors.size() && !rule.conditions[i].left_open; ++v)
      if (rule.vectors[v].conditions[i] == Truth::unknown && rule.vectors[v].alone[i])
        rule.conditions[i].left_open = v;
  }
}

}  // namespace kith::rehearsing
