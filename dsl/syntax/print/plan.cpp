#include <algorithm>

#include <fmt/format.h>

#include "dsl/syntax/print/layout.hpp"

/// Plans, escalations and measures in canonical layout.
namespace kith::syntax {

namespace {

constexpr std::size_t plan_column = 6;
constexpr std::size_t step_column = 7;

std::string filled(std::string text, std::size_t width) {
  text.resize(std::max(text.size(), width), ' ');
  return text;
}

template <class Stepping>
void reasons(Layout& out, const Stepping& step) {
  out.text(4, "because", step_column, step.because);
  out.text(4, "easy read", step_column, step.easy_read);
  out.list(4, "cites", step_column, step.cites);
}

void step_down(Layout& out, const StepDown& down) {
  out.line(2, "step down from " + down.from.text);
  if (down.when) out.condition(4, "when", step_column, *down.when);
  out.list(4, "agreed by", step_column, down.agreed_by);
  reasons(out, down);
}

void step_up(Layout& out, const StepUp& up) {
  std::string line = "step up " + (up.to ? "to " + up.to->text : fmt::format("by {}", up.by));
  if (up.force == StepUp::Force::now) line += " now";
  if (up.force == StepUp::Force::proposed) line += " proposed";
  out.line(2, std::move(line));
  if (up.when) out.condition(4, "when", step_column, *up.when);
  lay_out(out, 4, step_column, up.steps);
  out.list(4, "agreed by", step_column, up.agreed_by);
  if (up.review_within) out.line(4, "review within " + words::of(*up.review_within));
  reasons(out, up);
}

void levels(Layout& out, const Plan& plan) {
  std::size_t width = 0;
  for (const Level& level : plan.levels) width = std::max(width, level.name.text.size());
  for (const Level& level : plan.levels) {
    out.line(2, "level " + filled(level.name.text, width) + " " + words::of(level.title));
    if (level.easy_read) out.text(4, "easy read", 0, *level.easy_read);
  }
}

}  // namespace

void lay_out(Layout& out, const Plan& p) {
  out.line(0, "plan " + p.name.text + " " + words::of(p.title));
  out.say(2, "about", plan_column, p.about.text);
  lay_out(out, p.in_force, plan_column);
  levels(out, p);
  if (p.start_at) out.line(2, "start at " + p.start_at->text);
  for (const StepDown& down : p.downs) {
    out.blank();
    step_down(out, down);
  }
  for (const StepUp& up : p.ups) {
    out.blank();
    step_up(out, up);
  }
  if (p.wait || !p.reviews.empty()) out.blank();
  if (p.wait) out.line(2, "wait " + words::of(*p.wait) + " after any step before stepping down");
  for (const ReviewEvery& review : p.reviews) {
    const std::string every = "review every " + words::of(review.length);
    if (review.during) {
      out.condition(2, every + " while", 0, *review.during);
    } else {
      out.line(2, every);
    }
  }
}

namespace {

std::string stage_head(const Stage& stage) {
  return std::string(stage.first ? "first " : "") + "stage " + stage.role.text +
         (present(stage.title) ? " " + words::of(stage.title) : "");
}

std::string stage_terms(const Stage& stage) {
  std::vector<std::string> terms;
  if (stage.answers_within) terms.push_back("answers within " + words::of(*stage.answers_within));
  if (stage.resolves_within) terms.push_back("resolves within " + words::of(*stage.resolves_within));
  if (stage.then) terms.push_back("then " + stage.then->text);
  if (stage.final) terms.emplace_back("final");
  if (stage.outside) terms.emplace_back("outside");
  return fmt::format("{}", fmt::join(terms, ", "));
}

std::string shift_words(const Shift& shift) {
  const bool closed_only = shift.closed == Shift::Closed::only;
  std::string out = closed_only ? "closed days" : week_days[static_cast<std::size_t>(shift.first_day)];
  if (!closed_only && shift.last_day != shift.first_day)
    out += std::string(" to ") + week_days[static_cast<std::size_t>(shift.last_day)];
  if (shift.from)
    out += fmt::format(" {:02}:{:02} to {:02}:{:02}", *shift.from / 60, *shift.from % 60, *shift.to / 60,
                       *shift.to % 60);
  if (shift.closed == Shift::Closed::never) out += " except closed days";
  return out;
}

void lay_out_stage(Layout& out, const Stage& stage, std::size_t width) {
  const std::string terms = stage_terms(stage);
  out.line(2, terms.empty() ? stage_head(stage) : filled(stage_head(stage), width) + " " + terms);
  if (stage.if_implicated)
    out.line(4, "if " + stage.if_implicated->role.text + " is implicated, go to " +
                    stage.if_implicated->go_to.text);
  std::vector<std::string> shifts;
  for (const Shift& shift : stage.staffed) shifts.push_back(shift_words(shift));
  out.list_of_words(4, "staffed", 0, shifts);
}

}  // namespace

void lay_out(Layout& out, const Escalation& e) {
  out.line(0, "escalation " + e.name.text + " " + words::of(e.title));
  lay_out(out, e.in_force, plan_column);
  if (!e.share.empty())
    out.say(2, "share", plan_column, words::list(e.share) + words::optional("for", e.purpose));
  std::size_t width = 0;
  for (const Stage& stage : e.stages)
    if (!present(stage.title)) width = std::max(width, stage_head(stage).size());
  for (const Stage& stage : e.stages) lay_out_stage(out, stage, width);
  for (const Jump& jump : e.jumps)
    out.line(2, "when " + words::of(out.file(), jump.when) + " go to " + jump.to.text);
  for (const MustReach& reach : e.must_reach)
    out.line(2, "must reach " + reach.stage.text + " within " + words::of(reach.within));
  out.list(2, "cites", plan_column, e.cites);
}

void lay_out(Layout& out, const Measure& m) {
  out.line(0, "measure " + m.name.text + " " + words::of(m.title));
  lay_out(out, m.in_force, plan_column);
  std::string shows;
  for (const Shows& s : m.shows) {
    shows += shows.empty() ? "shows " : ", ";
    shows += s.figure == Shows::Figure::number  ? "number"
             : s.figure == Shows::Figure::total ? "total "
                                                : "average ";
    if (s.field) shows += s.field->text;
  }
  if (!shows.empty()) out.line(2, shows + (m.by_week ? " by week" : "") + words::optional("by", m.by_field));
  if (m.each)
    out.line(2, "of each " + words_of(out.file(), *m.each) + words::optional("in the last", m.in_the_last));
  if (m.done_in_time) out.line(2, "counts when " + m.done_in_time->text + " is done in time");
  if (m.counts_when) out.condition(2, "counts when", 0, *m.counts_when);
  if (m.target)
    out.line(2, std::string("target ") + (m.target->at_least ? "at least " : "at most ") +
                    words::of(m.target->share));
}

}  // namespace kith::syntax
