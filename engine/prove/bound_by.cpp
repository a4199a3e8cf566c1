#include <algorithm>
#include <set>

#include "engine/evaluate/condition/death.hpp"
#include "engine/prove/circumstances.hpp"

/// What may bind an allow beside the clauses: who decides, what somebody else says, what is under it.
namespace kith::proving {

bool Circumstances::can_ask(std::size_t candidate) const {
  return cell_.effects[candidate] == Effect::ask_first && cell_.grants[candidate];
}
bool Circumstances::whoever_decides(std::size_t candidate) const {
  const model::Clause& clause = rules_[cell_.candidates[candidate]];
  return clause.whoever_decides && clause.effect == Effect::allow;
}
bool Circumstances::may_be_bound(const std::vector<Truth>& atoms) const {
  return may_be_bound(is_able(atoms));
}
bool Circumstances::may_be_bound(bool able) const {
  return decider_binds() || !powers_to_say_no(able).empty();
}
bool Circumstances::hangs_on_kinds() const {
  if (!asked_.category || !rules_.categories[*asked_.category].nothing_else) return false;
  for (std::uint32_t i = 0; i < rules_.categories.size(); ++i)
    if (const model::CategoryId one{i}; one != *asked_.category && rules_.categories[one].declared &&
                                        rules_.categories.covers(*asked_.category, one))
      return true;
  return false;
}

std::vector<std::pair<std::size_t, Truth>> Circumstances::signs_of_ability() const {
  std::vector<std::pair<std::size_t, Truth>> found;
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    const auto* capacity = std::get_if<model::CapacityTest>(&rules_[atoms_[i]].test);
    if (capacity == nullptr || inquiry().resolve(capacity->matter) != inquiry().matter()) continue;
    found.emplace_back(i, truth(capacity->outcome != model::CapacityOutcome::lacking));
  }
  return found;
}
bool Circumstances::is_able(const std::vector<Truth>& atoms) const {
  const auto signs = signs_of_ability();
  return std::any_of(signs.begin(), signs.end(),
                     [&](const auto& sign) { return atoms[sign.first] == sign.second; });
}

std::vector<model::AuthorityId> Circumstances::powers_to_say_no(bool able) const {
  std::set<model::AuthorityId> read;
  for (const model::AtomId id : cell_.atoms) {
    const auto* says = std::get_if<model::HolderSaysTest>(&rules_[id].test);
    if (says != nullptr && !says->agrees) read.insert(says->authority);
  }
  // One that sleeps while the person can decide says nothing then.
  const auto sleeps = [&](model::AuthorityId kind) {
    for (std::optional<model::AuthorityId> at = kind; at; at = rules_.authorities.parent(*at))
      if (rules_.authorities[*at].usable_with_capacity) return false;
    return able && !asked_.dead;
  };
  std::vector<model::AuthorityId> found;
  for (std::uint32_t i = 0; i < rules_.authorities.size(); ++i) {
    const model::AuthorityId kind{i};
    const bool is_read =
        std::any_of(read.begin(), read.end(), [&](auto one) { return rules_.authorities.covers(one, kind); });
    const bool counts = evaluate::authority_as_of(inquiry(), kind, inquiry().asking.now).has_value();
    if (counts && !is_read && !sleeps(kind)) found.push_back(kind);
  }
  // One that counts in any case first: it is the plainest to put on record.
  std::stable_sort(found.begin(), found.end(), [&](auto a, auto b) {
    return rules_.authorities[a].usable_with_capacity > rules_.authorities[b].usable_with_capacity;
  });
  return found;
}

}  // namespace kith::proving
