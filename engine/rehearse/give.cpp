#include <algorithm>

#include "engine/rehearse/stage.hpp"

namespace kith::rehearsing {
namespace {

namespace given = model::scenario;

model::RecordedMatter recorded(const model::Matter& matter) {
  return {matter.kind == model::Matter::Kind::sharing, matter.id};
}

std::vector<model::RecordedMatter> recorded(const std::vector<model::Matter>& matters) {
  std::vector<model::RecordedMatter> found;
  for (const model::Matter& matter : matters) found.push_back(recorded(matter));
  return found;
}

/// Does one kind of given to the record.
struct Giver {
  Stage& stage;
  const model::Spot& place;

  /// Read, and taken for the record, before anything else is given.
  void operator()(const given::Record&) const {}
  void operator()(const given::Member&) const;
  void operator()(const given::NamedByPerson&) const;
  void operator()(const given::HoldsAuthority&) const;
  void operator()(const given::Consent&) const;
  void operator()(const given::Capacity&) const;
  void operator()(const given::BestInterests&) const;
  void operator()(const given::Wish&) const;
  void operator()(const given::Fact&) const;
  void operator()(const given::Setting& setting) const { stage.state.setting = setting.setting; }
  void operator()(const given::Died& died) const { stage.state.died = died.on; }
  void operator()(const given::Supported& by) const { stage.state.support_since = by.since; }
  void operator()(const given::Born& born) const { stage.state.born = born.on; }
  void operator()(const given::Event&) const;
  void operator()(const given::Concern&) const;
  void operator()(const given::NotKnown&) const;
  template <class Care>
  void operator()(const Care& care) const {
    give(stage, place, care);
  }

  std::optional<std::vector<model::Party>> recipients(const std::string& with) const;
  std::vector<model::MemberIndex> members(const std::vector<std::string>& ids) const;
};

void Giver::operator()(const given::Member& member) const {
  std::vector<model::Member>& circle = section(stage.state.circle);
  auto found = std::find_if(circle.begin(), circle.end(),
                            [&](const model::Member& other) { return other.id == member.id; });
  if (found == circle.end()) {
    model::Member added;
    added.id = member.id;
    added.authorities.emplace();
    added.facts.emplace();
    found = circle.insert(circle.end(), std::move(added));
  }
  found->roles.insert(found->roles.end(), member.roles.begin(), member.roles.end());
  stage.mark = &found->in_error;
  if (member.since) found->since = member.since;
  if (member.until) found->until = member.until;
}

void Giver::operator()(const given::NamedByPerson& named) const {
  if (model::Member* member = stage.member(named.id, place)) member->named_by_person = named.named;
}

void Giver::operator()(const given::HoldsAuthority& holds) const {
  model::Member* member = stage.member(holds.id, place);
  if (member == nullptr) return;
  model::HeldAuthority held;
  held.kind = holds.authority;
  held.verified_on = holds.verified_on;
  held.since = holds.since;
  held.until = holds.until;
  if (!holds.scope.empty()) held.scope = recorded(holds.scope);
  section(member->authorities).push_back(std::move(held));
  stage.mark = &member->authorities->back().in_error;
}

void Giver::operator()(const given::Consent& consent) const {
  model::Consent added;
  added.category = consent.category;
  added.decision = consent.decision;
  if (consent.category) {
    const auto with = stage.party(consent.with, place);
    if (!with) return;
    added.with = *with;
  }
  if (!consent.purposes.empty()) added.purposes = consent.purposes;
  switch (consent.status) {
    case given::Consent::Status::given: added.status = model::Consent::Status::given; break;
    case given::Consent::Status::refused: added.status = model::Consent::Status::refused; break;
    case given::Consent::Status::withdrawn: added.status = model::Consent::Status::withdrawn; break;
    case given::Consent::Status::unknown: break;
  }
  if (!consent.by.empty()) {
    added.given_by = stage.index(consent.by, place);
    if (!added.given_by) return;
  }
  added.on = consent.on;
  added.until = consent.until;
  added.detail = consent.detail;
  section(stage.state.consents).push_back(std::move(added));
  stage.mark = &stage.state.consents->back().in_error;
}

std::optional<std::vector<model::Party>> Giver::recipients(const std::string& with) const {
  if (with.empty()) return std::nullopt;
  std::vector<model::Party> found;
  if (const auto party = stage.party(with, place)) found.push_back(*party);
  return found;
}

std::vector<model::MemberIndex> Giver::members(const std::vector<std::string>& ids) const {
  std::vector<model::MemberIndex> found;
  for (const std::string& id : ids)
    if (const auto index = stage.index(id, place)) found.push_back(*index);
  return found;
}

void Giver::operator()(const given::Capacity& capacity) const {
  model::Capacity added;
  added.matters = recorded(capacity.matters);
  added.with = recipients(capacity.with);
  added.outcome = capacity.outcome;
  added.on = capacity.on;
  added.review_by = capacity.review_by;
  added.only = truth(capacity.only);
  section(stage.state.capacity).push_back(std::move(added));
  stage.mark = &stage.state.capacity->back().in_error;
}

void Giver::operator()(const given::BestInterests& decision) const {
  model::BestInterests added;
  added.matters = recorded(decision.matters);
  added.with = recipients(decision.with);
  added.finding = decision.finding;
  added.on = decision.on;
  added.review_by = decision.review_by;
  added.only = truth(decision.only);
  added.consulted = members(decision.consulted);
  for (const auto& [who, why] : decision.not_consulted)
    if (const auto index = stage.index(who, place)) added.not_consulted.push_back({*index, why});
  section(stage.state.best_interests).push_back(std::move(added));
  stage.mark = &stage.state.best_interests->back().in_error;
}

void Giver::operator()(const given::Wish& wish) const {
  const auto by = stage.party(wish.by, place);
  if (!by) return;
  model::Wish added;
  added.by = *by;
  added.about = {false, wish.about.index};
  added.stance = wish.stance;
  added.on = wish.on;
  section(stage.state.wishes).push_back(std::move(added));
  stage.mark = &stage.state.wishes->back().in_error;
}

/// The facts that a value is given among: of the person, of a member, or of the question.
model::Facts* facts_for(Stage& stage, const given::Fact& fact, const model::Spot& place) {
  if (stage.rules.facts[fact.fact].subject == model::Fact::Subject::question) return &stage.question_facts;
  std::optional<model::Facts>* facts = &stage.state.facts;
  if (!fact.of.empty() && fact.of != "person") {
    model::Member* member = stage.member(fact.of, place);
    if (member == nullptr) return nullptr;
    facts = &member->facts;
  }
  if (!*facts) facts->emplace();
  return &**facts;
}

void Giver::operator()(const given::Fact& fact) const {
  model::Facts* facts = facts_for(stage, fact, place);
  if (facts == nullptr) return;
  std::vector<model::FactValue>& values = (*facts)[fact.fact];
  // A value given without a date is the one that holds at the moment asked about, whatever a record said
  // before.
  if (!fact.on) values.clear();
  values.push_back({fact.value, fact.on ? fact.on : time::Stamp{stage.moment, stage.moment, false},
                    "/facts/" + stage.rules.facts[fact.fact].name});
  stage.mark = &values.back().in_error;
}

void Giver::operator()(const given::Event& event) const {
  if (!stage.state.events) stage.state.events.emplace();
  std::vector<model::Event>& log = stage.state.events->log;
  model::Event added;
  added.place = static_cast<std::uint32_t>(log.size());
  added.id = event.id.empty() ? "given-" + std::to_string(log.size() + 1) : event.id;
  added.kind = event.event;
  added.at = event.at;
  added.due = event.due;
  added.fields.resize(stage.rules.events[event.event].fields.size());
  for (const auto& [field, value] : event.fields) added.fields[field.index] = value;
  log.push_back(std::move(added));
  stage.state.events->order = {};
  stage.mark = &log.back().in_error;
}

void Giver::operator()(const given::Concern& concern) const {
  std::vector<model::Concern>& concerns = section(stage.state.concerns);
  model::Concern added;
  added.id = concern.id.empty() ? "given-" + std::to_string(concerns.size() + 1) : concern.id;
  added.opened = concern.opened;
  added.closed = concern.closed;
  if (!concern.alleged.empty()) added.alleged_sources = members(concern.alleged);
  added.cleared = members(concern.cleared);
  if (concern.says_who) added.harmed = model::Harmed{concern.person_harmed, concern.others_harmed};
  concerns.push_back(std::move(added));
  stage.state.concern_places = {};
  stage.mark = &concerns.back().in_error;
}

void Giver::operator()(const given::NotKnown& not_known) const {
  model::State& state = stage.state;
  switch (not_known.section) {
    case given::Section::consents: state.consents.reset(); break;
    case given::Section::capacity: state.capacity.reset(); break;
    case given::Section::best_interests: state.best_interests.reset(); break;
    case given::Section::wishes: state.wishes.reset(); break;
    case given::Section::facts: state.facts.reset(); break;
    case given::Section::events: state.events.reset(); break;
    case given::Section::concerns:
      state.concerns.reset();
      state.concern_places = {};
      break;
    case given::Section::plans: state.plans.reset(); break;
    case given::Section::restrictions: state.restrictions.reset(); break;
    case given::Section::goals: state.goals.reset(); break;
    case given::Section::reviews: state.reviews.reset(); break;
    case given::Section::escalations: state.escalations.reset(); break;
    case given::Section::actions:
      state.actions.reset();
      state.action_order = {};
      break;
    case given::Section::setting: state.setting.reset(); break;
    case given::Section::age: state.born.reset(); break;
  }
}

}  // namespace

void give(Stage& stage, const model::scenario::Given& given) {
  stage.mark = nullptr;
  std::visit(Giver{stage, given.place}, given.node);
  if (!given.in_error || stage.mark == nullptr) return;
  const auto by = stage.party(given.in_error->by, given.place);
  if (!by) return;
  *stage.mark = model::EnteredInError{given.in_error->on, *by, given.in_error->why};
  stage.state.has_errors = true;
}

}  // namespace kith::rehearsing
