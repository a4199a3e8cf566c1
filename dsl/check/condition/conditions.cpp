#include "dsl/check/condition/conditions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/condition/atoms.hpp"
#include "dsl/check/condition/lowering.hpp"
#include "dsl/check/ground/names.hpp"

namespace kith::check {

namespace {

/// More than anybody reads, and far from where whoever reads them one within the other runs out of stack.
constexpr std::ptrdiff_t most_parts = 2000;

void look_for_too_many(Work& work, Span span, const Fragment& condition) {
  const auto parts =
      std::count_if(condition.nodes.begin(), condition.nodes.end(), [](const model::Node& node) {
        return node.kind == model::Node::Kind::atom || node.kind == model::Node::Kind::definition;
      });
  if (parts <= most_parts) return;
  work.report(Code::nested_too_deep, span,
              fmt::format("this condition has {} parts; {} are all that it may have", parts, most_parts))
      .hint = "give what several of them say together a name with `define`";
}

}  // namespace

Fragment lower(Work& work, LayerId layer, syntax::ConditionId id, const Scope& scope) {
  Lowering lowering(work, layer, scope);
  lowering.lower(id);
  Fragment lowered = lowering.take();
  look_for_too_many(work, work.tree(layer)[id].span, lowered);
  return lowered;
}

Fragment lower(Work& work, LayerId layer, const std::optional<syntax::ConditionId>& id, const Scope& scope) {
  return id ? lower(work, layer, *id, scope) : Fragment{};
}

Fragment lower_settings(Work& work, LayerId layer, const std::vector<syntax::Name>& settings) {
  using Kind = model::Node::Kind;
  Fragment out;
  for (const model::SettingId setting :
       resolve(work, layer, work.out.settings, settings, check::Kind::setting)) {
    const auto before = static_cast<std::uint32_t>(out.nodes.size());
    const auto atom =
        intern(work, model::SettingTest{setting}, "setting is " + work.out.settings[setting].name);
    out.nodes.push_back({Kind::atom, atom.index, 0});
    if (before != 0) out.nodes.push_back({Kind::any_of, before - 1, before});
  }
  return out;
}

namespace {

/// Adds the nodes of `part`, moved to stand after those of `out`.
void append(std::vector<model::Node>& out, const std::vector<model::Node>& part) {
  using Kind = model::Node::Kind;
  const auto offset = static_cast<std::uint32_t>(out.size());
  for (model::Node node : part) {
    const bool joins = node.kind == Kind::all_of || node.kind == Kind::any_of;
    if (joins || node.kind == Kind::negation) node.a += offset;
    if (joins) node.b += offset;
    out.push_back(node);
  }
}

}  // namespace

Fragment both(Fragment first, const Fragment& second) {
  if (second.nodes.empty()) return first;
  const auto left = static_cast<std::uint32_t>(first.nodes.size());
  append(first.nodes, second.nodes);
  const auto right = static_cast<std::uint32_t>(first.nodes.size());
  if (left != 0) first.nodes.push_back({model::Node::Kind::all_of, left - 1, right - 1});
  first.reads.add(second.reads);
  return first;
}

model::Condition store(Work& work, const Fragment& fragment) {
  const auto begin = static_cast<std::uint32_t>(work.out.nodes.size());
  append(work.out.nodes, fragment.nodes);
  return {begin, static_cast<std::uint32_t>(work.out.nodes.size())};
}

}  // namespace kith::check
