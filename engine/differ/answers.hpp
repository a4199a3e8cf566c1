#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "engine/differ/decided.hpp"
#include "engine/differ/walk.hpp"

namespace kith::differing {

/// Looks at every question of which a changed clause speaks for answers that differ.
class Answers {
 public:
  Answers(const Deciding&, const DifferenceLimits&, Differences& found);
  void look();

 private:
  /// One way in which some questions are answered differently.
  struct Way {
    Change change;
    bool may_permit_more = false;  ///< on a record that is not shown, for all that is known
    bool dead = false;
    std::vector<std::string> by;  ///< changed clauses that decide it, before and now
    std::vector<std::uint32_t> categories, decisions, purposes, roles;
    bool anybody = false;  ///< it is not told in which roles
    model::Scenario scenario;
  };
  bool may_differ(const proving::Asked&) const;
  void every_asker(const proving::Asked&);
  bool every_matter(const proving::Asked&);
  bool every_day(proving::Asked);
  /// Says that something is not proved.
  bool out_of_steps();
  bool changed_speaks(const proving::Asked&) const;
  std::optional<time::Date> next_change(time::Date) const;
  bool once(const proving::Circumstances&);
  /// Is it proved that they answer alike, or shown that they do not?
  bool look_at(const proving::Circumstances&, std::vector<Way>& found);
  bool look_at(Walk&, const proving::Circumstances&, std::vector<Way>& found);
  bool by_role(Walk&, const proving::Circumstances&, std::vector<Way>& found);
  void look_for_more(Walk&, const proving::Circumstances&, std::vector<Way>& found);
  void show(Walk&, const proving::Circumstances&, std::optional<std::size_t> role, std::vector<Way>& found);
  bool take(const proving::Circumstances&, const Apart&, std::optional<std::size_t> role,
            std::vector<Way>& found);
  bool keep(const proving::Circumstances&, model::Scenario, std::optional<std::vector<std::uint32_t>> roles,
            std::vector<Way>& found);
  /// Of a question with too many cases: records put together at random from what changed clauses read.
  bool try_some(const proving::Circumstances&, std::vector<Way>& found);
  std::vector<std::string> changed_among(const Both&) const;
  void put(const proving::Asked&, const std::vector<Way>& found);

  void merge();
  template <class Same, class Join>
  void merge(Same&&, Join&&);
  void tell();
  void tell_undetermined(const Way&);
  Difference told(const Way&) const;

  const Deciding& deciding_;
  const Joint& joint_;
  const model::Ruleset& rules_;
  DifferenceLimits limits_;
  std::uint64_t budget_ = 0;      ///< what may still be looked at of one question
  std::uint64_t steps_left_ = 0;  ///< of all
  int tries_left_ = 4'000;        ///< of records put together at random
  Differences& found_;
  bool matter_is_read_ = false;  ///< by a changed clause
  model::Promise everything_;    ///< it speaks of every question
  evaluate::Numbers numbers_;
  struct Seen {
    bool settled = false;
    std::vector<Way> ways;
  };
  std::map<std::vector<std::uint32_t>, Seen> seen_;  ///< by what tells one question from another
  std::set<std::string> changed_clauses_, in_the_way_;
  std::vector<Way> ways_;
};

}  // namespace kith::differing
