#include <algorithm>

#include "engine/differ/walk.hpp"

namespace kith::differing {

/// The clauses of this effect that may stand.
std::vector<model::ClauseId> Walk::standing(const Side& side, Effect effect,
                                            const std::vector<Truth>& stands) const {
  std::vector<model::ClauseId> found;
  for (const std::size_t i : side.places)
    if (const model::ClauseId id = cell_.candidates[i];
        stands[i] != Truth::no && joint_.rules()[id].effect == effect)
      found.push_back(id);
  return found;
}

/// What goes with the outcome, of the clauses that stand: in what detail, what is kept back, what has to be
/// done.
std::string Walk::releases(const std::vector<model::ClauseId>& standing) const {
  std::set<std::string> parts;
  Detail detail = Detail::full;
  for (const model::ClauseId id : standing) {
    parts.merge(joint_.released(id));
    detail = std::min(detail, joint_.rules()[id].detail);
  }
  std::string text = std::to_string(static_cast<int>(detail)) + '\n';
  for (const std::string& part : parts) text += part + '\n';
  return text;
}

/// Is it open of a clause of this effect whether it stands?
bool Walk::undecided(const Come& come, Effect effect) const {
  for (std::size_t i = 0; i < come.stands.size(); ++i)
    if (come.stands[i] == Truth::unknown && joint_.rules()[cell_.candidates[i]].effect == effect) return true;
  return false;
}

/// May a changed clause of this effect that has something to be done still stand?
bool Walk::may_ask(const Come& come, Effect effect) const {
  for (std::size_t i = 0; i < come.stands.size(); ++i)
    if (const model::Clause& clause = joint_.rules()[cell_.candidates[i]];
        changed_[i] && clause.effect == effect && !clause.needs.empty() && come.stands[i] != Truth::no)
      return true;
  return false;
}

/// Where both come to one outcome: is what goes with it the same too? Nothing where that is open. With a no
/// goes only what has to be done.
std::optional<bool> Walk::same_released(const Come& come, Outcome outcome) const {
  const auto effect = static_cast<Effect>(outcome);
  if (effect == Effect::refuse && !may_ask(come, effect)) return true;
  if (undecided(come, effect)) return std::nullopt;
  return releases(standing(sides_[0], effect, come.stands)) ==
         releases(standing(sides_[1], effect, come.stands));
}

bool Walk::may_permit_more(const Come& come) const {
  const auto &first = come.outcome[0], &second = come.outcome[1];
  if (!first || !second || *first != *second) return !first || !second || *second > *first;
  const auto effect = static_cast<Effect>(*first);
  return joint_.may_limit_less(standing(sides_[0], effect, come.stands),
                               standing(sides_[1], effect, come.stands));
}

}  // namespace kith::differing
