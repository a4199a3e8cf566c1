#pragma once
#include "engine/evaluate/decide/decide.hpp"
#include "engine/evaluate/decide/workspace.hpp"
#include "kith/decision.hpp"

namespace kith::evaluate {

/// What was put, where what it comes to may be read off its row: about a living person, where nobody else may
/// have spoken. Null: it may not.
Moment::Put* put_by_row(Workspace&, const Inquiry&);

/// What a question that was put comes to, by ids. Where everything that its clauses read is known and nothing
/// is under it, it is read off the row, in the memory of the question before.
class ByIds {
 public:
  explicit ByIds(Workspace& workspace) : workspace_(workspace) {}
  /// Holds until the next.
  const Decision& decide(const Asking&);

 private:
  std::optional<Outcome> settle(const Inquiry&, Moment::Put&);
  bool read_off(const Inquiry&);
  bool stand(const Cell&, const Row&);
  bool stands(std::size_t place) const;
  bool any_stands(const Cell::Some&) const;
  void take(const Cell&, Outcome);
  bool take_limits(Moment&, Moment::Put&, const Inquiry&);
  bool take_limits_of(const model::Ruleset&, const Cell&, DecisionLimits&) const;
  void start(Outcome);

  Workspace& workspace_;
  Cell::Some applies_, stands_;
  Standing standing_;     ///< where some set others aside
  DecisionLimits spare_;  ///< kept for its memory
  Decision out_;
};

}  // namespace kith::evaluate
