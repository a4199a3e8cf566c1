#include "engine/differ/meaning/strict.hpp"

#include <algorithm>

#include "engine/differ/meaning/spelling.hpp"

// Whatever is as strict or stricter is made alike in both; what is left has to mean the same.

namespace kith::differing {

namespace {

bool no_longer(const time::Duration& one, const time::Duration& than) {
  const time::Duration a = in_smaller_units(one), b = in_smaller_units(than);
  return a.unit == b.unit && a.amount <= b.amount;
}
/// Of what may have no limit.
bool no_longer(const std::optional<time::Duration>& one, const std::optional<time::Duration>& than) {
  return !than || (one && no_longer(*one, *than));
}

template <class Value>
void alike_where(bool stricter, Value& was, const Value& is) {
  if (stricter) was = is;
}

void level(model::Action& was, model::Action& is) {
  was.by.reset();
  is.by.reset();
  alike_where(no_later(is.deadline, was.deadline), was.deadline, is.deadline);
}
/// What is always asked for asks for more, but where something waits until it is done.
void level_unless(model::Action& was, const model::Action& is) {
  if (!is.unless) was.unless.reset();
}

void level(std::vector<model::RequiredStep>& was, std::vector<model::RequiredStep>& is) {
  if (is.size() > was.size()) is.resize(was.size());
  for (std::size_t i = 0; i < is.size(); ++i) {
    level(was[i].action, is[i].action);
    const bool waited_for = std::any_of(is.begin() + static_cast<std::ptrdiff_t>(i) + 1, is.end(),
                                        [](const auto& later) { return later.once_that_is_done; });
    if (!waited_for) level_unless(was[i].action, is[i].action);
    if (!was[i].if_late) is[i].if_late.reset();
    else if (is[i].if_late) {
      level(*was[i].if_late, *is[i].if_late);
      level_unless(*was[i].if_late, *is[i].if_late);
    }
  }
}

/// Of what begins at one time; days that count the one it runs from end a day sooner.
bool no_later_within(const model::Deadline& one, const model::Deadline& than) {
  const time::Counting &a = one.counting, &b = than.counting;
  if (a.or_next_working_day && !b.or_next_working_day) return false;
  if (b.that_day && !a.that_day) return false;
  return no_longer(one.length, than.length);
}

}  // namespace

bool no_later(const model::Deadline& one, const model::Deadline& than) {
  using Kind = model::Deadline::Kind;
  if (than.kind == Kind::none) return true;
  if (one.kind == Kind::sooner_of)
    return std::any_of(one.of.begin(), one.of.end(), [&](const auto& part) { return no_later(part, than); });
  if (than.kind == Kind::sooner_of)
    return std::all_of(than.of.begin(), than.of.end(), [&](const auto& part) { return no_later(one, part); });
  return one.kind == than.kind && (one.kind != Kind::within || no_later_within(one, than));
}

bool as_strict(const Meaning& before, model::Action was, const Meaning& after, model::Action is) {
  level(was, is);
  level_unless(was, is);
  return before.action(was) == after.action(is);
}

bool as_strict(const Meaning& before, model::Requirement was, const Meaning& after, model::Requirement is) {
  level(was.steps, is.steps);
  alike_where(is.strength <= was.strength, was.strength, is.strength);
  alike_where(is.safety, was.safety, is.safety);
  alike_where(was.every && no_longer(is.every, was.every), was.every, is.every);
  return before.requirement(was) == after.requirement(is);
}

bool as_strict(const Meaning& before, model::Escalation was, const Meaning& after, model::Escalation is) {
  for (std::size_t i = 0; i < std::min(was.stages.size(), is.stages.size()); ++i) {
    model::Stage &a = was.stages[i], &b = is.stages[i];
    alike_where(no_longer(b.answers_within, a.answers_within), a.answers_within, b.answers_within);
    alike_where(no_longer(b.resolves_within, a.resolves_within), a.resolves_within, b.resolves_within);
  }
  std::erase_if(was.must_reach, [&](const auto& one) {
    return std::any_of(is.must_reach.begin(), is.must_reach.end(), [&](const auto& other) {
      return other.stage == one.stage && no_longer(other.within, one.within);
    });
  });
  is.must_reach.clear();
  return before.escalation(was) == after.escalation(is);
}

}  // namespace kith::differing
