#include "engine/differ/meaning/one_way.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "engine/evaluate/condition/item_tests.hpp"
#include "engine/model/compares.hpp"

namespace kith::differing {

namespace {

using model::Comparison;
using model::Value;
using model::ValueType;

/// A value that stands for any of some, each followed by a space.
Value one_of(const std::set<std::string>& those) {
  std::string text;
  for (const std::string& one : those) text += one + ' ';
  return {0, text};
}
std::set<std::string> those_of(const Value& value) {
  std::set<std::string> those;
  for (std::size_t at = 0; at < value.text.size();) {
    const std::size_t end = value.text.find(' ', at);
    those.insert(value.text.substr(at, end - at));
    at = end + 1;
  }
  return those;
}

/// What says no to the other; of numbers that need not be whole.
bool turned(Comparison& how) {
  switch (how) {
    case Comparison::is_not: how = Comparison::is; return true;
    case Comparison::below: how = Comparison::at_least; return true;
    case Comparison::above: how = Comparison::at_most; return true;
    default: return false;
  }
}

/// Whether it is so, after it is written in one way.
struct OneWay {
  const model::Ruleset& rules;
  bool is;

  /// Of choices those that make it so, with no "not" before them.
  bool valued(const ValueType& type, Comparison& how, Value& value) const {
    const bool choice = type.kind == ValueType::Kind::choice;
    if (!choice && type.kind != ValueType::Kind::yes_or_no) return turned(how) != is;
    std::set<std::string> those;
    const auto values = static_cast<std::int64_t>(choice ? type.choices.size() : 2);
    for (std::int64_t i = 0; i < values; ++i)
      if (model::compares(i, how, value.number) == is)
        those.insert(choice ? type.choices[static_cast<std::size_t>(i)] : std::to_string(i));
    how = Comparison::is;
    value = one_of(those);
    return true;
  }
  /// At least so many, or not; a number of things is whole, and never below none.
  bool counted(model::Count& count) const {
    if (count.most && count.least == 0) count.least.reset();
    if (count.least || !count.most) return is;
    count = {*count.most + 1, std::nullopt};
    return !is;
  }

  bool operator()(model::FactTest& test) const {
    return valued(rules.facts[test.fact].type, test.comparison, test.value);
  }
  bool operator()(model::FieldTest& test) const {
    const auto& fields = rules.events[test.event].fields;
    if (test.field.index >= fields.size()) return is;
    return valued(fields[test.field.index].type, test.comparison, test.value);
  }
  bool operator()(model::EventCountTest& test) const { return counted(test.count); }
  bool operator()(model::DifferentTest& test) const { return counted(test.count); }
  /// In whole years.
  bool operator()(model::AgeTest& test) const {
    const std::int64_t whole = kith::Decimal::of(1).micros;
    const bool between = test.years.micros % whole != 0;
    const std::int64_t floor = test.years.micros / whole;
    const auto at_least = [&](std::int64_t years, bool so) {
      test.comparison = Comparison::at_least;
      test.years = kith::Decimal::of(years);
      return so;
    };
    switch (test.comparison) {
      case Comparison::at_least: return at_least(floor + (between ? 1 : 0), is);
      case Comparison::below: return at_least(floor + (between ? 1 : 0), !is);
      case Comparison::above: return at_least(floor + 1, is);
      case Comparison::at_most: return at_least(floor + 1, !is);
      case Comparison::is: return is;
      case Comparison::is_not: break;
    }
    test.comparison = Comparison::is;
    return !is;
  }
  /// "Less than" is the opposite of "more than"; but what is foreseen for later is neither.
  bool operator()(model::LastEventTest& test) const { return more(test); }
  bool operator()(model::ItemDateTest& test) const {
    return evaluate::is_foreseen(test.field) ? is : more(test);
  }
  template <class Test>
  bool more(Test& test) const {
    const bool opposite = !test.more_than;
    test.more_than = true;
    return is != opposite;
  }
  /// It has one status of all.
  bool operator()(model::ConsentTest& test) const {
    if (!is) test.statuses = static_cast<model::ConsentSet>(~test.statuses & model::any_consent);
    return true;
  }
  template <class Other>
  bool operator()(Other&) const {
    return is;
  }
};

bool of_choices(const ValueType& type) {
  return type.kind == ValueType::Kind::choice || type.kind == ValueType::Kind::yes_or_no;
}
/// The choices that make it so, where it is about one of a few values.
Value* choices_in(const model::Ruleset& rules, model::Atom& atom) {
  if (auto* test = std::get_if<model::FactTest>(&atom.test))
    return of_choices(rules.facts[test->fact].type) ? &test->value : nullptr;
  auto* test = std::get_if<model::FieldTest>(&atom.test);
  if (test == nullptr) return nullptr;
  const auto& fields = rules.events[test->event].fields;
  return test->field.index < fields.size() && of_choices(fields[test->field.index].type) ? &test->value
                                                                                         : nullptr;
}
/// Do both read the same fact, or the same field?
bool of_the_same(const model::Atom& a, const model::Atom& b) {
  const auto *fact = std::get_if<model::FactTest>(&a.test),
             *other_fact = std::get_if<model::FactTest>(&b.test);
  if (fact != nullptr && other_fact != nullptr) return fact->fact == other_fact->fact;
  const auto *field = std::get_if<model::FieldTest>(&a.test), *other = std::get_if<model::FieldTest>(&b.test);
  return field != nullptr && other != nullptr && field->event == other->event && field->field == other->field;
}

}  // namespace

bool Choices::take(const model::Atom& atom) {
  model::Atom one = atom;
  const Value* value = choices_in(rules_, one);
  if (value == nullptr) return false;
  const auto same = std::find_if(joined_.begin(), joined_.end(),
                                 [&](const auto& other) { return of_the_same(other, one); });
  if (same == joined_.end()) {
    joined_.push_back(std::move(one));
    return true;
  }
  Value& known = *choices_in(rules_, *same);
  const std::set<std::string> a = those_of(known), b = those_of(*value);
  std::set<std::string> both;
  if (all_) std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
  else std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
  known = one_of(both);
  return true;
}

std::pair<model::Atom, bool> one_way(const model::Ruleset& rules, model::Atom atom, bool is) {
  const bool so = std::visit(OneWay{rules, is}, atom.test);
  return {std::move(atom), so};
}

}  // namespace kith::differing
