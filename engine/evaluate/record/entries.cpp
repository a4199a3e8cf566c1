#include "engine/evaluate/record/entries.hpp"

#include <algorithm>
#include <iterator>

namespace kith::evaluate {

// ---- by matter ----------------------------------------------------------------------------------------------------

std::vector<std::uint32_t> Entries::wishes(const model::Party& by, model::RecordedMatter about,
                                           time::Instant at) {
  if (!wishes_) {
    wishes_.emplace();
    for (std::uint32_t i = 0; i < state_.wishes->size(); ++i) {
      const model::Wish& wish = (*state_.wishes)[i];
      (*wishes_)[{wish.by, wish.about}].add(wish.on, i);
    }
    for (auto& [of, own] : *wishes_) own.put_in_order();
  }
  const auto own = wishes_->find({by, about});
  return own == wishes_->end() ? std::vector<std::uint32_t>{} : own->second.standing(at);
}

std::vector<std::uint32_t> Entries::values(const std::vector<model::FactValue>& values, time::Instant by) {
  const auto [own, fresh] = values_.try_emplace(values.data());
  if (fresh) {
    for (std::uint32_t i = 0; i < values.size(); ++i) own->second.add(values[i].on, i);
    own->second.put_in_order();
  }
  return own->second.standing(by);
}

const std::vector<Entries::Said>& Entries::said_about_decisions() {
  if (said_) return *said_;
  std::map<std::pair<model::DecisionId, std::optional<model::Consent::Status>>, ByDate> by_matter;
  for (std::uint32_t i = 0; i < state_.consents->size(); ++i) {
    const model::Consent& consent = (*state_.consents)[i];
    if (consent.decision && perhaps_the_persons(consent))
      by_matter[{*consent.decision, consent.status}].add(consent.on, i);
  }
  std::vector<Said>& said = said_.emplace();
  for (auto& [of, own] : by_matter) {
    own.put_in_order();
    said.push_back({of.first, of.second, std::move(own)});
  }
  return said;
}

// ---- by member ----------------------------------------------------------------------------------------------------

const Entries::Concerns& Entries::all_concerns() {
  if (concerns_) return *concerns_;
  Concerns& made = concerns_.emplace();
  for (std::uint32_t i = 0; i < state_.concerns->size(); ++i) {
    const model::Concern& concern = (*state_.concerns)[i];
    for (const model::ConcernOutcome& outcome : concern.outcomes) made.by_member[outcome.who].insert(i);
    if (!concern.alleged_sources || concern.alleged_sources->empty()) {
      made.of_anybody.push_back(i);
      continue;
    }
    for (const model::MemberIndex member : *concern.alleged_sources) made.by_member[member].insert(i);
  }
  return made;
}

std::vector<std::uint32_t> Entries::concerns(const model::Party& with) {
  const Concerns& all = all_concerns();
  const auto own = all.by_member.find(with.index);
  if (with.kind != model::Party::Kind::member || own == all.by_member.end()) return all.of_anybody;
  std::vector<std::uint32_t> found;
  std::set_union(all.of_anybody.begin(), all.of_anybody.end(), own->second.begin(), own->second.end(),
                 std::back_inserter(found));
  return found;
}

// ---- findings -----------------------------------------------------------------------------------------------------

namespace {

/// Each is looked at whenever any is read.
constexpr std::size_t most_sorts = 1'000;

auto sort_of(const model::Capacity& one) { return std::tie(one.matters, one.with, one.outcome, one.only); }
auto sort_of(const model::BestInterests& one) {
  return std::tie(one.matters, one.with, one.finding, one.only);
}

template <class Record>
Entries::Sorts sorts_of(const std::vector<Record>& records) {
  std::vector<Entries::Sort> sorts;
  std::map<decltype(sort_of(records.front())), std::size_t> places;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const auto [place, fresh] = places.try_emplace(sort_of(records[i]), sorts.size());
    if (fresh) sorts.push_back({i, {}});
    sorts[place->second].by_date.add(records[i].on, i);
    if (sorts.size() > most_sorts) return std::nullopt;
  }
  for (Entries::Sort& one : sorts) one.by_date.put_in_order();
  return sorts;
}

}  // namespace

const Entries::Sorts& Entries::capacity() {
  if (!capacity_) capacity_ = sorts_of(*state_.capacity);
  return *capacity_;
}

const Entries::Sorts& Entries::best_interests() {
  if (!best_interests_) best_interests_ = sorts_of(*state_.best_interests);
  return *best_interests_;
}

}  // namespace kith::evaluate
