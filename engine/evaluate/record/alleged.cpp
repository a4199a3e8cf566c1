#include "engine/evaluate/record/alleged.hpp"

#include <algorithm>
#include <numeric>

#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/steps.hpp"

namespace kith::evaluate {

using model::Party;

namespace {

bool has(const std::vector<model::MemberIndex>& members, const Party& with) {
  return with.kind == Party::Kind::member &&
         std::find(members.begin(), members.end(), with.index) != members.end();
}

/// What it came to for one member; null: nothing is on record.
const model::ConcernOutcome* outcome_for(const model::Concern& concern, const Party& with) {
  const auto found =
      std::find_if(concern.outcomes.begin(), concern.outcomes.end(), [&](const model::ConcernOutcome& one) {
        return with.kind == Party::Kind::member && one.who == with.index;
      });
  return found == concern.outcomes.end() ? nullptr : &*found;
}

/// Is somebody a source of harm by a concern that is over? Substantiated stays, until a named person lifts
/// it.
Truth by_outcome(const model::ConcernOutcome& outcome, const time::Stamp& at) {
  using Is = model::ConcernOutcome::Is;
  if (!outcome.is) return Truth::unknown;
  switch (*outcome.is) {
    case Is::cleared: return Truth::no;
    case Is::substantiated: return truth(!outcome.lifted || later(*outcome.lifted, at));
    case Is::inconclusive: break;
  }
  return outcome.planned ? Truth::no : Truth::unknown;
}

/// Closing clears nobody: who is listed without an outcome may be one still, and so may anybody where there
/// is no list.
Truth by_closed(const model::Concern& concern, const Party& with, const time::Stamp& at) {
  if (const auto* outcome = outcome_for(concern, with)) return by_outcome(*outcome, at);
  if (concern.alleged_sources) return has(*concern.alleged_sources, with) ? Truth::unknown : Truth::no;
  return concern.nobody || has(concern.cleared, with) ? Truth::no : Truth::unknown;
}

Truth by_open(const model::Concern& concern, const Party& with) {
  if (concern.alleged_sources && has(*concern.alleged_sources, with)) return Truth::yes;
  const bool no_list = !concern.alleged_sources || concern.alleged_sources->empty();
  const auto* outcome = outcome_for(concern, with);
  const bool cleared =
      has(concern.cleared, with) || (outcome && outcome->is == model::ConcernOutcome::Is::cleared);
  return no_list && !cleared ? Truth::unknown : Truth::no;
}

/// Does it list them, and has it not cleared them?
bool names(const model::Concern& concern, model::MemberIndex member) {
  const Party who{Party::Kind::member, member};
  if (!concern.alleged_sources || !has(*concern.alleged_sources, who) || has(concern.cleared, who))
    return false;
  const auto* outcome = outcome_for(concern, who);
  return !outcome || outcome->is != model::ConcernOutcome::Is::cleared;
}

/// Of one that is over: what it came to for them, where it lists them or says so. One without a list names
/// nobody.
Truth named_by_closed(const model::Concern& concern, model::MemberIndex member, const time::Stamp& at) {
  const Party who{Party::Kind::member, member};
  const bool listed = concern.alleged_sources && has(*concern.alleged_sources, who);
  return listed || outcome_for(concern, who) ? by_closed(concern, who, at) : Truth::no;
}

Truth named_by(const model::Concern& concern, const std::vector<model::MemberIndex>& members,
               const time::Stamp& at) {
  const bool open = in_date(concern.opened, concern.closed, at);
  Truth named = Truth::no;
  for (const model::MemberIndex member : members)
    named = either(named, open ? truth(names(concern, member)) : named_by_closed(concern, member, at));
  return concern.doubtful ? both(named, Truth::unknown) : named;
}

std::vector<std::uint32_t> every_concern(const model::State& state) {
  std::vector<std::uint32_t> places(state.concerns ? state.concerns->size() : 0);
  std::iota(places.begin(), places.end(), 0);
  return places;
}

}  // namespace

Reading alleged(const model::State& state, const Party& with, const time::Stamp& at) {
  return alleged(state, with, every_concern(state), at);
}

Reading alleged(const model::State& state, const Party& with, const std::vector<std::uint32_t>& concerns,
                const time::Stamp& at) {
  if (with.kind == Party::Kind::person) return settled(false);
  if (!state.concerns) return unknown_because(Why::section_absent);
  Reading found = settled(false);
  for (const std::uint32_t i : concerns) {
    ++looked_at;
    const model::Concern& concern = (*state.concerns)[i];
    if (concern.opened && later(*concern.opened, at)) continue;
    const bool open = in_date(concern.opened, concern.closed, at);
    const Truth said = open ? by_open(concern, with) : by_closed(concern, with, at);
    const Truth is = concern.doubtful ? both(said, Truth::unknown) : said;
    const Origin origin{Origin::Section::concern, i};
    if (is == Truth::yes) return settled(true, origin);
    if (is == Truth::unknown)
      found = unknown_because(concern.doubtful ? Why::may_be_in_error
                              : open           ? Why::no_list
                                               : Why::no_outcome,
                              origin);
  }
  return found;
}

Reading alleged_source(const model::State& state, model::MemberIndex member, const time::Stamp& at) {
  return alleged(state, {Party::Kind::member, member}, at);
}

Reading named_in_concern(const model::State& state, const std::vector<model::MemberIndex>& members,
                         const time::Stamp& at) {
  return named_in_concern(state, members, every_concern(state), at);
}

Reading named_in_concern(const model::State& state, const std::vector<model::MemberIndex>& members,
                         const std::vector<std::uint32_t>& concerns, const time::Stamp& at) {
  if (!state.concerns) return unknown_because(Why::section_absent);
  Reading found = settled(false);
  for (const std::uint32_t i : concerns) {
    ++looked_at;
    const model::Concern& concern = (*state.concerns)[i];
    if (concern.opened && later(*concern.opened, at)) continue;
    const Truth is = named_by(concern, members, at);
    const Origin origin{Origin::Section::concern, i};
    if (is == Truth::yes) return settled(true, origin);
    if (is == Truth::unknown)
      found = unknown_because(concern.doubtful ? Why::may_be_in_error : Why::no_outcome, origin);
  }
  return found;
}

bool may_be_alleged(const model::State& state, const Party& who, const time::Stamp& at) {
  if (alleged(state, who, at).value != Truth::no) return true;
  if (who.kind != Party::Kind::role || !state.circle) return false;
  for (model::MemberIndex member = 0; member < state.circle->size(); ++member)
    if (alleged_source(state, member, at).value != Truth::no) return true;
  return false;
}

}  // namespace kith::evaluate
