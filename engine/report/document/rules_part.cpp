#include "engine/report/document/parts.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report::document {
namespace {

std::string effect_lead(const model::Clause& clause) {
  switch (clause.effect) {
    case Effect::refuse: return "No";
    case Effect::ask_first: return "Ask first";
    case Effect::allow:
      switch (clause.detail) {
        case Detail::existence: return "Yes, only that there is something";
        case Detail::summary: return "Yes, a summary";
        case Detail::full: return "Yes";
      }
  }
  return {};
}

void say_clause(const model::Ruleset& rules, const model::Clause& clause, Line& out) {
  const bool always = clause.condition.always();
  if (!clause.otherwise && always) out.text = "Always.";
  else if (clause.otherwise && always) out.text = "Where no other answer here holds.";
  else
    say_when(rules, clause.condition, clause.otherwise ? "Where no other answer here holds, and" : "When",
             out);
}

void add_limits(const model::Ruleset& rules, const model::Clause& clause, std::vector<Line>& out) {
  std::vector<std::string> kept;
  for (const model::CategoryId id : clause.keep_back) kept.push_back(concept_title(rules.categories[id]));
  for (const model::MarkId id : clause.keep_back_marks) kept.push_back(concept_title(rules.marks[id]));
  if (!kept.empty()) out.push_back(line("Kept back", joined(kept) + '.'));
  for (const model::Action& action : clause.on_condition)
    out.push_back(line("On condition", sentence(action_words(rules, action))));
  for (const model::Action& action : clause.needs)
    out.push_back(line("First", sentence(action_words(rules, action))));
  if (clause.whoever_decides) out.push_back(line("This holds whoever decides."));
}

void add_precedence(const model::Ruleset& rules, const model::Clause& clause, std::vector<Line>& out) {
  std::vector<std::string> above;
  for (const model::ClauseId id : clause.set_aside_by)
    above.push_back(quoted(title_or(rules[rules[id].boundary].title, rules[rules[id].boundary].name)) + " (" +
                    rules[id].id + ')');
  if (!above.empty()) out.push_back(line("Gives way to", joined(above) + '.'));
}

Line clause_line(const model::Ruleset& rules, const model::Clause& clause) {
  Line out = line(effect_lead(clause), "");
  say_clause(rules, clause, out);
  add_limits(rules, clause, out.under);
  for (Line& one : grounds(rules, clause.because, clause.easy_read, clause.cites))
    out.under.push_back(std::move(one));
  std::vector<std::string> bases;
  for (const model::BasisId id : clause.bases) bases.push_back(concept_title(rules.bases[id]));
  if (!bases.empty()) out.under.push_back(line("Lawful basis", joined(bases) + '.'));
  add_precedence(rules, clause, out.under);
  out.under.push_back(rule_line(rules, clause.id, clause.place));
  return out;
}

Section boundary_part(const model::Ruleset& rules, const model::Boundary& boundary) {
  Section out = part(heading_of(rules.boundaries, boundary), 3);
  std::string about = scope_words(rules, boundary) + '.';
  if (boundary.otherwise) about += " Only where no other rule speaks of it.";
  const std::string in_force = period_words(own_period(rules, boundary));
  if (!in_force.empty()) about += ' ' + in_force;
  out.lines.push_back(line("About", std::move(about)));
  for (const model::ClauseId id : boundary.clauses) out.lines.push_back(clause_line(rules, rules[id]));
  return out;
}

Line definition_line(const model::Ruleset& rules, const model::Definition& definition) {
  Line out = line(title_or(definition.title, definition.name), "");
  const bool one = definition.rules.size() == 1;
  for (const model::Definition::Rule& rule : definition.rules) {
    Line means = line("");
    if (rule.condition.always()) means.text = "It always holds.";
    else say_when(rules, rule.condition, "It holds when", means);
    Line place = rule_line(rules, definition.name, rule.place, own_period(rules, rule));
    if (one) {
      out.text = means.text;
      out.under = std::move(means.under);
    } else {
      out.under.push_back(std::move(means));
    }
    out.under.push_back(std::move(place));
  }
  return out;
}

Line presumption_line(const model::Ruleset& rules, const model::Presumption& presumption) {
  const std::string what = presumption.fact
                               ? quoted(concept_title(rules.facts[*presumption.fact])) + " is taken to be: " +
                                     value_text(rules.facts[*presumption.fact].type, presumption.value)
                               : "the person is taken to be able to decide";
  const std::string when = when_words(rules, presumption.condition);
  Line out = line("Presumed",
                  sentence("where nothing is recorded, " + what + (when.empty() ? "" : ", when " + when)));
  out.under = grounds(rules, presumption.because, "", presumption.cites);
  out.under.push_back(rule_line(rules, "presumed", presumption.place, own_period(rules, presumption)));
  return out;
}

}  // namespace

void add_boundaries(Page& page, const DocumentOf& of) {
  for (const bool doing : {false, true}) {
    Section top = part(doing ? "What may be done, and by whom" : "What may be told, rule by rule");
    if (!doing)
      top.lines = {
          line("Of the answers that hold, a no beats ask first, and ask first beats a yes, unless a "
               "rule says that it goes before another. Where none holds, nothing is shared.")};
    else top.lines = {line("The same order holds here: a no, then ask first, then a yes.")};
    bool any = false;
    for (const model::Boundary& boundary : of.rules.boundaries) {
      if (boundary.decisions.empty() == doing) continue;
      if (!any) append(page, top);
      any = true;
      append(page, boundary_part(of.rules, boundary));
    }
  }
}

void add_conditions(Page& page, const DocumentOf& of) {
  Section out = part("What words in the rules mean, and what is presumed");
  for (const model::Presumption& one : of.rules.presumptions)
    out.lines.push_back(presumption_line(of.rules, one));
  for (const model::Definition& one : of.rules.definitions)
    out.lines.push_back(definition_line(of.rules, one));
  append(page, std::move(out));
}

}  // namespace kith::report::document
