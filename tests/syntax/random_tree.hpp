#pragma once
#include <random>

#include "dsl/syntax/tree/ast.hpp"

namespace kith::syntax {

/// Makes trees that a file could have said, of every kind of node.
class RandomTree {
 public:
  explicit RandomTree(std::uint64_t seed) : random_(seed) {}

  File file(int declarations);

 private:
  // ---- choices
  std::size_t below(std::size_t end) { return random_() % end; }
  bool coin() { return below(2) == 0; }
  template <class Enum>
  Enum one_of(std::size_t count) {
    return static_cast<Enum>(below(count));
  }
  template <class Make>
  auto maybe(Make make) -> std::optional<decltype(make())> {
    if (coin()) return std::nullopt;
    return make();
  }
  template <class Make>
  auto some(std::size_t least, std::size_t most, Make make) {
    std::vector<decltype(make())> out;
    for (std::size_t n = least + below(most - least + 1); n > 0; --n) out.push_back(make());
    return out;
  }

  // ---- values
  Name name();
  Name segment();
  Name role() { return below(5) == 0 ? Name{"person", {}} : name(); }
  Text text();
  Number number();
  Duration duration();
  Within within() { return {duration(), {coin(), coin()}}; }
  When date();
  When moment();
  Operand operand();
  Matter matter(bool asked);
  Who who();
  Detail detail() { return one_of<Detail>(3); }
  InForce in_force();
  ValueType type();
  std::vector<Name> names(std::size_t least = 0) {
    return some(least, 5, [&] { return name(); });
  }

  // ---- conditions
  ConditionId condition(int depth = 3);
  ConditionId add(Condition);
  decltype(Condition::node) leaf(int depth);
  decltype(Condition::node) about_events(int depth);
  decltype(Condition::node) about_question();
  Count count();
  Window window();
  Comparison comparison() { return one_of<Comparison>(6); }

  // ---- rules
  Deadline simple_deadline();
  Deadline deadline();
  Action action();
  Citation citation();
  Clause clause();
  Concept vocabulary();
  Header header();
  FactDecl fact();
  EventDecl event();
  Presume presume();
  Boundary boundary();
  Promise promise();

  // ---- care
  InForce period();
  ForEach each();
  std::vector<Step> steps(std::size_t least);
  Involvement involvement();
  Requirement requirement();
  StepDown step_down();
  StepUp step_up();
  Plan plan();
  Shift shift();
  Stage stage();
  Escalation escalation();
  Measure measure();

  // ---- scenarios
  decltype(Given::node) given();
  decltype(Given::node) given_person();
  decltype(Given::node) given_about_matters();
  decltype(Given::node) given_care();
  decltype(Expect::node) expect();
  decltype(Expect::node) expect_care();
  AskedQuestion question();
  Scenario scenario();
  decltype(Declaration::node) declaration();

  std::mt19937_64 random_;
  File file_;
};

}  // namespace kith::syntax
