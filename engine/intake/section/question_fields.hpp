#pragma once
#include "engine/intake/section/reader.hpp"
#include "engine/model/state.hpp"

namespace kith::intake {

/// A question put now needs every member; one that a decision on record answered may leave out what for and
/// when. One about `anything` names no category.
enum class QuestionOf : std::uint8_t { now, history, everything };

/// A question about everything, each category by itself.
bool asks_about_everything(const Value&);

/// A question who decides.
bool asks_who_decides(const Value&);
model::DecisionAsked read_decision_asked(Reader&, const Value&);

/// A day after the working calendar's last is refused, never guessed: why, and a hint; nothing where the day
/// is known.
struct BeyondCalendar {
  std::string message, hint;
};
std::optional<BeyondCalendar> beyond_calendar(const model::Ruleset&, time::Instant at);

model::Question read_question_fields(Reader&, const Value&, QuestionOf);

}  // namespace kith::intake
