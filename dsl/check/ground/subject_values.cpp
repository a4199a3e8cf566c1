#include <algorithm>
#include <concepts>
#include <set>

#include "dsl/check/ground/combinations.hpp"
#include "engine/model/compares.hpp"
#include "engine/model/events/counts.hpp"

namespace kith::check {

namespace {

using model::Comparison;

/// A place on a line of values, such as the number of a choice or of consent's status.
using Point = std::int64_t;

/// The points that tell a test apart from others: just below, at and just above each bound. `step` is the
/// distance of neighbours.
void around(std::set<Point>& points, Point bound, Point step) {
  points.insert({bound - step, bound, bound + step});
}

void within(std::set<Point>& points, const std::optional<Decimal>& least,
            const std::optional<Decimal>& most) {
  if (least) points.erase(points.begin(), points.lower_bound(least->micros));
  if (most) points.erase(points.upper_bound(most->micros), points.end());
}

std::set<Point> up_to(Point count) {
  std::set<Point> points;
  for (Point i = 0; i < count; ++i) points.insert(i);
  return points;
}

/// What is counted is put together by itself, and no clause reads an event's field or an item.
template <class T>
concept NotHere = std::same_as<T, model::EventCountTest> || std::same_as<T, model::DifferentTest> ||
    std::same_as<T, model::LastEventTest> || std::same_as<T, model::FieldTest> ||
    std::same_as<T, model::ItemDateTest> || std::same_as<T, model::ItemIsTest> ||
    std::same_as<T, model::ItemRecordedTest> || std::same_as<T, model::ItemLateTest> ||
    std::same_as<T, model::ItemIncludesTest>;

/// What moves by itself: it is so, or it is not.
template <class T>
concept Alone = std::same_as<T, model::FactRecorded> || std::same_as<T, model::PersonDiedTest> ||
    std::same_as<T, model::RecipientTest> || std::same_as<T, model::RecipientNamedTest> ||
    std::same_as<T, model::RecipientHoldsTest> || std::same_as<T, model::SomebodyHoldsTest> ||
    std::same_as<T, model::SomebodyIsTest> || std::same_as<T, model::HolderSaysTest> ||
    std::same_as<T, model::AllegedSourceTest> || std::same_as<T, model::NamedInConcernTest> ||
    std::same_as<T, model::MarkTest>;

/// The points that a test adds to what it reads.
struct Points {
  const model::Ruleset& rules;
  const model::Boundary& boundary;
  std::set<Point>& out;

  void operator()(const model::FactTest& t) const { typed(rules.facts[t.fact].type, t.value.number); }
  void operator()(const model::AgeTest& t) const {
    const Point year = Decimal::of(1).micros;
    around(out, t.years.micros / year * year, year);
    out.erase(out.begin(), out.lower_bound(0));
  }
  void operator()(const model::SettingTest& t) const { out.insert({-1, t.setting.index}); }
  void operator()(const model::ConsentTest&) const { out = up_to(7); }
  void operator()(const model::CapacityTest&) const {
    out = up_to(4);
  }  // the last: too young, none of the three
  void operator()(const model::BestInterestsTest&) const { out = up_to(3); }
  void operator()(const model::WishTest& t) const { out = up_to(t.by ? 2 : 3); }
  void operator()(const model::NoWishTest&) const { out = up_to(3); }
  void operator()(const model::CategoryTest& t) const {
    asked(rules.categories, boundary.anything ? std::vector<model::CategoryId>{} : boundary.about,
          t.category);
  }
  void operator()(const model::PurposeTest& t) const { asked(rules.purposes, boundary.purposes, t.purpose); }
  void operator()(const model::MatterTest& t) const {
    asked(rules.decisions, boundary.anything ? std::vector<model::DecisionId>{} : boundary.decisions,
          t.decision);
  }
  template <Alone Test>
  void operator()(const Test&) const {
    out = up_to(2);
  }
  template <NotHere Test>
  void operator()(const Test&) const {}
  void operator()(const model::TrendTest&) const { out = up_to(3); }
  void operator()(const model::LatestTest& t) const {
    typed(rules.events[t.event].fields[t.field.index].type, t.value.number);
  }
  void operator()(const model::AverageTest& t) const {
    typed(rules.events[t.event].fields[t.field.index].type, t.value.micros);
  }
  /// A sum leaves the range of what it sums.
  void operator()(const model::TotalTest& t) const { around(out, t.value.micros, 1); }

 private:
  void typed(const model::ValueType& type, Point bound) const {
    using K = model::ValueType::Kind;
    switch (type.kind) {
      case K::yes_or_no: out = up_to(2); return;
      case K::choice: out = up_to(static_cast<Point>(type.choices.size())); return;
      case K::number: around(out, bound, 1); return within(out, type.least, type.most);
      case K::text: out = up_to(2); return;
    }
  }
  /// What can be asked here: what the boundary names, and what lies under that. -1 is anything else, where it
  /// names nothing.
  template <class Id, class Entry>
  void asked(const model::Taxonomy<Id, Entry>& taxonomy, const std::vector<Id>& named, Id tested) const {
    for (const Id id : named) out.insert(id.index);
    if (named.empty()) out.insert(-1);
    if (named.empty() ||
        std::any_of(named.begin(), named.end(), [&](Id id) { return taxonomy.covers(id, tested); }))
      out.insert(tested.index);
  }
};

/// Whether a test holds at a point of what it reads.
struct HoldsAt {
  const model::Ruleset& rules;
  Point at;

  bool operator()(const model::FactTest& t) const { return compares(at, t.comparison, t.value.number); }
  bool operator()(const model::AgeTest& t) const { return compares(at, t.comparison, t.years.micros); }
  bool operator()(const model::SettingTest& t) const { return covered(rules.settings, t.setting); }
  bool operator()(const model::ConsentTest& t) const { return ((t.statuses >> at) & 1) != 0; }
  bool operator()(const model::CapacityTest& t) const { return at == static_cast<Point>(t.outcome); }
  bool operator()(const model::BestInterestsTest& t) const { return at == static_cast<Point>(t.finding); }
  bool operator()(const model::WishTest& t) const {
    return t.by ? at == 1 : at == static_cast<Point>(t.stance);
  }
  bool operator()(const model::NoWishTest&) const { return at == 2; }
  bool operator()(const model::CategoryTest& t) const { return covered(rules.categories, t.category); }
  bool operator()(const model::PurposeTest& t) const { return covered(rules.purposes, t.purpose); }
  bool operator()(const model::MatterTest& t) const { return covered(rules.decisions, t.decision); }
  template <Alone Test>
  bool operator()(const Test&) const {
    return at == 1;
  }
  template <NotHere Test>
  bool operator()(const Test&) const {
    return false;
  }
  bool operator()(const model::TrendTest& t) const { return at == static_cast<Point>(t.kind); }
  bool operator()(const model::LatestTest& t) const { return compares(at, t.comparison, t.value.number); }
  bool operator()(const model::AverageTest& t) const { return compares(at, t.comparison, t.value.micros); }
  bool operator()(const model::TotalTest& t) const { return compares(at, t.comparison, t.value.micros); }

 private:
  template <class Id, class Entry>
  bool covered(const model::Taxonomy<Id, Entry>& taxonomy, Id above) const {
    return at >= 0 && taxonomy.covers(above, Id{static_cast<std::uint32_t>(at)});
  }
};

/// Of what is counted too often to be walked, more values than are walked.
Subject counted(const model::Ruleset& rules, std::vector<std::uint32_t> atoms) {
  const auto ways = model::ways_of_counts(rules, atoms, most_combinations);
  if (!ways) return {std::move(atoms), std::vector<std::vector<bool>>(most_combinations + 1)};
  return {std::move(atoms), {ways->begin(), ways->end()}};
}

}  // namespace

Subject subject_of(const model::Ruleset& rules, const model::Boundary& boundary,
                   std::vector<std::uint32_t> atoms) {
  if (!model::counted_by(rules, rules.atoms[atoms.front()]).empty()) return counted(rules, std::move(atoms));
  std::set<Point> points;
  for (const std::uint32_t atom : atoms) std::visit(Points{rules, boundary, points}, rules.atoms[atom].test);
  std::set<std::vector<bool>> rows;
  for (const Point point : points) {
    std::vector<bool> row;
    for (const std::uint32_t atom : atoms)
      row.push_back(std::visit(HoldsAt{rules, point}, rules.atoms[atom].test));
    rows.insert(std::move(row));
  }
  return {std::move(atoms), {rows.begin(), rows.end()}};
}

}  // namespace kith::check
