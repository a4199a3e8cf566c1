#include "engine/evaluate/trace.hpp"

#include "engine/evaluate/atoms.hpp"

namespace kith::evaluate {

const Reading& Trace::atom(model::AtomId id) {
  if (!atom_read_[id.index]) {
    atoms_[id.index] = read(inquiry_, inquiry_.rules()[id], inquiry_.asking.now);
    atom_read_[id.index] = true;
  }
  return atoms_[id.index];
}

Truth Trace::definition(model::DefinitionId id) {
  if (definitions_[id.index] == Unread) {
    const auto* rule = rule_in_force(inquiry_.rules()[id], inquiry_.asking.day);
    definitions_[id.index] = static_cast<std::uint8_t>(rule ? condition(rule->condition) : Truth::unknown);
  }
  return static_cast<Truth>(definitions_[id.index]);
}

Truth Trace::condition(model::Condition condition) {
  return run(
      inquiry_.rules(), condition, nodes_, [&](model::AtomId id) { return atom(id).value; },
      [&](model::DefinitionId id) { return definition(id); });
}

}  // namespace kith::evaluate
