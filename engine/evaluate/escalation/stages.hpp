#pragma once
#include <optional>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/model/care.hpp"
#include "engine/model/stage_ways.hpp"

namespace kith::evaluate {

/// Why a stage passed it on: nobody was there, there was no answer or no end in time, or all its holders are
/// implicated.
enum class Passed { off_duty, unanswered, unresolved, implicated };

/// The way by which a stage was first to hear from another.
struct WayIn {
  model::StageIndex from = 0;
  Passed why = Passed::unanswered;
};

/// What a stage has come to, from the record.
struct StageState {
  model::StageIndex stage = 0;
  time::From told;         ///< when it was told, or was to be: its predecessor's expiry
  time::From heard;        ///< from when its time runs: being told, or answering off duty
  bool on_record = false;  ///< told, by the record
  std::optional<time::Instant> off_duty_until;  ///< nobody was there when it was to hear; where it is not the
                                                ///< last, it is not told then
  std::optional<time::Instant> answered, resolved;
  std::optional<time::Due> until;  ///< by when it must answer, or once answered resolve
  Truth implicated = Truth::no;    ///< are all its holders implicated in the concern?
  bool expired = false;            ///< `until` has passed
  /// Was it passed over because nobody was there?
  bool off_duty() const { return off_duty_until && passed_on; }
  bool cut_short = false;  ///< `until` is the end of its hours, before its time to answer is over
  std::optional<time::From>
      passed_on;  ///< when its successor was to hear: off duty, no answer or no end in time, hours that ended
  Passed passed_because = Passed::unanswered;  ///< why, where it was passed on
  /// The stage that passed it on to this one, stages passed over as implicated left out; nothing where it was
  /// the first, or a condition led there sooner.
  std::optional<WayIn> way_in;
  std::optional<model::Condition> led_by;  ///< the condition that led there sooner
  /// Who had it last before this stage and was there to hear, or has it meanwhile where a condition led here;
  /// nothing where nobody was.
  std::optional<model::StageIndex> had_before;
};

/// The first of the stages, but for this one, that was there to hear.
std::optional<model::StageIndex> there_beside(const std::vector<StageState>&, model::StageIndex);

/// Times as the rules count them.
model::StageClock clock_of(const model::Ruleset&);

/// The stages that hear of an escalation up to a moment, in the order in which they do. A stage's time runs
/// from the earlier of being told and its predecessor's expiry; it is passed over when all its holders are
/// implicated, and while that is not known its alternative hears too; and when it is off duty, unless nobody
/// hears after it. Nobody more hears once it is resolved.
std::vector<StageState> stages_reached(const model::Ruleset&, const model::State&, const model::Escalation&,
                                       const model::EscalationRecord&, time::Instant at);

}  // namespace kith::evaluate
