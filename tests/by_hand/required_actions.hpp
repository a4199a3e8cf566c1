#pragma once
#include <string>
#include <utility>
#include <vector>

#include "kith/assessment.hpp"
#include "tests/by_hand/answers.hpp"

/// Actions made by hand, and what is to be found out before some of them.
namespace assessments {

using namespace kith;

inline const std::string moment = "2026-05-30T16:05:00+01:00";
Citation policy(const std::string& provision);
Citation law();
ActionReason reason(std::string requirement, std::string title, Strength strength, ActionStatus status,
                    std::string text);
RequiredAction required(Action action, std::string by_role, ActionReason why);
WhoHolds shift_lead();
WhoHolds on_call_manager();

/// A live escalation, or a step up now, with its actions.
RequiredAction live(RequiredAction one);
RequiredAction call_her();
RequiredAction step_up();
RequiredAction tell_on_call();
RequiredAction tell_mother();
RequiredAction blocked_father();
RequiredAction consult_must();
RequiredAction review_restriction();

/// Three things that hang on one, and one that hangs on another.
std::vector<ToFindOut> to_find_out();
RequiredAction told_in_time();

}  // namespace assessments
