#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_care() {
  return {
      {Code::unknown_item, "`each` names nothing that there are records of",
       "A requirement or a measure stands for each event of a declared kind, or for each restriction, plan, consent, capacity,\n"
       "best_interests, authority, concern, wish, member or goal.",
       "requirement r \"Restrictions are reviewed\"\n"
       "  for each restrictions\n"
       "  then  review it\n",
       "requirement r \"Restrictions are reviewed\"\n"
       "  for each restriction\n"
       "  then  review it\n"},
      {Code::unknown_item_field, "the item has no field of that name",
       "Inside `for each`, a condition may read the item's own fields: those that the event declares, or those that the published form\n"
       "gives to that kind of record. The message lists them.",
       "requirement r \"Restrictions are reviewed\"\n"
       "  for each restriction\n"
       "  when  last_review was more than 28 days ago\n"
       "  then  review it\n",
       "requirement r \"Restrictions are reviewed\"\n"
       "  for each restriction\n"
       "  when  last_reviewed was more than 28 days ago\n"
       "  then  review it\n"},
      {Code::unknown_escalation, "`escalate by` names no escalation",
       "Only an escalation that this ruleset, or one that it uses, declares can be started.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"
       "\n"
       "requirement r \"Missed check-ins\"\n"
       "  for each missed_check_in\n"
       "  then  escalate by lots\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"
       "\n"
       "requirement r \"Missed check-ins\"\n"
       "  for each missed_check_in\n"
       "  then  escalate by lost\n"},
      {Code::unknown_requirement, "a measure counts a requirement that is not declared",
       "`counts when NAME is done in time` names a requirement of this ruleset or of one that it uses.",
       "requirement write_up \"Incidents are written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\" within 24 hours\n"
       "\n"
       "measure m \"Written up in time\"\n"
       "  of each incident\n"
       "  counts when write_op is done in time\n",
       "requirement write_up \"Incidents are written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\" within 24 hours\n"
       "\n"
       "measure m \"Written up in time\"\n"
       "  of each incident\n"
       "  counts when write_up is done in time\n"},
      {Code::unknown_level, "the plan has no level of that name",
       "Steps lead between the levels that the plan itself declares, the most support first.",
       "plan cafe_travel \"Going to the café\"\n"
       "  about travel_alone\n"
       "  level accompanied \"Staff walk beside her\"\n"
       "  level shadowing \"Staff follow\"\n"
       "  level independent \"No staff\"\n"
       "\n"
       "  step down from shadow\n"
       "    when   stable\n",
       "plan cafe_travel \"Going to the café\"\n"
       "  about travel_alone\n"
       "  level accompanied \"Staff walk beside her\"\n"
       "  level shadowing \"Staff follow\"\n"
       "  level independent \"No staff\"\n"
       "\n"
       "  step down from shadowing\n"
       "    when   stable\n"},
      {Code::unknown_stage, "the escalation has no stage of that name",
       "A stage is named by the role that holds it. `then`, `go to` and `must reach` name stages of the same escalation.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manger\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"},
      {Code::incomplete_telling, "it is not said what somebody is told, or what for",
       "Everything addressed to anyone but the person passes through the boundaries, and they ask for a category and a purpose. An\n"
       "action that names neither could not be checked, so it is not taken.",
       "requirement r \"The family hears\"\n"
       "  for each incident\n"
       "  then  tell family within 24 hours\n",
       "requirement r \"The family hears\"\n"
       "  for each incident\n"
       "  then  tell family about finances for family_update within 24 hours\n"},
      {Code::unknown_rule, "a scenario names a rule or a thing that is not there",
       "A scenario may name the plans, requirements, escalations and measures of this ruleset and of those that it uses, the steps up of a\n"
       "plan as `PLAN.step_up.1`, and what it gave itself under an id.",
       "requirement write_up \"Incidents are written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\" within 24 hours\n"
       "\n"
       "scenario \"Written up the next day\"\n"
       "  given incident on 2026-05-20\n"
       "  when  the person is assessed on 2026-05-22\n"
       "  then  write_op is overdue\n",
       "requirement write_up \"Incidents are written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\" within 24 hours\n"
       "\n"
       "scenario \"Written up the next day\"\n"
       "  given incident on 2026-05-20\n"
       "  when  the person is assessed on 2026-05-22\n"
       "  then  write_up is overdue\n"},
      {Code::not_asked, "a scenario expects what it does not ask",
       "A scenario that asks one question expects an outcome. One in which the person is assessed expects actions, plans, escalations,\n"
       "measures and who decides. One in which a decision is to be made expects who decides.",
       "requirement write_up \"Incidents are written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\" within 24 hours\n"
       "\n"
       "scenario \"Written up the next day\"\n"
       "  given incident on 2026-05-20\n"
       "  when  the person is assessed on 2026-05-22\n"
       "  then  refuse\n",
       "requirement write_up \"Incidents are written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\" within 24 hours\n"
       "\n"
       "scenario \"Written up the next day\"\n"
       "  given incident on 2026-05-20\n"
       "  when  the person is assessed on 2026-05-22\n"
       "  then  write_up is overdue\n"},
      {Code::second_involvement, "a decision has two involvements",
       "Who decides must have one answer, so a decision has one involvement in the whole stack at a time. Keep one, or give the two\n"
       "periods that do not overlap.",
       "involvement one \"Travelling alone\"\n"
       "  of     travel_alone\n"
       "  person decides\n"
       "\n"
       "involvement other \"Travelling alone\"\n"
       "  of     travel_alone\n"
       "  person decides\n",
       "involvement one \"Travelling alone\"\n"
       "  of     travel_alone\n"
       "  person decides\n"
       "  until  2026-06-01\n"
       "\n"
       "involvement other \"Travelling alone\"\n"
       "  of     travel_alone\n"
       "  person decides\n"
       "  from   2026-06-01\n"},
      {Code::decided_for_another, "somebody would decide what is never decided for another",
       "Some decisions, such as consent to sexual relations or how to vote, can be made by nobody but the person, whatever a ruleset says\n"
       "(Mental Capacity Act 2005, sections 27 to 29). Take the line out.",
       "involvement i \"Sexual relations\"\n"
       "  of     consent_to_sex\n"
       "  person decides\n"
       "  service_manager decides\n",
       "involvement i \"Sexual relations\"\n"
       "  of     consent_to_sex\n"
       "  person decides\n"},
      {Code::stronger_than_source, "a requirement claims more than its sources give",
       "The strength of a requirement comes from the strongest source that it cites. `as should`, `as policy` and `as may` weaken it. To\n"
       "make it stronger, cite a source that is.",
       "requirement r \"Written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\"\n"
       "  as should\n"
       "  cites our_policy \"7.1\"\n",
       "requirement r \"Written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\"\n"
       "  as may\n"
       "  cites our_policy \"7.1\"\n"},
      {Code::no_such_step, "a step leads to no level",
       "A step down leads from a level to the next, so there is none from the last. A step up leads to more support, so there is none to\n"
       "the last level.",
       "plan cafe_travel \"Going to the café\"\n"
       "  about travel_alone\n"
       "  level accompanied \"Staff walk beside her\"\n"
       "  level shadowing \"Staff follow\"\n"
       "  level independent \"No staff\"\n"
       "\n"
       "  step down from independent\n"
       "    when   stable\n",
       "plan cafe_travel \"Going to the café\"\n"
       "  about travel_alone\n"
       "  level accompanied \"Staff walk beside her\"\n"
       "  level shadowing \"Staff follow\"\n"
       "  level independent \"No staff\"\n"
       "\n"
       "  step down from shadowing\n"
       "    when   stable\n"},
      {Code::second_step_down, "a plan has two steps down from one level",
       "A step down moves one level, on one condition. Join the two conditions with `and` or `or`.",
       "plan cafe_travel \"Going to the café\"\n"
       "  about travel_alone\n"
       "  level accompanied \"Staff walk beside her\"\n"
       "  level shadowing \"Staff follow\"\n"
       "  level independent \"No staff\"\n"
       "\n"
       "  step down from shadowing\n"
       "    when   stable\n"
       "\n"
       "  step down from shadowing\n"
       "    when lives_with_family\n",
       "plan cafe_travel \"Going to the café\"\n"
       "  about travel_alone\n"
       "  level accompanied \"Staff walk beside her\"\n"
       "  level shadowing \"Staff follow\"\n"
       "  level independent \"No staff\"\n"
       "\n"
       "  step down from shadowing\n"
       "    when stable or lives_with_family\n"},
      {Code::other_items, "a measure counts a requirement about other items",
       "Each item is counted when the requirement that stands for it is done in time, so both stand for each of the same kind.",
       "requirement r \"Written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\"\n"
       "\n"
       "measure m \"Written up in time\"\n"
       "  of each missed_check_in\n"
       "  counts when r is done in time\n",
       "requirement r \"Written up\"\n"
       "  for each incident\n"
       "  then  record \"what happened\"\n"
       "\n"
       "measure m \"Written up in time\"\n"
       "  of each incident\n"
       "  counts when r is done in time\n"},
      {Code::no_first_stage, "an escalation does not say who hears first",
       "Exactly one stage is the first: write `first stage ROLE`.",
       "escalation lost \"She cannot be found\"\n"
       "  stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"},
      {Code::unreachable_stage, "no way leads to a stage",
       "A stage is reached from the first one by `then`, by the order in which stages are written, by `if ROLE is implicated`, or by\n"
       "`when … go to`. One that is never reached looks like a safeguard and is none.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage social_worker answers within 15 minutes, then on_call_manager\n"
       "    if social_worker is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then social_worker\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage social_worker answers within 15 minutes, then on_call_manager\n"
       "    if social_worker is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"},
      {Code::dead_end, "an escalation may end with nobody who must act",
       "From every stage some final stage must be reached: somebody who cannot pass it on, such as the emergency services.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager answers within 15 minutes, outside\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"},
      {Code::cycle_of_stages, "stages pass a matter round in a circle",
       "A matter that comes back to somebody who did not answer is never dealt with. Let one stage of the circle be final or go elsewhere.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager answers within 15 minutes, then staff\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"},
      {Code::reached_too_late, "a stage may hear later than it must",
       "The longest way to the stage, over every start, takes longer than `must reach` allows. The message shows the way, and the day and\n"
       "hour where they matter.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"
       "  must reach on_call_manager within 10 minutes\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"
       "  must reach on_call_manager within 15 minutes\n"},
      {Code::stage_without_time, "a stage has no time to answer in",
       "The next stage hears when a stage has not answered, or not resolved the matter, in time. Without a time the next one never hears.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"},
      {Code::no_other_way, "nobody else is told when a stage's holder is implicated",
       "A concern may be about the very person who is to hear of it. Say who is told in their place.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "  stage on_call_manager final, outside\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"},
      {Code::uncovered_hours, "there are hours at which nobody on the way is there",
       "On some way from the first stage, until somebody outside is told, no stage is staffed at these hours. Time runs all the same: a stage\n"
       "that is not staffed hears, and nobody answers.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "    staffed monday to friday\n"
       "  stage on_call_manager final, outside\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"},
      {Code::single_point, "everything depends on one stage",
       "Every way from the first stage to a final one goes through this stage. That may be right; it should be known.",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then social_worker\n"
       "    if staff is implicated, go to social_worker\n"
       "  stage social_worker answers within 15 minutes, then on_call_manager\n"
       "    if social_worker is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n",
       "escalation lost \"She cannot be found\"\n"
       "  first stage staff answers within 15 minutes, then on_call_manager\n"
       "    if staff is implicated, go to on_call_manager\n"
       "  stage on_call_manager final, outside\n"},
      {Code::tells_in_text, "a text tells somebody something",
       "What is written in a text is not checked. An action that tells somebody something passes through the boundaries only when it is\n"
       "written as `tell`.",
       "requirement r \"The family hears\"\n"
       "  for each incident\n"
       "  then  do \"ring her mother and let her know\" within 24 hours\n",
       "requirement r \"The family hears\"\n"
       "  for each incident\n"
       "  then  tell family.mother about finances for family_update within 24 hours\n"},
  };
}

}  // namespace kith::source
