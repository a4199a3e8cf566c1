#include "engine/differ/made/making.hpp"

#include <algorithm>

#include "engine/evaluate/condition/facts.hpp"
#include "engine/prove/draft/events.hpp"

namespace kith::differing {

namespace given = model::scenario;
using NodeKind = model::Node::Kind;

void Making::make(const model::Condition& condition, bool wanted) {
  constexpr int most_nodes = 5'000;
  left_ = most_nodes;
  within(condition, wanted);
}
void Making::within(const model::Condition& condition, bool wanted) {
  if (!condition.always()) node(condition.root(), wanted);
}

void Making::node(std::uint32_t index, bool wanted) {
  if (left_-- <= 0) return;
  const model::Node& of = rules_.nodes[index];
  switch (of.kind) {
    case NodeKind::atom:
      if (left_out_ && left_out_(rules_.atoms[of.a])) break;
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
  if (wanted) within(one_of(of.rules).condition, true);
  else
    for (const auto& rule : of.rules) within(rule.condition, false);
}

model::Value Making::value(const model::ValueType& type, std::vector<std::int64_t> thresholds) {
  return one_of(proving::values_of(rules_, type, std::move(thresholds)));
}

void Making::is(const model::FactTest& test, bool wanted) {
  const model::Fact& fact = rules_.facts[test.fact];
  const bool of_asker = fact.subject == model::Fact::Subject::recipient;
  if (of_asker && (who_.empty() || who_ == "person")) return;
  std::vector<model::Value> fitting;
  for (const model::Value& one : proving::values_of(rules_, fact.type, {test.value.number}))
    if (evaluate::compares(one, test.comparison, test.value) == wanted) fitting.push_back(one);
  if (!fitting.empty()) add(given::Fact{test.fact, of_asker ? who_ : "", one_of(fitting), {}});
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
  const bool about_asked = !test.decision;
  if (about_asked && !asked_.category && !asked_.decision) return;
  using Status = given::Consent::Status;
  using As = model::ConsentStatus;
  // A no by somebody who lacks capacity is an objection.
  static constexpr std::pair<As, Status> all[] = {{As::given, Status::given},
                                                  {As::refused, Status::refused},
                                                  {As::withdrawn, Status::withdrawn},
                                                  {As::objected, Status::refused}};
  std::vector<std::pair<As, Status>> fitting;
  for (const auto& one : all)
    if (((test.statuses & model::consent_bit(one.first)) != 0) == wanted) fitting.push_back(one);
  if (fitting.empty()) return;
  const auto [as, status] = one_of(fitting);
  given::Consent consent;
  consent.decision = about_asked ? asked_.decision : test.decision;
  if (about_asked && asked_.category) {
    consent.category = asked_.category;
    consent.with = who_;
  }
  consent.status = status;
  consent.on = on_record(30);
  if (as == As::objected) {
    cannot_decide(consent.category ? model::Matter{model::Matter::Kind::sharing, consent.category->index}
                                   : model::Matter{model::Matter::Kind::decision, consent.decision->index});
  }
  // It may be to less than everything.
  if (status == Status::given && consent.category && coin()) consent.detail = Detail::existence;
  add(consent);
}
void Making::cannot_decide(model::Matter matter) {
  given::Capacity lacking;
  lacking.matters = {matter};
  lacking.outcome = model::CapacityOutcome::lacking;
  lacking.on = days_before(60);
  add(std::move(lacking));
}
void Making::is(const model::CapacityTest& test, bool wanted) {
  using Outcome = model::CapacityOutcome;
  const auto matter = matter_of(test.matter);
  if (!matter) return;
  given::Capacity found;
  found.matters = {*matter};
  for (const Outcome one : {Outcome::present, Outcome::lacking, Outcome::fluctuating})
    if ((one == test.outcome) == wanted) found.outcome = one;
  found.on = on_record(20);
  add(found);
}
void Making::is(const model::BestInterestsTest& test, bool wanted) {
  const auto matter = matter_of(test.matter);
  if (!matter || test.finding == model::Finding::neither) return;
  given::BestInterests found;
  found.matters = {*matter};
  const bool supports = (test.finding == model::Finding::supports) == wanted;
  found.finding = supports ? model::Finding::supports : model::Finding::opposes;
  found.on = on_record(20);
  add(found);
}
std::optional<model::Matter> Making::matter_of(const model::Matter& of) const {
  using Of = model::Matter::Kind;
  if (of.kind == Of::decision || of.kind == Of::sharing) return of;
  if (of.kind != Of::asked) return std::nullopt;
  if (asked_.category) return model::Matter{Of::sharing, asked_.category->index};
  if (asked_.decision) return model::Matter{Of::decision, asked_.decision->index};
  return std::nullopt;
}
void Making::is(const model::RecipientHoldsTest& test, bool wanted) {
  if (!wanted || who_.empty() || who_ == "person") return;
  given::HoldsAuthority holds;
  holds.id = who_;
  holds.authority = test.authority;
  holds.verified_on = days_before(40);
  add(holds);
}
void Making::is(const model::WishTest& test, bool wanted) {
  if (!test.decision) return;
  std::string by = "person";
  if (test.by) givens_.member(by = "alex", *test.by);
  const bool wants = (test.stance == model::Stance::wants) == wanted;
  add(given::Wish{by, *test.decision, wants ? model::Stance::wants : model::Stance::opposes, on_record(25)});
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
/// Whoever holds a power that counts while the person cannot decide has it then.
void Making::is(const model::HolderSaysTest& test, bool wanted) {
  const auto asked = matter_of({});
  if (!asked || rules_.roles.size() == 0) return;
  const std::string who = who_ != "person" && coin() ? who_ : "alex";
  if (who == "alex") givens_.member(who, model::RoleId{rules_.roles.size() - 1});
  given::HoldsAuthority holds;
  holds.id = who;
  holds.authority = test.authority;
  holds.verified_on = days_before(40);
  add(std::move(holds));
  if (!rules_.authorities[test.authority].usable_with_capacity) cannot_decide(*asked);
  given::Consent said;
  said.category = asked_.category;
  if (asked_.category) said.with = who_;
  else said.decision = asked_.decision;
  said.status = test.agrees == wanted ? given::Consent::Status::given : given::Consent::Status::refused;
  said.on = days_before(19);
  said.by = who;
  add(std::move(said));
}
/// One that names them, one that has cleared them, or one that says nothing of anybody.
void Making::concern(bool names_them) {
  if (who_.empty() || who_ == "person") return;
  given::Concern opened;
  opened.opened = days_before(9);
  if (names_them) opened.alleged = {who_};
  else if (coin()) opened.cleared = {who_};
  opened.says_who = opened.person_harmed = true;
  add(std::move(opened));
}
void Making::is(const model::AllegedSourceTest&, bool wanted) {
  if (wanted || coin()) concern(wanted);
}
void Making::is(const model::NamedInConcernTest&, bool wanted) {
  if (wanted || coin()) concern(wanted);
}
template <class Other>
void Making::is(const Other& test, bool wanted) {
  proving::happened(givens_, rules_, test, truth(wanted));
}

}  // namespace kith::differing
