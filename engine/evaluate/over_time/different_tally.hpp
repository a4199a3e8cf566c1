#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "engine/evaluate/over_time/segments.hpp"

namespace kith::evaluate {

/// How many different values a field has among the events of one kind in a stretch. Stretches that are asked
/// about one after the other cost what comes in and what goes out.
class DifferentTally {
 public:
  DifferentTally(const Inquiry&, model::EventId, model::FieldId);

  /// `inquiry` is about the same record.
  Range in(const Inquiry&, const Stretch&, time::Instant now, bool complete);

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  /// So many events, by value, those without one, and how many values there are.
  struct Counted {
    std::vector<std::int64_t> of;
    std::int64_t all = 0, without = 0, different = 0;
    void add(std::uint32_t value, std::int64_t change);
  };
  struct Line {
    const std::vector<std::uint32_t>* places = nullptr;
    std::vector<std::uint32_t> values = {};  ///< by place in the order
    Segments in = {};                        ///< what is counted
  };
  Line line(const std::vector<std::uint32_t>& places);
  std::uint32_t value_of(const model::Event&) const;
  void move(const Inquiry&, Line&, const Stretch&, time::Instant now);

  const std::vector<model::Event>& log_;
  model::EventId kind_;
  model::FieldId field_;
  std::map<model::Value, std::uint32_t> numbers_;
  Line moments_, days_;
  Counted sure_, possible_;
};

}  // namespace kith::evaluate
