#include "engine/report/assessment/care_page.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

Tone tone(const PlanAnswer& plan) {
  switch (plan.kind) {
    case PlanAnswer::Kind::step_up_now: return Tone::urgent;
    case PlanAnswer::Kind::propose_step_up: return Tone::caution;
    case PlanAnswer::Kind::propose_step_down:
    case PlanAnswer::Kind::agreed_step_down: return Tone::good;
    case PlanAnswer::Kind::stay: return Tone::plain;
  }
  return Tone::plain;
}

std::vector<Line> why(const std::vector<Reason>& because) {
  std::vector<Line> out;
  for (const Reason& reason : because) {
    out.push_back(line("Why", sentence(reason.text.empty() ? reason.clause : reason.text)));
    out.back().fold = "Evidence";
    out.back().folded = evidence(reason);
  }
  return out;
}

void add_reviews(std::vector<Line>& lines, const PlanAnswer& plan) {
  if (plan.step_up_review)
    lines.push_back(line("Review of the step up", review_words(*plan.step_up_review, "within"),
                         plan.step_up_review->overdue ? Tone::urgent : Tone::plain));
  if (!plan.review.every.empty())
    lines.push_back(line("Next review", review_words(plan.review, "every"),
                         plan.review.overdue ? Tone::urgent : Tone::plain));
}

void add_holding_back(std::vector<Line>& lines, const PlanAnswer& plan) {
  if (!plan.wait_until.empty())
    lines.push_back(line("Not before", "no step down before " + spoken_time(plan.wait_until) + '.'));
  if (!plan.held_back_since.empty())
    lines.push_back(
        line("Held back by missing records",
             "since " + spoken_time(plan.held_back_since) +
                 ", nothing but missing records stands in the way of a step down. Supplying them is overdue.",
             Tone::urgent));
  for (const FindOut& each : plan.find_out) lines.push_back(line("Find out", find_out_sentences(each)));
}

std::optional<Table> progress_table(const PlanAnswer& plan) {
  if (plan.progress.empty()) return std::nullopt;
  const std::string caption = "Towards the next step down from “" + title_of(plan.level) +
                              "”: " + std::to_string(plan.met) + " of " +
                              std::to_string(plan.met + plan.unmet) + " conditions met";
  Table out{caption, {"Condition", "So far"}, {}};
  for (const Progress& each : plan.progress) {
    std::string condition = sentence(each.plain.empty() ? each.condition : each.plain);
    if (condition.ends_with('.')) condition.pop_back();
    out.rows.push_back({std::move(condition), progress_words(each)});
  }
  return out;
}

/// "Told 30 May 2026 at 15:46; answered 30 May 2026 at 15:50".
std::string so_far(const EscalationStep& step) {
  std::string out = step.told.empty() ? "Not told" : "Told " + spoken_time(step.told);
  if (step.told.empty() && !step.to_hear.empty())
    out += ", was to hear " + spoken_time(step.to_hear) + (step.overdue && !step.late ? ", late" : "");
  if (!step.off_duty_until.empty()) out += "; off duty until " + spoken_time(step.off_duty_until);
  if (!step.answered.empty()) out += "; answered " + spoken_time(step.answered);
  if (!step.resolved.empty()) out += "; resolved " + spoken_time(step.resolved);
  return out;
}

std::string next_words(const EscalationStep& step) {
  return step.until.empty() ? "" : "by " + spoken_deadline(step.until) + (step.late ? ", late" : "");
}

}  // namespace

std::vector<Section> plan_sections(const PlanAnswer& plan) {
  Section out{title_of(plan.plan), {}, progress_table(plan), 3, plan.plan.name, "plan"};
  if (!plan.level.name.empty())
    out.lines.push_back(line(
        "Now", title_of(plan.level) + (plan.since.empty() ? "" : ", since " + spoken_day(plan.since)) + '.'));
  out.lines.push_back(line("What follows", plan_sentences(plan), tone(plan)));
  if (!plan.against_wish.empty())
    out.lines.push_back(line("Against a wish on record", sentence(plan.against_wish), Tone::caution));
  for (Line& each : why(plan.because)) out.lines.push_back(std::move(each));
  add_reviews(out.lines, plan);
  add_holding_back(out.lines, plan);
  return {std::move(out)};
}

std::vector<Section> escalation_sections(const EscalationAnswer& escalation) {
  Section out{title_of(escalation.escalation), {}, {}, 3, escalation.escalation.name, "plan"};
  if (!escalation.opened.empty())
    out.lines.push_back(
        line("Opened", spoken_time(escalation.opened) +
                           (escalation.from.empty() ? "" : ", recorded in " + place_words(escalation.from)) +
                           '.'));
  out.lines.push_back(line("Now", holding_words(escalation),
                           escalation.closed    ? Tone::good
                           : escalation.overdue ? Tone::urgent
                                                : Tone::caution));
  for (const Answer& each : escalation.may_be_told) {
    out.lines.push_back(line("May be told", question_sentence(each) + ' ' + outcome_sentences(each)));
    out.lines.back().under = why(each.because);
    if (!each.uncovered.empty()) out.lines.back().under.push_back(line("Why", sentence(each.uncovered)));
  }
  for (const FindOut& each : escalation.find_out)
    out.lines.push_back(line("Find out", find_out_sentences(each)));
  if (escalation.steps.empty()) return {std::move(out)};
  out.table = Table{"Who has heard, in order", {"Stage", "So far", "Next"}, {}};
  for (const EscalationStep& each : escalation.steps)
    out.table->rows.push_back({title_of(each.stage), so_far(each), next_words(each)});
  return {std::move(out)};
}

}  // namespace kith::report
