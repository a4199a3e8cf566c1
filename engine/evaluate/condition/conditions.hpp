#pragma once
// One condition as yes, no or unknown, and what it was read from: a file a subject (consent, capacity, the
// circle, facts, events and their windows, items). Conditions read conditions, so the files know each other;
// whoever changes how one subject is read stays in its file, and atoms.cpp says which file answers which
// form.

#include <set>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/model/condition.hpp"

namespace kith::evaluate {

/// A condition's truth of some moment, worked out from scratch by the rules in force at the moment asked
/// about (presumptions are asked of a consent's date too).
Truth truth_at(const Inquiry&, model::Condition, const time::Stamp& at);

/// The rule of a definition in force on a day; null where none is.
const model::Definition::Rule* rule_in_force(const model::Definition&, time::Date day);

/// Definitions that were gone through already.
using Entered = std::set<std::uint32_t>;

/// Is there such an atom in a condition, or in a definition in force on the day that it reads? `is(atom)` is
/// asked of each until one is.
template <class Is>
bool any_atom(const model::Ruleset& rules, time::Date day, model::Condition condition, Is&& is,
              Entered& entered) {
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const model::Node& node = rules.nodes[i];
    if (node.kind == model::Node::Kind::atom && is(model::AtomId{node.a})) return true;
    if (node.kind != model::Node::Kind::definition || !entered.insert(node.a).second) continue;
    const auto* rule = rule_in_force(rules.definitions[node.a], day);
    if (rule && any_atom(rules, day, rule->condition, is, entered)) return true;
  }
  return false;
}
template <class Is>
bool any_atom(const Inquiry& inquiry, model::Condition condition, Is&& is, Entered& entered) {
  return any_atom(inquiry.rules(), inquiry.asking.day, condition, is, entered);
}
template <class Is>
bool any_atom(const Inquiry& inquiry, model::Condition condition, Is&& is) {
  Entered entered;
  return any_atom(inquiry, condition, is, entered);
}

/// Fills `values`, which begin with the node at `begin`, operands before users, up to `end`. `atom(id)` and
/// `definition(id)` give truths, or many at once.
template <class Value, class Atom, class Definition>
void run(const std::vector<model::Node>& nodes, std::uint32_t begin, std::uint32_t end, Value* values,
         Atom&& atom, Definition&& definition) {
  const auto of = [&](std::uint32_t node) -> Value& { return values[node - begin]; };
  for (std::uint32_t i = begin; i < end; ++i) {
    const model::Node& node = nodes[i];
    switch (node.kind) {
      case model::Node::Kind::atom: of(i) = atom(model::AtomId{node.a}); break;
      case model::Node::Kind::definition: of(i) = definition(model::DefinitionId{node.a}); break;
      case model::Node::Kind::all_of: of(i) = both(of(node.a), of(node.b)); break;
      case model::Node::Kind::any_of: of(i) = either(of(node.a), of(node.b)); break;
      case model::Node::Kind::negation: of(i) = opposite(of(node.a)); break;
    }
  }
}
/// A condition, and what it comes to.
template <class Value, class Atom, class Definition>
Value run(const model::Ruleset& rules, model::Condition condition, Value* values, Atom&& atom,
          Definition&& definition) {
  run(rules.nodes, condition.begin, condition.end, values, atom, definition);
  return condition.always() ? Value(Truth::yes) : values[condition.root() - condition.begin];
}
/// The same where nobody asks for the nodes.
template <class Value, class Atom, class Definition>
Value run(const model::Ruleset& rules, model::Condition condition, Atom&& atom, Definition&& definition) {
  std::vector<Value> values(condition.end - condition.begin);
  return run(rules, condition, values.data(), atom, definition);
}

}  // namespace kith::evaluate
