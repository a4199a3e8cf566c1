#include <algorithm>
#include <array>
#include <utility>

#include "engine/report/caseload/audit.hpp"
#include "engine/report/form/csv.hpp"
#include "engine/report/form/html.hpp"
#include "engine/report/measures/figures.hpp"
#include "engine/report/measures/plots.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/words.hpp"

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
  return capital(kind);
}

MeasureRow row_of(const AuditFigure& figure) {
  return {
      figure.group, figure.number.text(), std::to_string(figure.of), text_of(figure.value()), figure.unit, {},
      {},           figure.missing};
}

std::string people_count(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " person" : " people");
}
std::string of_people(std::uint64_t count, const Audit& audit) {
  return std::to_string(count) + " of " + people_count(audit.people);
}

/// How many there are, and in a page who they are.
Line counted(std::string lead, std::string text, const Behind& behind, Tone tone = Tone::plain) {
  Line out = line(std::move(lead), std::move(text), tone);
  out.fold =
      behind.count > behind.listed.size() ? "Who: the first " + std::to_string(behind.listed.size()) : "Who";
  out.folded = {line(joined(behind.listed))};
  out.only_folded = true;
  return out;
}

/// People's rulesets may differ: what has the same name, title and target is one measure.
template <class Part>
bool is_of(const Part& part, const MeasureAnswer& measure) {
  return part.measure.name == measure.measure.name && part.measure.title == measure.measure.title &&
         part.target == measure.target;
}

const AuditGap* gap_of(const Audit& audit, const MeasureAnswer& measure) {
  const auto found = std::find_if(audit.gaps.begin(), audit.gaps.end(),
                                  [&](const AuditGap& gap) { return is_of(gap, measure); });
  return found == audit.gaps.end() ? nullptr : &*found;
}

/// Beside a plot, where the words to click on say all.
Line beside(std::string words, const Behind& behind) {
  Line out = counted("", "", behind);
  out.fold = std::move(words);
  return out;
}

// ---- measures ---------------------------------------------------------------------------------------------------

/// A measure over everybody, with those behind it.
struct Measured {
  MeasureAnswer all;
  std::vector<const AuditFigure*> figures;
};

template <class Part>
Measured& measure_of(std::vector<Measured>& all, const Part& part) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Measured& one) { return is_of(part, one.all); });
  if (found != all.end()) return *found;
  Measured& fresh = all.emplace_back();
  fresh.all.measure = part.measure;
  fresh.all.target = part.target;
  return fresh;
}

std::vector<Measured> measured(const Audit& audit) {
  std::vector<Measured> out;
  for (const AuditFigure& each : audit.figures) {
    Measured& place = measure_of(out, each);
    place.figures.push_back(&each);
    place.all.rows.push_back(row_of(each));
    place.all.met = each.met().value_or(Truth::unknown);
  }
  for (const AuditWeeks& each : audit.weeks) measure_of(out, each).all.weeks = each.weeks;
  for (const AuditGap& each : audit.gaps) measure_of(out, each).all.complete = false;
  return out;
}

Plot plot(const Audit& audit, const Measured& one) {
  Plot out = plot_of(one.all);
  out.status.clear();  // The heading says it of all of them.
  for (const AuditFigure* each : one.figures)
    if (each->met() == Truth::no)
      out.more.push_back(beside(people_count(each->behind.count) + " behind it", each->behind));
  if (const AuditGap* gap = gap_of(audit, one.all))
    out.more.push_back(
        beside("Records that may lack something: " + of_people(gap->behind.count, audit), gap->behind));
  return out;
}

Section part(const Audit& audit, const std::vector<Measured>& all, const std::string& heading,
             const std::string& status) {
  Section out{heading, {}, figures_table("Figures over everybody: " + heading)};
  for (const Measured& one : all) {
    if (target_status(one.all) != status || !shows_something(one.all)) continue;
    out.plots.push_back(plot(audit, one));
    for (const AuditFigure* each : one.figures) {
      add_figure(*out.table, title_of(each->measure), row_of(*each), each->target, each->met());
      if (each->met() == Truth::no)
        out.lines.push_back(
            line("Behind “" + title_of(each->measure) + "”", people_words(each->behind) + '.'));
    }
  }
  return out;
}

/// Those of which nothing is on record, named in a line each for what that means.
Section nothing(const std::vector<Measured>& all) {
  Section out{"Nothing to count", {}};
  std::vector<std::string> none, unknown;
  for (const Measured& one : all)
    if (!shows_something(one.all)) (one.all.complete ? none : unknown).push_back(title_of(one.all.measure));
  if (!none.empty()) out.lines.push_back(line("None on record, and nothing is missing", joined(none) + '.'));
  if (!unknown.empty())
    out.lines.push_back(line("Not known, since records may lack something", joined(unknown) + '.'));
  return out;
}

Section at_a_glance(const Audit& audit, const std::vector<Measured>& all) {
  Section out{"At a glance", {}, {}, 2, "", "glance"};
  const auto with = [&](Truth met) {
    return std::count_if(all.begin(), all.end(), [&](const Measured& one) {
      return shows_something(one.all) && !one.all.target.empty() && one.all.met == met;
    });
  };
  const auto missed = with(Truth::no), met = with(Truth::yes), unknown = with(Truth::unknown);
  if (const auto targets = missed + met + unknown; targets != 0)
    out.lines.push_back(
        line(std::to_string(missed) + " of " + std::to_string(targets),
             "targets missed; " + std::to_string(met) + " met, " + std::to_string(unknown) + " not known",
             missed == 0 ? Tone::plain : Tone::urgent));
  if (audit.overdue.count != 0)
    out.lines.push_back(counted(of_people(audit.overdue.count, audit), "with something overdue",
                                audit.overdue, Tone::urgent));
  if (audit.with_gaps.count != 0)
    out.lines.push_back(counted(of_people(audit.with_gaps.count, audit),
                                "whose record may lack something that is counted", audit.with_gaps,
                                Tone::caution));
  if (audit.left_out != 0)
    out.lines.push_back(line("Left out", left_out_words(audit.left_out), Tone::caution));
  return out;
}

// ---- what is to be done, and what was found ---------------------------------------------------------------------

/// Without rows and columns that count nothing.
Section actions(const Audit& audit) {
  Section out{"Actions", {}};
  constexpr std::array strengths = {Strength::must, Strength::contract, Strength::should, Strength::policy,
                                    Strength::may};
  constexpr std::array states = {ActionStatus::overdue,   ActionStatus::due,     ActionStatus::find_out,
                                 ActionStatus::conflict,  ActionStatus::blocked, ActionStatus::ended,
                                 ActionStatus::done_late, ActionStatus::done};
  const auto count = [&](ActionStatus status, Strength strength) {
    return audit.actions[static_cast<std::size_t>(status)][static_cast<std::size_t>(strength)];
  };
  Table table{"How many, by how far they are and how much they bind", {"How far"}, {}};
  std::vector<Strength> shown;
  for (const Strength strength : strengths)
    if (std::any_of(states.begin(), states.end(),
                    [&](ActionStatus status) { return count(status, strength) != 0; }))
      shown.push_back(strength);
  for (const Strength strength : shown) table.columns.push_back(strength_words(strength));
  for (const ActionStatus status : states) {
    if (std::none_of(shown.begin(), shown.end(),
                     [&](Strength strength) { return count(status, strength) != 0; }))
      continue;
    table.rows.push_back({status_words(status)});
    for (const Strength strength : shown)
      table.rows.back().push_back(std::to_string(count(status, strength)));
  }
  if (table.rows.empty()) return {out.heading, {line("There is nothing that must happen.")}};
  out.table = std::move(table);
  return out;
}

/// What most people's records show stands first.
Section findings(const Audit& audit) {
  Section out{"Restrictions, reviews and records", {}};
  if (audit.findings.empty()) return {out.heading, {line("Nothing was found wanting.")}};
  std::vector<std::pair<std::string, const Behind*>> all;
  for (const auto& [kind, behind] : audit.findings) all.emplace_back(kind_words(kind), &behind);
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second->count > b.second->count; });
  for (const auto& [kind, behind] : all)
    out.lines.push_back(counted(kind, of_people(behind->count, audit) + '.', *behind));
  return out;
}

}  // namespace

Page page(const Audit& audit) {
  Page out;
  out.heading = "Governance figures, " + people_count(audit.people);
  out.when = spoken_time(audit.at);
  out.title = out.heading + (audit.at.empty() ? "" : ", " + out.when);
  const std::vector<Measured> all = measured(audit);
  append(out, at_a_glance(audit, all));
  append(out, part(audit, all, "Targets missed", "Target missed"));
  append(out, part(audit, all, "Not known whether the target is met", "Target: not known"));
  append(out, part(audit, all, "Targets met", "Target met"));
  append(out, part(audit, all, "Figures without a target", ""));
  append(out, nothing(all));
  if (all.empty()) append(out, {"Measures", {line("There is nothing to measure.")}});
  append(out, actions(audit));
  append(out, findings(audit));
  out.sections.push_back({"",
                          {line("A figure says where to look, not what is right for anybody. What could not "
                                "be counted stands in each person's own assessment.")}});
  return out;
}

std::string text(const Audit& audit, TextStyle style) { return text(page(audit), style); }
std::string html(const Audit& audit) { return html(page(audit)); }

std::string csv(const Audit& audit) {
  std::string out = csv_row(
      {"what", "name", "group", "number", "of", "value", "unit", "target", "met", "people", "missing"});
  for (const AuditFigure& each : audit.figures) {
    const std::string people =
        each.met() == Truth::no ? people_words({each.behind.listed, each.behind.count}) : "";
    out += csv_row({"measure", each.measure.name, each.group, each.number.text(), std::to_string(each.of),
                    text_of(each.value()), each.unit, each.target, met(each), people,
                    std::to_string(each.missing)});
  }
  for (const AuditGap& gap : audit.gaps)
    out += csv_row({"may lack something", gap.measure.name, "", std::to_string(gap.behind.count),
                    std::to_string(audit.people), "", "people", "", "", people_words(gap.behind), ""});
  for (std::size_t i = 0; i < audit.actions.size(); ++i)
    for (std::size_t j = 0; j < audit.actions[i].size(); ++j)
      if (audit.actions[i][j] != 0)
        out += csv_row({"actions", std::string(name(static_cast<ActionStatus>(i))),
                        std::string(name(static_cast<Strength>(j))), std::to_string(audit.actions[i][j]), "",
                        "", "number", "", "", "", ""});
  for (const auto& [kind, behind] : audit.findings)
    out += csv_row({"finding", kind, "", std::to_string(behind.count), std::to_string(audit.people), "",
                    "people", "", "", people_words(behind), ""});
  if (audit.left_out != 0)
    out += csv_row({"left out", "", "", std::to_string(audit.left_out), "", "", "records", "", "", "", ""});
  return out;
}

}  // namespace kith::report
