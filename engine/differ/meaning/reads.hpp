#pragma once
// The definitions that a part of the model reads, found by the walk that writes compiled rulesets, so that no
// condition can be forgotten.

#include <algorithm>
#include <vector>

#include "engine/tables/fields/care.hpp"
#include "engine/tables/fields/condition.hpp"
#include "engine/tables/fields/place.hpp"
#include "engine/tables/fields/ruleset.hpp"
#include "engine/tables/fields/time.hpp"
#include "engine/tables/fields/vocabulary.hpp"

namespace kith::differing {

class Reads : tables::Elsewhere {
 public:
  static constexpr bool reads = false;
  explicit Reads(const model::Ruleset& rules) : rules_(rules) {}

  template <class... T>
  void operator()(const T&... values) {
    (walk(*this, values), ...);
  }
  void number(const auto&) {}
  void text(const std::string&) {}
  template <class Id>
  void id(const Id&) {}
  void add(const model::Condition& condition) {
    for (std::uint32_t i = condition.begin; i < condition.end; ++i)
      if (const model::Node& node = rules_.nodes[i]; node.kind == model::Node::Kind::definition)
        add(rules_.definitions[node.a]);
  }
  const std::vector<const model::Definition*>& found() const { return found_; }

 private:
  void add(const model::Definition& one) {
    if (std::find(found_.begin(), found_.end(), &one) != found_.end()) return;
    found_.push_back(&one);
    for (const auto& rule : one.rules) add(rule.condition);
  }
  const model::Ruleset& rules_;
  std::vector<const model::Definition*> found_;
};

inline void walk(Reads& to, const model::Condition& condition) { to.add(condition); }

/// Directly or through others, each once.
template <class Rule>
std::vector<const model::Definition*> definitions_read(const model::Ruleset& rules, const Rule& rule) {
  Reads all(rules);
  all(rule);
  return all.found();
}

}  // namespace kith::differing
