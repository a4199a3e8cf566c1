#include "engine/rehearse/told.hpp"

#include <algorithm>

namespace kith::rehearsing {
namespace {

class Told {
 public:
  void add(const std::string& words) {
    if (!words.empty() && std::find(all_.begin(), all_.end(), words) == all_.end()) all_.push_back(words);
  }
  void add(const Named& named) { add(named.easy_read); }
  void add(const Action& action) {
    add(action.to_easy);
    add(action.by_easy);
  }
  void add(const FindOut& fact) {
    for (const std::string& who : fact.supplied_by_easy) add(who);
  }
  template <class Item>
  void add(const std::vector<Item>& items) {
    for (const Item& item : items) add(item);
  }
  void add(const Reason& reason) { add(reason.easy_read); }
  void add(const Limits& limits) {
    add(limits.keep_back);
    add(limits.on_condition);
  }
  void add(const RequiredAction& action) {
    add(action.action);
    for (const ActionReason& reason : action.reasons) add(reason.easy_read);
  }
  void add(const PlanAnswer& plan) {
    add(plan.level);
    if (plan.to) add(*plan.to);
    add(plan.because);
  }
  void add(const EscalationAnswer& escalation) {
    for (const WhoHolds& holder : escalation.holders) add(holder.role);
  }
  void add(const WhoDecides& who) {
    add(who.decision);
    if (who.decider) add(who.decider->role);
    for (const Consulted& one : who.consulted) add(one.who.role);
    add(who.find_out);
  }
  std::vector<std::string> take() { return std::move(all_); }

 private:
  std::vector<std::string> all_;
};

}  // namespace

std::vector<std::string> told(const Answer& answer) {
  Told all;
  for (const std::string* words : {&answer.question.with_easy, &answer.question.share_easy,
                                   &answer.question.does_easy, &answer.question.for_easy})
    all.add(*words);
  all.add(answer.because);
  if (answer.limits) all.add(*answer.limits);
  all.add(answer.actions);
  all.add(answer.find_out);
  return all.take();
}

std::vector<std::string> told(const Assessment& assessment) {
  Told all;
  for (const Wish& wish : assessment.wishes) all.add(wish.about);
  all.add(assessment.plans);
  all.add(assessment.escalations);
  all.add(assessment.actions);
  all.add(assessment.involvement);
  for (const ToFindOut& one : assessment.find_out) all.add(one.fact);
  return all.take();
}

}  // namespace kith::rehearsing
