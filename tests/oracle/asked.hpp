#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/model/item.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

/// A slow and obvious reading of what a question means, written from the language alone, for the evaluator to
/// be held against. Nothing here is shared with it but the checked ruleset, the record and civil time.
namespace kith::oracle {

using namespace kith::model;
// The front door has values of the same names.
using model::Action;
using model::Question;
using model::Ruleset;
using model::State;
using model::Wish;

/// What may hold of a consent.
struct MayBe {
  ConsentSet statuses = 0;
  Detail detail = Detail::full;  ///< where it may be given, the narrowest that it may be given with
  bool known() const { return (statuses & (statuses - 1)) == 0; }
};

/// The one entry of a list that a rule stands for each of, by its place.
struct Here {
  ItemKind kind;
  std::uint32_t index;
  bool over = false;  ///< looked at because it is over
};

/// One question about one record, at one moment.
struct Asked {
  const Ruleset& rules;
  const State& state;
  const Question& question;
  Instant at;  ///< the question's own moment, or an earlier one that it looks back to
  /// By moment and decision (-1: what is asked), as far as it has been worked out.
  std::shared_ptr<std::map<std::pair<Instant, std::int64_t>, MayBe>> consents =
      std::make_shared<std::map<std::pair<Instant, std::int64_t>, MayBe>>();
  std::shared_ptr<std::map<std::tuple<Instant, bool, RecordedMatter>, std::optional<CapacityOutcome>>>
      capacities = std::make_shared<
          std::map<std::tuple<Instant, bool, RecordedMatter>, std::optional<CapacityOutcome>>>();
  std::shared_ptr<const State> own = {};  ///< keeps `state`, where it is one version of the record
  const State* recorded = nullptr;        ///< the record as it stands, entries in error too
  /// Where entries are doubtful: the same asked of every version of the record.
  std::shared_ptr<const std::vector<Asked>> versions = {};

  std::optional<Here> here = {};  ///< where nothing is asked, and a rule stands for each of something

  Asked(const Ruleset& r, const State& s, const Question& q) : rules(r), state(s), question(q), at(q.at) {}
  Asked seen_from(Instant moment) const {
    Asked earlier = *this;
    earlier.at = moment;
    return earlier;
  }
  bool in_life = false;        ///< as on the day of something that the person said: alive all that day
  bool held_at_death = false;  ///< what was held when the person died counts too
  bool dead() const { return state.died && question.at >= state.died->first && !in_life; }
  /// The same asked of one version of the record.
  Asked of_version(const Asked& version) const {
    Asked same = version.seen_from(at);
    same.in_life = in_life;
    same.held_at_death = held_at_death;
    return same;
  }
  /// Seen from the moment of death, the person alive.
  Asked seen_from_death() const {
    Asked then = seen_from(state.died->first);
    then.in_life = true;
    return then;
  }
  Instant end_of_last_day() const {
    return rules.zone.day(std::chrono::floor<std::chrono::days>(rules.zone.local(state.died->first))).last;
  }
  time::Date day() const { return std::chrono::floor<std::chrono::days>(rules.zone.local(at)); }
  const time::Calendar* calendar() const { return rules.calendar ? &*rules.calendar : nullptr; }
  const Member* member() const {
    const bool known = question.with.kind == Party::Kind::member && state.circle;
    return known ? &(*state.circle)[question.with.index] : nullptr;
  }
};

/// `since` and `on` count from 00:00 of their day, `until`, `review_by` and `closed` include theirs, and as
/// moments stop there.
inline bool begun(const std::optional<Stamp>& since, Instant at) { return !since || since->first <= at; }
inline bool over(const std::optional<Stamp>& until, Instant at) {
  return until && (until->whole_day ? until->last < at : until->first <= at);
}
inline bool counts(const std::optional<Stamp>& since, const std::optional<Stamp>& until, Instant at) {
  return begun(since, at) && !over(until, at);
}

/// A rule follows its own period and the effective life of the ruleset that it stands in.
inline bool in_force(const Asked& asked, const Period& own, LayerId layer) {
  const time::Date day = std::chrono::floor<std::chrono::days>(asked.rules.zone.local(asked.question.at));
  return own.contains(day) && asked.rules[layer].effective.contains(day);
}

/// Those of a list that no other is later than. `stamp` gives the date of one.
template <class T, class StampOf>
std::vector<T> latest_of(const std::vector<T>& all, StampOf stamp) {
  std::vector<T> latest;
  for (const T& one : all) {
    bool outdated = false;
    for (const T& other : all) outdated = outdated || later(stamp(other), stamp(one));
    if (!outdated) latest.push_back(one);
  }
  return latest;
}

inline bool compares(std::int64_t value, Comparison how, std::int64_t with) {
  switch (how) {
    case Comparison::is: return value == with;
    case Comparison::is_not: return value != with;
    case Comparison::at_least: return value >= with;
    case Comparison::at_most: return value <= with;
    case Comparison::below: return value < with;
    case Comparison::above: return value > with;
  }
  return false;
}

inline bool compares(const Value& value, Comparison how, const Value& with) {
  if (value.text.empty() && with.text.empty()) return compares(value.number, how, with.number);
  return how == Comparison::is ? value == with : value != with;
}

}  // namespace kith::oracle
