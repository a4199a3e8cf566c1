#include "engine/evaluate/record/asking.hpp"

#include <algorithm>

#include "engine/evaluate/record/entered.hpp"
#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using model::Party;

namespace {

/// The shortest `records good for` of the stack decides how old a record may be before a consent in it can no
/// longer be relied on.
bool is_stale(const model::Ruleset& rules, const model::State& state, time::Instant at) {
  const time::Calendar* calendar = rules.calendar ? &*rules.calendar : nullptr;
  for (const model::Layer& layer : rules.layers) {
    if (!layer.good_for) continue;
    if (!state.drawn_at) return true;
    const auto end = time::after(*state.drawn_at, *layer.good_for, rules.zone, calendar);
    if (!end || at > *end) return true;
  }
  return false;
}

std::vector<const model::Consent*> consents_reaching(const Asking& asking) {
  std::vector<const model::Consent*> found;
  if (!asking.state.consents) return found;
  for (const model::Consent& consent : *asking.state.consents) {
    ++looked_at;
    if (consent.category && (!asking.question.category || !names_recipient(asking, consent.with))) continue;
    if (!consent.on || !later(*consent.on, asking.now)) found.push_back(&consent);
  }
  return found;
}

}  // namespace

const std::vector<const model::Consent*>& Asking::consents() const {
  if (!found_consents) found_consents = consents_reaching(*this);
  return *found_consents;
}

Entries& Asking::entries() const {
  if (!found_entries) found_entries = std::make_shared<Entries>(state);
  return *found_entries;
}

bool has_died(const model::State& state, time::Instant at) { return state.died && at >= state.died->first; }

time::Instant in_life(const model::State& state, time::Instant at) {
  return has_died(state, at) ? state.died->first - std::chrono::milliseconds(1) : at;
}

bool in_date(const std::optional<time::Stamp>& since, const std::optional<time::Stamp>& until,
             const time::Stamp& at) {
  return (!since || since->first <= at.last) && (!until || at.first < time::end_of(*until));
}

bool on_last_day(const std::optional<time::Stamp>& until, const time::Stamp& at) {
  return until && until->whole_day && until->first <= at.first && at.first <= until->last;
}

std::vector<model::RoleId> roles_at(const model::Member& member, const time::Stamp& at) {
  return in_date(member.since, member.until, at) ? member.roles : std::vector<model::RoleId>{};
}

Asking Asking::about_person(const model::Ruleset& rules, const model::State& state, time::Instant at) {
  return about_item(rules, state, std::nullopt, at);
}

Asking Asking::about_item(const model::Ruleset& rules, const model::State& state,
                          const std::optional<Item>& item, time::Instant at) {
  model::Question question;
  question.at = at;
  if (item && item->kind == model::ItemKind::member) question.with = {Party::Kind::member, item->index};
  return of(rules, state, std::move(question));
}

namespace {

Asking asking_of(const model::Ruleset& rules, const model::State& state, model::Question asked) {
  const time::Instant at = asked.at;
  Asking asking{rules,
                state,
                std::move(asked),
                {},
                nullptr,
                {at, at, false},
                std::chrono::floor<std::chrono::days>(rules.zone.local(at)),
                has_died(state, at),
                has_died(state, at),
                is_stale(rules, state, at)};
  const model::Question& question = asking.question;
  switch (question.with.kind) {
    case Party::Kind::person:
      if (const auto person = rules.roles.find("person")) asking.roles = {*person};
      break;
    case Party::Kind::role: asking.roles = {model::RoleId{question.with.index}}; break;
    case Party::Kind::member: {
      const model::Member& member = (*state.circle)[question.with.index];
      if (in_date(member.since, member.until, asking.now)) asking.member = &member;
      asking.roles = roles_at(member, asking.now);
      break;
    }
  }
  return asking;
}

Asking asking_without(const model::Ruleset& rules, model::State&& state, const model::Question& asked) {
  const auto own = std::make_shared<const model::State>(std::move(state));
  Asking asking = asking_of(rules, *own, asked);
  asking.own = own;
  return asking;
}

/// Sixty-four versions of the record.
constexpr std::size_t most_doubtful = 6;

/// The same asked of the record with and without each of the entries of which nobody knows whether they are
/// in error.
void add_versions(Asking& asking, const model::State& recorded, const std::map<std::size_t, Truth>& marked) {
  std::vector<std::size_t> places;
  std::size_t place = 0;
  each_entry(recorded, [&](const auto&, const Origin& origin) {
    const auto found = marked.find(place++);
    if (found == marked.end() || found->second != Truth::unknown) return;
    places.push_back(found->first);
    asking.doubtful.push_back(origin);
  });
  if (places.size() > most_doubtful) return;
  for (std::size_t version = 0; version < std::size_t{1} << places.size(); ++version) {
    std::map<std::size_t, Truth> struck = marked;
    for (std::size_t i = 0; i < places.size(); ++i) struck[places[i]] = truth((version >> i & 1) != 0);
    asking.versions.push_back(std::make_shared<const Asking>(
        asking_without(asking.rules, without(recorded, struck, Truth::yes), asking.question)));
  }
}

/// Of whoever may be no member nobody knows that they hold a role.
void doubt_asker(Asking& asking) {
  if (asking.question.with.kind != Party::Kind::member) return;
  const std::uint32_t own = asking.question.with.index;
  const bool doubted = std::any_of(asking.doubtful.begin(), asking.doubtful.end(), [&](const Origin& one) {
    return one.section == Origin::Section::member && one.index == own;
  });
  if (!doubted) return;
  asking.roles.clear();
  asking.member = nullptr;
}

}  // namespace

Asking Asking::of(const model::Ruleset& rules, const model::State& state, model::Question asked) {
  if (!state.has_errors) return asking_of(rules, state, std::move(asked));
  const model::State& recorded = state.as_recorded != nullptr ? *state.as_recorded : state;
  const time::Instant now = state.read_at.value_or(asked.at);
  const auto asks = asked.category || asked.decision ? std::optional(asked.with) : std::nullopt;
  const auto marked = in_error(rules, recorded, asks, {now, now, false});
  Asking asking = asking_without(rules, without(recorded, marked, Truth::yes), asked);
  const bool doubted =
      std::any_of(marked.begin(), marked.end(), [](const auto& one) { return one.second == Truth::unknown; });
  if (!doubted) return asking;
  add_versions(asking, recorded, marked);
  doubt_asker(asking);
  return asking;
}

Asking Asking::at(time::Instant at) const {
  model::Question asked = question;
  asked.at = at;
  Asking then = asking_of(rules, state, std::move(asked));
  then.own = own;
  entries();
  then.found_entries = found_entries;
  then.doubtful = doubtful;
  for (const auto& version : versions) {
    then.versions.push_back(std::make_shared<const Asking>(version->at(at)));
  }
  doubt_asker(then);
  return then;
}

const Asking& Askings::about(const std::optional<Item>& item) {
  const bool is_member = item && item->kind == model::ItemKind::member;
  const auto key = is_member ? std::optional(item->index) : std::nullopt;
  if (const auto found = made_.find(key); found != made_.end()) return found->second;
  Asking asking = Asking::about_item(rules_, state_, item, at_);
  asking.beyond_asking = beyond_asking_;
  if (&asking.state == &state_) asking.found_entries = entries_;
  return made_.emplace(key, std::move(asking)).first->second;
}

model::RecordedMatter Inquiry::matter() const {
  if (category) return {true, category->index};
  constexpr std::uint32_t none = ~std::uint32_t{0};
  return {false, asking.question.decision ? asking.question.decision->index : none};
}

std::optional<model::RecordedMatter> Inquiry::resolve(model::Matter matter) const {
  switch (matter.kind) {
    case model::Matter::Kind::asked:
      if (!category && !asking.question.decision) return std::nullopt;
      return this->matter();
    case model::Matter::Kind::the_matter:
      if (asking.question.decision) return model::RecordedMatter{false, asking.question.decision->index};
      if (!asking.question.matter) return std::nullopt;
      return model::RecordedMatter{false, asking.question.matter->index};
    case model::Matter::Kind::decision: return model::RecordedMatter{false, matter.id};
    case model::Matter::Kind::sharing: return model::RecordedMatter{true, matter.id};
  }
  return std::nullopt;
}

bool names_recipient(const Asking& asking, const Party& party) {
  if (party == asking.question.with) return true;
  if (party.kind != Party::Kind::role) return false;
  return std::any_of(asking.roles.begin(), asking.roles.end(), [&](model::RoleId held) {
    return asking.rules.roles.covers(model::RoleId{party.index}, held);
  });
}

bool covered(const Asking& asking, const Party& a, const Party& b) {
  if (a == b) return true;
  if (b.kind != Party::Kind::role) return false;
  const model::RoleId wide{b.index};
  if (a.kind == Party::Kind::role) return asking.rules.roles.covers(wide, model::RoleId{a.index});
  if (a.kind == Party::Kind::person) return false;
  const auto held = roles_at((*asking.state.circle)[a.index], asking.now);
  return std::any_of(held.begin(), held.end(),
                     [&](model::RoleId role) { return asking.rules.roles.covers(wide, role); });
}

}  // namespace kith::evaluate
