#pragma once
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/evaluate/over_time/history.hpp"

namespace kith::evaluate {

/// The instants at which conditions may turn: where a record that they read begins or ends to count, and
/// those plus the lengths of time that they measure it by. One overload a kind of condition: a new kind
/// breaks the build here.
class TurningPoints {
 public:
  explicit TurningPoints(const About& about) : about_(about) {}
  void gather(model::Condition);
  void gather(const model::Atom& atom) { std::visit(*this, atom.test); }
  void add(const model::Period&);
  std::vector<time::Instant> found;  ///< in no order, with doubles

  void operator()(const model::FactTest&);
  void operator()(const model::FactRecorded&);
  void operator()(const model::AgeTest&);
  void operator()(const model::SettingTest&) {}
  void operator()(const model::ConsentTest&);
  void operator()(const model::CapacityTest&);
  void operator()(const model::BestInterestsTest&);
  void operator()(const model::WishTest&);
  void operator()(const model::NoWishTest&);
  void operator()(const model::PersonDiedTest&) { add(about_.state.died); }
  void operator()(const model::SomebodyHoldsTest&);
  void operator()(const model::SomebodyIsTest&);
  // Nobody asks anything about a whole person: the recipient is the member at hand.
  void operator()(const model::RecipientTest&) { add_recipient(); }
  void operator()(const model::RecipientNamedTest&) { add_recipient(); }
  void operator()(const model::RecipientHoldsTest&);
  void operator()(const model::AllegedSourceTest&) { add_concerns(); }
  void operator()(const model::NamedInConcernTest&) {
    add_concerns();
    add_recipient();
  }
  void operator()(const model::HolderSaysTest&) {}
  void operator()(const model::CategoryTest&) {}
  void operator()(const model::PurposeTest&) {}
  void operator()(const model::MatterTest&) {}
  void operator()(const model::MarkTest&) {}
  void operator()(const model::EventCountTest&);
  void operator()(const model::DifferentTest&);
  void operator()(const model::TrendTest&);
  void operator()(const model::LatestTest&);
  void operator()(const model::AverageTest&);
  void operator()(const model::TotalTest&);
  void operator()(const model::LastEventTest&);
  void operator()(const model::FieldTest&) {}
  void operator()(const model::ItemDateTest&);
  void operator()(const model::ItemIsTest&);
  void operator()(const model::ItemRecordedTest&);
  void operator()(const model::ItemLateTest&);
  void operator()(const model::ItemIncludesTest&);

 private:
  const time::Calendar* calendar() const { return about_.rules.calendar ? &*about_.rules.calendar : nullptr; }
  void add(time::Instant);
  void add(const std::optional<time::Stamp>&);
  void add(const model::MaybeNever&);
  void add_after(time::Instant, time::Duration);
  void add_after(const std::optional<time::Stamp>&, time::Duration);
  /// Events of a kind, and the ends of what is complete, enter and leave a window.
  void add_window(model::EventId, const model::Window&);
  void add_dates(model::EventId, std::optional<time::Duration> window);
  void add_circle();
  void add_holders();
  // What reads one item turns where its own records do.
  void add(const model::Member&);
  void add_recipient();
  void add(const model::Concern&);
  void add_concerns();
  void add_near_item(model::EventId, time::Duration window, std::optional<time::Duration> late_by);
  void add_completeness(model::EventId, std::optional<time::Duration> window);
  /// From when until when it is known what moment is so long ago.
  void add_calendar(time::Duration length);
  void add_both(const std::optional<time::Stamp>&, std::optional<time::Duration> window);
  void add_near(const model::Dated&, std::optional<time::Stamp> model::Event::*when,
                std::pair<time::Instant, time::Instant> within, std::optional<time::Duration> length);
  /// The member at hand, where the entries of the record stand in an order; null where nobody knows whether
  /// there is one.
  const model::Member* own_member() const;
  /// From when until when a restriction's authority holds.
  void add_right();
  void add_capacity();
  void add_presumptions();

  const About& about_;
  std::set<std::uint32_t> entered_;
  bool presumed_ = false;
};

}  // namespace kith::evaluate
