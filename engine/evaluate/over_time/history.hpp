#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "engine/evaluate/over_time/course.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// Whose past is looked at: a record, and what is fixed about it, an item or a step on a plan.
struct About {
  const model::Ruleset& rules;
  const model::State& state;
  std::optional<Item> item;
  std::optional<time::Stamp> last_step;
  bool only_after_last_step = false;
  std::shared_ptr<Entries> entries = {};  ///< of `state`; absent: all of it is gone through
};
/// What a condition came to at some moment, read by itself.
Truth truth_then(const About&, model::Condition, time::Instant at);

using Conditions = std::vector<model::Condition>;

/// What conditions about one person came to in the past. What reads no item is read once for all items, and
/// only at its own turning points; so that the cost of it all is that of the record, and not of the record
/// times its items.
class History {
 public:
  /// Without an item. What it is about outlives it.
  explicit History(const About&);

  /// Of all of them.
  Truth truth(const std::optional<Item>&, const Conditions&, time::Instant at);

  /// The start of the unbroken stretch up to `at` in which they hold, never before `earliest`: in which all
  /// do, or, unless `surely`, in which none is a no. They must hold at `at`. Nothing where there is no
  /// `earliest` and they hold as far back as anything is on record.
  std::optional<time::Instant> since_when(const std::optional<Item>&, const Conditions&, time::Instant at,
                                          std::optional<time::Instant> earliest, bool surely);
  /// Do they turn so often, for all of these items together, that nobody works out since when they hold?
  bool turns_too_often(const std::vector<Item>&, const Conditions&, time::Instant at);
  /// Every instant up to `at` at which the conditions may change: where a record begins or ends to count, and
  /// each of those plus every length of time that the conditions name. Ascending, no doubles.
  std::vector<time::Instant> changes(const std::optional<Item>&, const Conditions&, time::Instant at);

 private:
  /// Conditions that are asked together, by what they read.
  struct Parts {
    std::vector<model::AtomId> own;     ///< what reads the item
    std::vector<time::Instant> points;  ///< the turning points of all else; ascending
    /// By what the own come to, and by `surely`.
    std::map<std::pair<std::vector<Truth>, bool>, Stretches> stretches;
  };
  class Walk;

  Parts& parts(const std::optional<Item>&, const Conditions&);
  void collect(const std::optional<Item>&, model::Condition, Parts&, std::vector<bool>& seen_atoms,
               std::vector<bool>& seen_definitions);
  std::vector<time::Instant> own_points(const Parts&, const std::optional<Item>&, time::Instant at) const;
  static constexpr std::size_t most_turns = 1'000'000;
  bool is_one_record();
  Course& course(model::AtomId);
  /// Of what reads an item.
  std::optional<AnyTally>& own_tally(model::AtomId);
  /// `own(atom)` gives what reads the item.
  template <class Own>
  Truth truth(model::Condition, time::Instant at, Own&& own);
  Truth truth_of_item(const std::optional<Item>&, model::AtomId, time::Instant at);
  const Asking& asking(const std::optional<Item>&, time::Instant at);
  /// About the person, at whatever moment.
  const Asking& any_asking();
  Inquiry inquiry(const Asking&, const std::optional<Item>&) const;

  About about_;
  struct Asked {
    std::unique_ptr<const Asking> first, last;
  };
  std::map<std::optional<std::uint32_t>, Asked> asked_;  ///< by member; all else is about the person
  std::vector<std::unique_ptr<Course>> courses_;         ///< by atom
  std::map<model::AtomId, std::optional<AnyTally>> own_tallies_;
  std::map<std::pair<std::optional<bool>, std::vector<std::uint32_t>>, Parts> parts_;
};

/// The same for what is not read by one history: `holds` is asked of one turning point after another.
time::Instant since_when(const std::vector<time::Instant>& changes, time::Instant at, time::Instant earliest,
                         const std::function<bool(time::Instant)>& holds);

}  // namespace kith::evaluate
