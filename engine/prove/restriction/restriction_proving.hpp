#pragma once
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/prove/plan/plan_walk.hpp"
#include "engine/prove/restriction/kinds.hpp"
#include "engine/prove/restriction/restriction_record.hpp"
#include "kith/proof.hpp"

namespace kith::proving {

/// Looks for a record of a restriction that goes on, of which nobody is asked what is to be asked.
class RestrictionProving {
 public:
  RestrictionProving(const model::Ruleset&, const RestrictionKinds&, RestrictionPromise, const ProofLimits&);
  Proof proof();

 private:
  /// What would be asked for: each is to be a no.
  struct Asks {
    bool surely = false;  ///< one is asked for whatever is on record
    std::vector<LeftOver> left;
    const model::Requirement* recurring = nullptr;  ///< one that asks for a review every so often
    /// The rules that ask for it at some time: first those that are about this kind.
    std::vector<const model::Requirement*> by;
    std::ptrdiff_t of_this = 0;  ///< how many of them are
  };
  Asks asks(const OfRestriction&, time::Date) const;
  void add(Asks&, const OfRestriction&, const model::Requirement&, const model::RequiredStep&) const;
  bool asks_of_some_kind(OfRestriction, const model::Requirement&, const model::RequiredStep&) const;
  LeftOver asked_when(const OfRestriction&, const model::Requirement&, const model::RequiredStep&) const;
  /// The last day from this one on, on which the same requirements are in force.
  std::optional<time::Date> last_day(time::Date) const;

  /// Is it asked for on every day, of each kind? `show`: what shows that it is not is looked for.
  bool on_every_day(const Ago&, bool show);
  bool is_asked(const OfRestriction&, const model::Period&, std::optional<time::Date>& last, bool show);
  void look_for_record(const Circumstances&, PlanWalk&, const std::vector<StepAsks>&, const OfRestriction&);
  std::deque<Circumstances> shown_on(const Circumstances&, const Ago&);
  void leave_out(NobodyAsks&, const model::Requirement* by) const;
  /// `by`: the rules that ask for it at some time.
  void show(NobodyAsks, const std::vector<const model::Requirement*>& by);

  /// Is it asked for whenever it began, or was last looked at, longer ago than that?
  bool is_asked_after(const Ago&);
  /// After how long it is asked for at the latest: each length of which that can be said, the shortest first.
  std::vector<Ago> asked_by();
  bool in_time();
  bool is_shown_after(const Ago&);

  model::Ruleset rules_;
  const RestrictionKinds& kinds_;
  RestrictionPromise promise_;
  ProofLimits limits_;
  std::uint64_t budget_;
  SolverFor solver_;
  evaluate::Numbers numbers_;
  std::vector<time::Duration> lengths_;    ///< that rules read of a restriction's dates, the shortest first
  std::vector<std::optional<bool>> from_;  ///< by length: is it asked for, being more than that ago?
  std::string reviewed_by_;  ///< after how long it is to be looked at, where nobody is asked by then
  Proof proof_;
  std::set<std::string> in_the_way_;
};

}  // namespace kith::proving
