#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/evaluate/condition/events.hpp"
#include "engine/evaluate/over_time/segments.hpp"

namespace kith::evaluate {

/// The events of one kind, counted and added up once in the order in which they happened, so that what lies
/// in a stretch is found without going through it.
class Tally {
 public:
  /// Those that meet `where`, and what their `field` comes to.
  Tally(const Inquiry&, model::EventId, model::Condition where, std::optional<model::FieldId> field);

  struct Counted {
    std::int64_t sure = 0, possible = 0;
    std::int64_t lacking = 0;  ///< of the possible: without the field
    Wide recorded = 0;         ///< what the field of the possible comes to, without those that lack it
    Wide least = 0, most = 0;  ///< what it comes to, if whatever is not known is anything in its range
    Range range(bool complete) const { return {sure, complete ? std::optional(possible) : std::nullopt}; }
  };
  /// `inquiry` is about the same record.
  Counted in(const Inquiry&, const Stretch&, time::Instant now) const;

 private:
  /// What the first so many of a line come to.
  struct Sums {
    Wide recorded = 0, least = 0, most = 0;
    Wide least_or_none = 0, most_or_none = 0;  ///< if each may also be none
    std::int64_t lacking = 0;
  };
  struct Line {
    const std::vector<std::uint32_t>* places = nullptr;
    std::vector<std::uint32_t> sure, possible;
    std::vector<Sums> sums;
  };
  Line line(const std::vector<std::uint32_t>& places) const;
  Sums with(Sums, const model::Event&) const;
  void add(const Inquiry&, const Line&, const Stretch&, time::Instant now, Counted&) const;
  void add(const Line&, std::size_t begin, std::size_t end, bool sure, Counted&) const;
  /// Without one event, if it is one of them.
  void take(const Inquiry&, const Stretch&, const model::Event&, time::Instant now, Counted&) const;

  const model::Ruleset& rules_;
  const std::vector<model::Event>& log_;
  model::EventId kind_;
  model::Condition where_;
  std::optional<model::FieldId> field_;
  const model::ValueType* type_ = nullptr;
  Line moments_, days_, undated_;
};

}  // namespace kith::evaluate
