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
  const bool serves = Moment::serves(question);
  if (serves && put_ != nullptr && put_->moment.is_of(state, question)) return put_->moment.put(question);
  put_ = nullptr;
  if (serves) {
    const auto place = places_.find(key_of(state, question.at));
    if (place && kept_[*place]->moment.is_of(state, question)) put_ = kept_[*place].get();
    else if (Moment::serves(state, question)) put_ = &keep(rules, state, question);
  }
  if (put_ != nullptr) return put_->moment.put(question);
  alone_.emplace(Asking::of(rules, state, question));
  return *alone_;
}

const Asking& Workspace::put(const kith::State& state, const model::Question& question) {
  const Asking& asking = put(state.ruleset().checked(), state.record(), question);
  if (put_ != nullptr && !put_->record) put_->record = state;
  return asking;
}

Workspace::Kept& Workspace::keep(const model::Ruleset& rules, const model::State& state,
                                 const model::Question& question) {
  auto made = std::make_unique<Kept>(Kept{Moment(rules, state, question), std::nullopt});
  const Memo::Key key = key_of(state, question.at);
  // Another that falls on the same key takes its place.
  if (const auto place = places_.find(key)) return *(kept_[*place] = std::move(made));
  if (kept_.size() == most_moments) {
    kept_.clear();
    places_.forget();
  }
  kept_.push_back(std::move(made));
  places_.add(key, static_cast<std::uint32_t>(kept_.size() - 1));
  return *kept_.back();
}

Beside& Workspace::beside(const Asking& asking) {
  return serves(asking) ? put_->beside : beside_alone_ = Beside();
}

Trace Workspace::trace(const Inquiry& inquiry) {
  Cells& cells = this->cells(inquiry.rules());
  if (!serves(inquiry.asking) || !inquiry.supposed.empty()) return Trace(inquiry, cells.of(inquiry));
  Moment::Put& put = put_->moment.of(inquiry, cells);
  const Row& row = put_->moment.row(put, inquiry, cells);
  return Trace(inquiry, put.cell, row, put.consent ? std::optional(*put.consent) : std::nullopt);
}

}  // namespace kith::evaluate
