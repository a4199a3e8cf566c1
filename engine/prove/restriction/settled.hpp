#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/prove/restriction/ago.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

/// What is taken as so of a restriction that goes on, whatever else is on record.
struct OfRestriction {
  std::string kind;
  RestrictionPromise promise = RestrictionPromise::has_exit;
  /// It was looked at again, once; otherwise never.
  bool reviewed = false;
  /// It has a date for its next review, which is past; otherwise none.
  bool dated = false;
  /// Since then, or since it began.
  Ago ago = {};
  /// What is asked for has just been done: it says what has to be so for it to end, or it has just been
  /// looked at.
  bool answered = false;
  /// It may be of any kind, whatever `kind` says.
  bool any_kind = false;

  /// Whether a condition on it is so; nothing where that hangs on the record.
  std::optional<Truth> operator()(const model::Atom&) const;
};

/// A condition of which part is settled: a yes or a no, or what is left of it, operands before users.
struct LeftOver {
  std::optional<Truth> settled;
  std::vector<model::Node> nodes;
};
LeftOver left_over(const model::Ruleset&, model::Condition, const OfRestriction&);
LeftOver both_of(LeftOver, LeftOver);
LeftOver either_of(LeftOver, LeftOver);
LeftOver opposite_of(LeftOver);
/// Puts it at the end of the ruleset's table. It is not settled.
model::Condition append(model::Ruleset&, const LeftOver&);

}  // namespace kith::proving
