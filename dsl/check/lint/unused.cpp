#include <optional>
#include <vector>

#include "dsl/check/lint/lints.hpp"
#include "dsl/check/lint/mended.hpp"

namespace kith::check {

namespace {

/// How often each definition is named.
std::vector<std::size_t> times_named(const model::Ruleset& rules) {
  std::vector<std::size_t> named(rules.definitions.size());
  for (const model::Node& node : rules.nodes)
    if (node.kind == model::Node::Kind::definition) ++named[node.a];
  return named;
}

/// Where nothing else of it is to be mended then: what it names is named elsewhere, too.
std::optional<FixIt> without(const Work& work, LayerId root, const model::Definition& definition,
                             const std::vector<std::size_t>& named) {
  if (definition.rules.size() != 1) return std::nullopt;
  const model::Condition condition = definition.rules.front().condition;
  for (std::uint32_t n = condition.begin; n < condition.end; ++n)
    if (work.out.nodes[n].kind == model::Node::Kind::definition && named[work.out.nodes[n].a] == 1)
      return std::nullopt;
  std::optional<FixIt> found;
  bool is_spoken_of = false;  // by an `allow CODE` above it
  for (const syntax::Declaration& declaration : work.tree(root).declarations) {
    if (const auto* define = std::get_if<syntax::Define>(&declaration.node))
      if (define->name.text == definition.name && !is_spoken_of) found = taken_out(work, declaration.span);
    is_spoken_of = std::holds_alternative<syntax::Allowed>(declaration.node);
  }
  return found;
}

}  // namespace

/// Of the ruleset itself, where it has rules: what it declares nobody below it could name.
void lint_unused_definitions(Work& work) {
  const LayerId root{static_cast<std::uint32_t>(work.out.layers.size() - 1)};
  const std::vector<std::size_t> named = times_named(work.out);
  if (!has_rules(work.out, root)) return;
  for (std::uint32_t i = 0; i < work.out.definitions.size(); ++i) {
    const model::Definition& definition = work.out.definitions[i];
    if (named[i] > 0 || definition.rules.empty() || definition.rules.front().layer != root) continue;
    auto& finding = work.report(Code::unused_definition, work.definition_names[i],
                                "nothing here names " + quoted(definition.name));
    finding.hint = "take it out, unless a ruleset that uses this one names it";
    finding.fix = without(work, root, definition, named);
  }
}

}  // namespace kith::check
