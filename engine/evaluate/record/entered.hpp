#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "engine/evaluate/record/reading.hpp"
#include "kith/truth.hpp"

/// Entries that somebody marked as entered in error, and the record as it is read without them.
namespace kith::evaluate {

/// Calls `visit(entry, origin)` for every entry of a record that may be marked, in the order of the sections.
/// `State` may be const.
template <class State, class Visit>
void each_entry(State& state, Visit&& visit) {
  using Section = Origin::Section;
  const auto list = [&](auto& section, Section name) {
    for (std::uint32_t i = 0; section && i < section->size(); ++i) visit((*section)[i], Origin{name, i});
  };
  const auto values = [&](auto& facts) {
    if (!facts) return;
    for (auto& [fact, all] : *facts)
      for (auto& value : all) visit(value, Origin{Section::fact, 0, 0, &value.pointer});
  };
  list(state.consents, Section::consent);
  list(state.concerns, Section::concern);
  list(state.wishes, Section::wish);
  list(state.best_interests, Section::best_interests);
  list(state.capacity, Section::capacity);
  list(state.circle, Section::member);
  for (std::uint32_t m = 0; state.circle && m < state.circle->size(); ++m) {
    auto& member = (*state.circle)[m];
    for (std::uint32_t a = 0; member.authorities && a < member.authorities->size(); ++a)
      visit((*member.authorities)[a], Origin{Section::authority, m, a});
    values(member.facts);
  }
  values(state.facts);
  if (state.events)
    for (auto& event : state.events->log) visit(event, Origin{Section::event, event.place});
  list(state.restrictions, Section::restriction);
  list(state.plans, Section::plan);
  for (std::uint32_t p = 0; state.plans && p < state.plans->size(); ++p)
    for (std::uint32_t a = 0; a < (*state.plans)[p].agreed.size(); ++a)
      visit((*state.plans)[p].agreed[a], Origin{Section::agreement, p, a});
  list(state.goals, Section::goal);
  list(state.reviews, Section::review);
  list(state.escalations, Section::escalation);
  for (std::uint32_t e = 0; state.escalations && e < state.escalations->size(); ++e)
    for (std::uint32_t s = 0; s < (*state.escalations)[e].steps.size(); ++s)
      visit((*state.escalations)[e].steps[s], Origin{Section::stage, e, s});
  list(state.actions, Section::action);
}

/// The places among all entries (in the order of `each_entry`) of those in error by a moment, and whether
/// that is sure: it is not known where whoever marked it asks, holds the role asked for, or is or may be an
/// alleged source of harm. `asks`: nothing where nobody does.
std::map<std::size_t, Truth> in_error(const model::Ruleset&, const model::State&,
                                      const std::optional<model::Party>& asks, const time::Stamp& now);

/// A copy in which the entries at these places do not exist: each is dated after every moment.
model::State without(const model::State&, const std::map<std::size_t, Truth>& in_error, Truth at_least);

/// The record as it is read at a moment where nobody asks; nothing where that is the record as it stands, or
/// as it is read already. What may be in error still asks for something, and settles nothing: an action, a
/// review or an agreement does not count. The record as it stands outlives it.
std::optional<model::State> as_read(const model::Ruleset&, const model::State&, time::Instant);

}  // namespace kith::evaluate
