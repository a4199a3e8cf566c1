#include "engine/report/words/names.hpp"

namespace kith::report {

std::string_view name(Strength strength) {
  switch (strength) {
    case Strength::must: return "must";
    case Strength::contract: return "contract";
    case Strength::should: return "should";
    case Strength::policy: return "policy";
    case Strength::may: return "may";
  }
  return {};
}

std::string_view name(ActionStatus status) {
  switch (status) {
    case ActionStatus::overdue: return "overdue";
    case ActionStatus::due: return "due";
    case ActionStatus::find_out: return "find_out";
    case ActionStatus::conflict: return "conflict";
    case ActionStatus::blocked: return "blocked";
    case ActionStatus::ended: return "ended_by_death";
    case ActionStatus::done_late: return "done_late";
    case ActionStatus::done: return "done";
  }
  return {};
}

std::string_view name(PlanAnswer::Kind kind) {
  switch (kind) {
    case PlanAnswer::Kind::stay: return "stay";
    case PlanAnswer::Kind::agreed_step_down: return "agreed_step_down";
    case PlanAnswer::Kind::propose_step_down: return "propose_step_down";
    case PlanAnswer::Kind::propose_step_up: return "propose_step_up";
    case PlanAnswer::Kind::step_up_now: return "step_up_now";
  }
  return {};
}

std::string_view name(WhoDecides::Found found) {
  switch (found) {
    case WhoDecides::Found::none: return "";
    case WhoDecides::Found::lacking: return "lacking";
    case WhoDecides::Found::fluctuating: return "fluctuating";
    case WhoDecides::Found::too_young: return "too_young";
  }
  return {};
}

std::string_view name(WhoDecides::Kind kind) {
  switch (kind) {
    case WhoDecides::Kind::person: return "person";
    case WhoDecides::Kind::other: return "other";
    case WhoDecides::Kind::try_first: return "try_first";
    case WhoDecides::Kind::find_out: return "find_out";
    case WhoDecides::Kind::nobody: return "nobody";
    case WhoDecides::Kind::no_rule: return "no_rule";
  }
  return {};
}

}  // namespace kith::report
