#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "dsl/check/ground/cycles.hpp"
#include "dsl/check/rule/rules.hpp"

namespace kith::check {

namespace {

/// Definitions first, then facts, then capacity: what a condition's value can rest on.
class Rests {
 public:
  explicit Rests(Work& work)
      : work_(work), facts_at_(work.out.definitions.size()), capacity_at_(facts_at_ + work.out.facts.size()) {
    graph_.resize(capacity_at_ + 1);
    for (std::uint32_t i = 0; i < facts_at_; ++i)
      for (const auto& rule : work.out.definitions[i].rules) add(i, rule.condition);
    for (const auto& presumption : work.out.presumptions)
      add(presumption.fact ? facts_at_ + presumption.fact->index : capacity_at_, presumption.condition);
  }
  const Graph& graph() const { return graph_; }

  std::string name(std::uint32_t node) const {
    if (node < facts_at_) return quoted(work_.out.definitions[node].name);
    if (node < capacity_at_) return quoted(work_.out.facts[model::FactId{node - facts_at_}].name);
    return "capacity";
  }
  Span span(std::uint32_t node) const {
    if (node < facts_at_) return work_.definition_names[node];
    for (std::size_t i = 0; i < work_.out.presumptions.size(); ++i) {
      const auto& fact = work_.out.presumptions[i].fact;
      if (node == (fact ? facts_at_ + fact->index : capacity_at_)) return work_.presumption_names[i];
    }
    return {};
  }

 private:
  void add(std::uint32_t from, model::Condition condition) {
    for (std::uint32_t n = condition.begin; n < condition.end; ++n) {
      const model::Node& node = work_.out.nodes[n];
      if (node.kind == model::Node::Kind::definition) graph_[from].push_back(node.a);
      if (node.kind == model::Node::Kind::atom) add(from, work_.out.atoms[node.a].test);
    }
  }
  /// A value rests on a presumption that may fill it; whether a consent counts rests on capacity on its day.
  void add(std::uint32_t from, const decltype(model::Atom::test)& test) {
    if (const auto* fact = std::get_if<model::FactTest>(&test)) {
      if (work_.presumed_fact[fact->fact.index] != 0) graph_[from].push_back(facts_at_ + fact->fact.index);
    } else if (std::holds_alternative<model::CapacityTest>(test) ||
               std::holds_alternative<model::ConsentTest>(test)) {
      if (work_.presumed_capacity) graph_[from].push_back(capacity_at_);
    }
  }

  const Work& work_;
  std::uint32_t facts_at_, capacity_at_;
  Graph graph_;
};

}  // namespace

void check_recursion(Work& work) {
  constexpr std::size_t most_labels = 8;
  const Rests rests(work);
  for (const auto& cycle : cycles(rests.graph())) {
    std::string path;
    for (const std::uint32_t node : cycle) path += rests.name(node) + " rests on ";
    path += rests.name(cycle.front());
    auto& finding = work.report(Code::rests_on_itself, rests.span(cycle.front()),
                                "what a rule means would rest on itself: " + path);
    for (std::size_t i = 1; i < std::min(cycle.size(), most_labels); ++i)
      finding.labels.push_back({work.place(rests.span(cycle[i])), rests.name(cycle[i]) + " stands here"});
  }
}

}  // namespace kith::check
