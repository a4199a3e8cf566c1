#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/differ/joint.hpp"
#include "engine/evaluate/row/standing.hpp"
#include "engine/prove/walk.hpp"

namespace kith::differing {

/// What the two stacks come to in a case that is not told apart any further.
struct Apart {
  std::optional<Outcome> first, second;  ///< nothing: not decided by what may be known
  bool may_permit_more = true;           ///< the second, than the first
  proving::Case where;
};

/// Looks at every case of one question in which the two stacks may answer differently. Both are functions of
/// the same conditions; where what is not known turns out the same for both in every way, so does the answer,
/// so that only cases are looked at in which everything is known.
class Walk {
 public:
  /// `found` is shown each case in which they differ, and says whether to stop.
  using Found = std::function<bool(const Apart&)>;
  Walk(const Joint&, const proving::Circumstances&, std::uint64_t& budget);

  /// Do the clauses of both that may speak mean the same?
  bool alike() const { return alike_; }
  /// Do the clauses of both read the same of what others may refuse? What nobody reads counts by itself.
  bool reads_alike() const { return refusals_[0] == refusals_[1]; }
  /// Roles of whoever asks that make a difference to clauses that are changed.
  std::vector<std::size_t> roles_that_matter() const;
  /// `role`: whoever asks has this one of the traits that are roles and no other; absent: any of them.
  proving::Walked run(std::optional<std::size_t> role, const Found&);

 private:
  using Variables = std::vector<std::size_t>;
  struct Side {
    std::vector<std::size_t> places;  ///< among the candidates
    evaluate::Overrides overrides;
  };
  struct Come {
    std::vector<Truth> applies, stands;
    std::optional<Outcome> outcome[2];
    bool uncovered[2] = {false, false};
  };

  std::size_t subjects() const { return all_.subjects().size(); }
  std::size_t traits() const { return all_.traits().size(); }
  void gather_choices();
  void add_atom(std::size_t atom, Variables&) const;
  void add_reads(std::size_t candidate);
  Side side(bool second) const;

  void gather_traits();
  bool is_idle(std::size_t trait) const;
  bool matters_to_others(std::size_t candidate) const;
  Truth trait(std::size_t) const;
  Truth any(const std::vector<std::size_t>& traits) const;
  void read_traits();
  Truth applies(std::size_t candidate) const;
  Come come_to();
  void conclude(std::size_t side, Come&) const;
  std::vector<model::ClauseId> standing(const Side&, Effect, const std::vector<Truth>& stands) const;
  std::string releases(const std::vector<model::ClauseId>& standing) const;
  bool undecided(const Come&, Effect) const;
  bool may_ask(const Come&, Effect) const;
  std::optional<bool> same_released(const Come&, Outcome) const;
  bool may_permit_more(const Come&) const;

  void choose(std::size_t variable, int value);
  std::size_t ways(std::size_t variable) const;
  std::optional<std::size_t> unset(const Variables&) const;
  std::optional<std::size_t> next(const Come&, bool only_changed) const;
  std::vector<int> best_first(std::size_t variable);
  proving::Walked branch(std::size_t variable);
  proving::Walked step();
  proving::Walked show(const Come&);

  const Joint& joint_;
  const proving::Circumstances& all_;
  const evaluate::Cell& cell_;
  std::uint64_t& budget_;
  const Found* found_ = nullptr;
  bool alike_ = false;
  std::vector<bool> changed_;  ///< by candidate
  /// Of each subject, each way in which it may be, and a possibility in which it is so.
  struct Choice {
    proving::Truths turns_out;
    int possibility;
  };
  std::vector<std::vector<Choice>> choices_;
  std::map<std::size_t, std::size_t> subject_of_;
  std::vector<Variables> reads_;
  Variables by_traits_;                                  ///< atoms
  std::vector<std::vector<std::size_t>> of_atom_;        ///< traits that make an atom of `by_traits_` a yes
  std::vector<std::vector<std::size_t>> roles_, marks_;  ///< by candidate: traits that bring it, that end it
  /// By trait: it only brings clauses that are not changed and touch no others. Where the stacks answer alike
  /// without them, they do with them, unless one has no rule for what the other rules out.
  std::vector<bool> idle_;
  bool follow_idle_ = false, uncovered_differs_ = false;
  std::vector<std::size_t> held_;  ///< by candidate: the variable of what was held at death
  std::size_t variables_ = 0;
  std::vector<int> values_;
  evaluate::Row row_;
  std::vector<Side> sides_;
  std::set<std::string> refusals_[2];  ///< by authority
};

}  // namespace kith::differing
