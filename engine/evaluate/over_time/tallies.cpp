#include "engine/evaluate/over_time/tallies.hpp"

namespace kith::evaluate {

using time::Instant;

namespace {

struct Tallying {
  const Inquiry& inquiry;

  std::optional<AnyTally> operator()(const model::EventCountTest& test) const {
    if (test.late_by) return LateTally(inquiry, test.event, test.where, *test.late_by);
    return Tally(inquiry, test.event, test.where, std::nullopt);
  }
  std::optional<AnyTally> operator()(const model::DifferentTest& test) const {
    return DifferentTally(inquiry, test.event, test.field);
  }
  std::optional<AnyTally> operator()(const model::TrendTest& test) const {
    return Tally(inquiry, test.event, test.where, std::nullopt);
  }
  std::optional<AnyTally> operator()(const model::AverageTest& test) const {
    return Tally(inquiry, test.event, {}, test.field);
  }
  std::optional<AnyTally> operator()(const model::TotalTest& test) const {
    return Tally(inquiry, test.event, {}, test.field);
  }
  /// Counted in working days, or from a step too, what lies in it need not stand together.
  std::optional<AnyTally> operator()(const model::LastEventTest& test) const {
    const bool by_days = time::in_days(test.length.unit);
    if (by_days && (test.length.unit == time::Unit::working_days || inquiry.only_after_last_step))
      return std::nullopt;
    return Tally(inquiry, test.event, {}, std::nullopt);
  }
  template <class Other>
  std::optional<AnyTally> operator()(const Other&) const {
    return std::nullopt;
  }
};

struct Telling {
  AnyTally& any;
  const Inquiry& inquiry;
  Instant now;

  const Tally& tally() const { return std::get<Tally>(any); }
  Truth operator()(const model::EventCountTest& test) const {
    const Stretch window = stretch(inquiry, test.window, now);
    const bool all = complete(inquiry, test.event, window);
    if (!test.late_by) return within(tally().in(inquiry, window, now).range(all), test.count);
    const auto [sure, possible] = std::get<LateTally>(any).in(inquiry, window, now);
    return within({sure, all ? std::optional(possible) : std::nullopt}, test.count);
  }
  Truth operator()(const model::DifferentTest& test) const {
    const Stretch window = stretch(inquiry, test.window, now);
    const bool all = complete(inquiry, test.event, window);
    return within(std::get<DifferentTally>(any).in(inquiry, window, now, all), test.count);
  }
  Truth operator()(const model::TrendTest& test) const {
    const Stretch recent = stretch(inquiry, test.length, now);
    if (!recent.after) return Truth::unknown;
    Stretch before = stretch(inquiry, test.length, now, 2);
    before.until = *recent.after;
    const auto range = [&](const Stretch& in) {
      return tally().in(inquiry, in, now).range(complete(inquiry, test.event, in));
    };
    return compare(range(recent), range(before), test.kind);
  }
  Truth operator()(const model::AverageTest& test) const {
    const Stretch window = stretch(inquiry, test.window, now);
    const Tally::Counted found = tally().in(inquiry, window, now);
    const bool known = found.possible > 0 && found.sure == found.possible && found.lacking == 0 &&
                       complete(inquiry, test.event, window);
    return known ? average_compares(found.recorded, found.possible, test) : Truth::unknown;
  }
  Truth operator()(const model::TotalTest& test) const {
    const Stretch window = stretch(inquiry, test.window, now);
    if (!window.after) return Truth::unknown;
    const Tally::Counted found = tally().in(inquiry, window, now);
    const model::ValueType& type = inquiry.rules().events[test.event].fields[test.field.index].type;
    Sum sum{found.least, found.most};
    if (!complete(inquiry, test.event, window))
      sum = {type.least->micros < 0 ? std::nullopt : sum.least, std::nullopt};
    return compares(sum, test.comparison, test.value.micros);
  }
  Truth operator()(const model::LastEventTest& test) const {
    const Stretch window = stretch(inquiry, test, now);
    const Range number =
        tally().in(inquiry, with_its_end(window), now).range(complete(inquiry, test.event, window));
    const Truth none = within(number, {std::nullopt, 0});
    return test.more_than ? none : opposite(none);
  }
  template <class Other>
  Truth operator()(const Other&) const {
    return Truth::unknown;
  }
};

}  // namespace

std::optional<AnyTally> tally_for(const Inquiry& inquiry, const model::Atom& atom) {
  if (!inquiry.state().events) return std::nullopt;
  return std::visit(Tallying{inquiry}, atom.test);
}

Truth truth_by(AnyTally& tally, const Inquiry& inquiry, const model::Atom& atom, Instant now) {
  return std::visit(Telling{tally, inquiry, now}, atom.test);
}

}  // namespace kith::evaluate
