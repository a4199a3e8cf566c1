#include "engine/evaluate/record/item_text.hpp"
#include "engine/report/document/parts.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report::document {
namespace {

std::string all_who(const model::Ruleset& rules, const std::vector<model::Who>& all) {
  std::vector<std::string> out;
  for (const model::Who& who : all) out.push_back(who_plain(rules, who));
  return joined(out);
}

std::string if_when(const model::Ruleset& rules, model::Condition when) {
  const std::string words = when_words(rules, when);
  return words.empty() ? "" : ", when " + words;
}

// ---- who decides ------------------------------------------------------------------------------------------------

Section involvement_part(const model::Ruleset& rules, const model::Involvement& one) {
  Section out = part(heading_of(rules.involvements, one), 3);
  const std::string of = one.anything ? "every decision that no other rule is about"
                                      : quoted(concept_title(rules.decisions[one.decision]));
  out.lines.push_back(line("Of", sentence(of + if_when(rules, one.applies))));
  out.lines.push_back(line("The person decides, unless one of these holds."));
  for (const model::Involvement::Decides& each : one.deciders) {
    out.lines.push_back(line("Decides", sentence(who_plain(rules, each.who) +
                                                 (each.in_best_interests ? ", in best interests" : "") +
                                                 if_when(rules, each.when))));
    out.lines.back().under = grounds(rules, each.because, "", each.cites);
  }
  for (const model::Involvement::Consults& each : one.consults) {
    out.lines.push_back(line("Consulted", sentence(all_who(rules, each.who) + if_when(rules, each.when))));
    out.lines.back().under = grounds(rules, each.because, "", each.cites);
  }
  if (!one.informs.empty()) out.lines.push_back(line("Informed", sentence(all_who(rules, one.informs))));
  out.lines.push_back(rule_line(rules, one));
  return out;
}

// ---- what must happen -------------------------------------------------------------------------------------------

void add_steps(const model::Ruleset& rules, const std::vector<model::RequiredStep>& steps,
               std::vector<Line>& out) {
  for (const model::RequiredStep& step : steps) {
    out.push_back(line(step.once_that_is_done ? "Once that is done" : "To do",
                       sentence(action_words(rules, step.action))));
    if (step.if_late)
      out.back().under.push_back(line("If it is late", sentence(action_words(rules, *step.if_late))));
  }
}

/// For each of what, and how often: "For each incident, every month".
std::string requirement_opening(const model::Ruleset& rules, const model::Requirement& one) {
  std::string out;
  if (one.for_each) {
    out = "for each " + evaluate::kind_text(rules, *one.for_each);
    const std::string where = when_words(rules, one.for_each->where);
    if (!where.empty()) out += " where " + where;
  }
  if (one.every) out += (out.empty() ? "" : ", ") + every_words(*one.every);
  return capital(out);
}

Line requirement_line(const model::Ruleset& rules, const model::Requirement& one) {
  Line out = line(strength_words(one.strength), "");
  const std::string opening = requirement_opening(rules, one);
  const std::string before = one.every ? "while" : "when";
  if (!one.condition.always())
    say_when(rules, one.condition, opening.empty() ? capital(before) : opening + ", " + before, out);
  else out.text = opening.empty() ? "Always." : opening + '.';
  if (one.safety) out.under.push_back(line("This is for safety."));
  return out;
}

Section requirement_part(const model::Ruleset& rules, const model::Requirement& one) {
  Section out = part(heading_of(rules.requirements, one), 3);
  out.lines.push_back(requirement_line(rules, one));
  add_steps(rules, one.steps, out.lines);
  for (Line& each : grounds(rules, one.because, one.easy_read, one.cites))
    out.lines.push_back(std::move(each));
  out.lines.push_back(rule_line(rules, one));
  return out;
}

// ---- measures ---------------------------------------------------------------------------------------------------

std::string counted_words(const model::Ruleset& rules, const model::Measure& one) {
  if (!one.done_in_time.empty()) {
    for (const model::Requirement& each : rules.requirements)
      if (each.name == one.done_in_time)
        return "counts when " + quoted(title_or(each.title, each.name)) + " is done in time";
    return {};
  }
  return one.counts_when ? "counts when " + when_words(rules, *one.counts_when) : "";
}

Line measure_line(const model::Ruleset& rules, const model::Measure& one) {
  std::string words = "of each " + evaluate::kind_text(rules, one.each);
  const std::string where = when_words(rules, one.each.where);
  if (!where.empty()) words += " where " + where;
  if (one.in_the_last) words += " in the last " + time::text(*one.in_the_last);
  const std::string counted = counted_words(rules, one);
  if (!counted.empty()) words += ": " + counted;
  Line out = line(title_or(one.title, one.name), sentence(words));
  if (one.target)
    out.under.push_back(
        line("Target", (one.at_least ? "at least " : "at most ") + one.target->text() + "%."));
  out.under.push_back(rule_line(rules, one));
  return out;
}

template <class Rules, class Part>
void add_all(Page& page, Section top, const Rules& rules, Part part_of) {
  if (rules.empty()) return;
  append(page, std::move(top));
  for (const auto& each : rules) append(page, part_of(each));
}

}  // namespace

void add_involvements(Page& page, const DocumentOf& of) {
  Section top = part("Who decides");
  top.lines = {line("Nobody decides for the person while it is not known that they cannot.")};
  add_all(page, top, of.rules.involvements,
          [&](const model::Involvement& each) { return involvement_part(of.rules, each); });
}

void add_requirements(Page& page, const DocumentOf& of) {
  Section top = part("What must happen, and by when");
  top.lines = {line("Whoever may not be told is not told, whatever stands here.")};
  add_all(page, top, of.rules.requirements,
          [&](const model::Requirement& each) { return requirement_part(of.rules, each); });
}

void add_measures(Page& page, const DocumentOf& of) {
  Section out = part("What is counted");
  for (const model::Measure& one : of.rules.measures) out.lines.push_back(measure_line(of.rules, one));
  append(page, std::move(out));
}

}  // namespace kith::report::document
