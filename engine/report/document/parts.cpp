#include "engine/report/document/parts.hpp"

#include <algorithm>

#include "engine/report/words/condition.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/spoken.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"
#include "engine/time/parse.hpp"

namespace kith::report::document {
namespace {

/// What a placeholder stands for where nobody is meant by it.
std::string anybody(std::string_view name) {
  if (name == "person") return "the person";
  if (name == "recipient") return "whoever asks";
  if (name == "category") return "this";
  if (name == "purpose") return "this purpose";
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return "the " + words;
}

bool begins_sentence(std::string_view before) {
  for (const std::string_view end : {". ", "! ", "? "})
    if (before.ends_with(end)) return true;
  return false;
}

/// `file` by its path from the folder in which `from` stands; both begin in the same place.
std::string from_folder_of(std::string_view from, std::string_view file) {
  if (from.starts_with('/') != file.starts_with('/')) return std::string(file);
  std::size_t same = 0;
  for (std::size_t i = 0; i < from.size() && i < file.size() && from[i] == file[i]; ++i)
    if (from[i] == '/') same = i + 1;
  const std::string_view left = from.substr(same);
  if (left.starts_with("../")) return std::string(file);
  std::string out;
  for (const char c : left)
    if (c == '/') out += "../";
  return out.append(file.substr(same));
}

/// Is it read more easily as a list than in a sentence?
bool as_list(const Spoken& of) {
  constexpr std::size_t in_a_sentence = 3;
  return of.parts.size() > in_a_sentence ||
         std::any_of(of.parts.begin(), of.parts.end(),
                     [](const Spoken& part) { return !part.parts.empty(); });
}

template <class Table, class Ids>
std::vector<std::string> quoted_titles(const Table& table, const Ids& ids) {
  std::vector<std::string> out;
  for (const auto id : ids) out.push_back(quoted(concept_title(table[id])));
  return out;
}

template <class Rule>
std::string scope(const model::Ruleset& rules, const std::vector<model::CategoryId>& categories,
                  const Rule& rule) {
  std::vector<std::string> roles;
  for (const model::RoleId role : rule.with) roles.push_back(concept_title(rules.roles[role]));
  const std::string who = rule.anyone ? "anyone" : joined(roles);
  if (!rule.decisions.empty() || (rule.anything && categories.empty() && !rule.anyone && rule.with.empty()))
    return joined(quoted_titles(rules.decisions, rule.decisions)) + ", done by " + who;
  std::vector<std::string> about = quoted_titles(rules.categories, categories);
  if (rule.anything) about.insert(about.begin(), "anything");
  std::string out = joined(about) + ", told to " + who;
  if (!rule.purposes.empty()) out += ", for " + joined(quoted_titles(rules.purposes, rule.purposes));
  return out;
}

}  // namespace

std::string concept_title(const model::Concept& entry) { return title_or(entry.title, entry.name); }

std::string about_anybody(std::string_view text) {
  std::string out;
  while (true) {
    const auto open = text.find('{');
    const auto close = open == text.npos ? open : text.find('}', open);
    if (close == text.npos) return one_line(out.append(text));
    out.append(text.substr(0, open));
    std::string named = anybody(text.substr(open + 1, close - open - 1));
    out += begins_sentence(out) ? capital(std::move(named)) : named;
    text.remove_prefix(close + 1);
  }
}

std::string when_words(const model::Ruleset& rules, model::Condition condition) {
  return condition.always() ? "" : about_anybody(condition_plain(rules, condition));
}

void say_when(const model::Ruleset& rules, model::Condition condition, const std::string& before, Line& out) {
  const Spoken when = spoken(rules, condition);
  if (!as_list(when)) {
    out.text += before + ' ' + about_anybody(said(when)) + '.';
    return;
  }
  out.text += before + (when.kind == Spoken::Kind::all_of ? " all of these hold:" : " any of these holds:");
  for (const Spoken& part : when.parts) out.under.push_back(line(sentence(about_anybody(said_alone(part)))));
}

std::string every_words(time::Duration length) {
  const std::string words = time::text(length);
  return "every " + (words.starts_with("1 ") ? words.substr(2) : words);
}

std::string period_words(const model::Period& period) {
  std::string out;
  if (period.from) out += " from " + spoken_day(time::text(*period.from));
  if (period.until) out += " until " + spoken_day(time::text(*period.until));
  return out.empty() ? "" : "Only" + out + '.';
}

std::string action_words(const model::Ruleset& rules, const model::Action& action) {
  std::string out = about_anybody(action_plain(rules, action));
  const std::string deadline = deadline_text(action.deadline);
  if (!deadline.empty()) out += ", " + deadline;
  if (action.by) out += " (" + concept_title(rules.roles[*action.by]) + ')';
  if (action.unless) out += ", unless " + when_words(rules, *action.unless);
  return out;
}

std::vector<Line> source_lines(const model::Ruleset& rules, const std::vector<model::Citation>& cites) {
  std::vector<Line> out;
  for (const model::Citation& each : cites) {
    const model::Source& source = rules.sources[each.source];
    std::string kind(source_kind_name(source.kind));
    out.push_back(line("Source", citation_words(Citation{source.name, concept_title(source), each.provision,
                                                         kind, source.address})));
    out.back().link = source.address;
  }
  return out;
}

std::vector<Line> grounds(const model::Ruleset& rules, const std::string& because,
                          const std::string& easy_read, const std::vector<model::Citation>& cites) {
  std::vector<Line> out;
  if (!because.empty()) out.push_back(line("Why", sentence(about_anybody(because))));
  if (!easy_read.empty())
    out.push_back(line("The person is told", quoted(capital(about_anybody(easy_read)))));
  for (Line& source : source_lines(rules, cites)) out.push_back(std::move(source));
  return out;
}

std::string file_words(const model::Ruleset& rules, const std::string& file) {
  return one_line(from_folder_of(rules.layers.back().file, file));
}

std::string heading_of(const std::string& title, const std::string& name, const model::Period& period,
                       bool shared) {
  std::string in_force = period_words(period);
  if (!shared) return title_or(title, name);
  if (in_force.empty()) return title_or(title, name) + " (" + one_line(name) + ')';
  in_force.pop_back();
  return title_or(title, name) + " (" + in_force.substr(std::string_view("Only ").size()) + ')';
}

Line rule_line(const model::Ruleset& rules, const std::string& name, const model::Spot& place,
               const model::Period& period) {
  const std::string in_force = period_words(period);
  return line("Rule", one_line(name) + ", " + file_words(rules, rules[place.layer].file) + ':' +
                          std::to_string(place.line) + (in_force.empty() ? "" : ". " + in_force));
}

Section part(std::string heading, int level) {
  Section out;
  out.heading = std::move(heading);
  out.level = level;
  return out;
}

std::string scope_words(const model::Ruleset& rules, const model::Boundary& boundary) {
  return scope(rules, boundary.about, boundary);
}
std::string scope_words(const model::Ruleset& rules, const model::Promise& promise) {
  return scope(rules, promise.categories, promise);
}

}  // namespace kith::report::document
