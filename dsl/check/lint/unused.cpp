#include <vector>

#include "dsl/check/lint/lints.hpp"

namespace kith::check {

/// Of the ruleset itself, where it has rules: what it declares nobody below it could name.
void lint_unused_definitions(Work& work) {
  const LayerId root{static_cast<std::uint32_t>(work.out.layers.size() - 1)};
  std::vector<bool> named(work.out.definitions.size());
  for (const model::Node& node : work.out.nodes)
    if (node.kind == model::Node::Kind::definition) named[node.a] = true;
  if (!has_rules(work.out, root)) return;
  for (std::uint32_t i = 0; i < work.out.definitions.size(); ++i) {
    const model::Definition& definition = work.out.definitions[i];
    if (named[i] || definition.rules.empty() || definition.rules.front().layer != root) continue;
    work.report(Code::unused_definition, work.definition_names[i],
                "nothing here names " + quoted(definition.name))
        .hint = "take it out, unless a ruleset that uses this one names it";
  }
}

}  // namespace kith::check
