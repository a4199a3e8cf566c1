#include "engine/evaluate/decide/cells.hpp"

#include <algorithm>
#include <array>

namespace kith::evaluate {

/// In order of their ids, so that what a cell reads has the same order however much was asked before.
Numbers::Of Numbers::operator()(const model::Ruleset& rules, model::AtomId id) {
  std::array<std::uint32_t, 7> next{};
  for (std::uint32_t i = static_cast<std::uint32_t>(given_.size()); i < rules.atoms.size(); ++i) {
    const model::Atom& atom = rules.atoms[i];
    const HangsBy by = hangs_by(rules, atom);
    given_.push_back({by, by == HangsBy::consent ? std::get<model::ConsentTest>(atom.test).statuses
                                                 : next[static_cast<std::size_t>(by)]++});
  }
  return given_[id.index];
}

namespace {

std::uint32_t number_of_what_is_asked(const Inquiry& inquiry) {
  return inquiry.category ? inquiry.category->index : inquiry.asking.question.decision->index;
}

}  // namespace

Cells::Key Cells::key(const Inquiry& inquiry) {
  const model::Question& asked = inquiry.asking.question;
  return {inquiry.category.has_value(),
          number_of_what_is_asked(inquiry),
          asked.purpose,
          asked.marked,
          inquiry.asking.roles,
          inquiry.dead()};
}

std::shared_ptr<const Cell> Cells::of(const Inquiry& inquiry) {
  std::vector<Made>& made = made_[key(inquiry)];
  for (const Made& one : made)
    if (one.valid.contains(inquiry.asking.day)) return one.cell;
  const auto cell = with(inquiry, candidates(inquiry));
  return made.emplace_back(Made{cell, within(cell->valid, days_of_candidates(inquiry))}).cell;
}

std::shared_ptr<const Cell> Cells::with(const Inquiry& inquiry, std::vector<model::ClauseId> candidates) {
  std::vector<bool> granting;
  for (const model::ClauseId id : candidates) granting.push_back(grants(inquiry, inquiry.rules()[id]));
  auto& made = distinct_[{inquiry.dead(), Cell::is_alone(inquiry), candidates, std::move(granting)}];
  for (const auto& one : made)
    if (one->valid.contains(inquiry.asking.day)) return one;
  return made.emplace_back(std::make_shared<const Cell>(inquiry, std::move(candidates), numbers_));
}

Plane& Cells::of_purpose(const Inquiry& inquiry) {
  if (purposes_.empty()) purposes_.resize(inquiry.rules().purposes.size() + 1);
  const auto& purpose = inquiry.asking.question.purpose;
  return purposes_[purpose ? purpose->index + 1 : 0];
}

}  // namespace kith::evaluate
