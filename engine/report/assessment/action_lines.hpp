#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "engine/report/form/page.hpp"
#include "kith/assessment.hpp"

/// What is said of one thing that must happen, wherever it stands.
namespace kith::report {

Tone action_tone(const RequiredAction&);
/// "Overdue, for safety".
std::string action_lead(const RequiredAction&);
/// What is to be done, and what it is about.
std::string action_words(const RequiredAction&);
/// What stands in the way, for those that cannot simply be done.
std::vector<Line> hindrance(const RequiredAction&);
/// How much may be told, and what is kept back.
std::vector<Line> telling(const RequiredAction&);
/// "By Amy, 20 May 2026 at 15:00, recorded at /actions/0."
std::string done_words(const RequiredAction&);
/// Each rule that asks for it, with its evidence.
std::vector<Line> reason_lines(const RequiredAction&);

/// "3 things": what few will read, counted, with each behind a click. `about` follows the count.
Line counted(std::vector<Line> each, std::size_t count, const std::string& about = "");
/// The same for other words.
Line with_each_folded(std::string words, std::vector<Line> each);

/// Which of the actions stand in full or in a line under "What to do now".
std::vector<bool> stands_first(const Assessment&);

}  // namespace kith::report
