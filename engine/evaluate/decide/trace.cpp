#include "engine/evaluate/decide/trace.hpp"

#include <algorithm>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/decide/touched.hpp"

namespace kith::evaluate {

Trace::Trace(const Inquiry& inquiry) : inquiry_(inquiry) {}

Trace::Trace(const Inquiry& inquiry, std::shared_ptr<const Cell> cell)
    : inquiry_(inquiry), cell_(std::move(cell)), row_(cell_->atoms.size()) {
  readings_.reserve(cell_->atoms.size());
  for (std::size_t place = 0; place < cell_->atoms.size(); ++place)
    row_.set(place, atom(cell_->atoms[place]).value);
}

Trace::Trace(const Inquiry& inquiry, std::shared_ptr<const Cell> cell, Row row)
    : inquiry_(inquiry), cell_(std::move(cell)), row_(std::move(row)) {}

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
    if (const std::size_t place = cell_->place(id); place < cell_->atoms.size()) return row_[place];
  return atom(id).value;
}

Reading Trace::atom(model::AtomId id) {
  const auto found =
      std::find_if(readings_.begin(), readings_.end(), [&](const Read& read) { return read.id == id; });
  if (found != readings_.end()) return found->reading;
  return readings_.emplace_back(id, read_now(id)).reading;
}

Reading Trace::read_now(model::AtomId id) {
  const model::Atom& atom = inquiry_.rules()[id];
  const auto* test = std::get_if<model::ConsentTest>(&atom.test);
  return test && !test->decision ? consent_is(consent(), test->statuses)
                                 : read(inquiry_, atom, inquiry_.asking.now);
}

const ConsentAt& Trace::consent() {
  if (!consent_) consent_ = consent_for_asked(inquiry_);
  return *consent_;
}

Truth Trace::definition(model::DefinitionId id) {
  for (const auto& [known, value] : definitions_)
    if (known == id) return value;
  const auto* rule = rule_in_force(inquiry_.rules()[id], inquiry_.asking.day);
  const Truth value = rule ? condition(rule->condition) : Truth::unknown;
  definitions_.emplace_back(id, value);
  return value;
}

Truth Trace::condition(model::Condition condition) {
  if (condition.always()) return Truth::yes;
  for (const Nodes& nodes : nodes_)
    if (nodes.begin == condition.begin && nodes.end == condition.end) return node(condition.root());
  return work_out(condition);
}

Truth Trace::work_out(model::Condition condition) {
  std::vector<Truth> values(condition.end - condition.begin);
  const Truth value = run(
      inquiry_.rules(), condition, values.data(), [&](model::AtomId id) { return truth(id); },
      [&](model::DefinitionId id) { return definition(id); });
  nodes_.push_back({condition.begin, condition.end, values_.size()});
  values_.insert(values_.end(), values.begin(), values.end());
  return value;
}

Truth Trace::node(std::uint32_t index) const {
  const auto found = std::find_if(nodes_.begin(), nodes_.end(), [&](const Nodes& nodes) {
    return nodes.begin <= index && index < nodes.end;
  });
  return values_[found->place + index - found->begin];
}

}  // namespace kith::evaluate
