#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/prove/circumstances.hpp"
#include "engine/prove/walk.hpp"

namespace kith::proving {

/// What one condition of a plan is to come to.
struct StepAsks {
  model::Condition when;
  Truth is = Truth::yes;
  bool since_step = false;    ///< it counts events since the last step only
  bool just_stepped = false;  ///< a step has been taken at this very moment, and nothing else has changed
  bool or_unknown = false;    ///< it may be so, or not known: what it reads is followed as it is read
};

/// Walks all that may be on record of what a plan's conditions read. What is partly known need not be walked:
/// a definite yes or no stays one, however the rest turns out.
class PlanWalk {
 public:
  /// The solver is asked where there are too many cases.
  PlanWalk(const Circumstances&, SolverFor&);

  using Found = std::function<bool(const Case&)>;
  /// Every case in which all of this is so, shown to `found`, which says whether to stop. `apart`: what
  /// counts since the last step may be anything, whatever is counted without it; else nothing happened before
  /// that step, so that both are the same.
  Walked run(const std::vector<StepAsks>&, bool apart, std::uint64_t& budget, const Found& found);
  /// Is more of something read than is followed as it is read?
  bool too_wide(model::Condition) const;
  /// May a step taken at this moment change what the condition comes to?
  bool hangs_on_step(model::Condition, bool since_step) const;

 private:
  class Solving;
  static constexpr int open = -1;
  template <class Visit>
  void each_subject(model::Condition, Visit&&) const;
  bool counts_from_step(model::AtomId, bool since_step) const;
  std::vector<Truth> right_after_a_step() const;
  Truth come_to(const StepAsks&, model::Condition) const;
  Truth read(const StepAsks&, model::AtomId) const;
  std::size_t variable(const StepAsks&, model::AtomId) const;
  std::size_t choices(std::size_t variable) const;
  std::optional<std::size_t> next(const std::vector<StepAsks>&) const;
  std::optional<std::size_t> next(const StepAsks&) const;
  Walked step(const std::vector<StepAsks>&, std::uint64_t& budget, const Found& found);
  Walked solve(const std::vector<StepAsks>&, const Found& found);
  Case case_now() const;
  void gather_counts();
  bool counts_agree() const;

  const Circumstances& all_;
  SolverFor& solver_;
  std::vector<std::size_t> subject_of_;  ///< by atom; as many as there are where it has none
  std::vector<Truth> after_;             ///< by atom, right after a step
  std::vector<std::size_t> known_;       ///< by subject: how many possibilities of it are known
  std::vector<bool> as_read_;            ///< by subject: what is partly known of it counts too
  /// A number of events, where it is known whether it is enough.
  struct Counted {
    std::size_t variable;
    const model::Atom* atom;
  };
  /// Of the first no more can have happened than of the second.
  std::vector<std::pair<Counted, Counted>> within_;
  bool may_be_together(const std::pair<Counted, Counted>&, int few, int many) const;
  bool apart_ = false;
  std::vector<int> values_;  ///< by subject, then by atom that counts since the step
};

}  // namespace kith::proving
