#pragma once
#include <array>
#include <cstdint>

#include "dsl/syntax/tree/parts.hpp"

/// Who hears next, and by when.
namespace kith::syntax {

/// `monday to friday 17:00 to 09:00`: days of the week from 0 for Monday; minutes since midnight; no times:
/// the whole day.
struct Shift {
  enum class Closed : std::uint8_t { either, only, never };
  int first_day = 0;
  int last_day = 0;
  std::optional<int> from, to;
  Closed closed = Closed::either;  ///< `closed days` in place of days of the week; `except closed days`
  Span span;
};
struct Implicated {
  Name role;
  Name go_to;
};
struct Stage {
  bool first = false;
  Name role;
  Text title;
  std::optional<Duration> answers_within, resolves_within;
  std::optional<Name> then;
  bool final = false;
  bool outside = false;
  std::optional<Implicated> if_implicated;
  std::vector<Shift> staffed;
};
/// `when exploitation_risk is high go to police`
struct Jump {
  ConditionId when;
  Name to;
};
struct MustReach {
  Name stage;
  Duration within;
};
struct Escalation {
  Name name;
  Text title;
  InForce in_force;
  std::vector<Name> share;
  std::optional<Name> purpose;
  std::vector<Stage> stages;
  std::vector<Jump> jumps;
  std::vector<MustReach> must_reach;
  std::vector<Citation> cites;
};

/// Monday first.
inline constexpr std::array<const char*, 7> week_days = {"monday", "tuesday",  "wednesday", "thursday",
                                                         "friday", "saturday", "sunday"};

}  // namespace kith::syntax
