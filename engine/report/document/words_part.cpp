#include <algorithm>
#include <optional>

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

/// Words that stand in no order, with what is said of each; those that need nothing said stand in a line.
template <class Entries>
void add_flat(Section& out, const model::Ruleset& rules, const Entries& entries) {
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
}

/// The nearest that stands above it and is declared.
template <class IdType, class Entry>
std::optional<IdType> declared_above(const model::Taxonomy<IdType, Entry>& table, IdType id) {
  std::optional<IdType> at = table.parent(id);
  while (at && !table[*at].declared) at = table.parent(*at);
  return at;
}

template <class Entry>
Line word_line(const model::Ruleset& rules, const Entry& entry) {
  std::string note = one_line(note_of(rules, entry));
  if (!entry.easy_read.empty())
    note += (note.empty() ? "" : " ") + std::string("In easy words: ") + quoted(entry.easy_read) + '.';
  return note.empty() ? line(concept_title(entry)) : line(concept_title(entry), note);
}

/// Each word under the one that it is a kind of. A word is declared after or before what is under it: those
/// under one stand in their order.
template <class IdType, class Entry>
std::vector<Line> tree(const model::Ruleset& rules, const model::Taxonomy<IdType, Entry>& table,
                       std::optional<IdType> above) {
  std::vector<Line> out;
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    const IdType id{i};
    if (!table[id].declared || declared_above(table, id) != above) continue;
    out.push_back(word_line(rules, table[id]));
    out.back().under = tree(rules, table, std::optional(id));
  }
  return out;
}

template <class IdType, class Entry>
void add_kind(std::vector<Section>& all, const model::Ruleset& rules, const char* heading,
              const model::Taxonomy<IdType, Entry>& table) {
  Section out = part(heading, 3);
  bool stands_under = false;
  for (std::uint32_t i = 0; i < table.size(); ++i)
    stands_under = stands_under || (table[IdType{i}].declared && declared_above(table, IdType{i}));
  if (stands_under) out.lines = tree(rules, table, std::optional<IdType>());
  else add_flat(out, rules, table.all());
  if (!out.lines.empty() || out.table) all.push_back(std::move(out));
}

}  // namespace

void add_words(Page& page, const DocumentOf& of) {
  const model::Ruleset& rules = of.rules;
  std::vector<Section> all;
  add_kind(all, rules, "People and bodies", rules.roles);
  add_kind(all, rules, "Kinds of information", rules.categories);
  add_kind(all, rules, "What it may be told for", rules.purposes);
  add_kind(all, rules, "Decisions", rules.decisions);
  add_kind(all, rules, "Facts", rules.facts);
  add_kind(all, rules, "What may happen", rules.events);
  add_kind(all, rules, "Powers to decide for another", rules.authorities);
  add_kind(all, rules, "Restrictions", rules.restriction_kinds);
  add_kind(all, rules, "Marks on information", rules.marks);
  add_kind(all, rules, "Settings", rules.settings);
  if (all.empty()) return;
  Section top = part("The words");
  top.lines = {line("What is said of a word holds for all that stands under it, which is set in below it.")};
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
