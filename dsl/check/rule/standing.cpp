#include <algorithm>
#include <functional>
#include <queue>

#include <fmt/format.h>

#include "dsl/check/ground/cycles.hpp"
#include "dsl/check/rule/rules.hpp"

namespace kith::check {

namespace {

/// From each clause to those it sets aside.
Graph set_aside(const model::Ruleset& rules) {
  Graph graph(rules.clauses.size());
  for (std::uint32_t i = 0; i < rules.clauses.size(); ++i)
    for (const model::ClauseId over : rules.clauses[i].set_aside_by) graph[over.index].push_back(i);
  return graph;
}

void report_cycle(Work& work, const std::vector<std::uint32_t>& cycle) {
  constexpr std::size_t most_labels = 8;
  const auto id = [&](std::uint32_t place) { return quoted(work.out.clauses[place].id); };
  std::string path;
  for (const std::uint32_t place : cycle) path += id(place) + " overrides ";
  auto& finding = work.report(Code::cycle_of_overrides, work.written_clauses[cycle.front()]->span,
                              "clauses override each other in a circle: " + path + id(cycle.front()));
  for (std::size_t i = 1; i < std::min(cycle.size(), most_labels); ++i)
    finding.labels.push_back({work.place(work.out.clauses[cycle[i]].place), id(cycle[i]) + " stands here"});
}

}  // namespace

void order_clauses(Work& work) {
  const Graph graph = set_aside(work.out);
  std::vector<std::size_t> waits;
  for (const auto& clause : work.out.clauses) waits.push_back(clause.set_aside_by.size());
  // The lowest number that waits for nobody goes next, so that the order follows the declarations.
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
  for (std::uint32_t i = 0; i < waits.size(); ++i)
    if (waits[i] == 0) ready.push(i);
  while (!ready.empty()) {
    const std::uint32_t next = ready.top();
    ready.pop();
    work.out.clauses[next].standing_rank = static_cast<std::uint32_t>(work.out.standing_order.size());
    work.out.standing_order.push_back(model::ClauseId{next});
    for (const std::uint32_t under : graph[next])
      if (--waits[under] == 0) ready.push(under);
  }
  if (work.out.standing_order.size() == work.out.clauses.size()) return;
  for (const auto& cycle : cycles(graph)) report_cycle(work, cycle);
}

}  // namespace kith::check
