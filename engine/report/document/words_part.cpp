#include <algorithm>

#include "engine/report/document/parts.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"
#include "engine/time/parse.hpp"

namespace kith::report::document {
namespace {

/// What is in it and what is not, where somebody has written that down.
std::string scope_note(const model::Concept& entry) {
  std::string out;
  if (!entry.includes.empty()) out += "Includes " + one_line(entry.includes) + '.';
  if (!entry.excludes.empty())
    out += std::string(out.empty() ? "" : " ") + "Does not include " + one_line(entry.excludes) + '.';
  return out;
}

std::string note_of(const model::Ruleset&, const model::Concept& entry) { return scope_note(entry); }
std::string note_of(const model::Ruleset&, const model::Category& entry) {
  return scope_note(entry) +
         (entry.by_name ? " Asked about by name: what permits something wider does not reach it." : "");
}
std::string note_of(const model::Ruleset& rules, const model::Purpose& entry) {
  std::string out = scope_note(entry);
  if (entry.urgent) out += " It may not be able to wait.";
  if (entry.decided_by) out += " Then this decides: " + concept_title(rules.roles[*entry.decided_by]) + '.';
  return out;
}
std::string note_of(const model::Ruleset&, const model::DecisionConcept& entry) {
  std::string out = scope_note(entry);
  if (entry.never_decided_for_another) out += " Nobody may decide it for another.";
  if (!entry.first_try.empty()) out += " First to be tried: " + joined(entry.first_try) + '.';
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}
std::string note_of(const model::Ruleset& rules, const model::Fact& entry) {
  std::string out = scope_note(entry);
  if (entry.type.kind == model::ValueType::Kind::yes_or_no) out += " Yes or no.";
  if (!entry.type.choices.empty()) out += ' ' + sentence("one of: " + joined(entry.type.choices));
  if (entry.out_of_date_after) out += " Out of date after " + time::text(*entry.out_of_date_after) + '.';
  if (entry.judged_by) out += " Judged by: " + concept_title(rules.roles[*entry.judged_by]) + '.';
  return out;
}

/// A column in which nothing stands is left out.
void drop_if_empty(Table& table, std::size_t column) {
  for (const auto& row : table.rows)
    if (!row[column].empty()) return;
  const auto at = static_cast<std::ptrdiff_t>(column);
  table.columns.erase(table.columns.begin() + at);
  for (auto& row : table.rows) row.erase(row.begin() + at);
}

/// Words of one kind, with what is said of each; those that need nothing said stand in a line.
template <class Entries>
void add_kind(std::vector<Section>& all, const model::Ruleset& rules, const char* heading,
              const Entries& entries) {
  Section out = part(heading, 3);
  Table table{"What each is called", {"Word", "What it is", "In easy words"}, {}};
  std::vector<std::string> alone;
  for (const auto& entry : entries) {
    if (!entry.declared) continue;
    std::vector<std::string> row = {concept_title(entry), one_line(note_of(rules, entry)),
                                    one_line(entry.easy_read)};
    if (row[1].empty() && row[2].empty()) alone.push_back(row[0]);
    else table.rows.push_back(std::move(row));
  }
  drop_if_empty(table, 2);
  drop_if_empty(table, 1);
  if (!alone.empty()) out.lines = {line(table.rows.empty() ? "" : "Beside those below", joined(alone) + '.')};
  if (!table.rows.empty()) out.table = std::move(table);
  if (!out.lines.empty() || out.table) all.push_back(std::move(out));
}

}  // namespace

void add_words(Page& page, const DocumentOf& of) {
  const model::Ruleset& rules = of.rules;
  std::vector<Section> all;
  add_kind(all, rules, "People and bodies", rules.roles.all());
  add_kind(all, rules, "Kinds of information", rules.categories.all());
  add_kind(all, rules, "What it may be told for", rules.purposes.all());
  add_kind(all, rules, "Decisions", rules.decisions.all());
  add_kind(all, rules, "Facts", rules.facts.all());
  add_kind(all, rules, "What may happen", rules.events.all());
  add_kind(all, rules, "Powers to decide for another", rules.authorities.all());
  add_kind(all, rules, "Restrictions", rules.restriction_kinds.all());
  add_kind(all, rules, "Marks on information", rules.marks.all());
  add_kind(all, rules, "Settings", rules.settings.all());
  if (all.empty()) return;
  Section top = part("The words");
  top.lines = {line("What is said of a word holds for all that stands under it.")};
  append(page, std::move(top));
  for (Section& one : all) append(page, std::move(one));
}

void add_sources(Page& page, const DocumentOf& of) {
  Section out = part("Law and other sources");
  for (const model::Source& source : of.rules.sources.all()) {
    if (!source.declared) continue;
    std::string kind(source_kind_name(source.kind));
    std::replace(kind.begin(), kind.end(), '_', ' ');
    Line one = line(capital(kind), concept_title(source));
    one.link = source.address;
    std::vector<std::string> settings;
    for (const model::SettingId id : source.settings)
      settings.push_back(concept_title(of.rules.settings[id]));
    if (!settings.empty()) one.under.push_back(line("Applies in", joined(settings) + '.'));
    const std::string in_force = period_words(source.period);
    if (!in_force.empty()) one.under.push_back(line(in_force));
    out.lines.push_back(std::move(one));
  }
  append(page, std::move(out));
}

}  // namespace kith::report::document
