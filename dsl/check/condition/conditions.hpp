#pragma once
// Conditions of the language lowered into the model: atoms.cpp hands each form to the file of its subject. A
// new form of condition is a file or a function here, one in dsl/syntax/grammar, and one in
// engine/evaluate/condition.

#include <optional>
#include <vector>

#include "dsl/check/ground/work.hpp"
#include "engine/model/item.hpp"

namespace kith::check {

/// A condition on its way into the table: nodes that refer to each other by their place among themselves, the
/// value last.
struct Fragment {
  std::vector<model::Node> nodes;  ///< empty: always
  Reads reads;
};

/// What a condition may speak of beside the record: one item of `for each`, the last step of a plan.
struct Scope {
  std::optional<model::ItemKind> item;
  std::optional<model::EventId> event;  ///< for an item that is an event
  bool plan = false;
  /// Of things that end, a requirement stands for those that go on, or for those that are over; a measure for
  /// both.
  enum class End : std::uint8_t { either, open, over } end = End::either;
};

/// Resolves one written condition; mistakes are reported, and what cannot be resolved is left out.
Fragment lower(Work&, LayerId, syntax::ConditionId, const Scope& = {});
Fragment lower(Work&, LayerId, const std::optional<syntax::ConditionId>&, const Scope& = {});

/// `applies in S, T` as a condition: `setting is S or setting is T`; empty for none.
Fragment lower_settings(Work&, LayerId, const std::vector<syntax::Name>& settings);

/// Both, where either may be "always".
Fragment both(Fragment, const Fragment&);

/// Puts the nodes at the end of the table.
model::Condition store(Work&, const Fragment&);

}  // namespace kith::check
