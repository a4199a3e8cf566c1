#pragma once
#include <string>
#include <utility>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/scenario.hpp"

namespace kith::proving {

/// What a scenario gives, put together for one question: records are dated on days before it.
class Givens {
 public:
  Givens(const model::Ruleset& rules, time::Date day) : rules_(rules), day_(day) {}

  template <class Node>
  Node& add(Node node) {
    all_.push_back({std::move(node), {}, {}});
    return std::get<Node>(all_.back().node);
  }
  const std::vector<model::scenario::Given>& all() const { return all_; }
  time::Date day() const { return day_; }
  time::Instant moment() const { return rules_.zone.day(day_).first; }
  time::Stamp days_before(int days) const { return rules_.zone.day(day_ - std::chrono::days{days}); }
  time::Stamp before(std::chrono::minutes ago) const {
    const time::Instant at = moment() - ago;
    return {at, at, false};
  }
  /// Whoever is in the circle, each with some role: given once.
  void member(const std::string& id, model::RoleId role);
  /// Each event of a kind that is given says this, unless it says something else. False where none is given.
  bool each_event_says(model::EventId, const model::scenario::Event::Field&);
  void not_known(model::scenario::Section);
  /// Whoever holds an authority was consulted about each best-interests decision.
  void consult_holders();
  /// In the order in which a story is told: who is there, then what is on record.
  std::vector<model::scenario::Given> told() const;

 private:
  const model::Ruleset& rules_;
  time::Date day_;
  std::vector<model::scenario::Given> all_;
};

}  // namespace kith::proving
