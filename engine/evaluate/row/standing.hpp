#pragma once
#include <vector>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// The boundaries about what is asked, whoever asks and whenever.
const std::vector<model::BoundaryId>& boundaries_about(const Inquiry&);
/// The clauses that speak about what is asked, each after those that may set it aside.
std::vector<model::ClauseId> candidates(const Inquiry&);

/// Does a clause speak of what is asked by its name, or by what is under it, as far as that has to be? An
/// allow that does not grants nothing and sets nothing aside; its limits bind all the same.
bool grants(const Inquiry&, const model::Clause&);

/// Which candidates apply, and which stand: they apply, and nothing standing sets them aside. Places are
/// those of the candidates.
template <class Value>
struct StandingOf {
  std::vector<Value> applies, stands;
};
using Standing = StandingOf<Truth>;

/// What sets each candidate aside, and what an `otherwise` gives way to, as places among the candidates. Made
/// once an inquiry.
class Overrides {
 public:
  Overrides(const Inquiry&, const std::vector<model::ClauseId>&);
  /// Does every one that applies stand?
  bool none() const { return none_; }
  /// From each candidate's own condition, in `applies`: `otherwise` clauses are settled here, then who
  /// stands. A `Value` is a truth, or many at once.
  template <class Value>
  void stand(StandingOf<Value>& standing) const {
    std::vector<Value>& applies = standing.applies;
    for (const Otherwise& otherwise : otherwise_)
      for (const std::uint32_t other : otherwise.others)
        applies[otherwise.place] = both(applies[otherwise.place], opposite(applies[other]));
    standing.stands = applies;
    for (std::size_t place = 0; place < set_aside_by_.size(); ++place)
      for (const std::uint32_t by : set_aside_by_[place])
        standing.stands[place] = both(standing.stands[place], opposite(standing.stands[by]));
  }

 private:
  void give_way(const Inquiry&, const std::vector<model::ClauseId>&);
  void give_way_to_the_dead(const Inquiry&, const std::vector<model::ClauseId>&);

  std::vector<std::vector<std::uint32_t>> set_aside_by_;
  struct Otherwise {
    std::uint32_t place;
    std::vector<std::uint32_t> others;
  };
  bool none_ = true;
  std::vector<Otherwise> otherwise_;  ///< each after those that it looks at
};

}  // namespace kith::evaluate
