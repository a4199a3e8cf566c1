#include <algorithm>

#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"
#include "kith/decimal.hpp"

/// Where somebody stands: in a plan, with an escalation, and who decides.
namespace kith::report {
namespace {

std::string level_words(const std::optional<Named>& level) {
  return level ? quoted(title_of(*level)) : "another level";
}

/// Is it the end of it that is awaited, and no answer any more?
bool end_awaited(const EscalationAnswer& escalation) {
  return std::none_of(escalation.steps.begin(), escalation.steps.end(), [&](const EscalationStep& one) {
    return one.until == escalation.until && one.answered.empty();
  });
}

std::string agreement_words(const PlanAnswer& plan) {
  std::string out;
  if (!plan.agreed.empty()) out += " Agreed by " + listed(plan.agreed) + '.';
  if (!plan.agreement_missing.empty()) out += " Still to agree: " + listed(plan.agreement_missing) + '.';
  return out;
}

}  // namespace

std::string plan_sentences(const PlanAnswer& plan) {
  if (plan.level.name.empty())
    return "The present level is not known: support as at the start, and no step down, until it is.";
  switch (plan.kind) {
    case PlanAnswer::Kind::stay: return "Stay at " + quoted(title_of(plan.level)) + '.';
    case PlanAnswer::Kind::step_up_now: {
      const std::string then =
          plan.proposed ? " A further step to " + level_words(plan.proposed) + " is proposed." : "";
      return "Step up now to " + level_words(plan.to) + '.' + then;
    }
    case PlanAnswer::Kind::propose_step_up:
      return "Propose stepping up to " + level_words(plan.to) + ". Nothing changes until that is agreed.";
    case PlanAnswer::Kind::propose_step_down:
      return "Propose stepping down to " + level_words(plan.to) +
             ". Nothing changes until everyone has agreed." + agreement_words(plan);
    case PlanAnswer::Kind::agreed_step_down:
      return "Step down to " + level_words(plan.to) + '.' + agreement_words(plan);
  }
  return {};
}

std::string review_words(const PlanReview& review, std::string_view how) {
  std::string out = review.overdue ? "Overdue" : "Due";
  out += review.due.empty()
             ? ", but no date can be worked out"
             : (review.overdue ? " since " : " by ") + spoken_deadline(review.due, review.overdue_after);
  if (!review.every.empty()) out += " (" + std::string(how) + ' ' + one_line(review.every) + ')';
  return out + '.' + (review.why.empty() ? "" : ' ' + sentence(review.why));
}

std::string progress_words(const Progress& progress) {
  const std::string met = progress.is == Truth::yes  ? "Met"
                          : progress.is == Truth::no ? "Not met"
                                                     : "Not known";
  return progress.have.empty() ? met
                               : met + ": " + one_line(progress.have) + " of " + one_line(progress.need);
}

std::string holding_words(const EscalationAnswer& escalation) {
  if (escalation.closed) return "Closed.";
  std::string out =
      escalation.holders.empty() ? "Nobody holds it." : "Held by " + ring_words(escalation.holders) + '.';
  if (!escalation.until.empty())
    out += (end_awaited(escalation) ? " It " : " An answer ") + std::string(escalation.late ? "was" : "is") +
           (end_awaited(escalation) ? " to be over by " : " due by ") + spoken_deadline(escalation.until) +
           '.';
  if (!escalation.next.empty())
    out += " Next: " + ring_words(escalation.next) +
           (escalation.next_because.empty() ? "" : ", " + one_line(escalation.next_because)) + '.';
  if (!escalation.worst_case.empty())
    out += " At the latest, the last to hear does so by " + spoken_time(escalation.worst_case) + '.';
  return out;
}

std::string involved_words(const Involved& involved) {
  const std::string role = title_of(involved.role);
  if (!involved.members.empty()) return role + " (" + joined(titles(involved.members)) + ')';
  const bool a_role = involved.role.name != "person" && involved.role.name != "named_by_person";
  const bool nobody = involved.circle_known && a_role;
  return nobody ? role + " (nobody in the circle)" : role;
}

std::string holds_words(const HoldsOver& holder) {
  std::string out = title_of(holder.member) + ", “" + title_of(holder.authority) + "”";
  return holder.why.empty() ? out : out + ": " + one_line(holder.why);
}

std::string acts_now_words(const ActsNow& acts, const std::vector<HoldsOver>& holders) {
  std::vector<std::string> first;
  for (const HoldsOver& one : holders)
    if (!one.alleged && std::find(first.begin(), first.end(), title_of(one.member)) == first.end())
      first.push_back(title_of(one.member));
  return ring_words({acts.who}) + " acts where it cannot wait (" + joined(titles(acts.purposes)) + ")." +
         (first.empty() ? "" : " Try " + joined(first) + " first.");
}

std::string decides_words(const WhoDecides& who) {
  const std::string other = who.decider ? involved_words(*who.decider) : "somebody else";
  switch (who.kind) {
    case WhoDecides::Kind::person: return "The person decides.";
    case WhoDecides::Kind::other:
      return sentence(other +
                      (who.in_best_interests ? " decides, in the person's best interests." : " decides."));
    case WhoDecides::Kind::try_first:
      return "Nobody else decides yet. Try the steps below first; after that " + other + " would decide.";
    case WhoDecides::Kind::find_out:
      return "Not known yet. Until it is, nobody decides in the person's place.";
    case WhoDecides::Kind::nobody: return "Nobody may decide this for the person.";
    case WhoDecides::Kind::no_rule:
      return "No rule says who decides. Find out who is responsible for making this decision.";
  }
  return {};
}

}  // namespace kith::report
