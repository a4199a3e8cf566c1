#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/prove/realise.hpp"
#include "kith/assessment.hpp"

namespace kith::proving {

/// Who is on which level of a plan, at the moment of a case: one after another, the first long before, so
/// that everything on record happened since, unless `since` says otherwise; and the last at this moment where
/// `just_stepped`.
struct OnPlan {
  std::vector<model::LevelIndex> levels;
  bool just_stepped = false;
  bool reviewed = false;  ///< since the last of them
  /// How long ago the last but for one just taken came; nothing: before all that is on record.
  std::optional<std::chrono::minutes> since = {};
};

/// What a case needs on record, of somebody on a plan. It asks for everything about the person.
std::variant<model::Scenario, Unrealised> plan_record(const Circumstances&, const Case&, const model::Plan&,
                                                      const OnPlan&);
/// How long ago a step may have been so that the plan no longer waits for it, and something on record may be
/// longer ago: nothing, for long ago, and lately.
std::vector<std::optional<std::chrono::minutes>> steps_ago(const model::Plan&);
/// What the engine itself says about the plan there; nothing where the record cannot be put together.
std::optional<PlanAnswer> answer_about(const model::Ruleset&, const model::Plan&, const model::Scenario&);

inline bool calls_for_less(const PlanAnswer& answer) {
  return answer.kind == PlanAnswer::Kind::agreed_step_down ||
         answer.kind == PlanAnswer::Kind::propose_step_down;
}
inline bool calls_for_more(const PlanAnswer& answer) {
  return answer.kind == PlanAnswer::Kind::step_up_now || answer.kind == PlanAnswer::Kind::propose_step_up;
}
/// The place of a level among the plan's, by its name.
model::LevelIndex level_named(const model::Plan&, const std::string&);

}  // namespace kith::proving
