#include "engine/evaluate/over_time/tally.hpp"

#include <algorithm>

#include "engine/evaluate/record/steps.hpp"

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

void Tally::add(const Inquiry& inquiry, const Line& line, const Stretch& stretch, Instant now,
                Counted& to) const {
  const Segments found = segments(inquiry, *line.places, stretch, CountsBy::happened, now);
  add(line, found.begin, found.sure, false, to);
  add(line, found.sure, found.unsure, true, to);
  add(line, found.unsure, found.end, false, to);
}

void Tally::take(const Inquiry& inquiry, const Stretch& stretch, const model::Event& event, Instant now,
                 Counted& from) const {
  if (event.kind != kind_) return;
  const Truth lies_there = lies(inquiry, stretch, event, CountsBy::happened, now);
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

}  // namespace kith::evaluate
