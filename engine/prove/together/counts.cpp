#include "engine/prove/together/counts.hpp"

#include <algorithm>
#include <vector>

#include "engine/evaluate/condition/events.hpp"
#include "engine/model/compares.hpp"

namespace kith::proving {

namespace {

constexpr std::int64_t any = Bounds::any;
constexpr Bounds some{1, any, 1, any}, perhaps_some{0, any, 1, any};

Bounds bounds_of_count(const model::Count& count, Truth is) {
  if (count.least && count.most)
    return is == Truth::yes ? Bounds{*count.least, *count.most, *count.least, *count.most} : Bounds{};
  if (count.least) {
    const std::int64_t least = *count.least;
    if (is == Truth::yes) return {least, any, least, any};
    return is == Truth::no ? Bounds{0, least - 1, 0, least - 1} : Bounds{0, least - 1, least, any};
  }
  if (!count.most) return {};
  const std::int64_t most = *count.most;
  if (is == Truth::yes) return {0, most, 0, most};
  return is == Truth::no ? Bounds{most + 1, any, most + 1, any} : Bounds{0, most, most + 1, any};
}

struct BoundsOf {
  Truth is;
  Bounds operator()(const model::EventCountTest& test) const { return bounds_of_count(test.count, is); }
  Bounds operator()(const model::DifferentTest& test) const { return bounds_of_count(test.count, is); }
  /// None in that time, its end and whole days included: it is more than that ago.
  Bounds operator()(const model::LastEventTest& test) const {
    const model::Count none{std::nullopt, 0};
    return bounds_of_count(none, test.more_than ? is : opposite(is));
  }
  /// Of none it is nothing; what is not known of it is something that may have happened.
  Bounds operator()(const model::TotalTest& test) const {
    if (is == Truth::unknown) return perhaps_some;
    const bool of_none = model::compares(0, test.comparison, test.value.micros);
    return truth(of_none) == is ? Bounds{} : some;
  }
  /// Of none it is not known.
  Bounds operator()(const model::AverageTest&) const { return is == Truth::unknown ? Bounds{} : some; }
  template <class Other>
  Bounds operator()(const Other&) const {
    return {};
  }
};

// ---- one number ------------------------------------------------------------------------------------------------

/// Every number on which these comparisons tell a difference. An average lies between numbers that a field
/// can have: all are doubled.
std::vector<std::int64_t> told_apart(std::int64_t one, std::int64_t other) {
  std::vector<std::int64_t> values;
  for (const std::int64_t at : {2 * one, 2 * other}) values.insert(values.end(), {at - 1, at, at + 1});
  return values;
}

/// Of what is read so in every version of a record of which nobody knows which is right: may it be not known
/// what one condition is, and known what the other is? `may_be(is)`: in one version.
template <class MayBe>
bool may_differ(MayBe&& may_be) {
  return may_be(Truth::yes) && may_be(Truth::no);
}

/// One value, or none that is known; or several, of which nobody knows which it is.
bool may_be_one_value(model::Comparison comparison, std::int64_t bound, Truth is, model::Comparison other,
                      std::int64_t other_bound, Truth is_other) {
  if (is == Truth::unknown && is_other == Truth::unknown) return true;
  if (is == Truth::unknown)
    return may_differ(
        [&](Truth one) { return may_be_one_value(comparison, bound, one, other, other_bound, is_other); });
  if (is_other == Truth::unknown)
    return may_differ(
        [&](Truth one) { return may_be_one_value(comparison, bound, is, other, other_bound, one); });
  const auto values = told_apart(bound, other_bound);
  return std::any_of(values.begin(), values.end(), [&](std::int64_t value) {
    return truth(model::compares(value, comparison, 2 * bound)) == is &&
           truth(model::compares(value, other, 2 * other_bound)) == is_other;
  });
}

/// Anything from a number to another, or without an end.
bool is_one_range(model::Comparison comparison, std::int64_t bound, Truth is, model::Comparison other,
                  std::int64_t other_bound, Truth is_other) {
  using End = std::optional<evaluate::Wide>;
  std::vector<End> ends{std::nullopt};
  for (const std::int64_t value : told_apart(bound, other_bound)) ends.emplace_back(value);
  for (const End& least : ends)
    for (const End& most : ends) {
      if (least && most && *most < *least) continue;
      const evaluate::Sum sum{least, most};
      if (evaluate::compares(sum, comparison, 2 * evaluate::Wide{bound}) == is &&
          evaluate::compares(sum, other, 2 * evaluate::Wide{other_bound}) == is_other)
        return true;
    }
  return false;
}

/// Or several, of which nobody knows which it is.
bool may_be_one_range(model::Comparison comparison, std::int64_t bound, Truth is, model::Comparison other,
                      std::int64_t other_bound, Truth is_other) {
  if (is_one_range(comparison, bound, is, other, other_bound, is_other)) return true;
  if ((is == Truth::unknown) == (is_other == Truth::unknown)) return false;
  return may_differ([&](Truth one) {
    return is == Truth::unknown ? is_one_range(comparison, bound, one, other, other_bound, is_other)
                                : is_one_range(comparison, bound, is, other, other_bound, one);
  });
}

}  // namespace

Bounds bounds_of(const model::Atom& atom, Truth is) { return std::visit(BoundsOf{is}, atom.test); }

std::optional<bool> may_be_of_one_number(const model::Ruleset& rules, const model::Atom& atom, Truth is,
                                         const model::Atom& other, Truth is_other) {
  const auto of = [](const auto* a, const auto* b) {
    return a != nullptr && b != nullptr && a->event == b->event && a->field == b->field;
  };
  const auto *latest = std::get_if<model::LatestTest>(&atom.test),
             *other_latest = std::get_if<model::LatestTest>(&other.test);
  if (of(latest, other_latest)) {
    const model::ValueType& type = rules.events[latest->event].fields[latest->field.index].type;
    if (type.kind == model::ValueType::Kind::text) return std::nullopt;
    return may_be_one_value(latest->comparison, latest->value.number, is, other_latest->comparison,
                            other_latest->value.number, is_other);
  }
  const auto *average = std::get_if<model::AverageTest>(&atom.test),
             *other_average = std::get_if<model::AverageTest>(&other.test);
  if (of(average, other_average) && average->window == other_average->window)
    return may_be_one_value(average->comparison, average->value.micros, is, other_average->comparison,
                            other_average->value.micros, is_other);
  const auto *total = std::get_if<model::TotalTest>(&atom.test),
             *other_total = std::get_if<model::TotalTest>(&other.test);
  if (of(total, other_total) && total->window == other_total->window)
    return may_be_one_range(total->comparison, total->value.micros, is, other_total->comparison,
                            other_total->value.micros, is_other);
  return std::nullopt;
}

}  // namespace kith::proving
