#include "engine/differ/making.hpp"

#include <algorithm>

#include "engine/evaluate/condition/facts.hpp"
#include "engine/prove/events.hpp"

namespace kith::differing {

namespace given = model::scenario;
using NodeKind = model::Node::Kind;

void Making::make(const model::Condition& condition, bool wanted) {
  if (!condition.always()) node(condition.root(), wanted);
}

void Making::node(std::uint32_t index, bool wanted) {
  const model::Node& of = rules_.nodes[index];
  switch (of.kind) {
    case NodeKind::atom:
      std::visit([&](const auto& test) { is(test, wanted); }, rules_.atoms[of.a].test);
      break;
    case NodeKind::definition: definition(rules_.definitions[of.a], wanted); break;
    case NodeKind::negation: node(of.a, !wanted); break;
    default: {
      // Of what one of two is enough for, one is made so, and the other left as it is.
      const bool both = (of.kind == NodeKind::all_of) == wanted;
      const bool first = coin();
      if (both || first) node(of.a, wanted);
      if (both || !first) node(of.b, wanted);
    }
  }
}

void Making::definition(const model::Definition& of, bool wanted) {
  if (of.rules.empty()) return;
  if (wanted) make(one_of(of.rules).condition, true);
  else
    for (const auto& rule : of.rules) make(rule.condition, false);
}

model::Value Making::value(const model::ValueType& type, std::vector<std::int64_t> thresholds) {
  return one_of(proving::values_of(rules_, type, std::move(thresholds)));
}

void Making::is(const model::FactTest& test, bool wanted) {
  const model::Fact& fact = rules_.facts[test.fact];
  if (fact.subject != model::Fact::Subject::person) return;
  std::vector<model::Value> fitting;
  for (const model::Value& one : proving::values_of(rules_, fact.type, {test.value.number}))
    if (evaluate::compares(one, test.comparison, test.value) == wanted) fitting.push_back(one);
  if (!fitting.empty()) add(given::Fact{test.fact, "", one_of(fitting), {}});
}
void Making::is(const model::FactRecorded& test, bool wanted) {
  const model::Fact& fact = rules_.facts[test.fact];
  if (wanted && fact.subject == model::Fact::Subject::person)
    add(given::Fact{test.fact, "", value(fact.type, {}), {}});
}
void Making::is(const model::AgeTest& test, bool wanted) {
  std::vector<int> fitting;
  for (const int years : {10, 15, 16, 17, 18, 21, 25, 40, 65, 80})
    if (evaluate::compares({Decimal::of(years).micros, {}}, test.comparison, {test.years.micros, {}}) ==
        wanted)
      fitting.push_back(years);
  if (fitting.empty()) return;
  const std::chrono::year_month_day today(givens_.day());
  add(given::Born{
      time::Date{(today.year() - std::chrono::years{one_of(fitting)}) / std::chrono::January / 10}});
}
void Making::is(const model::SettingTest& test, bool wanted) {
  if (wanted) add(given::Setting{test.setting});
}
void Making::is(const model::ConsentTest& test, bool wanted) {
  if (!test.decision) return;
  using Status = given::Consent::Status;
  static constexpr Status all[] = {Status::given, Status::refused, Status::withdrawn};
  static constexpr model::ConsentStatus as[] = {model::ConsentStatus::given, model::ConsentStatus::refused,
                                                model::ConsentStatus::withdrawn};
  std::vector<Status> fitting;
  for (std::size_t i = 0; i < std::size(all); ++i)
    if (((test.statuses & model::consent_bit(as[i])) != 0) == wanted) fitting.push_back(all[i]);
  if (fitting.empty()) return;
  given::Consent consent;
  consent.decision = test.decision;
  consent.status = one_of(fitting);
  consent.on = days_before(30);
  add(consent);
}
void Making::is(const model::CapacityTest& test, bool wanted) {
  using Outcome = model::CapacityOutcome;
  if (test.matter.kind != model::Matter::Kind::decision) return;
  given::Capacity found;
  found.matters = {test.matter};
  for (const Outcome one : {Outcome::present, Outcome::lacking, Outcome::fluctuating})
    if ((one == test.outcome) == wanted) found.outcome = one;
  found.on = days_before(20);
  add(found);
}
void Making::is(const model::BestInterestsTest& test, bool wanted) {
  if (test.matter.kind != model::Matter::Kind::decision || test.finding == model::Finding::neither) return;
  given::BestInterests found;
  found.matters = {test.matter};
  const bool supports = (test.finding == model::Finding::supports) == wanted;
  found.finding = supports ? model::Finding::supports : model::Finding::opposes;
  found.on = days_before(20);
  add(found);
}
void Making::is(const model::WishTest& test, bool wanted) {
  if (!test.decision) return;
  std::string by = "person";
  if (test.by) givens_.member(by = "alex", *test.by);
  const bool wants = (test.stance == model::Stance::wants) == wanted;
  add(given::Wish{by, *test.decision, wants ? model::Stance::wants : model::Stance::opposes,
                  days_before(25)});
}
void Making::is(const model::SomebodyIsTest& test, bool wanted) {
  if (wanted) givens_.member("alex", test.role);
}
void Making::is(const model::SomebodyHoldsTest& test, bool wanted) {
  if (!wanted || rules_.roles.size() == 0) return;
  givens_.member("alex", model::RoleId{rules_.roles.size() - 1});
  given::HoldsAuthority holds;
  holds.id = "alex";
  holds.authority = test.authority;
  holds.verified_on = days_before(40);
  add(holds);
}
void Making::is(const model::PersonDiedTest&, bool wanted) {
  if (wanted) add(given::Died{days_before(3)});
}
template <class Other>
void Making::is(const Other& test, bool wanted) {
  proving::happened(givens_, rules_, test, truth(wanted));
}

/// With what a field is compared anywhere in a condition.
void Making::numbers_about(model::FieldId field, std::uint32_t index, std::vector<std::int64_t>& all) const {
  const model::Node& of = rules_.nodes[index];
  if (of.kind == NodeKind::atom) {
    const auto* test = std::get_if<model::FieldTest>(&rules_.atoms[of.a].test);
    if (test != nullptr && test->field == field) all.push_back(test->value.number);
  } else if (of.kind != NodeKind::definition) {
    numbers_about(field, of.a, all);
    if (of.kind != NodeKind::negation) numbers_about(field, of.b, all);
  }
}

void Making::happen(model::EventId kind, const std::vector<model::Condition>& about) {
  static constexpr int minutes_ago[] = {30, 180, 1200, 2880, 8640, 30'000, 60'000, 200'000};
  given::Event event;
  event.event = kind;
  const time::Stamp at = givens_.before(std::chrono::minutes{one_of(minutes_ago)});
  (rules_.events[kind].expected && coin() ? event.due : event.at) = at;
  const auto& fields = rules_.events[kind].fields;
  for (std::uint32_t f = 0; f < fields.size(); ++f) {
    if (fields[f].type.kind == model::ValueType::Kind::text || random_() % 8 == 0) continue;
    std::vector<std::int64_t> numbers;
    for (const model::Condition& condition : about)
      if (!condition.always()) numbers_about(model::FieldId{f}, condition.root(), numbers);
    event.fields.push_back({model::FieldId{f}, value(fields[f].type, std::move(numbers))});
  }
  add(std::move(event));
}

}  // namespace kith::differing
