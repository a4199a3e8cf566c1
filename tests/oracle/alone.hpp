#pragma once
#include <string>

#include "kith/kith.hpp"

/// What one of many answers and the same question by itself are compared by.
namespace kith::texts {

/// As JSON and for the person, all but what was asked, what would change it, and what is said once for all.
inline std::string said_among_others(Answer answer, const Asked& asked) {
  answer.question = asked;
  answer.would_change.clear();
  answer.would_change_approximate = false;
  answer.rulesets = {};
  answer.tzdata.clear();
  return render(answer, Rendering::json) + (answer.died.empty() ? render(answer, Rendering::easy_read) : "");
}

}  // namespace kith::texts
