#include "engine/differ/meaning/one_way.hpp"

#include "engine/model/compares.hpp"

namespace kith::differing {

namespace {

using model::Comparison;
using model::Value;
using model::ValueType;

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
    std::string those;
    const auto values = static_cast<std::int64_t>(choice ? type.choices.size() : 2);
    for (std::int64_t i = 0; i < values; ++i)
      if (model::compares(i, how, value.number) == is)
        those += (choice ? type.choices[static_cast<std::size_t>(i)] : std::to_string(i)) + ' ';
    how = Comparison::is;
    value = {0, those};
    return true;
  }
  /// At least so many, or not; a number of things is whole.
  bool counted(model::Count& count) const {
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

}  // namespace

std::pair<model::Atom, bool> one_way(const model::Ruleset& rules, model::Atom atom, bool is) {
  const bool so = std::visit(OneWay{rules, is}, atom.test);
  return {std::move(atom), so};
}

}  // namespace kith::differing
