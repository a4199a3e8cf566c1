#include "engine/prove/restriction/ago.hpp"

#include <algorithm>

#include "engine/model/events/counts.hpp"
#include "engine/prove/draft/events.hpp"
#include "engine/prove/restriction/kinds.hpp"

namespace kith::proving {

bool never_shorter(const time::Duration& one, const time::Duration& other) {
  if (model::never_longer(other, one)) return true;
  // So many days of work take so many days at the least.
  return one.unit == time::Unit::working_days && other.unit != time::Unit::working_days &&
         model::never_longer(other, {one.amount, time::Unit::days});
}

std::optional<bool> Ago::more_than(const time::Duration& length) const {
  if (kind != Kind::more_than_one) return kind == Kind::more_than_all;
  if (never_shorter(one, length)) return true;
  return never_shorter(length, one) ? std::optional(false) : std::nullopt;
}

bool Ago::is_reached_by(const time::Duration& length) const {
  return kind == Kind::less_than_any || (kind == Kind::more_than_one && never_shorter(length, one));
}

// ---- what rules read ----------------------------------------------------------------------------------------------

namespace {

/// How long after the item began something is looked for.
template <class Test>
std::optional<time::Duration> window_after_it(const Test& test) {
  if constexpr (requires { test.window; })
    if (test.window.kind == model::Window::Kind::after_it) return test.window.length;
  return std::nullopt;
}

}  // namespace

std::vector<time::Duration> lengths_read(const model::Ruleset& rules) {
  std::vector<time::Duration> found;
  const auto add = [&](const time::Duration& length) {
    if (std::find(found.begin(), found.end(), length) == found.end()) found.push_back(length);
  };
  for (const model::Requirement& rule : rules.requirements)
    if (for_each_restriction(rule))
      for (const model::Condition condition : {rule.for_each->where, rule.condition})
        each_test(rules, condition, [&]<class Test>(const Test& test) {
          if constexpr (std::is_same_v<Test, model::ItemDateTest>) add(test.length);
          if (const auto window = window_after_it(test)) add(*window);
        });
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return lengths_of(a).longest < lengths_of(b).longest; });
  return found;
}

bool waits_for_its_window(const model::Ruleset& rules, const model::Requirement& rule,
                          const model::RequiredStep& step, const Ago& ago) {
  bool waits = false;
  const auto look = [&](const model::Condition& condition) {
    each_test(rules, condition, [&](const auto& test) {
      const auto window = window_after_it(test);
      waits = waits || (window && ago.more_than(*window) != true);
    });
  };
  look(rule.for_each->where);
  look(rule.condition);
  if (step.action.unless) look(*step.action.unless);
  return waits;
}

}  // namespace kith::proving
