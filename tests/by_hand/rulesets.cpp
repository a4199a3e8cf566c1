#include "tests/by_hand/rulesets.hpp"

#include <string>
#include <utility>

namespace rulesets {

using namespace kith;
using namespace kith::model;
using kith::model::Ruleset;  // and not the front door's
using kith::model::State;

namespace {

model::Spot at(int line) { return {{1}, 0, 0, line, 1, 1}; }

time::Date day(int year, unsigned month, unsigned date) {
  using namespace std::chrono;
  return time::Date{sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{date}}
                        .time_since_epoch()};
}

template <class Entry>
Entry named(std::string name, std::string title, bool declared = true) {
  Entry out;
  out.name = std::move(name);
  out.title = std::move(title);
  out.declared = declared;
  out.place = at(5);
  return out;
}

void add_vocabulary(Ruleset& out) {
  out.categories.add(named<Category>("health", "Health", false));
  Category appointments =
      named<Category>("health.appointments", "Health appointments and what was said at them");
  appointments.includes = "dates, letters";
  appointments.excludes = "sexual health";
  out.categories.link(out.categories.add(appointments), {0});
  out.categories.add(named<Category>("finances", "Finances"));
  out.marks.add(named<Concept>("third_party", "Information about somebody else"));
  out.roles.add(named<Concept>("family", "Family"));
  out.roles.link(out.roles.add(named<Concept>("family.mother", "Mother")), {0});
  out.roles.add(named<Concept>("police", "Police"));
  out.roles.add(named<Concept>("person", "The person"));
  out.roles.add(named<Concept>("staff.key_worker", "Key worker"));
  out.authorities.add(
      named<Authority>("lpa.property_and_affairs", "Lasting power of attorney: property and affairs"));
  out.purposes.add(named<Purpose>("family_update", "Family update"));
  Purpose safeguarding = named<Purpose>("safeguarding", "Safeguarding");
  safeguarding.urgent = true;
  safeguarding.decided_by = RoleId{4};
  out.purposes.add(safeguarding);
  DecisionConcept phone = named<DecisionConcept>("phone_monitoring", "Looking at her phone");
  phone.first_try = {"easy_read_map"};
  phone.never_decided_for_another = true;
  out.decisions.add(phone);
  out.bases.add(named<Basis>("gdpr.consent", "UK GDPR Article 6(1)(a)"));
  Basis confidentiality = named<Basis>("confidentiality.consent", "Consent");
  confidentiality.confidentiality = true;
  out.bases.add(confidentiality);
  out.settings.add(named<Concept>("supported_living", "Supported living"));
  Source mca = named<Source>("mca", "Mental Capacity Act 2005");
  mca.address = "https://www.legislation.gov.uk/ukpga/2005/9";
  mca.settings = {{0}};
  mca.period.from = day(2007, 10, 1);
  out.sources.add(mca);
}

void add_facts(Ruleset& out) {
  Fact risk = named<Fact>("exploitation_risk", "Risk of exploitation");
  risk.type.kind = ValueType::Kind::choice;
  risk.type.choices = {"low", "medium", "high"};
  risk.type.ordered = true;
  risk.out_of_date_after = time::Duration{90, time::Unit::days};
  risk.judged_by = RoleId{4};
  out.facts.add(risk);
  Fact journeys = named<Fact>("journeys_wanted", "Journeys a week");
  journeys.subject = Fact::Subject::recipient;
  journeys.type.kind = ValueType::Kind::number;
  journeys.type.least = Decimal::of(0);
  journeys.type.most = Decimal::of(14);
  out.facts.add(journeys);
  EventKind incident = named<EventKind>("incident", "Incident");
  incident.expected = true;
  incident.fields = {{"restriction_used", {}}};
  out.events.add(incident);
}

/// Nodes: 0 given, 1 capacity, 2 both, 3 stable, 4 either, 5 not that.
void add_conditions(Ruleset& out) {
  out.atoms.push_back({ConsentTest{std::nullopt, consent_bit(ConsentStatus::given)}, "consent is given",
                       "{person}'s consent is given"});
  out.atoms.push_back(
      {CapacityTest{{}, CapacityOutcome::present}, "has capacity", "{person} has capacity to decide this"});
  using Kind = Node::Kind;
  out.nodes = {{Kind::atom, 0, 0},       {Kind::atom, 1, 0},   {Kind::all_of, 0, 1},
               {Kind::definition, 0, 0}, {Kind::any_of, 2, 3}, {Kind::negation, 4, 0}};
  out.definitions.push_back(
      {"stable", "Nothing has gone wrong for six weeks", {{{day(2026, 1, 1), {}}, {0, 1}, {0}, at(12)}}});
  out.presumptions.push_back(
      {{}, {}, {1, 2}, {}, "A person must be assumed to have capacity.", {{{0}, "s.1(2)"}}, {0}, at(14)});
  out.presumptions.push_back({FactId{0}, {1, ""}, {}, {}, "Unless we know more.", {{{0}, ""}}, {0}, at(15)});
}

Clause clause(std::string id, Effect effect, Condition condition) {
  Clause out;
  out.id = std::move(id);
  out.effect = effect;
  out.condition = condition;
  out.because = "{person} said so.";
  out.easy_read = "You said so.";
  out.cites = {{{0}, "s.9"}};
  out.place = at(25);
  return out;
}

void add_boundaries(Ruleset& out) {
  Clause agreed = clause("money.agreed", Effect::allow, {0, 5});
  agreed.detail = Detail::summary;
  agreed.bases = {{0}, {1}};
  agreed.keep_back = {{1}};
  agreed.keep_back_marks = {{0}};
  model::Action tell;
  tell.kind = model::Action::Kind::tell;
  tell.who = Who{true, {}, {}};
  tell.category = CategoryId{2};
  tell.purpose = PurposeId{0};
  tell.deadline = {Deadline::Kind::within, {1, time::Unit::days}, {}};
  tell.by = RoleId{4};
  tell.unless = Condition{0, 1};
  agreed.on_condition = {tell};
  agreed.set_aside_by = {{1}};
  Clause refused = clause("money.refused", Effect::refuse, {0, 6});
  model::Action ask;
  ask.kind = model::Action::Kind::ask;
  ask.who = Who{true, {}, {}};
  ask.deadline.kind = Deadline::Kind::without_delay;
  refused.needs = {ask};
  Clause otherwise = clause("phone.ask_first", Effect::ask_first, {});
  otherwise.otherwise = true;
  otherwise.boundary = {1};
  agreed.standing_rank = 1;
  refused.standing_rank = 0;
  otherwise.standing_rank = 2;
  out.clauses = {agreed, refused, otherwise};
  out.standing_order = {{1}, {0}, {2}};
  out.boundaries_about = {{}, {}, {{0}}};
  out.boundaries_to = {{{1}}};
  out.boundaries_with = {{{0}}, {{0}}, {{0}}, {{0}}, {{1}}};
  Boundary money;
  money.name = "money";
  money.title = "Money and the family";
  money.about = {{2}};
  money.with = {{0}, {2}, {3}};
  money.purposes = {{0}, {1}};
  money.may_be_overridden = true;
  money.clauses = {{0}, {1}};
  money.period = {day(2026, 4, 1), day(2030, 1, 1)};
  money.place = at(20);
  Boundary phone;
  phone.name = "phone";
  phone.title = "Her phone";
  phone.layer = {1};
  phone.decisions = {{0}};
  phone.with = {{4}};
  phone.clauses = {{2}};
  phone.place = at(40);
  out.boundaries = {money, phone};
}

}  // namespace

Ruleset ruleset() {
  Ruleset out;
  Layer core, plan;
  core.name = "core";
  core.version = plan.version = "2026.1";
  core.title = "Adult social care";
  core.file = "core.kith";
  core.given = GivenText::hashed(std::string(64, 'c'));
  core.good_for = time::Duration{24, time::Unit::hours};
  plan.name = "money";
  plan.title = "Amina's money";
  plan.file = "money.kith";
  plan.given = GivenText::hashed(std::string(64, 'a'));
  plan.owner = RoleId{4};
  plan.effective.from = day(2026, 4, 1);
  plan.review_every = time::Duration{6, time::Unit::months};
  plan.uses = {{0}};
  core.above = {false, false};
  plan.above = {true, false};
  out.layers = {core, plan};
  out.zone.name = "Europe/London";
  out.zone.tzdata = "2025b";
  out.zone.changes = {{std::chrono::sys_days{std::chrono::year{1900} / 1 / 1}, std::chrono::seconds{0}}};
  out.calendar = time::Calendar{
      "england_and_wales", day(2026, 1, 1), day(2026, 12, 31), {day(2026, 4, 3), day(2026, 4, 6)}};
  add_vocabulary(out);
  add_facts(out);
  add_conditions(out);
  add_boundaries(out);
  Promise promise;
  promise.name = "money_stays_private";
  promise.title = "Money is not discussed against her wishes";
  promise.anything = promise.anyone = true;
  promise.condition = {5, 6};
  promise.place = at(50);
  out.promises = {promise};
  out.promises.back().condition = {0, 6};
  Scenario scenario;
  scenario.title = "Her mother asks";
  scenario.provenance = "sharing agreement, page 2";
  scenario.layer = {1};
  scenario.place = at(60);
  out.scenarios = {scenario};
  return out;
}

State record() {
  State out;
  out.person_id = "p-017";
  out.person_name = "Amina";
  Member mum, friend_, gone;
  mum.id = "mum";
  mum.name = "Farah";
  mum.roles = {{1}};
  friend_.id = "sol";
  friend_.name = "Solomon Featherstonehaugh";
  gone.id = "old";
  gone.name = "Somebody who left";
  gone.until = time::Stamp{};
  out.circle = {mum, friend_, gone};
  return out;
}

}  // namespace rulesets
