#pragma once
#include "tests/whole/expected.hpp"

/// A plan's answer as the tables and the properties see it.
namespace kith::tests {

inline std::string word(PlanAnswer::Kind kind) {
  static constexpr const char* words[] = {"stay", "agreed_step_down", "propose_step_down", "propose_step_up",
                                          "step_up_now"};
  return words[static_cast<std::size_t>(kind)];
}
inline nlohmann::json review_shown(const PlanReview& review) {
  return {{"due", review.due}, {"every", review.every}, {"overdue", review.overdue}};
}

inline nlohmann::json plan_shown(const PlanAnswer& plan, const std::vector<RequiredAction>& actions) {
  nlohmann::json out = {{"kind", word(plan.kind)},
                        {"level", plan.level.name},
                        {"to", plan.to ? plan.to->name : ""},
                        {"proposed", plan.proposed ? plan.proposed->name : ""},
                        {"met", plan.met},
                        {"unmet", plan.unmet},
                        {"wait_until", plan.wait_until},
                        {"agreed", plan.agreed},
                        {"missing", plan.agreement_missing},
                        {"review", review_shown(plan.review)},
                        {"held_back_since", plan.held_back_since},
                        {"against_wish", plan.against_wish},
                        {"progress", nlohmann::json::array()},
                        {"find_out", nlohmann::json::array()},
                        {"supplied_by", nlohmann::json::array()},
                        {"actions", nlohmann::json::array()}};
  out["step_up_review"] = plan.step_up_review ? review_shown(*plan.step_up_review) : nlohmann::json(nullptr);
  for (const Progress& one : plan.progress)
    out["progress"].push_back(one.have.empty() ? nlohmann::json(nullptr)
                                               : nlohmann::json(one.have + " of " + one.need));
  for (const FindOut& one : plan.find_out) {
    out["find_out"].push_back(one.what);
    for (const std::string& who : one.supplied_by) out["supplied_by"].push_back(who);
  }
  for (const RequiredAction& one : actions)
    out["actions"].push_back(
        {{"what", one.action.what}, {"due", one.due}, {"status", word(one.status)}, {"safety", one.safety}});
  return out;
}

}  // namespace kith::tests
