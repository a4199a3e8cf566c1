#pragma once

namespace kith::cli {

/// Exit codes, as docs/command.md has them.
namespace exit_code {
inline constexpr int done = 0;
inline constexpr int wrong = 1;     ///< a ruleset or a scenario is wrong
inline constexpr int differs = 1;   ///< of two rulesets: they differ, and nothing more is permitted
inline constexpr int unusable = 2;  ///< bad usage, unreadable input, a record or a question with mistakes
inline constexpr int more_permissive = 3;  ///< of two rulesets: something more is, or may be, permitted
inline constexpr int not_covered = 4;      ///< scenarios passed, and do not show as much as was asked for
inline constexpr int not_proved = 5;       ///< no promise is broken, and one is not proved
}  // namespace exit_code

}  // namespace kith::cli
