#include "tests/by_hand/required_actions.hpp"

namespace assessments {

Citation policy(const std::string& provision) {
  return {"our_policy", "Sharing and confidentiality policy", provision, "policy", ""};
}

Citation law() {
  return {"mca", "Mental Capacity Act 2005", "s.4(7)", "law",
          "https://www.legislation.gov.uk/ukpga/2005/9/section/4"};
}

ActionReason reason(std::string requirement, std::string title, Strength strength, ActionStatus status,
                    std::string text) {
  ActionReason out;
  out.requirement = std::move(requirement);
  out.title = std::move(title);
  out.ruleset = "cafe_plan@2026.1";
  out.at = "cafe_plan.kith:30:1";
  out.strength = strength;
  out.status = status;
  out.text = std::move(text);
  return out;
}

RequiredAction required(Action action, std::string by_role, ActionReason why) {
  RequiredAction out;
  out.action = std::move(action);
  out.by_role = std::move(by_role);
  out.strength = why.strength;
  out.status = why.status;
  out.due = out.ranked_at = why.due = out.action.due;
  why.within = out.action.within;
  why.arose = "2026-05-30T15:30:00+01:00";
  out.reasons = {std::move(why)};
  return out;
}

WhoHolds shift_lead() {
  return {{"staff.shift_lead", "Shift lead"},
          {{"ali", "Ali Example", ""}, {"sam", "Sam Example", "07700 900123"}}};
}

WhoHolds on_call_manager() { return {{"on_call_manager", "On-call manager"}, {}}; }

RequiredAction live(RequiredAction one) {
  one.safety = one.live = one.reasons[0].safety = true;
  one.tier = one.reasons[0].tier = Tier::now;
  one.action.held_by = shift_lead();
  return one;
}

RequiredAction call_her() {
  RequiredAction out =
      required(answers::action("call her phone, then walk the route by the safe places", "do", "Shift lead",
                               "within 15 minutes", "2026-05-30T15:45:00+01:00"),
               "staff.shift_lead",
               reason("cafe_travel.step_up.1", "Going to the café", Strength::policy, ActionStatus::overdue,
                      "A missed check-in may mean that she is not safe."));
  out = live(std::move(out));
  out.reasons[0].easy_read = "You did not call. We want to know that you are safe.";
  out.reasons[0].cites = {policy("6.2")};
  out.reasons[0].facts = {
      answers::fact("at least 1 check_in late by more than 15 minutes in the last 24 hours",
                    "at least 1 “Check-in call” late by more than 15 minutes in the last 24 hours",
                    Truth::yes, "/events/log/2", "2026-05-30T15:30:00+01:00")};
  return out;
}

RequiredAction step_up() {
  RequiredAction out =
      required(answers::action("step up “Going to the café” to “Staff walk beside her”", "do", "Shift lead",
                               "now", "2026-05-30T15:30:00+01:00"),
               "staff.shift_lead",
               reason("cafe_travel.step_up", "Going to the café", Strength::policy, ActionStatus::overdue,
                      "A missed check-in may mean that she is not safe."));
  out = live(std::move(out));
  out.ranked_at = call_her().ranked_at;
  out.reasons[0].cites = {policy("6.2")};
  return out;
}

RequiredAction tell_on_call() {
  Action tell = answers::action("tell On-call manager: “She has missed a check-in and cannot be reached”",
                                "tell", "Shift lead", "", "2026-05-30T16:01:00+01:00");
  tell.to = "On-call manager";
  RequiredAction out =
      required(tell, "staff.shift_lead",
               reason("missing_person.on_call_manager", "She has missed a check-in and cannot be reached",
                      Strength::policy, ActionStatus::overdue,
                      "Nothing on record says that the on-call manager has heard of it."));
  out = live(std::move(out));
  out.action.hears = on_call_manager();
  return out;
}

RequiredAction tell_mother() {
  Action tell = answers::action("tell Farah about Incidents", "tell", "Shift lead", "within 24 hours",
                                "2026-05-31T09:05:00+01:00");
  tell.to = "Farah";
  tell.hears = WhoHolds{{"family", "Family"}, {{"mum", "Farah", "07700 900456"}}};
  RequiredAction out =
      required(tell, "staff.shift_lead",
               reason("tell_family", "Tell the family about an incident", Strength::policy, ActionStatus::due,
                      "Families who have a part in Amina's life hear promptly."));
  out.item = Item{"incident", "e2", "Incident on 30 May 2026", "/events/log/1"};
  out.limits = Limits{Detail::summary, {{"third_party", "Information about somebody else"}}, {}, {}};
  out.reasons[0].cites = {policy("7.1")};
  return out;
}

RequiredAction blocked_father() {
  Action tell = answers::action("tell Omar about Incidents", "tell", "Shift lead", "within 24 hours",
                                "2026-05-31T09:05:00+01:00");
  tell.to = "Omar";
  RequiredAction out =
      required(tell, "staff.shift_lead",
               reason("tell_family", "Tell the family about an incident", Strength::policy,
                      ActionStatus::blocked, "Families who have a part in Amina's life hear promptly."));
  out.item = Item{"incident", "e2", "Incident on 30 May 2026", "/events/log/1"};
  out.barred = answers::refused();
  out.dealt_with_by = "Service manager";
  return out;
}

RequiredAction consult_must() {
  Action consult =
      answers::action("consult Farah about Incidents", "consult", "Service manager", "without delay", "");
  consult.to = "Farah";
  consult.hears = WhoHolds{{"family", "Family"}, {{"mum", "Farah", "07700 900456"}}};
  RequiredAction out =
      required(consult, "service_manager",
               reason("consult_family", "Hear those who care for her", Strength::must, ActionStatus::conflict,
                      "Those engaged in caring for Amina must be consulted where practicable."));
  out.barred = answers::refused();
  out.tier = out.reasons[0].tier = Tier::now;
  out.dealt_with_by = "Service manager";
  out.settled_by = WhoHolds{{"service_manager", "Service manager"}, {{"jo", "Jo Example", "07700 900789"}}};
  out.reasons[0].cites = {law()};
  return out;
}

RequiredAction review_restriction() {
  Action review = answers::action("review the restriction “Physical prompt”", "review", "PBS lead",
                                  "within 5 working days", "2026-06-08T00:00:00+01:00");
  RequiredAction out = required(review, "pbs_lead",
                                reason("review_restriction", "Restrictions are reviewed", Strength::policy,
                                       ActionStatus::find_out, ""));
  out.item = Item{"restriction", "r1", "Restriction: physical prompt", "/restrictions/0"};
  return out;
}

std::vector<ToFindOut> to_find_out() {
  ToFindOut reviewed{{"last review",
                      "whether the last review was more than 28 days ago",
                      "/restrictions/0",
                      "nothing is recorded",
                      {"PBS lead"},
                      1}};
  reviewed.answers = {"Restrictions are reviewed"};
  reviewed.would_follow = {{"so", review_restriction()}};
  reviewed.due = review_restriction().due;
  reviewed.strength = Strength::policy;
  reviewed.found_out_by = {{{"pbs_lead", "PBS lead"}, {{"kit", "Kit Example", ""}}}};
  ToFindOut hurt{{"incident",
                  "whether there is any “Injury”",
                  "/events",
                  "this part of the record was not supplied",
                  {"whoever keeps the record"},
                  2}};
  hurt.answers = {"The regulator hears of an injury", "Benefits to Farah"};
  RequiredAction tell = required(
      answers::action("tell the regulator about Incidents", "tell", "Service manager", "without delay", ""),
      "service_manager",
      reason("tell_regulator", "The regulator hears of an injury", Strength::must, ActionStatus::find_out,
             ""));
  tell.tier = tell.reasons[0].tier = Tier::now;
  tell.reasons[0].cites = {law()};
  hurt.would_follow = {{"so, and the severity is high", tell}};
  hurt.tier = Tier::now;
  hurt.strength = Strength::must;
  hurt.without_delay = true;
  hurt.found_out_by = {{{"", "whoever keeps the record"}, {}}};
  ToFindOut capacity{{"capacity for sharing:finances",
                      "whether Amina can make the decision about sharing “Finances”",
                      "/capacity/0",
                      "its review date has passed",
                      {"Social worker"},
                      3}};
  capacity.answers = {"Finances to Farah", "Benefits to Farah", "Going to the café"};
  return {hurt, reviewed, capacity};
}

RequiredAction told_in_time() {
  Action tell = answers::action("tell Farah about Incidents", "tell", "Shift lead", "within 24 hours",
                                "2026-05-21T09:05:00+01:00");
  tell.to = "Farah";
  RequiredAction out =
      required(tell, "staff.shift_lead",
               reason("tell_family", "Tell the family about an incident", Strength::policy,
                      ActionStatus::done, "Families who have a part in Amina's life hear promptly."));
  out.item = Item{"incident", "e1", "Incident on 20 May 2026", "/events/log/0"};
  out.done_on = "2026-05-20T15:00:00+01:00";
  out.done_by = "amy";
  out.done_from = "/actions/0";
  return out;
}

}  // namespace assessments
