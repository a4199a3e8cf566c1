#include "engine/model/deep.hpp"

#include <algorithm>

namespace kith::model {

std::uint32_t levels(const std::vector<Node>& nodes, const Condition& condition) {
  std::vector<std::uint32_t> deep;
  for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
    const Node& node = nodes[n];
    // A part that is not there was a mistake.
    const auto of = [&](std::uint32_t part) {
      const std::size_t place = part - condition.begin;
      return place < deep.size() ? deep[place] + 1 : 1;
    };
    const bool leaf = node.kind == Node::Kind::atom || node.kind == Node::Kind::definition;
    const bool one = node.kind == Node::Kind::negation;
    deep.push_back(leaf ? 1 : one ? of(node.a) : std::max(of(node.a), of(node.b)));
  }
  return deep.empty() ? 1 : deep.back();
}

std::uint32_t levels(const std::vector<Node>& nodes, const Definition& definition) {
  std::uint32_t deepest = 1;
  for (const Definition::Rule& rule : definition.rules)
    deepest = std::max(deepest, levels(nodes, rule.condition));
  return deepest;
}

}  // namespace kith::model
