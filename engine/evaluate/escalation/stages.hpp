#pragma once
#include <optional>
#include <vector>

#include "engine/evaluate/record/asking.hpp"
#include "engine/model/care.hpp"
#include "engine/time/deadline.hpp"

namespace kith::evaluate {

/// What a stage has come to, from the record.
struct StageState {
  model::StageIndex stage = 0;
  time::From told;                       ///< when it was told, or was to be: its predecessor's expiry
  bool on_record = false;                ///< told, by the record
  std::optional<time::Instant> answered, resolved;
  bool off_duty = false;                 ///< when it was to hear: it is told only where nobody would hear in its place
  std::optional<time::Instant> off_duty_until;  ///< when its hours begin, where it was off duty, or had not answered as they ended
  std::optional<time::Due> until;        ///< by when it must answer, or once answered resolve
  Truth implicated = Truth::no;          ///< are all its holders implicated in the concern?
  bool expired = false;                  ///< `until` has passed
  std::optional<time::From> passed_on;   ///< when its successor was to hear: no answer, or no end, in time
};

/// The stages that hear of an escalation up to a moment, in the order in which they do. A stage's time runs from the earlier of being
/// told and its predecessor's expiry; it is passed over when all its holders are implicated, and while that is not known its
/// alternative hears too. One that is off duty when it is to hear goes on at once, as if there were no answer, and so does one that has
/// not answered as its hours end; whoever has answered holds it, off duty too. Nobody more hears once it is resolved.
std::vector<StageState> stages_reached(const model::Ruleset&, const model::State&, const model::Escalation&, const model::EscalationRecord&,
                                       time::Instant at);

/// Is a stage passed over without being told, for want of anybody there?
bool is_skipped(const model::Escalation&, const StageState&);
/// Who hears if a stage is to hear then: the stage itself, or the first after it where somebody is there.
model::StageIndex who_hears(const model::Ruleset&, const model::Escalation&, model::StageIndex, time::From);

/// The latest moment at which this stage's way reaches a final one; nothing where it has answered for good.
std::optional<time::Instant> worst_case(const model::Ruleset&, const model::Escalation&, const StageState& from);

}  // namespace kith::evaluate
