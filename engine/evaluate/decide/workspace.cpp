#include "engine/evaluate/decide/workspace.hpp"

#include <cstdint>

namespace kith::evaluate {

namespace {

Memo::Key key_of(const model::State& state, time::Instant at) {
  constexpr Memo::Key golden = 0x9E3779B97F4A7C15;
  const auto record = static_cast<Memo::Key>(reinterpret_cast<std::uintptr_t>(&state));
  return (record ^ static_cast<Memo::Key>(at.time_since_epoch().count()) * golden) | 1;
}

}  // namespace

const Asking& Workspace::put(const model::Ruleset& rules, const model::State& state,
                             const model::Question& question) {
  if (Moment::serves(rules, state, question)) {
    put_ = &kept(rules, state, question);
    return put_->moment.put(question);
  }
  put_ = nullptr;
  alone_.emplace(Asking::of(rules, state, question));
  return *alone_;
}

const Asking& Workspace::put(const kith::State& state, const model::Question& question) {
  const Asking& asking = put(state.ruleset().checked(), state.record(), question);
  if (put_ != nullptr && !put_->record) put_->record = state;
  return asking;
}

Workspace::Kept& Workspace::kept(const model::Ruleset& rules, const model::State& state,
                                 const model::Question& question) {
  const Memo::Key key = key_of(state, question.at);
  if (const auto place = places_.find(key)) {
    std::unique_ptr<Kept>& kept = kept_[*place];
    // Another that falls on the same key takes its place.
    if (!kept->moment.is_of(state, question)) kept = make(rules, state, question);
    return *kept;
  }
  if (kept_.size() == most_moments) {
    kept_.clear();
    places_.forget();
  }
  places_.add(key, static_cast<std::uint32_t>(kept_.size()));
  return *kept_.emplace_back(make(rules, state, question));
}

std::unique_ptr<Workspace::Kept> Workspace::make(const model::Ruleset& rules, const model::State& state,
                                                 const model::Question& question) {
  return std::make_unique<Kept>(Kept{Moment(rules, state, question), std::nullopt});
}

Trace Workspace::trace(const Inquiry& inquiry) {
  if (put_ == nullptr || !put_->moment.is_put(inquiry.asking) || !inquiry.supposed.empty())
    return Trace(inquiry, cells_.of(inquiry));
  const std::shared_ptr<const Cell>& cell = put_->moment.cell(inquiry, cells_);
  Row row;
  put_->moment.fill(*cell, inquiry, row);
  return Trace(inquiry, cell, std::move(row));
}

}  // namespace kith::evaluate
