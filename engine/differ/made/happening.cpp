#include <algorithm>

#include "engine/differ/made/making.hpp"
#include "engine/evaluate/condition/facts.hpp"
#include "engine/prove/draft/events.hpp"

// What conditions about events read: as many, as long ago, and with such values as tell them from others that
// are nearly the same.

namespace kith::differing {

namespace given = model::scenario;
using NodeKind = model::Node::Kind;
using std::chrono::minutes;

minutes Making::near(const time::Duration& length) {
  constexpr minutes day{24 * 60};
  const auto [shortest, longest] = proving::lengths_of(length);
  const minutes more = std::max(minutes{1}, longest < 2 * day ? longest / 4 : day);
  const auto ways = static_cast<std::uint64_t>((longest - shortest + 2 * more).count()) + 1;
  return std::max(minutes{1}, shortest - more + minutes{static_cast<std::int64_t>(random_() % ways)});
}

/// As many as it takes, one less, or as many just before the window begins; or as a proof would have it.
void Making::is(const model::EventCountTest& test, bool wanted) {
  if (test.window.kind != model::Window::Kind::last || test.late_by || coin()) {
    proving::happened(givens_, rules_, test, truth(wanted));
    return;
  }
  constexpr std::int64_t most = 24;
  const bool some = test.count.least.value_or(0) > 0, enough = some == wanted, before = !enough && coin();
  const std::int64_t takes = some ? *test.count.least : test.count.most.value_or(0) + 1;
  const std::int64_t number = enough || before ? takes : takes - 1;
  if (number > most) return;
  const minutes edge = proving::lengths_of(test.window.length).longest;
  const minutes slack = std::min(minutes{12 * 60}, edge / 4), first = before ? edge + slack : edge - slack;
  const bool lately = !before && coin();
  const auto fields = proving::fields_for(rules_, test.event, test.where);
  for (std::int64_t i = 0; i < number; ++i) {
    given::Event one = event_of(test.event, {test.where}, lately ? minutes{i + 1} : first - minutes{i});
    if (fields && random_() % 8 != 0) one.fields = *fields;
    add(std::move(one));
  }
}
/// As many values as it takes, or one less, one an event.
void Making::is(const model::DifferentTest& test, bool wanted) {
  if (test.window.kind != model::Window::Kind::last) return;
  constexpr std::int64_t most = 24;
  const bool some = test.count.least.value_or(0) > 0;
  const std::int64_t takes = some ? *test.count.least : test.count.most.value_or(0) + 1;
  const std::int64_t number = some == wanted ? takes : takes - 1;
  const model::ValueType& type = rules_.events[test.event].fields[test.field.index].type;
  const auto choices = static_cast<std::int64_t>(type.choices.size());
  if (number > (type.kind == model::ValueType::Kind::choice ? choices : most)) return;
  for (std::int64_t i = 0; i < number; ++i) {
    model::Value value{i, {}};
    if (type.kind == model::ValueType::Kind::text) value = {0, "value_" + std::to_string(i + 1)};
    if (type.kind == model::ValueType::Kind::number)
      value.number = Decimal::of(i).micros + (type.least ? type.least->micros : 0);
    given::Event one;
    one.event = test.event;
    one.at = givens_.before(minutes{i + 1});
    one.fields = {{test.field, std::move(value)}};
    add(std::move(one));
  }
}
/// About as long ago as is asked.
void Making::is(const model::LastEventTest& test, bool wanted) {
  if (random_() % 4 == 0) {
    proving::happened(givens_, rules_, test, truth(wanted));
    return;
  }
  given::Event last;
  last.event = test.event;
  last.at = givens_.before(near(test.length));
  add(std::move(last));
}
void Making::is(const model::TrendTest& test, bool wanted) {
  if (random_() % 4 == 0) {
    proving::happened(givens_, rules_, test, truth(wanted));
    return;
  }
  const auto fields = proving::fields_for(rules_, test.event, test.where);
  for (std::uint64_t left = 1 + random_() % 2; fields && left > 0; --left) {
    given::Event one;
    one.event = test.event;
    one.at = givens_.before(near(test.length));
    one.fields = *fields;
    add(std::move(one));
  }
}
/// What is added up or averaged: at the edge of the window, too.
template <class Test>
void Making::with_numbers(const Test& test, bool wanted) {
  if (test.window.kind != model::Window::Kind::last || coin()) {
    proving::happened(givens_, rules_, test, truth(wanted));
    return;
  }
  given::Event one;
  one.event = test.event;
  one.at = givens_.before(near(test.window.length));
  const model::ValueType& type = rules_.events[test.event].fields[test.field.index].type;
  one.fields = {{test.field, value(type, {test.value.micros})}};
  add(std::move(one));
}
void Making::is(const model::TotalTest& test, bool wanted) { with_numbers(test, wanted); }
void Making::is(const model::AverageTest& test, bool wanted) { with_numbers(test, wanted); }
/// Of a kind with a field of which the values are few, one with each that fits.
void Making::is(const model::LatestTest& test, bool wanted) {
  const auto& type = rules_.events[test.event].fields[test.field.index].type;
  std::vector<model::Value> fitting;
  if (type.kind != model::ValueType::Kind::text)
    for (const model::Value& one : proving::values_of(rules_, type, {test.value.number}))
      if (evaluate::compares(one, test.comparison, test.value) == wanted) fitting.push_back(one);
  if (fitting.empty()) return;
  given::Event event;
  event.event = test.event;
  event.at = days_before(4);
  event.fields.push_back({test.field, one_of(fitting)});
  add(std::move(event));
}
/// With what a field is compared anywhere in a condition.
void Making::numbers_about(model::FieldId field, const model::Condition& condition,
                           std::vector<std::int64_t>& all) const {
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    if (rules_.nodes[i].kind != NodeKind::atom) continue;
    const auto* test = std::get_if<model::FieldTest>(&rules_.atoms[rules_.nodes[i].a].test);
    if (test != nullptr && test->field == field) all.push_back(test->value.number);
  }
}

/// How long ago conditions about an item ask.
void Making::lengths_in(const model::Condition& condition, std::vector<std::chrono::minutes>& all) const {
  for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
    if (rules_.nodes[i].kind != NodeKind::atom) continue;
    const model::Atom& atom = rules_.atoms[rules_.nodes[i].a];
    if (const auto* test = std::get_if<model::ItemDateTest>(&atom.test))
      all.push_back(proving::lengths_of(test->length).longest);
    if (const auto* test = std::get_if<model::ItemLateTest>(&atom.test))
      all.push_back(proving::lengths_of(test->by).longest);
  }
}

given::Event Making::event_of(model::EventId kind, const std::vector<model::Condition>& about,
                              std::chrono::minutes ago) {
  given::Event event;
  event.event = kind;
  (rules_.events[kind].expected && coin() ? event.due : event.at) = givens_.before(ago);
  const auto& fields = rules_.events[kind].fields;
  for (std::uint32_t f = 0; f < fields.size(); ++f) {
    if (fields[f].type.kind == model::ValueType::Kind::text || random_() % 8 == 0) continue;
    std::vector<std::int64_t> numbers;
    for (const model::Condition& condition : about) numbers_about(model::FieldId{f}, condition, numbers);
    event.fields.push_back({model::FieldId{f}, value(fields[f].type, std::move(numbers))});
  }
  return event;
}

void Making::happen(model::EventId kind, const std::vector<model::Condition>& about,
                    std::vector<std::chrono::minutes> lengths) {
  std::vector<minutes> ago = {minutes{30}, minutes{180}, minutes{1200}, minutes{8640}};
  for (const model::Condition& condition : about) lengths_in(condition, lengths);
  for (const minutes length : lengths)
    for (const minutes near : {length / 2, length - length / 60, length + length / 60}) ago.push_back(near);
  for (std::uint64_t left = 1 + random_() % 3; left > 0; --left) add(event_of(kind, about, one_of(ago)));
}

}  // namespace kith::differing
