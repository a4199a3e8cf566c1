#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/cycles.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"
#include "dsl/check/rule/rules.hpp"
#include "engine/model/deep.hpp"

namespace kith::check {

namespace {

/// A bare name in a condition is a fact or a definition, so the two share their names.
bool is_fact(Work& work, const syntax::Name& name) {
  const auto fact = work.out.facts.find(name.text);
  if (!fact) return false;
  auto& finding = work.report(Code::declared_twice, name.span,
                              fmt::format("definition {} has the name of a fact", quoted(name.text)));
  finding.labels.push_back({work.place(work.out.facts[*fact].place), "the fact is declared here"});
  return true;
}

model::DefinitionId declared(Work& work, const syntax::Define& define) {
  const model::DefinitionId next{static_cast<std::uint32_t>(work.out.definitions.size())};
  const auto [found, fresh] = work.definitions.emplace(define.name.text, next);
  if (fresh) {
    work.out.definitions.push_back({define.name.text, define.title.value, {}});
    work.definition_names.push_back(define.name.span);
  }
  return found->second;
}

Graph named_definitions(const Work& work) {
  Graph graph(work.out.definitions.size());
  for (std::uint32_t i = 0; i < graph.size(); ++i)
    for (const auto& rule : work.out.definitions[i].rules)
      for (std::uint32_t n = rule.condition.begin; n < rule.condition.end; ++n)
        if (work.out.nodes[n].kind == model::Node::Kind::definition) graph[i].push_back(work.out.nodes[n].a);
  return graph;
}

/// The first that reads others, and those others again, deeper than that, and what of it is too deep.
struct TooDeep {
  std::uint32_t definition;
  std::string how;
};
std::optional<TooDeep> first_too_deep(const Work& work, const Graph& graph) {
  std::vector<std::uint32_t> depth(graph.size(), 0), conditions(graph.size(), 0);
  for (const std::uint32_t definition : users_last(graph)) {
    for (const std::uint32_t named : graph[definition]) {
      depth[definition] = std::max(depth[definition], depth[named] + 1);
      conditions[definition] = std::max(conditions[definition], conditions[named]);
    }
    conditions[definition] += model::levels(work.out.nodes, work.out.definitions[definition]);
    if (depth[definition] > model::most_definitions_deep)
      return TooDeep{definition, fmt::format("{} definitions", model::most_definitions_deep)};
    if (conditions[definition] > model::most_conditions_deep)
      return TooDeep{definition, fmt::format("{} conditions", model::most_conditions_deep)};
  }
  return std::nullopt;
}

}  // namespace

void declare_definitions(Work& work) {
  RuleNames names("definition");
  each<syntax::Define>(work, [&](LayerId layer, const syntax::Define& define, Span) {
    if (is_fact(work, define.name)) return;
    const auto id = declared(work, define);
    const model::Period period = rule_period(work, layer, define.in_force, define.name.span);
    names.add(work, define.name.text, period, define.name.span);
    work.out.definitions[id.index].rules.push_back({period, {}, layer, work.spot(define.name.span)});
  });
}

void add_definitions(Work& work) {
  std::vector<std::size_t> next(work.out.definitions.size(), 0);
  std::vector<Reads> reads(work.out.definitions.size());
  each<syntax::Define>(work, [&](LayerId layer, const syntax::Define& define, Span) {
    const auto id = work.definitions.find(define.name.text);
    if (id == work.definitions.end()) return;
    const Fragment condition =
        both(lower_settings(work, layer, define.in_force.settings), lower(work, layer, define.condition));
    const std::uint32_t place = id->second.index;
    reads[place].add(condition.reads);
    work.out.definitions[place].rules[next[place]++].condition = store(work, condition);
  });
  work.definition_reads = std::move(reads);
}

void gather_reads(Work& work) {
  const Graph graph = named_definitions(work);
  for (const std::uint32_t definition : users_last(graph))
    for (const std::uint32_t named : graph[definition])
      work.definition_reads[definition].add(work.definition_reads[named]);
  if (const auto deep = first_too_deep(work, graph))
    work.report(Code::nested_too_deep, work.definition_names[deep->definition],
                fmt::format("definition {} is more than {} deep",
                            quoted(work.out.definitions[deep->definition].name), deep->how))
        .hint = "say what is meant with fewer of them";
}

}  // namespace kith::check
