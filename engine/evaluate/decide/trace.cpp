#include "engine/evaluate/decide/trace.hpp"

#include <algorithm>
#include <iterator>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/item_tests.hpp"
#include "engine/evaluate/decide/touched.hpp"
#include "engine/evaluate/record/steps.hpp"
#include "engine/evaluate/record/versions.hpp"

namespace kith::evaluate {

using model::AtomId;

Trace::Trace(const Inquiry& inquiry) : inquiry_(inquiry) {}

Trace::Trace(const Inquiry& inquiry, Trace* of_person) : inquiry_(inquiry), of_person_(of_person) {}

Trace::Trace(const Inquiry& inquiry, std::shared_ptr<const Cell> cell)
    : inquiry_(inquiry), cell_(std::move(cell)), row_(cell_->atoms.size()) {
  readings_.reserve(cell_->atoms.size());
  for (std::size_t place = 0; place < cell_->atoms.size(); ++place)
    row_.set(place, atom(cell_->atoms[place]).value);
}

Trace::Trace(const Inquiry& inquiry, std::shared_ptr<const Cell> cell, Row row,
             std::optional<ConsentAt> consent)
    : inquiry_(inquiry), cell_(std::move(cell)), row_(std::move(row)), consent_(std::move(consent)) {}

std::optional<Trace> Trace::supposing(std::span<const Supposed> supposed) const {
  Inquiry inquiry = inquiry_;
  inquiry.supposed = supposed;
  const Touched touched(inquiry);
  Trace with(inquiry, cell_, row_);
  bool differs = false;
  for (std::size_t place = 0; place < cell_->atoms.size(); ++place) {
    const model::AtomId id = cell_->atoms[place];
    if (!touched(inquiry.rules()[id])) continue;
    const Truth value = with.atom(id).value;
    differs = differs || value == Truth::unknown || value != row_[place];
    with.row_.change(place, value);
  }
  return differs ? std::optional(std::move(with)) : std::nullopt;
}

Truth Trace::truth(model::AtomId id) {
  if (cell_)
    if (const std::size_t place = cell_->atoms.place(id); place < cell_->atoms.size()) return row_[place];
  return atom(id).value;
}

Reading Trace::atom(model::AtomId id) {
  if (const Reading* known = read_before(id)) return *known;
  return keep(id, read_now(id));
}

namespace {
constexpr std::size_t few = 16;
Memo::Key key(AtomId id) { return Memo::Key{id.index} + 1; }
}  // namespace

const Reading* Trace::read_before(AtomId id) const {
  if (readings_.size() > few) {
    const auto place = places_.find(key(id));
    return place ? &readings_[*place].reading : nullptr;
  }
  const auto found =
      std::find_if(readings_.begin(), readings_.end(), [&](const Read& read) { return read.id == id; });
  return found == readings_.end() ? nullptr : &found->reading;
}

const Reading& Trace::keep(AtomId id, Reading&& reading) {
  readings_.emplace_back(id, std::move(reading));
  const std::size_t first = readings_.size() == few + 1 ? 0 : readings_.size() - 1;
  for (std::size_t place = first; place < readings_.size() && readings_.size() > few; ++place)
    places_.add(key(readings_[place].id), static_cast<std::uint32_t>(place));
  return readings_.back().reading;
}

Reading Trace::read_now(model::AtomId id) {
  const model::Atom& atom = inquiry_.rules()[id];
  if (of_person_ != nullptr && !reads_item(atom, inquiry_.item)) return of_person_->atom(id);
  ++looked_at;
  if (const auto* test = std::get_if<model::ConsentTest>(&atom.test); test && !test->decision)
    return consent_is(consent(), test->statuses);
  if (const auto* test = std::get_if<model::BestInterestsTest>(&atom.test); test && is_certain(inquiry_))
    if (const auto matter = inquiry_.resolve(test->matter)) return found_is(finding(*matter), test->finding);
  return read(inquiry_, atom, inquiry_.asking.now);
}

const FindingAt& Trace::finding(model::RecordedMatter matter) {
  if (!finding_ || finding_->first != matter)
    finding_.emplace(matter, best_interests_at(inquiry_, matter, inquiry_.asking.now));
  return finding_->second;
}

const ConsentAt& Trace::consent() {
  if (!consent_) consent_ = consent_for_asked(inquiry_);
  return *consent_;
}

Truth Trace::definition(model::DefinitionId id) {
  if (const auto known = definitions_.find(id.index); known != definitions_.end()) return known->second;
  const auto* rule = rule_in_force(inquiry_.rules()[id], inquiry_.asking.day);
  const Truth value = rule ? condition(rule->condition) : Truth::unknown;
  definitions_.emplace(id.index, value);
  return value;
}

Truth Trace::condition(model::Condition condition) {
  if (condition.always()) return Truth::yes;
  return nodes_.contains(condition.begin) ? node(condition.root()) : work_out(condition);
}

Truth Trace::work_out(model::Condition condition) {
  std::vector<Truth> values(condition.end - condition.begin);
  const Truth value = run(
      inquiry_.rules(), condition, values.data(), [&](model::AtomId id) { return truth(id); },
      [&](model::DefinitionId id) { return definition(id); });
  nodes_.emplace(condition.begin, values_.size());
  values_.insert(values_.end(), values.begin(), values.end());
  return value;
}

Truth Trace::node(std::uint32_t index) const {
  const auto& [begin, place] = *std::prev(nodes_.upper_bound(index));
  return values_[place + index - begin];
}

}  // namespace kith::evaluate
