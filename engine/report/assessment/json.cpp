#include <nlohmann/json.hpp>
#include <utility>

#include "engine/report/answer/json_parts.hpp"
#include "engine/report/assessment/assessment.hpp"
#include "engine/report/assessment/said_once.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;
using Part = Parts<Json>;
using Once = SaidOnce<Json>;

Json named_json(const Named& named) {
  Json out = {{"name", named.name}, {"title", named.title}};
  put(out, "easy_read", named.easy_read);
  return out;
}

// ---- who decides ------------------------------------------------------------------------------------------------

Json involved_json(const Involved& involved) {
  return {{"role", involved.role.name},
          {"title", involved.role.title},
          {"members", array(involved.members, [](const Named& member) {
             return Json{{"id", member.name}, {"name", member.title}};
           })}};
}

Json consulted_json(const Consulted& consulted) {
  Json out = involved_json(consulted.who);
  out["is"] = name(consulted.is);
  put(out, "because", consulted.because);
  out["cites"] = array(consulted.cites, Part::citation);
  out["may_be_told"] = array(consulted.may_be_told, Part::answer);
  return out;
}

Json try_first_json(const TryFirst& step) {
  Json out = {{"step", step.step}, {"on_record", step.on_record}};
  put(out, "from", step.from);
  return out;
}

Json holds_over_json(const HoldsOver& holder) {
  Json out = {{"member", named_json(holder.member)},
              {"authority", named_json(holder.authority)},
              {"roles", array(holder.roles, named_json)},
              {"counts", name(holder.is)}};
  put(out, "why", holder.why);
  put(out, "from", holder.from);
  return out;
}
Json acts_now_json(const ActsNow& acts) {
  return {{"who", Part::who_holds(acts.who)}, {"purposes", array(acts.purposes, named_json)}};
}

Json who_decides_parts(const WhoDecides& who) {
  Json out = roomy<Json>({{"decision", who.decision.name},
                          {"title", who.decision.title},
                          {"at", who.at},
                          {"wish", Part::wish(who.wish)},
                          {"decides", name(who.kind)}},
                         22);
  put(out, "finding", std::string(name(who.finding)));
  if (!who.holders.empty()) out["holders"] = array(who.holders, holds_over_json);
  if (!who.acts_now.empty()) out["acts_now"] = array(who.acts_now, acts_now_json);
  put(out, "meanwhile", who.meanwhile);
  if (who.decider) out["decider"] = involved_json(*who.decider);
  if (who.in_best_interests) out["in_best_interests"] = true;
  put(out, "died", who.died);
  put(out, "because", who.because);
  out["cites"] = array(who.cites, Part::citation);
  out["facts"] = array(who.facts, Part::fact);
  out["try_first"] = array(who.try_first, try_first_json);
  out["consulted"] = array(who.consulted, consulted_json);
  out["informed"] = array(who.informed, involved_json);
  put(out, "stays_with_person", who.stays_with_person);
  put(out, "against_wish", who.against_wish);
  out["find_out"] = array(who.find_out, Part::find_out);
  return out;
}

// ---- what must happen -------------------------------------------------------------------------------------------

Json action_reason_json(const ActionReason& reason) {
  Json out = roomy<Json>({{"requirement", reason.requirement},
                          {"step", reason.step},
                          {"title", reason.title},
                          {"ruleset", reason.ruleset},
                          {"at", reason.at},
                          {"strength", name(reason.strength)},
                          {"status", name(reason.status)}},
                         18);
  put(out, "within", reason.within);
  put(out, "arose", reason.arose);
  put(out, "due", reason.due);
  put(out, "overdue_after", reason.overdue_after);
  if (reason.perhaps_late) out["perhaps_late"] = true;
  if (open(reason.status)) out["tier"] = static_cast<int>(reason.tier);
  if (reason.safety) out["safety"] = true;
  put(out, "text", reason.text);
  put(out, "easy_read", reason.easy_read);
  out["cites"] = array(reason.cites, Part::citation);
  out["facts"] = array(reason.facts, Part::fact);
  return out;
}

Json item_json(const Item& item) {
  Json out = {{"kind", item.kind}, {"id", item.id}, {"title", item.title}};
  put(out, "from", item.from);
  return out;
}

Json done_json(const RequiredAction& action) {
  Json out = {{"on", action.done_on}};
  put(out, "by", action.done_by);
  put(out, "from", action.done_from);
  return out;
}

Json required_json(const RequiredAction& action, Once& once) {
  const auto write = [&](const WhoHolds& held) { return once.who_holds(held); };
  Json out = roomy<Json>({{"action", Part::action(action.action, write)},
                          {"status", name(action.status)},
                          {"strength", name(action.strength)}},
                         20);
  put(out, "owner", action.by_role);
  put(out, "due", action.due);
  put(out, "overdue_after", action.overdue_after);
  if (action.perhaps_late) out["perhaps_late"] = true;
  if (open(action.status)) out["tier"] = static_cast<int>(action.tier);
  if (action.safety) out["safety"] = true;
  if (action.live) out["live"] = true;
  out["step"] = action.reasons.front().step;
  if (action.item) out["item"] = item_json(*action.item);
  if (!action.done_on.empty()) out["done"] = done_json(action);
  if (action.limits) out["limits"] = Part::limits(*action.limits);
  if (action.barred) out["barred"] = Part::answer(*action.barred);
  put(out, "dealt_with_by", action.dealt_with_by);
  if (action.settled_by) out["settled_by"] = write(*action.settled_by);
  put(out, "moved", action.moved);
  out["reasons"] = array(action.reasons, action_reason_json);
  return out;
}

// ---- plans ------------------------------------------------------------------------------------------------------

Json progress_json(const Progress& progress) {
  Json out = {{"condition", progress.condition}, {"is", name(progress.is)}};
  put(out, "plain", progress.plain);
  put(out, "have", progress.have);
  put(out, "need", progress.need);
  return out;
}

Json review_json(const PlanReview& review) {
  Json out = {{"every", review.every}, {"overdue", review.overdue}};
  put(out, "due", review.due);
  put(out, "overdue_after", review.overdue_after);
  put(out, "why", review.why);
  return out;
}

Json plan_json(const PlanAnswer& plan) {
  Json out = {{"plan", plan.plan.name}, {"title", plan.plan.title}, {"answer", name(plan.kind)}};
  out["level"] = plan.level.name.empty() ? Json(nullptr) : named_json(plan.level);
  put(out, "since", plan.since);
  if (plan.to) out["to"] = named_json(*plan.to);
  if (plan.proposed) out["proposed"] = named_json(*plan.proposed);
  out["because"] = array(plan.because, Part::reason);
  out["progress"] = {
      {"met", plan.met}, {"unmet", plan.unmet}, {"conditions", array(plan.progress, progress_json)}};
  put(out, "wait_until", plan.wait_until);
  out["agreed"] = plan.agreed;
  out["agreement_missing"] = plan.agreement_missing;
  if (!plan.review.every.empty()) out["review"] = review_json(plan.review);
  if (plan.step_up_review) out["step_up_review"] = review_json(*plan.step_up_review);
  put(out, "held_back_since", plan.held_back_since);
  put(out, "against_wish", plan.against_wish);
  out["find_out"] = array(plan.find_out, Part::find_out);
  return out;
}

// ---- escalations, measures, the record --------------------------------------------------------------------------

Json escalation_step_json(const EscalationStep& step) {
  Json out = named_json(step.stage);
  put(out, "told", step.told);
  put(out, "answered", step.answered);
  put(out, "resolved", step.resolved);
  put(out, "to_hear", step.to_hear);
  put(out, "off_duty_until", step.off_duty_until);
  put(out, "until", step.until);
  out["overdue"] = step.overdue;
  return out;
}

Json escalation_json(const EscalationAnswer& escalation) {
  Json out = named_json(escalation.escalation);
  put(out, "opened", escalation.opened);
  put(out, "concern", escalation.concern);
  put(out, "from", escalation.from);
  out["closed"] = escalation.closed;
  out["overdue"] = escalation.overdue;
  out["holders"] = array(escalation.holders, Part::who_holds);
  put(out, "until", escalation.until);
  out["next"] = array(escalation.next, Part::who_holds);
  put(out, "next_because", escalation.next_because);
  put(out, "worst_case", escalation.worst_case);
  out["steps"] = array(escalation.steps, escalation_step_json);
  out["may_be_told"] = array(escalation.may_be_told, Part::answer);
  out["find_out"] = array(escalation.find_out, Part::find_out);
  return out;
}

Json measure_row_json(const MeasureRow& row) {
  Json out = Json::object();
  put(out, "group", row.group);
  put(out, "number", row.number);
  put(out, "of", row.of);
  put(out, "value", row.value);
  put(out, "unit", row.unit);
  if (row.missing != 0) out["missing"] = row.missing;
  out["people"] = row.people;
  out["items"] = row.items;
  return out;
}

Json measure_json(const MeasureAnswer& measure) {
  Json out = named_json(measure.measure);
  put(out, "target", measure.target);
  if (!measure.target.empty()) out["met"] = name(measure.met);
  out["rows"] = array(measure.rows, measure_row_json);
  if (!measure.weeks.empty()) out["weeks"] = array(measure.weeks, week_json<Json>);
  out["not_known"] = measure.not_known;
  out["complete"] = measure.complete;
  return out;
}

Json would_follow_json(const WouldFollow& follows, Once& once) {
  return {{"if", follows.when}, {"action", required_json(follows.action, once)}};
}

Json to_find_out_json(const ToFindOut& one, Once& once) {
  Json out = Part::find_out(one.fact);
  out["hanging_on_it"] = one.answers;
  out["tier"] = static_cast<int>(one.tier);
  put(out, "due", one.due);
  if (one.without_delay) out["without_delay"] = true;
  if (one.may_be_late) out["may_be_late"] = true;
  if (one.safety) out["safety"] = true;
  if (one.would_follow.empty()) return out;
  out["strength"] = name(one.strength);
  out["found_out_by"] = array(one.found_out_by, Part::who_holds);
  out["would_follow"] =
      array(one.would_follow, [&](const WouldFollow& each) { return would_follow_json(each, once); });
  return out;
}

Json finding_json(const RecordFinding& finding) {
  Json out = {{"what", finding.what}, {"plain", finding.plain}};
  put(out, "from", finding.from);
  return out;
}

Json about_wish_json(const Wish& wish) {
  Json out = {{"about", wish.about.name}, {"title", wish.about.title}};
  out.update(Part::wish(wish));
  return out;
}

Json assessment_value(const Assessment& all) {
  Once once(all);
  Json out =
      roomy<Json>({{"kith", 1}, {"person", Part::person(all.person, all.person_name)}, {"at", all.at}}, 20);
  put(out, "died", all.died);
  put(out, "only_for", all.only_for);
  out["wishes"] = once.each(all.wishes, about_wish_json);
  out["actions"] =
      once.each(all.actions, [&](const RequiredAction& one) { return required_json(one, once); });
  out["plans"] = once.each(all.plans, plan_json);
  out["escalations"] = once.each(all.escalations, escalation_json);
  out["find_out"] =
      once.each(all.find_out, [&](const ToFindOut& one) { return to_find_out_json(one, once); });
  out["involvement"] = once.each(all.involvement, who_decides_parts);
  out["measures"] = once.each(all.measures, measure_json);
  out["findings"] = once.each(all.findings, finding_json);
  out["rulesets"] = once.each(all.rulesets, Part::ruleset_used);
  out["tzdata"] = all.tzdata;
  Part::put_made_by(out, all.engine, all.record_sha256);
  out["disclosures"] = once.disclosures(all.disclosures);
  out["said_once"] = once.take();
  return out;
}

Json who_decides_value(const WhoDecides& who) {
  Json out = {{"kith", 1}, {"person", Part::person(who.person, who.person_name)}};
  out.update(who_decides_parts(who));
  out["rulesets"] = array(who.rulesets, Part::ruleset_used);
  Part::put_made_by(out, who.engine, who.record_sha256);
  return out;
}

/// Bytes that are no UTF-8 become the replacement character: a rendering never fails.
constexpr auto replace_bytes = Json::error_handler_t::replace;

/// Without blanks, what stands in so many levels each on a line of its own.
void write_lines(std::string& out, const Json& value, int levels) {
  if (levels == 0 || !value.is_structured() || value.empty()) {
    out += value.dump(-1, ' ', false, replace_bytes);
    return;
  }
  out += value.is_object() ? '{' : '[';
  bool first = true;
  for (const auto& [name, inner] : value.items()) {
    out += std::exchange(first, false) ? "\n" : ",\n";
    if (value.is_object()) out += Json(name).dump() + ": ";
    write_lines(out, inner, name == "said_once" ? 2 : levels - 1);
  }
  out += value.is_object() ? "\n}" : "\n]";
}

}  // namespace

std::string json(const Assessment& all) {
  std::string out;
  write_lines(out, assessment_value(all), 2);
  return out + '\n';
}
std::string json_line(const Assessment& all) {
  return assessment_value(all).dump(-1, ' ', false, replace_bytes);
}
std::string json(const WhoDecides& who) {
  return who_decides_value(who).dump(2, ' ', false, replace_bytes) + '\n';
}
std::string json_line(const WhoDecides& who) {
  return who_decides_value(who).dump(-1, ' ', false, replace_bytes);
}

}  // namespace kith::report
