#include "engine/evaluate/row/cells.hpp"

#include <algorithm>
#include <array>

namespace kith::evaluate {

/// In order of their ids, so that what a cell reads has the same order however much was asked before.
std::vector<Numbers::Of> Numbers::of_all(const model::Ruleset& rules) {
  std::vector<Of> given;
  std::array<std::uint32_t, 7> next{};
  for (const model::Atom& atom : rules.atoms) {
    const HangsBy by = hangs_by(rules, atom);
    given.push_back({by, by == HangsBy::consent ? std::get<model::ConsentTest>(atom.test).statuses
                                                : next[static_cast<std::size_t>(by)]++});
  }
  return given;
}

Numbers::Of Numbers::operator()(const model::Ruleset& rules, model::AtomId id) {
  if (given_.empty()) given_ = of_all(rules);
  return given_[id.index];
}

bool Cells::purpose_matters(const Inquiry& inquiry) {
  auto& known = inquiry.category ? categories_for_ : decisions_for_;
  const model::Ruleset& rules = inquiry.rules();
  if (known.empty()) known.resize(inquiry.category ? rules.categories.size() : rules.decisions.size());
  std::optional<bool>& matters = known[number_of_what_is_asked(inquiry)];
  if (!matters) {
    const auto& about = boundaries_about(inquiry);
    matters = std::any_of(about.begin(), about.end(), [&](auto id) { return !rules[id].purposes.empty(); });
  }
  return *matters;
}

/// Roles to which no boundary speaks, and a purpose that none names, tell no two questions apart.
Cells::Key Cells::key(const Inquiry& inquiry) {
  const model::Question& asked = inquiry.asking.question;
  std::vector<model::RoleId> roles;
  for (const model::RoleId role : inquiry.asking.roles)
    if (!inquiry.rules().boundaries_with[role.index].empty()) roles.push_back(role);
  return {inquiry.category.has_value(),
          number_of_what_is_asked(inquiry),
          purpose_matters(inquiry) ? asked.purpose : std::nullopt,
          asked.marked,
          std::move(roles),
          inquiry.dead()};
}

std::shared_ptr<const Cell> Cells::of(const Inquiry& inquiry) {
  if (made_.size() >= most_asked) {
    made_.clear();
    distinct_.clear();
  }
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
