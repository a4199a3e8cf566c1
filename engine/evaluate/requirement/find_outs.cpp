#include "engine/evaluate/requirement/find_outs.hpp"

#include <algorithm>
#include <utility>

#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/time/parse.hpp"
#include "kith/rank.hpp"

namespace kith::evaluate {

namespace {

template <class Value>
void add_once(std::vector<Value>& all, Value value) {
  if (std::find(all.begin(), all.end(), value) == all.end()) all.push_back(std::move(value));
}

/// Those that are nobody in particular, and yet somebody whose list it can stand in.
bool keeps_a_list(const std::string& supplier) {
  return supplier.starts_with("whoever ") || supplier == "the owner of the ruleset";
}

void press(ToFindOut& one, const RequiredAction& action, time::Instant at) {
  one.tier = std::min(one.tier, action.tier);
  one.safety = one.safety || action.safety;
  one.strength = std::min(one.strength, action.strength);
  const auto due = time::parse_moment(action.ranked_at), before = time::parse_moment(one.ranked_at);
  if (due && (!before || *due < *before)) {
    one.due = action.due;
    one.ranked_at = action.ranked_at;
  }
  const auto any = [&](auto is) { return std::any_of(action.reasons.begin(), action.reasons.end(), is); };
  one.without_delay =
      one.without_delay || any([](const ActionReason& reason) { return reason.within == "without delay"; });
  one.may_be_late = one.may_be_late || (due && *due < at) || any([](const ActionReason& reason) {
                      return reason.due.empty() && !reason.within.empty() && reason.within != "without delay";
                    });
}

}  // namespace

ToFindOut& FindOuts::entry(const FindOut& fact) {
  const auto found = std::find_if(found_.begin(), found_.end(),
                                  [&](const ToFindOut& other) { return same_unknown(other.fact, fact); });
  if (found == found_.end()) return found_.emplace_back(ToFindOut{fact});
  for (const std::string& who : fact.supplied_by) add_once(found->fact.supplied_by, who);
  return *found;
}

/// It stands in the list of whoever can supply it. What only the person, an assessment or a meeting can say
/// is sought by whoever would see to what follows.
void FindOuts::give(ToFindOut& one, std::optional<model::RoleId> by) {
  const auto give_to = [&](WhoHolds who) {
    const auto same_title = [&](const WhoHolds& other) { return other.role.title == who.role.title; };
    if (std::none_of(one.found_out_by.begin(), one.found_out_by.end(), same_title))
      one.found_out_by.push_back(std::move(who));
  };
  for (const std::string& supplier : one.fact.supplied_by) {
    std::optional<model::RoleId> role = keeps_a_list(supplier) ? std::nullopt : by;
    for (std::uint32_t i = 0; i < rules_.roles.size(); ++i)
      if (rules_.roles[model::RoleId{i}].title == supplier && supplier != person_name(state_))
        role = model::RoleId{i};
    const model::LayerId root{static_cast<std::uint32_t>(rules_.layers.size() - 1)};
    give_to(role ? holders_.helping(*role, root).who : WhoHolds{{"", supplier}, {}, true});
  }
}

void FindOuts::add(RequiredAction action, const std::vector<HangsOn>& hangs_on,
                   std::optional<model::RoleId> by) {
  for (const HangsOn& on : hangs_on) {
    ToFindOut& one = entry(on.fact);
    for (const ActionReason& reason : action.reasons) add_once(one.answers, reason.title);
    press(one, action, at_);
    give(one, by);
    one.would_follow.push_back({on.when, action});
  }
}

void FindOuts::add(const std::vector<FindOut>& facts, const std::string& answer, Tier tier) {
  for (const FindOut& fact : facts) {
    ToFindOut& one = entry(fact);
    add_once(one.answers, answer);
    one.tier = std::min(one.tier, tier);
  }
}

/// Who goes on helping is for a named human, worker by worker: whoever answers for the rules asks.
void FindOuts::add_who_leads() {
  const model::LayerId root{static_cast<std::uint32_t>(rules_.layers.size() - 1)};
  const auto owner = rules_[root].owner;
  const std::string whom = owner ? rules_.roles[*owner].title : "the owner of the ruleset";
  ToFindOut& one = entry({"who leads on the concern",
                          "who leads on the concern, and who goes on caring meanwhile",
                          "/concerns",
                          "somebody who would help may have caused harm",
                          {whom},
                          1});
  add_once(one.answers, std::string("who helps meanwhile"));
  one.tier = Tier::now;
  if (owner) one.found_out_by = {holders_.helping(*owner, root).who};
}

void FindOuts::add(std::vector<ToFindOut> more) {
  for (ToFindOut& other : more) {
    ToFindOut& one = entry(other.fact);
    for (std::string& answer : other.answers) add_once(one.answers, std::move(answer));
    for (WouldFollow& follows : other.would_follow) {
      press(one, follows.action, at_);
      one.would_follow.push_back(std::move(follows));
    }
    if (one.found_out_by.empty()) one.found_out_by = std::move(other.found_out_by);
  }
}

std::vector<ToFindOut> FindOuts::take() {
  for (ToFindOut& one : found_) one.fact.answers = static_cast<int>(one.answers.size());
  std::stable_sort(found_.begin(), found_.end(), [](const ToFindOut& a, const ToFindOut& b) {
    return std::pair(rank(a), -a.fact.answers) < std::pair(rank(b), -b.fact.answers);
  });
  return std::move(found_);
}

}  // namespace kith::evaluate

namespace kith {

Rank rank(const ToFindOut& one) {
  Rank best;
  best.stands_back = one.tier != Tier::now && one.tier != Tier::today;
  best.tier = one.tier;
  // Where the most pressing of what would follow would stand; more pressing still by itself alone.
  std::optional<Rank> first;
  for (const WouldFollow& follows : one.would_follow) {
    const Rank own = rank(follows.action);
    if (!first || own < *first) first = own;
  }
  if (first && first->tier <= one.tier) best = *first;
  best.to_find_out = true;
  return best;
}

}  // namespace kith
