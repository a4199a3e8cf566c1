#include "engine/evaluate/over_time/tally.hpp"

#include <algorithm>

#include "engine/evaluate/record/steps.hpp"
#include "engine/time/deadline.hpp"

namespace kith::evaluate {

using time::Instant;

Tally::Tally(const Inquiry& inquiry, model::EventId kind, model::Condition where,
             std::optional<model::FieldId> field)
    : rules_(inquiry.rules()), log_(inquiry.state().events->log), kind_(kind), where_(where), field_(field) {
  const model::EventKind& declared = rules_.events[kind];
  if (field) type_ = &declared.fields[field->index].type;
  const model::Dated& happened = inquiry.state().events->of_kind(kind).happened;
  static const std::vector<std::uint32_t> none;
  moments_ = line(happened.moments);
  days_ = line(happened.days);
  // What is expected and has no time has not happened.
  undated_ = line(declared.expected ? none : happened.undated);
}

Tally::Sums Tally::with(Sums sums, const model::Event& event) const {
  const auto& value = event.fields[field_->index];
  const auto bound = [](const std::optional<Decimal>& one) { return one ? Wide{one->micros} : Wide{0}; };
  const Wide low = value ? Wide{value->number} : bound(type_->least);
  const Wide high = value ? Wide{value->number} : bound(type_->most);
  sums.recorded += value ? Wide{value->number} : Wide{0};
  sums.least += low;
  sums.most += high;
  sums.least_or_none += std::min<Wide>(low, 0);
  sums.most_or_none += std::max<Wide>(high, 0);
  sums.lacking += value ? 0 : 1;
  return sums;
}

Tally::Line Tally::line(const std::vector<std::uint32_t>& places) const {
  Line found{&places, {0}, {0}, {{}}};
  for (const std::uint32_t place : places) {
    ++looked_at;
    const Truth meets = where_holds(rules_, where_, log_[place]);
    found.sure.push_back(found.sure.back() + (meets == Truth::yes ? 1 : 0));
    found.possible.push_back(found.possible.back() + (meets != Truth::no ? 1 : 0));
    if (field_) found.sums.push_back(with(found.sums.back(), log_[place]));
  }
  return found;
}

void Tally::add(const Line& line, std::size_t begin, std::size_t end, bool sure, Counted& to) const {
  if (begin >= end) return;
  to.possible += line.possible[end] - line.possible[begin];
  if (sure) to.sure += line.sure[end] - line.sure[begin];
  if (!field_) return;
  const Sums &before = line.sums[begin], &with = line.sums[end];
  to.lacking += with.lacking - before.lacking;
  to.recorded += with.recorded - before.recorded;
  to.least += sure ? with.least - before.least : with.least_or_none - before.least_or_none;
  to.most += sure ? with.most - before.most : with.most_or_none - before.most_or_none;
}

Truth Tally::lies(const Inquiry& inquiry, const Stretch& stretch, const model::Event& event,
                  Instant now) const {
  return stretch.whole_days && event.at->whole_day
             ? lies_in_whole_days(inquiry, *event.at, *stretch.whole_days, now)
             : lies_in(stretch, *event.at, now);
}

void Tally::add(const Inquiry& inquiry, const Line& line, const Stretch& stretch, Instant now,
                Counted& to) const {
  const auto& places = *line.places;
  const auto first = [&](std::uint32_t place) { return log_[place].at->first; };
  const auto lies = [&](std::uint32_t place) { return this->lies(inquiry, stretch, log_[place], now); };
  const auto first_not = [&](auto from, auto to_place, auto&& is) {
    return std::partition_point(from, to_place, is);
  };
  const Instant until = stretch.until_at_latest.value_or(stretch.until);
  const auto end = first_not(places.begin(), places.end(), [&](std::uint32_t place) {
    return first(place) <= now && (stretch.ends_before ? first(place) < until : first(place) <= until);
  });
  const auto begin =
      first_not(places.begin(), end, [&](std::uint32_t place) { return lies(place) == Truth::no; });
  // A day that the beginning cuts, those that lie in it whole, and one that the end cuts.
  const auto after = stretch.after_at_latest ? stretch.after_at_latest : stretch.after;
  const auto sure = first_not(begin, end, [&](std::uint32_t place) {
    return lies(place) == Truth::unknown && (!stretch.after || first(place) <= *after);
  });
  const auto unsure = first_not(sure, end, [&](std::uint32_t place) { return lies(place) == Truth::yes; });
  const auto at = [&](auto place) { return static_cast<std::size_t>(place - places.begin()); };
  add(line, at(begin), at(sure), false, to);
  add(line, at(sure), at(unsure), true, to);
  add(line, at(unsure), at(end), false, to);
}

void Tally::take(const Inquiry& inquiry, const Stretch& stretch, const model::Event& event, Instant now,
                 Counted& from) const {
  if (event.kind != kind_) return;
  const bool expected = rules_.events[kind_].expected;
  const Truth lies_there = !event.at                ? (expected ? Truth::no : Truth::unknown)
                           : event.at->first <= now ? lies(inquiry, stretch, event, now)
                                                    : Truth::no;
  const Truth is = both(lies_there, where_holds(rules_, where_, event));
  if (is == Truth::no) return;
  const bool sure = lies_there == Truth::yes;
  from.possible -= 1;
  if (is == Truth::yes) from.sure -= 1;
  if (!field_) return;
  const Sums own = with({}, event);
  from.lacking -= own.lacking;
  from.recorded -= own.recorded;
  from.least -= sure ? own.least : own.least_or_none;
  from.most -= sure ? own.most : own.most_or_none;
}

Tally::Counted Tally::in(const Inquiry& inquiry, const Stretch& stretch, Instant now) const {
  ++looked_at;
  Counted found;
  add(inquiry, moments_, stretch, now, found);
  add(inquiry, days_, stretch, now, found);
  add(undated_, 0, undated_.places->size(), false, found);
  if (stretch.but) take(inquiry, stretch, *stretch.but, now, found);
  return found;
}

namespace {

struct Tallying {
  const Inquiry& inquiry;

  std::optional<Tally> operator()(const model::EventCountTest& test) const {
    if (test.late_by) return std::nullopt;
    return Tally(inquiry, test.event, test.where, std::nullopt);
  }
  std::optional<Tally> operator()(const model::TrendTest& test) const {
    return Tally(inquiry, test.event, test.where, std::nullopt);
  }
  std::optional<Tally> operator()(const model::AverageTest& test) const {
    return Tally(inquiry, test.event, {}, test.field);
  }
  std::optional<Tally> operator()(const model::TotalTest& test) const {
    return Tally(inquiry, test.event, {}, test.field);
  }
  /// Counted in working days, or from a step too, what lies in it need not stand together.
  std::optional<Tally> operator()(const model::LastEventTest& test) const {
    const bool by_days = time::in_days(test.length.unit);
    if (by_days && (test.length.unit == time::Unit::working_days || inquiry.only_after_last_step))
      return std::nullopt;
    return Tally(inquiry, test.event, {}, std::nullopt);
  }
  template <class Other>
  std::optional<Tally> operator()(const Other&) const {
    return std::nullopt;
  }
};

struct Telling {
  const Tally& tally;
  const Inquiry& inquiry;
  Instant now;

  Truth operator()(const model::EventCountTest& test) const {
    const Stretch window = stretch(inquiry, test.window, now);
    return within(tally.in(inquiry, window, now).range(complete(inquiry, test.event, window)), test.count);
  }
  Truth operator()(const model::TrendTest& test) const {
    const Stretch recent = stretch(inquiry, test.length, now);
    if (!recent.after) return Truth::unknown;
    Stretch before = stretch(inquiry, test.length, now, 2);
    before.until = *recent.after;
    const auto range = [&](const Stretch& in) {
      return tally.in(inquiry, in, now).range(complete(inquiry, test.event, in));
    };
    return compare(range(recent), range(before), test.kind);
  }
  Truth operator()(const model::AverageTest& test) const {
    const Stretch window = stretch(inquiry, test.window, now);
    const Tally::Counted found = tally.in(inquiry, window, now);
    const bool known = found.possible > 0 && found.sure == found.possible && found.lacking == 0 &&
                       complete(inquiry, test.event, window);
    return known ? average_compares(found.recorded, found.possible, test) : Truth::unknown;
  }
  Truth operator()(const model::TotalTest& test) const {
    const Stretch window = stretch(inquiry, test.window, now);
    if (!window.after) return Truth::unknown;
    const Tally::Counted found = tally.in(inquiry, window, now);
    const model::ValueType& type = inquiry.rules().events[test.event].fields[test.field.index].type;
    Sum sum{found.least, found.most};
    if (!complete(inquiry, test.event, window))
      sum = {type.least->micros < 0 ? std::nullopt : sum.least, std::nullopt};
    return compares(sum, test.comparison, test.value.micros);
  }
  Truth operator()(const model::LastEventTest& test) const {
    const Stretch window = stretch(inquiry, test, now);
    const Range number =
        tally.in(inquiry, with_its_end(window), now).range(complete(inquiry, test.event, window));
    const Truth none = within(number, {std::nullopt, 0});
    return test.more_than ? none : opposite(none);
  }
  template <class Other>
  Truth operator()(const Other&) const {
    return Truth::unknown;
  }
};

}  // namespace

std::optional<Tally> tally_for(const Inquiry& inquiry, const model::Atom& atom) {
  if (!inquiry.state().events) return std::nullopt;
  return std::visit(Tallying{inquiry}, atom.test);
}

Truth truth_by(const Tally& tally, const Inquiry& inquiry, const model::Atom& atom, Instant now) {
  return std::visit(Telling{tally, inquiry, now}, atom.test);
}

}  // namespace kith::evaluate
