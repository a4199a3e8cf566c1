#include <algorithm>
#include <vector>

#include "dsl/check/lint/lints.hpp"

namespace kith::check {

/// Of the ruleset itself, where it has rules: what it declares nobody below it could name.
void lint_unused_definitions(Work& work) {
  const LayerId root{static_cast<std::uint32_t>(work.out.layers.size() - 1)};
  std::vector<bool> named(work.out.definitions.size());
  for (const model::Node& node : work.out.nodes)
    if (node.kind == model::Node::Kind::definition) named[node.a] = true;
  const auto own = [root](const auto& rule) { return rule.layer == root; };
  if (std::none_of(work.out.boundaries.begin(), work.out.boundaries.end(), own) &&
      std::none_of(work.out.requirements.begin(), work.out.requirements.end(), own) &&
      std::none_of(work.out.plans.begin(), work.out.plans.end(), own))
    return;
  for (std::uint32_t i = 0; i < work.out.definitions.size(); ++i) {
    const model::Definition& definition = work.out.definitions[i];
    if (named[i] || definition.rules.empty() || definition.rules.front().layer != root) continue;
    work.report(Code::unused_definition, work.definition_names[i],
                "nothing here names " + quoted(definition.name))
        .hint = "take it out, unless a ruleset that uses this one names it";
  }
}

}  // namespace kith::check
