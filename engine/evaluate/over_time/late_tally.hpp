#pragma once
#include <cstdint>
#include <vector>

#include "engine/evaluate/over_time/from_when.hpp"
#include "engine/evaluate/over_time/segments.hpp"

namespace kith::evaluate {

/// The expected events of one kind that are late by more than a length, in the order in which they were due.
/// An event is late from its limit on as far as is known then, and surely once it has happened later.
class LateTally {
 public:
  LateTally(const Inquiry&, model::EventId, model::Condition where, time::Duration by);

  struct Counted {
    std::int64_t sure = 0, possible = 0;
  };
  /// `inquiry` is about the same record.
  Counted in(const Inquiry&, const Stretch&, time::Instant now);

 private:
  struct Line {
    const std::vector<std::uint32_t>* places = nullptr;
    FromWhen sure, possible;
  };
  Line line(const Inquiry&, const std::vector<std::uint32_t>& places) const;
  void add(const Inquiry&, Line&, const Stretch&, time::Instant now, Counted&);
  /// Without one event, if it is one of them.
  void take(const Inquiry&, const Stretch&, time::Instant now, Counted&) const;

  model::EventId kind_;
  model::Condition where_;
  time::Duration by_;
  Line moments_, days_;
  std::int64_t undated_ = 0;  ///< nobody knows when they were due
};

}  // namespace kith::evaluate
