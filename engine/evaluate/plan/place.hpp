#pragma once
#include <optional>
#include <vector>

#include "engine/evaluate/over_time/history.hpp"
#include "engine/model/care.hpp"
#include "engine/model/record.hpp"
#include "kith/answer.hpp"

namespace kith::evaluate {

/// Where a person stands on a plan, by the latest record; on a tie, with more support.
struct PlanPlace {
  const model::PlanRecord* record = nullptr;  ///< null: not known, and support is as at the start
  std::uint32_t index = 0;                    ///< of the record
  std::optional<std::uint32_t> not_known_by;  ///< the record for which it is not known: without a date, or
                                              ///< without a level of the plan in force
  model::LevelIndex level = 0;
  std::vector<const model::Agreement*>
      words;  ///< on steps from there, of every record of that level and date
  const model::PlanRecord* before =
      nullptr;  ///< the latest record of another level before it; on a tie, with less support
  model::LevelIndex level_before = 0;
  const model::PlanRecord* arrived =
      nullptr;  ///< the first record of this level after that: the level may be written down again

  bool came_by_step_up() const { return before && level_before > level; }
};
PlanPlace place_on(const model::Plan&, const model::State&, time::Instant at);
/// Where the level is not known: why, and which entry that lies in.
FindOut level_to_find_out(const model::Plan&, const model::State&, const PlanPlace&);

/// Of words on steps, the dated ones that no other is later than.
std::vector<const model::Agreement*> latest_words(const std::vector<const model::Agreement*>&);

/// Is the person's latest word about that level against it? Of several of one date each must be: what agrees
/// does not stop more support.
bool opposes(const model::Plan::Level&, const PlanPlace&, time::Instant at);

/// What is fixed about a plan's conditions: events are counted from the step, for steps up "by".
About about_plan(const model::Ruleset&, const model::State&, const PlanPlace&, bool only_after_last_step);

/// The agreement of one of those who must agree, or who is missing.
struct Agreed {
  std::vector<std::string> agreed, missing;  ///< names and titles
};
Agreed agreements(const model::Ruleset&, const model::State&, const model::Plan&, const PlanPlace&,
                  const model::Plan::StepDown&, time::Instant at);

}  // namespace kith::evaluate
