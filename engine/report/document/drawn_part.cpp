#include "engine/report/document/parts.hpp"
#include "engine/report/form/html.hpp"
#include "engine/report/ruleset/draw.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report::document {
namespace {

/// Everything from one text to the next, both included, left out.
std::string without(const std::string& text, std::string_view from, std::string_view to) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t start = text.find(from); start != text.npos; start = text.find(from, at)) {
    const std::size_t end = text.find(to, start + from.size());
    if (end == text.npos) break;
    out += text.substr(at, start - at);
    at = end + to.size();
  }
  return out + text.substr(at);
}

/// A drawing of Graphviz's as a part of a page: without a head of its own, ids that others have too, and
/// names that only it knows.
std::string embedded(const std::string& svg, const std::string& of) {
  const std::size_t start = svg.find("<svg");
  if (start == std::string::npos) return {};
  const std::string bare =
      without(without(without(svg.substr(start + 4), " id=\"", "\""), "<title>", "</title>"), "<!--", "-->");
  return "<svg role=\"img\" aria-label=\"" + html_text("Drawing: " + of) + '"' + bare;
}

template <class Rule>
std::string drawing_of(const DocumentOf& of, const Rule& rule) {
  return of.draw ? embedded(of.draw(draw(of.rules, rule)), title_or(rule.title, rule.name)) : "";
}

std::string level_title(const model::Plan& plan, std::size_t i) {
  return i < plan.levels.size() ? quoted(title_or(plan.levels[i].title, plan.levels[i].name)) : "";
}

std::string agreed_words(const model::Ruleset& rules, const std::vector<model::Who>& by) {
  std::vector<std::string> out;
  for (const model::Who& who : by) out.push_back(who_plain(rules, who));
  return out.empty() ? "" : listed(out);
}

Line step_down_line(const model::Ruleset& rules, const model::Plan& plan, const model::Plan::StepDown& down) {
  const std::string when = when_words(rules, down.when);
  Line out = line("Less support",
                  sentence("from " + level_title(plan, down.from) + " to " +
                           level_title(plan, down.from + 1) + (when.empty() ? "" : ", when " + when)));
  const std::string agreed = agreed_words(rules, down.agreed_by);
  if (!agreed.empty()) out.under.push_back(line("Agreed by", agreed + '.'));
  for (Line& each : grounds(rules, down.because, down.easy_read, down.cites))
    out.under.push_back(std::move(each));
  return out;
}

Line step_up_line(const model::Ruleset& rules, const model::Plan& plan, const model::Plan::StepUp& up) {
  const std::string when = when_words(rules, up.when);
  Line out = line(up.now ? "More support, at once" : "More support, proposed",
                  sentence((up.to ? "to " + level_title(plan, *up.to)
                                  : "by " + std::to_string(up.by) + (up.by == 1 ? " level" : " levels")) +
                           (when.empty() ? "" : ", when " + when)));
  for (const model::RequiredStep& step : up.steps)
    out.under.push_back(line("Then", sentence(action_words(rules, step.action))));
  const std::string agreed = agreed_words(rules, up.agreed_by);
  if (!agreed.empty()) out.under.push_back(line("Agreed by", agreed + '.'));
  out.under.push_back(line("Looked at again", "within " + time::text(up.review_within) + '.'));
  for (Line& each : grounds(rules, up.because, up.easy_read, up.cites)) out.under.push_back(std::move(each));
  return out;
}

Section plan_part(const DocumentOf& of, const model::Plan& plan) {
  Section out = part(title_or(plan.title, plan.name), 3);
  out.lines.push_back(line("About", quoted(concept_title(of.rules.decisions[plan.about])) + '.'));
  out.lines.push_back(line(draw_words(plan)));
  for (const model::Plan::StepDown& down : plan.downs)
    out.lines.push_back(step_down_line(of.rules, plan, down));
  for (const model::Plan::StepUp& up : plan.ups) out.lines.push_back(step_up_line(of.rules, plan, up));
  if (plan.wait)
    out.lines.push_back(
        line("Wait", time::text(*plan.wait) + " after any step before a step to less support."));
  for (const model::Plan::ReviewEvery& each : plan.reviews) {
    const std::string when = when_words(of.rules, each.when);
    out.lines.push_back(line(
        "Review", sentence("every " + time::text(each.length) + (when.empty() ? "" : " while " + when))));
  }
  out.lines.push_back(rule_line(of.rules, plan));
  out.drawing = drawing_of(of, plan);
  return out;
}

std::string stage_title(const model::Ruleset& rules, const model::Escalation& one, model::StageIndex i) {
  return concept_title(rules.roles[one.stages[i].role]);
}

Line stage_line(const model::Ruleset& rules, const model::Escalation& one, const model::Stage& stage) {
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : ", ") + more; };
  if (stage.answers_within) add("answers within " + time::text(*stage.answers_within));
  if (stage.resolves_within) add("resolves it within " + time::text(*stage.resolves_within));
  if (stage.then) add("then " + stage_title(rules, one, *stage.then));
  if (stage.if_implicated) add("where they are implicated, " + stage_title(rules, one, *stage.if_implicated));
  if (!stage.staffed.empty()) add("there at set hours");
  if (stage.final) add("the last to hear");
  if (stage.outside) add("outside the service");
  if (!stage.title.empty()) add(one_line(stage.title));
  return line(concept_title(rules.roles[stage.role]), sentence(words));
}

Section escalation_part(const DocumentOf& of, const model::Escalation& one) {
  Section out = part(title_or(one.title, one.name), 3);
  out.lines.push_back(line(draw_words(of.rules, one)));
  for (const model::Stage& stage : one.stages) out.lines.push_back(stage_line(of.rules, one, stage));
  for (const model::Escalation::Jump& jump : one.jumps)
    out.lines.push_back(line("Straight to " + stage_title(of.rules, one, jump.to),
                             sentence("when " + when_words(of.rules, jump.when))));
  for (const model::Escalation::MustReach& must : one.must_reach)
    out.lines.push_back(line(
        "Must reach", stage_title(of.rules, one, must.stage) + " within " + time::text(must.within) + '.'));
  std::vector<std::string> share;
  for (const model::CategoryId id : one.share)
    share.push_back(quoted(concept_title(of.rules.categories[id])));
  if (!share.empty())
    out.lines.push_back(line("May be told, as far as the rules allow", joined(share) + '.'));
  for (Line& each : source_lines(of.rules, one.cites)) out.lines.push_back(std::move(each));
  out.lines.push_back(rule_line(of.rules, one));
  out.drawing = drawing_of(of, one);
  return out;
}

template <class Rules, class Part>
void add_drawn(Page& page, Section top, const DocumentOf& of, const Rules& rules, Part part_of) {
  if (rules.empty()) return;
  if (!of.not_drawn.empty()) top.lines.push_back(line(sentence(of.not_drawn)));
  append(page, std::move(top));
  for (const auto& each : rules) append(page, part_of(each));
}

}  // namespace

void add_plans(Page& page, const DocumentOf& of) {
  Section top = part("Plans: less support, and more again");
  top.lines = {
      line("A step to less support is taken only where nothing speaks for more. Nobody is moved by a "
           "rule: each step is proposed or decided by people.")};
  add_drawn(page, std::move(top), of, of.rules.plans,
            [&](const model::Plan& each) { return plan_part(of, each); });
}

void add_escalations(Page& page, const DocumentOf& of) {
  Section top = part("Who hears next, and by when");
  top.lines = {
      line("Whoever says that something is wrong is always listened to. What is told on the way is "
           "what the rules about telling allow.")};
  add_drawn(page, std::move(top), of, of.rules.escalations,
            [&](const model::Escalation& each) { return escalation_part(of, each); });
}

}  // namespace kith::report::document
