#include "engine/evaluate/assess.hpp"
#include "engine/evaluate/involvement.hpp"
#include "kith/assess.hpp"

namespace kith {

Assessment assess(const Ruleset& ruleset, const State& state, Moment at) { return evaluate::assess(ruleset.checked(), state.record(), at); }

std::vector<RequiredAction> due_actions(const Ruleset& ruleset, const State& state, Moment at) {
  return evaluate::due_actions(ruleset.checked(), state.record(), at);
}

std::optional<WhoDecides> who_decides(const Ruleset& ruleset, const State& state, const std::string& decision, Moment at) {
  const auto& decisions = ruleset.checked().decisions;
  const auto about = decisions.find(decision);
  if (!about || !decisions[*about].declared) return std::nullopt;
  return evaluate::who_decides(ruleset.checked(), state.record(), *about, at);
}

}  // namespace kith
