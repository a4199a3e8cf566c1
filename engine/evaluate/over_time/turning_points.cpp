#include "engine/evaluate/over_time/turning_points.hpp"

#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/record/item_fields.hpp"
#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using time::Instant;
using time::Stamp;

void TurningPoints::gather(model::Condition condition) {
  const model::Ruleset& rules = about_.rules;
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    const model::Node& node = rules.nodes[i];
    if (node.kind == model::Node::Kind::atom) gather(rules.atoms[node.a]);
    if (node.kind != model::Node::Kind::definition || !entered_.insert(node.a).second) continue;
    for (const model::Definition::Rule& rule : rules.definitions[node.a].rules) {
      add(rule.period);
      gather(rule.condition);
    }
  }
}

// ---- instants -----------------------------------------------------------------------------------------------------

/// Some conditions turn at an instant, others just after it.
void TurningPoints::add(Instant at) {
  ++looked_at;
  found.insert(found.end(), {at, at + std::chrono::milliseconds(1)});
}

void TurningPoints::add(const std::optional<Stamp>& stamp) {
  if (!stamp) return;
  add(stamp->first);
  if (stamp->whole_day) add(stamp->last);
}

void TurningPoints::add(const model::MaybeNever& date) {
  if (date) add(*date);
}

void TurningPoints::add(const model::Period& period) {
  if (period.from) add(about_.rules.zone.day(*period.from).first);
  if (period.until) add(time::end_of(about_.rules.zone.day(*period.until)));
}

void TurningPoints::add_after(Instant at, time::Duration length) {
  using time::Unit;
  const time::Zone& zone = about_.rules.zone;
  const auto moved = time::after(at, length, zone, calendar());
  if (!moved) return;
  add(*moved);
  if (length.unit != Unit::working_days && length.unit != Unit::months && length.unit != Unit::years) return;
  // Several days are one working day, or one month, after the same day: on each of them what is measured may
  // turn, and turn back.
  constexpr int around = 5;
  const time::Local local = zone.local(*moved);
  const time::Date day = std::chrono::floor<std::chrono::days>(local);
  for (int i = -around; i <= around; ++i) {
    const time::Date other = day + std::chrono::days(i);
    add(zone.day(other).first);
    add(zone.instant(other + (local - day)));
  }
}

void TurningPoints::add_after(const std::optional<Stamp>& stamp, time::Duration length) {
  if (!stamp) return;
  add_after(stamp->first, length);
  if (stamp->whole_day) add_after(stamp->last, length);
}

void TurningPoints::add_calendar(time::Duration length) {
  if (length.unit != time::Unit::working_days || calendar() == nullptr) return;
  const time::Zone& zone = about_.rules.zone;
  add_after(zone.day(calendar()->first).first, length);
  // The day after its last has a working day before it that is known.
  add(zone.day(calendar()->through + std::chrono::days(2)).first);
}

// ---- what is on record --------------------------------------------------------------------------------------------

void TurningPoints::add(const model::Member& member) {
  add(member.since);
  add(member.until);
  if (!member.authorities) return;
  for (const model::HeldAuthority& held : *member.authorities) {
    add(held.since);
    add(held.until);
    add(held.verified_on);
  }
}

void TurningPoints::add_circle() {
  if (!about_.state.circle) return;
  for (const model::Member& member : *about_.state.circle) add(member);
}

/// A power ends with a death, or begins with it.
void TurningPoints::add_holders() {
  add(about_.state.died);
  add_circle();
}

const model::Member* TurningPoints::own_member() const {
  const bool is_member = about_.item && about_.item->kind == model::ItemKind::member;
  return about_.entries && is_member ? &(*about_.state.circle)[about_.item->index] : nullptr;
}

void TurningPoints::add_recipient() {
  if (const model::Member* member = own_member()) add(*member);
  else add_circle();
}

void TurningPoints::add_capacity() {
  add_presumptions();
  if (!about_.state.capacity) return;
  for (const model::Capacity& record : *about_.state.capacity) {
    add(record.on);
    add(record.review_by);
  }
}

void TurningPoints::add_presumptions() {
  if (presumed_) return;
  presumed_ = true;
  for (const model::Presumption& presumption : about_.rules.presumptions) {
    add(presumption.period);
    gather(presumption.condition);
  }
}

// ---- each kind of condition ---------------------------------------------------------------------------------------

namespace {

/// The facts of the person, or of the member at hand.
const model::Facts* facts_of(const About& about, model::Fact::Subject subject) {
  const auto given = [](const std::optional<model::Facts>& facts) { return facts ? &*facts : nullptr; };
  if (subject == model::Fact::Subject::person) return given(about.state.facts);
  const bool is_member = about.item && about.item->kind == model::ItemKind::member;
  if (subject != model::Fact::Subject::recipient || !is_member) return nullptr;
  return given((*about.state.circle)[about.item->index].facts);
}

}  // namespace

void TurningPoints::operator()(const model::FactTest& test) {
  add_presumptions();
  const model::Facts* facts = facts_of(about_, about_.rules.facts[test.fact].subject);
  if (facts == nullptr) return;
  const auto values = facts->find(test.fact);
  if (values == facts->end()) return;
  const auto good_for = about_.rules.facts[test.fact].out_of_date_after;
  for (const model::FactValue& value : values->second) {
    add(value.on);
    if (good_for) add_after(value.on, *good_for);
  }
}
void TurningPoints::operator()(const model::FactRecorded& test) {
  (*this)(model::FactTest{test.fact, model::Comparison::is, {}});
}

void TurningPoints::operator()(const model::AgeTest& test) {
  if (!about_.state.born) return;
  // Once the age is a whole year on either side of the number, nothing turns.
  const std::int64_t years = test.years.micros / Decimal::of(1).micros;
  for (const std::int64_t age : {years, years + 1})
    if (age > 0) add_after(about_.rules.zone.day(*about_.state.born).first, {age, time::Unit::years});
}

void TurningPoints::operator()(const model::ConsentTest&) {
  add_capacity();
  add_circle();
  if (about_.state.consents)
    for (const model::Consent& consent : *about_.state.consents) {
      add(consent.on);
      add(consent.until);
    }
  if (!about_.state.drawn_at) return;
  for (const model::Layer& layer : about_.rules.layers)
    if (layer.good_for) add_after(*about_.state.drawn_at, *layer.good_for);
}
void TurningPoints::operator()(const model::CapacityTest&) { add_capacity(); }
void TurningPoints::operator()(const model::BestInterestsTest&) {
  add_circle();
  if (about_.state.best_interests)
    for (const model::BestInterests& record : *about_.state.best_interests) {
      add(record.on);
      add(record.review_by);
    }
}
void TurningPoints::operator()(const model::WishTest&) {
  add_circle();
  if (about_.state.wishes)
    for (const model::Wish& wish : *about_.state.wishes) add(wish.on);
}
void TurningPoints::operator()(const model::SomebodyHoldsTest&) { add_holders(); }
void TurningPoints::operator()(const model::SomebodyIsTest&) { add_circle(); }
void TurningPoints::operator()(const model::NoWishTest& test) {
  (*this)(model::WishTest{std::nullopt, test.decision, model::Stance::wants});
}

void TurningPoints::operator()(const model::ItemDateTest& test) {
  if (!about_.item) return;
  const model::MaybeNever date = field_at(about_.rules, about_.state, *about_.item, test.field).date;
  add(date);
  if (!date) return;
  add_after(*date, test.length);
  add_calendar(test.length);
}
void TurningPoints::add_right() {
  if (!about_.item || about_.item->kind != model::ItemKind::restriction) return;
  const auto& authority = (*about_.state.restrictions)[about_.item->index].authority;
  if (!authority) return;
  add(authority->from);
  add(authority->until);
}
/// Whoever a consent is with may come to hold a role, or cease to.
void TurningPoints::operator()(const model::ItemIsTest& test) {
  const model::ItemFieldType type = model::item_fields[test.field].type;
  if (type == model::ItemFieldType::party) add_circle();
  if (type == model::ItemFieldType::right) add_right();
}
void TurningPoints::operator()(const model::RecipientHoldsTest&) {
  add(about_.state.died);
  add_recipient();
}
void TurningPoints::add(const model::Concern& concern) {
  add(concern.opened);
  add(concern.closed);
  for (const model::ConcernOutcome& outcome : concern.outcomes) add(outcome.lifted);
}
void TurningPoints::add_concerns() {
  if (!about_.state.concerns) return;
  const auto& concerns = *about_.state.concerns;
  if (own_member() == nullptr) {
    for (const model::Concern& concern : concerns) add(concern);
    return;
  }
  for (const std::uint32_t place : about_.entries->concerns({model::Party::Kind::member, about_.item->index}))
    add(concerns[place]);
}
void TurningPoints::operator()(const model::ItemRecordedTest& test) {
  if (model::item_fields[test.field].type == model::ItemFieldType::right) add_right();
  if (about_.item) add(field_at(about_.rules, about_.state, *about_.item, test.field).date);
}
void TurningPoints::operator()(const model::ItemIncludesTest&) { add_holders(); }

}  // namespace kith::evaluate
