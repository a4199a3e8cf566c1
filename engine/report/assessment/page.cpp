#include "engine/report/assessment/page.hpp"

#include <algorithm>

#include "engine/report/assessment/assessment.hpp"
#include "engine/report/assessment/care_page.hpp"
#include "engine/report/form/html.hpp"
#include "engine/report/measures/figures.hpp"
#include "engine/report/measures/plots.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

Section wishes_section(const Assessment& all) {
  const std::string person = person_words(all);
  Section out{"What " + person + (all.died.empty() ? " wants" : " wanted"), {}, {}, 2, "", "voice"};
  for (const Wish& wish : all.wishes)
    out.lines.push_back(line(title_or(wish.about.title, wish.about.name), wish_words(wish, person)));
  if (!out.lines.empty()) return out;
  const bool absent = not_supplied(all, "wishes");
  const std::string ask = all.died.empty() ? " Ask " + person + '.' : "";
  out.lines.push_back(line((absent ? "What " + person + " wants was not supplied."
                                   : "Nothing is on record of what " + person + " wants.") +
                           ask));
  return out;
}

template <class Values, class Sections>
void add_parts(Page& page, const char* heading, const Values& values, Sections sections) {
  if (values.empty()) return;
  page.sections.push_back({heading, {}, {}, 2, ""});
  for (const auto& value : values)
    for (Section& each : sections(value)) page.sections.push_back(std::move(each));
}

/// As many measures as are drawn.
constexpr std::size_t most_drawn = 8;

/// Those that miss their target first, those without one last.
int urgency(const MeasureAnswer& measure) {
  if (measure.target.empty()) return 3;
  return measure.met == Truth::no ? 0 : measure.met == Truth::unknown ? 1 : 2;
}

}  // namespace

/// What misses its target first, then what may; of each the numbers, and what could not be counted.
std::vector<Section> measure_sections(const std::vector<MeasureAnswer>& measures) {
  std::vector<const MeasureAnswer*> shown;
  std::vector<std::string> nothing, unknown;
  Section out{"Measures", {}, figures_table("Figures for this person")};
  for (const MeasureAnswer& measure : measures) {
    const std::string title = title_of(measure.measure);
    if (shows_something(measure)) shown.push_back(&measure);
    else (measure.complete ? nothing : unknown).push_back(title);
  }
  std::stable_sort(shown.begin(), shown.end(),
                   [](const MeasureAnswer* a, const MeasureAnswer* b) { return urgency(*a) < urgency(*b); });
  for (const MeasureAnswer* measure : shown) {
    const std::string title = title_of(measure->measure);
    for (const MeasureRow& row : measure->rows)
      add_figure(*out.table, title, row, measure->target, measure->met);
    // Of many, those that meet their target, and the last of the others, stand in the table alone.
    const bool many = shown.size() > most_drawn;
    if (many && (measure->met == Truth::yes || out.plots.size() == most_drawn)) continue;
    out.plots.push_back(plot_of(*measure));
    if (measure->not_known.empty()) continue;
    out.lines.push_back(line(title, "not counted: " + joined(measure->not_known) + '.'));
    Line& left_out = out.plots.back().more.emplace_back();
    left_out.fold = "Not counted: " + std::to_string(measure->not_known.size());
    for (const std::string& one : measure->not_known) left_out.folded.push_back(line(sentence(one)));
  }
  if (shown.empty()) out.table.reset();
  Section none{"Nothing to count", {}, {}, 3};
  if (!nothing.empty())
    none.lines.push_back(line("None on record, and nothing is missing", joined(nothing) + '.'));
  if (!unknown.empty())
    none.lines.push_back(line("Not known, since the record may lack something", joined(unknown) + '.'));
  return {std::move(out), std::move(none)};
}

Section findings_section(const std::vector<RecordFinding>& findings) {
  Section out{"What the record itself lacks", {}};
  for (const RecordFinding& each : findings)
    out.lines.push_back(line(sentence(each.plain) +
                             (each.from.empty() ? "" : " In the record: " + place_words(each.from) + '.')));
  return out;
}

Page page(const Assessment& all, Form form) {
  Page out;
  out.heading = capital(person_words(all));
  out.when = spoken_time(all.at) + (all.only_for.empty() ? "" : ", for " + one_line(all.only_for));
  out.title = out.heading + ", " + out.when;
  out.first = first_line(all.died, first_of_all(all));
  append(out, wishes_section(all));
  append(out, now_section(all, form));
  append(out, find_out_section(all.find_out, form));
  add_parts(out, "Plans", all.plans, plan_sections);
  add_parts(out, "Escalations", all.escalations, escalation_sections);
  if (!all.involvement.empty()) {
    out.sections.push_back({"Who decides", {}, {}, 2, "", "decides"});
    for (Section& each : who_decides_sections(all.involvement)) out.sections.push_back(std::move(each));
  }
  append(out, disclosures_section(all));
  for (Section& each : form == Form::flat ? action_sections(all) : everything_else(all))
    out.sections.push_back(std::move(each));
  if (!all.measures.empty())
    for (Section& each : measure_sections(all.measures))
      if (each.level == 2 || !each.lines.empty()) out.sections.push_back(std::move(each));
  append(out, findings_section(all.findings));
  out.sections.push_back({"", rules_lines(all.rulesets, all.at, all.tzdata)});
  return out;
}

std::string text(const Assessment& all, TextStyle style) { return text(page(all), style); }
std::string markdown(const Assessment& all) { return markdown(page(all)); }
std::string text(const WhoDecides& who, TextStyle style) { return text(page(who), style); }
std::string markdown(const WhoDecides& who) { return markdown(page(who)); }

std::string html(const Assessment& all, const std::vector<Ladder>& ladders) {
  return html(page(all, Form::folding), ladders);
}

}  // namespace kith::report
