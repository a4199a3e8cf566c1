#include "engine/evaluate/record/entries.hpp"

#include <algorithm>
#include <iterator>

#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

namespace {

void put_first(std::optional<time::Instant>& first, const std::optional<time::Stamp>& on) {
  ++looked_at;
  if (on && (!first || on->first < *first)) first = on->first;
}

}  // namespace

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

// ---- by member ----------------------------------------------------------------------------------------------------

const Entries::Concerns& Entries::all_concerns() {
  if (concerns_) return *concerns_;
  Concerns& made = concerns_.emplace();
  for (std::uint32_t i = 0; i < state_.concerns->size(); ++i) {
    const model::Concern& concern = (*state_.concerns)[i];
    put_first(made.first, concern.opened);
    put_first(made.first, concern.closed);
    for (const model::ConcernOutcome& outcome : concern.outcomes) {
      put_first(made.first, outcome.lifted);
      made.by_member[outcome.who].insert(i);
    }
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

std::optional<time::Instant> Entries::first_of_concerns() {
  return state_.concerns ? all_concerns().first : std::nullopt;
}

std::optional<time::Instant> Entries::first_of_circle() {
  if (first_of_circle_) return *first_of_circle_;
  std::optional<time::Instant>& first = first_of_circle_.emplace();
  for (std::size_t i = 0; state_.circle && i < state_.circle->size(); ++i) {
    const model::Member& member = (*state_.circle)[i];
    put_first(first, member.since);
    put_first(first, member.until);
    for (std::size_t a = 0; member.authorities && a < member.authorities->size(); ++a) {
      const model::HeldAuthority& held = (*member.authorities)[a];
      put_first(first, held.since);
      put_first(first, held.until);
      put_first(first, held.verified_on);
    }
  }
  return first;
}

// ---- findings -----------------------------------------------------------------------------------------------------

namespace {

/// Records of many sorts are gone through one by one.
constexpr std::size_t most_sorts = 32;

bool of_one_sort(const model::Capacity& a, const model::Capacity& b) {
  return a.matters == b.matters && a.with == b.with && a.outcome == b.outcome && a.only == b.only;
}

}  // namespace

const std::vector<Entries::Sort>* Entries::capacity() {
  if (capacity_is_sorted_) return capacity_ ? &*capacity_ : nullptr;
  capacity_is_sorted_ = true;
  const auto& records = *state_.capacity;
  std::vector<Sort> sorts;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const auto same = std::find_if(sorts.begin(), sorts.end(), [&](const Sort& one) {
      return of_one_sort(records[one.first], records[i]);
    });
    Sort& own = same == sorts.end() ? sorts.emplace_back(Sort{i, {}}) : *same;
    own.by_date.add(records[i].on, i);
    if (!records[i].on || sorts.size() > most_sorts) return nullptr;
  }
  for (Sort& one : sorts) one.by_date.put_in_order();
  capacity_ = std::move(sorts);
  return &*capacity_;
}

}  // namespace kith::evaluate
