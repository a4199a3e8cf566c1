#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/document/document.hpp"
#include "engine/report/form/page.hpp"

/// The parts of a document, each adding its sections, or none where it has nothing to say.
namespace kith::report::document {

void add_table_of_answers(Page&, const DocumentOf&);
void add_boundaries(Page&, const DocumentOf&);
void add_conditions(Page&, const DocumentOf&);
void add_involvements(Page&, const DocumentOf&);
void add_requirements(Page&, const DocumentOf&);
void add_plans(Page&, const DocumentOf&);
void add_escalations(Page&, const DocumentOf&);
void add_measures(Page&, const DocumentOf&);
void add_promises(Page&, const DocumentOf&);
void add_stories(Page&, const DocumentOf&);
void add_words(Page&, const DocumentOf&);
void add_sources(Page&, const DocumentOf&);

// ---- what several parts say -------------------------------------------------------------------------------------

/// A text of the rules about nobody in particular: "the person" for `{person}`.
std::string about_anybody(std::string_view text);
/// The condition in plain words; empty where it always holds.
std::string when_words(const model::Ruleset&, model::Condition);
/// A sentence that ends with a condition which does not always hold: its words after `before` ("When"), or,
/// where they are many or stand in groups, a list under the line.
void say_when(const model::Ruleset&, model::Condition, const std::string& before, Line&);
/// "every year", "every 6 months".
std::string every_words(time::Duration);
/// "Only from 1 April 2026 until 31 March 2027."; empty where there are no bounds.
std::string period_words(const model::Period&);
/// What is to be done, by whom and by when: "ask the person for consent, within 2 days (Key worker)".
std::string action_words(const model::Ruleset&, const model::Action&);
std::vector<Line> source_lines(const model::Ruleset&, const std::vector<model::Citation>&);
/// Why, what the person is told, the sources, and where the rule stands.
std::vector<Line> grounds(const model::Ruleset&, const std::string& because, const std::string& easy_read,
                          const std::vector<model::Citation>&);
/// A file by its path from the ruleset's folder.
std::string file_words(const model::Ruleset&, const std::string& file);
/// Name and place of a rule, and when it is in force.
Line rule_line(const model::Ruleset&, const std::string& name, const model::Spot&, const model::Period& = {});
/// When a rule is in force, where that is not all of its ruleset's life.
template <class Rule>
model::Period own_period(const model::Ruleset& rules, const Rule& rule) {
  return rule.period == rules[rule.layer].effective ? model::Period{} : rule.period;
}
template <class Rule>
Line rule_line(const model::Ruleset& rules, const Rule& rule) {
  return rule_line(rules, rule.name, rule.place, own_period(rules, rule));
}
/// Its title, and of rules that share one when it is in force, or its name.
std::string heading_of(const std::string& title, const std::string& name, const model::Period&, bool shared);
template <class Rule>
std::string heading_of(const std::vector<Rule>& all, const Rule& rule) {
  const auto same = [&](const Rule& one) { return one.title == rule.title; };
  return heading_of(rule.title, rule.name, rule.period, std::count_if(all.begin(), all.end(), same) > 1);
}
Section part(std::string heading, int level = 2);
/// A drawing of Graphviz's as a part of a page: without a head of its own, ids that others have too, and
/// names that only it knows. Empty where nothing is drawn.
std::string drawing(const DocumentOf&, const std::string& dot, const std::string& title);
/// The head of what is drawn, with why it is not.
void append_drawn(Page&, Section top, const DocumentOf&);

/// What a boundary or a promise is about: "“Money”, told to Family, for “Safeguarding”".
std::string scope_words(const model::Ruleset&, const model::Boundary&);
std::string scope_words(const model::Ruleset&, const model::Promise&);
std::string concept_title(const model::Concept&);

// ---- stories ----------------------------------------------------------------------------------------------------

/// A member's id, a role's name or `person`, in a sentence.
std::string party_words(const model::Ruleset&, const std::string& name);
std::string stamp_words(const model::Ruleset&, const time::Stamp&);
/// A sentence of what is given, without its end.
std::string given_words(const model::Ruleset&, const model::scenario::Given&);
/// What must come out, in the same way.
std::string expected_words(const model::Ruleset&, const model::scenario::Expected&);
/// What is asked, and when.
std::string asked_words(const model::Ruleset&, const model::scenario::Asked&);

}  // namespace kith::report::document
