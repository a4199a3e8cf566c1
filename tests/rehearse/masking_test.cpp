#include "engine/rehearse/coverage/masking.hpp"

#include <gtest/gtest.h>

#include <random>

/// Which condition alone decides, against all that its formula may come to.
namespace kith::rehearsing::coverage_tests {
namespace {

/// A formula of up to ten nodes over four conditions.
model::Ruleset made_formula(std::mt19937& chance) {
  using NodeKind = model::Node::Kind;
  model::Ruleset rules;
  std::vector<std::uint32_t> open;
  const auto push = [&](NodeKind kind, std::uint32_t a, std::uint32_t b) {
    rules.nodes.push_back({kind, a, b});
    open.push_back(static_cast<std::uint32_t>(rules.nodes.size()) - 1);
  };
  const auto pop = [&] {
    const std::uint32_t last = open.back();
    open.pop_back();
    return last;
  };
  for (int left = 3 + static_cast<int>(chance() % 4); left > 0; --left)
    push(NodeKind::atom, static_cast<std::uint32_t>(chance() % 4), 0);
  while (open.size() > 1) {
    const std::uint32_t a = pop(), b = pop();
    push(chance() % 2 == 0 ? NodeKind::all_of : NodeKind::any_of, a, b);
    if (chance() % 3 == 0) push(NodeKind::negation, pop(), 0);
  }
  return rules;
}

struct Formula {
  model::Ruleset rules;
  std::vector<model::Condition> conditions;
  std::vector<model::Node> read;
  Truth operator()(std::vector<Truth> truths, std::size_t with, Truth is) const {
    truths[with] = is;
    return comes_to(rules, conditions, read, truths);
  }
};

bool shows(const Formula& formula, const RuleCoverage::Vector& yes, const RuleCoverage::Vector& no,
           std::size_t condition) {
  return yes.conditions[condition] == Truth::yes && no.conditions[condition] == Truth::no &&
         yes.result != Truth::unknown && no.result == opposite(yes.result) &&
         formula(yes.conditions, condition, Truth::no) == no.result &&
         formula(no.conditions, condition, Truth::yes) == yes.result;
}

TEST(Masking, APairIsNamedExactlyWhereOneFlipsTheResult) {
  std::mt19937 chance(25);
  std::size_t named = 0;
  for (int round = 0; round < 4000; ++round) {
    Formula formula{made_formula(chance), {}, {}};
    formula.conditions = {{0, static_cast<std::uint32_t>(formula.rules.nodes.size())}};
    formula.read = leaves(formula.rules, formula.conditions);
    RuleCoverage counted;
    counted.conditions.resize(formula.read.size());
    for (int i = 0; i < 5; ++i) {
      std::vector<Truth> truths(formula.read.size());
      for (Truth& one : truths) one = static_cast<Truth>(chance() % 3);
      counted.vectors.push_back({truths,
                                 comes_to(formula.rules, formula.conditions, formula.read, truths),
                                 alone(formula.rules, formula.conditions, formula.read, truths),
                                 "",
                                 {}});
    }
    name_pairs(counted);
    for (std::size_t i = 0; i < counted.conditions.size(); ++i) {
      const auto& pair = counted.conditions[i].shown;
      bool any = false;
      for (const auto& yes : counted.vectors)
        for (const auto& no : counted.vectors) any = any || shows(formula, yes, no, i);
      EXPECT_EQ(pair.has_value(), any);
      if (!pair) continue;
      ++named;
      EXPECT_TRUE(shows(formula, counted.vectors[pair->first], counted.vectors[pair->second], i));
    }
  }
  EXPECT_GT(named, 1000U);
}

}  // namespace
}  // namespace kith::rehearsing::coverage_tests
