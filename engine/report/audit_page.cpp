#include <algorithm>
#include <map>

#include "engine/report/audit.hpp"
#include "engine/report/care_names.hpp"
#include "engine/report/care_words.hpp"
#include "engine/report/csv.hpp"
#include "engine/report/figures.hpp"
#include "engine/report/html.hpp"
#include "engine/report/words.hpp"

namespace kith::report {
namespace {

/// As many names as are read in a line.
constexpr std::size_t named_in_a_line = 8;

std::string text_of(const std::optional<Decimal>& value) { return value ? value->text() : std::string(); }

std::string met(const AuditFigure& figure) {
  const std::optional<Truth> is = figure.met();
  return is ? std::string(name(*is)) : "";
}

std::string people_words(const Behind& behind) {
  std::string out;
  const std::size_t shown = std::min(named_in_a_line, behind.listed.size());
  for (std::size_t i = 0; i < shown; ++i) out += (i == 0 ? "" : "; ") + one_line(behind.listed[i]);
  return behind.count > shown ? out + "; and " + std::to_string(behind.count - shown) + " more" : out;
}

/// `restriction_without_exit` as "Restriction without exit".
std::string kind_words(std::string kind) {
  std::replace(kind.begin(), kind.end(), '_', ' ');
  std::string out = sentence(kind);
  if (out.ends_with('.')) out.pop_back();
  return out;
}

MeasureRow row_of(const AuditFigure& figure) {
  return {figure.group, figure.number.text(), std::to_string(figure.of), text_of(figure.value()), figure.unit, {}, {}, figure.missing};
}

/// A line for all measures that lack the same people's records.
std::vector<Line> gap_lines(const Audit& audit) {
  std::map<std::string, std::vector<std::string>> measures;
  for (const AuditGap& gap : audit.gaps) measures[people_words(gap.behind)].push_back(title_of(gap.measure));
  std::vector<Line> lines;
  for (const auto& [people, titles] : measures)
    lines.push_back(line("Not everything may be on record for " + people, joined(titles) + '.'));
  return lines;
}

Section measures(const Audit& audit) {
  Section out{"Measures", {}};
  if (audit.figures.empty() && audit.gaps.empty()) return {"Measures", {line("There is nothing to measure.")}};
  out.table = figures_table("Figures over everybody");
  for (const AuditFigure& each : audit.figures) {
    add_figure(*out.table, title_of(each.measure), row_of(each), each.target, each.met());
    if (each.met() == Truth::no) out.lines.push_back(line("Misses its target", title_of(each.measure) + ". Behind it: " + people_words(each.behind) + '.', Tone::caution));
  }
  for (Line& gap : gap_lines(audit)) out.lines.push_back(std::move(gap));
  return out;
}

Section actions(const Audit& audit) {
  Section out{"Actions", {}};
  out.table = Table{"How many, by how far they are and how much they bind", {"How far"}, {}};
  constexpr std::array strengths = {Strength::must, Strength::contract, Strength::should, Strength::policy, Strength::may};
  constexpr std::array states = {ActionStatus::overdue, ActionStatus::due, ActionStatus::find_out, ActionStatus::conflict, ActionStatus::blocked, ActionStatus::done_late, ActionStatus::done};
  for (const Strength strength : strengths) out.table->columns.push_back(strength_words(strength));
  for (const ActionStatus status : states) {
    std::vector<std::string> row = {status_words(status)};
    for (const std::uint64_t count : audit.actions[static_cast<std::size_t>(status)]) row.push_back(std::to_string(count));
    out.table->rows.push_back(std::move(row));
  }
  if (audit.overdue.count != 0) out.lines.push_back(line("Something is overdue for", people_words(audit.overdue) + '.', Tone::urgent));
  return out;
}

Section findings(const Audit& audit) {
  Section out{"Restrictions, reviews and records", {}};
  if (audit.findings.empty()) return {out.heading, {line("Nothing was found wanting.")}};
  out.table = Table{"What was found, and for whom", {"What", "People", "Who"}, {}};
  for (const auto& [kind, behind] : audit.findings) out.table->rows.push_back({kind_words(kind), std::to_string(behind.count), people_words(behind)});
  return out;
}

}  // namespace

Page page(const Audit& audit) {
  Page out;
  out.title = "Governance figures, " + std::to_string(audit.people) + (audit.people == 1 ? " person" : " people") + (audit.at.empty() ? "" : ", " + spoken_time(audit.at));
  out.sections = {measures(audit), actions(audit), findings(audit)};
  if (audit.left_out != 0) out.sections.insert(out.sections.begin(), {"Left out", {line(left_out_words(audit.left_out))}});
  out.sections.push_back({"", {line("A figure says where to look, not what is right for anybody. What could not be counted stands in each person's own assessment.")}});
  return out;
}

std::string text(const Audit& audit, TextStyle style) { return text(page(audit), style); }
std::string html(const Audit& audit) { return html(page(audit)); }

std::string csv(const Audit& audit) {
  std::string out = csv_row({"what", "name", "group", "number", "of", "value", "unit", "target", "met", "people", "missing"});
  for (const AuditFigure& each : audit.figures) {
    const std::string people = each.met() == Truth::no ? people_words({each.behind.listed, each.behind.count}) : "";
    out += csv_row({"measure", each.measure.name, each.group, each.number.text(), std::to_string(each.of), text_of(each.value()), each.unit, each.target, met(each), people, std::to_string(each.missing)});
  }
  for (const AuditGap& gap : audit.gaps)
    out += csv_row({"may lack something", gap.measure.name, "", std::to_string(gap.behind.count), std::to_string(audit.people), "", "people", "", "", people_words(gap.behind), ""});
  for (std::size_t i = 0; i < audit.actions.size(); ++i)
    for (std::size_t j = 0; j < audit.actions[i].size(); ++j)
      if (audit.actions[i][j] != 0)
        out += csv_row({"actions", std::string(name(static_cast<ActionStatus>(i))), std::string(name(static_cast<Strength>(j))), std::to_string(audit.actions[i][j]), "", "", "number", "", "", "", ""});
  for (const auto& [kind, behind] : audit.findings) out += csv_row({"finding", kind, "", std::to_string(behind.count), std::to_string(audit.people), "", "people", "", "", people_words(behind), ""});
  if (audit.left_out != 0) out += csv_row({"left out", "", "", std::to_string(audit.left_out), "", "", "records", "", "", "", ""});
  return out;
}

}  // namespace kith::report
