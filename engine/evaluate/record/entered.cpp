#include "engine/evaluate/record/entered.hpp"

#include <algorithm>

#include "engine/evaluate/record/alleged.hpp"
#include "engine/evaluate/record/asking.hpp"

namespace kith::evaluate {

using model::Party;
using time::Stamp;

namespace {

/// Later than any moment that can be written.
Stamp never_yet() {
  const time::Instant at{std::chrono::sys_days{std::chrono::year{2150} / 1 / 1}};
  return {at, at, false};
}

/// Takes an entry out of the record: it is from after every moment. A new kind of entry breaks the build
/// here.
struct Strike {
  void operator()(model::Consent& one) const { one.on = never_yet(); }
  void operator()(model::Wish& one) const { one.on = never_yet(); }
  void operator()(model::Capacity& one) const { one.on = never_yet(); }
  void operator()(model::BestInterests& one) const { one.on = never_yet(); }
  void operator()(model::FactValue& one) const { one.on = never_yet(); }
  void operator()(model::Event& one) const { one.at = one.due = never_yet(); }
  void operator()(model::Concern& one) const {
    one.opened = never_yet();
    one.closed = std::nullopt;
  }
  /// Whoever is no member is nobody of whom anything is known.
  void operator()(model::Member& one) const {
    one.since = never_yet();
    one.named_by_person = std::nullopt;
    one.facts = std::nullopt;
  }
  void operator()(model::HeldAuthority& one) const { one.since = never_yet(); }
  void operator()(model::PlanRecord& one) const { one.since = never_yet(); }
  void operator()(model::Agreement& one) const { one.on = never_yet(); }
  void operator()(model::Restriction& one) const { one.since = never_yet(); }
  void operator()(model::Goal& one) const { one.set_on = never_yet(); }
  void operator()(model::ReviewHeld& one) const { one.held = never_yet(); }
  void operator()(model::EscalationRecord& one) const { one.opened = never_yet(); }
  void operator()(model::EscalationRecord::Step& one) const {
    one.told = one.answered = one.resolved = never_yet();
  }
  void operator()(model::ActionDone& one) const { one.done = never_yet(); }
};

/// Of an entry of which nobody knows whether it is in error, what would settle something does not count.
struct Soften {
  void operator()(model::ActionDone& one) const { Strike{}(one); }
  void operator()(model::ReviewHeld& one) const { Strike{}(one); }
  void operator()(model::Agreement& one) const { one.agrees = std::nullopt; }
  void operator()(model::PlanRecord& one) const { one.level.clear(); }
  void operator()(model::Concern& one) const { one.doubtful = true; }
  void operator()(model::EscalationRecord::Step& one) const { one.answered = one.resolved = std::nullopt; }
  template <class Other>
  void operator()(Other&) const {}
};

/// May these two be one: the same, or one a role that the other holds or that covers the other's?
bool may_be(const model::Ruleset& rules, const model::State& state, const Party& a, const Party& b) {
  if (a == b) return true;
  const auto roles = [&](const Party& one) {
    if (one.kind == Party::Kind::role) return std::vector{model::RoleId{one.index}};
    return one.kind == Party::Kind::member ? (*state.circle)[one.index].roles : std::vector<model::RoleId>{};
  };
  if (a.kind != Party::Kind::role && b.kind != Party::Kind::role) return false;
  const auto ours = roles(a), theirs = roles(b);
  return std::any_of(ours.begin(), ours.end(), [&](model::RoleId one) {
    return std::any_of(theirs.begin(), theirs.end(), [&](model::RoleId other) {
      return rules.roles.covers(one, other) || rules.roles.covers(other, one);
    });
  });
}

}  // namespace

std::map<std::size_t, Truth> in_error(const model::Ruleset& rules, const model::State& state,
                                      const std::optional<Party>& asks, const Stamp& now) {
  std::map<std::size_t, Truth> found;
  std::size_t place = 0;
  each_entry(state, [&](const auto& entry, const Origin&) {
    const std::size_t own = place++;
    if (!entry.in_error || later(entry.in_error->on, now)) return;
    const Party& by = entry.in_error->by;
    const bool doubtful = (asks && may_be(rules, state, by, *asks)) || may_be_alleged(state, by, now);
    found.emplace(own, doubtful ? Truth::unknown : Truth::yes);
  });
  return found;
}

model::State without(const model::State& state, const std::map<std::size_t, Truth>& in_error,
                     Truth at_least) {
  model::State copy = state;
  std::size_t place = 0;
  each_entry(copy, [&](auto& entry, const Origin&) {
    const auto found = in_error.find(place++);
    if (found != in_error.end() && found->second >= at_least) Strike{}(entry);
  });
  copy.has_errors = false;
  return copy;
}

std::optional<model::State> as_read(const model::Ruleset& rules, const model::State& state,
                                    time::Instant at) {
  if (!state.has_errors || state.as_recorded != nullptr) return std::nullopt;
  const auto marked = in_error(rules, state, std::nullopt, {at, at, false});
  model::State read = without(state, marked, Truth::yes);
  std::size_t place = 0;
  each_entry(read, [&](auto& entry, const Origin&) {
    const auto found = marked.find(place++);
    if (found != marked.end() && found->second == Truth::unknown) Soften{}(entry);
  });
  read.has_errors = true;
  read.read_at = at;
  read.as_recorded = &state;
  return read;
}

}  // namespace kith::evaluate
