#include "engine/evaluate/decide/trace.hpp"

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/decide/touched.hpp"

namespace kith::evaluate {

Trace::Trace(const Inquiry& inquiry)
    : inquiry_(inquiry),
      places_(inquiry.rules().atoms.size()),
      definitions_(inquiry.rules().definitions.size(), Unread),
      nodes_(std::make_unique_for_overwrite<Truth[]>(inquiry.rules().nodes.size())) {}

std::optional<Trace> Trace::supposing(std::span<const Supposed> supposed) const {
  Inquiry inquiry = inquiry_;
  inquiry.supposed = supposed;
  const Touched touched(inquiry);
  Trace with(inquiry);
  bool differs = false;
  for (const Read& before : readings_) {
    if (!touched(inquiry.rules()[before.id])) {
      with.keep(before);
      continue;
    }
    const Truth value = with.atom(before.id).value;
    differs = differs || value == Truth::unknown || value != before.reading.value;
  }
  return differs ? std::optional(std::move(with)) : std::nullopt;
}

void Trace::keep(const Read& read) {
  readings_.push_back(read);
  places_[read.id.index] = static_cast<std::uint32_t>(readings_.size());
}

const Reading& Trace::atom(model::AtomId id) {
  if (places_[id.index] == 0) keep({id, read_now(id)});
  return readings_[places_[id.index] - 1].reading;
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
  if (definitions_[id.index] == Unread) {
    const auto* rule = rule_in_force(inquiry_.rules()[id], inquiry_.asking.day);
    definitions_[id.index] = static_cast<std::uint8_t>(rule ? condition(rule->condition) : Truth::unknown);
  }
  return static_cast<Truth>(definitions_[id.index]);
}

Truth Trace::condition(model::Condition condition) {
  return run(
      inquiry_.rules(), condition, &nodes_[condition.begin], [&](model::AtomId id) { return atom(id).value; },
      [&](model::DefinitionId id) { return definition(id); });
}

}  // namespace kith::evaluate
