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

std::string level_title(const model::Plan& plan, std::size_t i) {
  return i < plan.levels.size() ? quoted(title_or(plan.levels[i].title, plan.levels[i].name)) : "";
}

std::string agreed_words(const model::Ruleset& rules, const std::vector<model::Who>& by) {
  std::vector<std::string> out;
  for (const model::Who& who : by) out.push_back(who_plain(rules, who));
  return out.empty() ? "" : listed(out);
}

/// The sentence of a step, with its condition where it has one.
void end_with(const model::Ruleset& rules, model::Condition when, Line& out) {
  if (when.always()) out.text += '.';
  else say_when(rules, when, ", when", out);
}

Line step_down_line(const model::Ruleset& rules, const model::Plan& plan, const model::Plan::StepDown& down) {
  Line out = line("Less support",
                  "From " + level_title(plan, down.from) + " to " + level_title(plan, down.from + 1));
  end_with(rules, down.when, out);
  const std::string agreed = agreed_words(rules, down.agreed_by);
  if (!agreed.empty()) out.under.push_back(line("Agreed by", agreed + '.'));
  for (Line& each : grounds(rules, down.because, down.easy_read, down.cites))
    out.under.push_back(std::move(each));
  return out;
}

Line step_up_line(const model::Ruleset& rules, const model::Plan& plan, const model::Plan::StepUp& up) {
  Line out = line(up.now ? "More support, at once" : "More support, proposed",
                  up.to ? "To " + level_title(plan, *up.to)
                        : "By " + std::to_string(up.by) + (up.by == 1 ? " level" : " levels"));
  end_with(rules, up.when, out);
  for (const model::RequiredStep& step : up.steps)
    out.under.push_back(line("Then", sentence(action_words(rules, step.action))));
  const std::string agreed = agreed_words(rules, up.agreed_by);
  if (!agreed.empty()) out.under.push_back(line("Agreed by", agreed + '.'));
  out.under.push_back(line("Looked at again", "within " + time::text(up.review_within) + '.'));
  for (Line& each : grounds(rules, up.because, up.easy_read, up.cites)) out.under.push_back(std::move(each));
  return out;
}

Section plan_part(const DocumentOf& of, const model::Plan& plan) {
  Section out = part(heading_of(of.rules.plans, plan), 3);
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
    out.lines.push_back(
        line("Review", sentence(every_words(each.length) + (when.empty() ? "" : " while " + when))));
  }
  out.lines.push_back(rule_line(of.rules, plan));
  out.drawing = drawing(of, draw(of.rules, plan), title_or(plan.title, plan.name));
  return out;
}

}  // namespace

std::string drawing(const DocumentOf& of, const std::string& dot, const std::string& title) {
  if (!of.draw) return {};
  const std::string svg = of.draw(dot);
  const std::size_t start = svg.find("<svg");
  if (start == std::string::npos) return {};
  const std::string bare =
      without(without(without(svg.substr(start + 4), " id=\"", "\""), "<title>", "</title>"), "<!--", "-->");
  return "<svg role=\"img\" aria-label=\"" + html_text("Drawing: " + title) + '"' + bare;
}

void append_drawn(Page& page, Section top, const DocumentOf& of) {
  if (!of.not_drawn.empty()) top.lines.push_back(line(sentence(of.not_drawn)));
  append(page, std::move(top));
}

void add_plans(Page& page, const DocumentOf& of) {
  if (of.rules.plans.empty()) return;
  Section top = part("Plans: less support, and more again");
  top.lines = {
      line("A step to less support is taken only where nothing speaks for more. Nobody is moved by a "
           "rule: each step is proposed or decided by people.")};
  append_drawn(page, std::move(top), of);
  for (const model::Plan& each : of.rules.plans) append(page, plan_part(of, each));
}

}  // namespace kith::report::document
