#include "engine/report/assessment_page.hpp"

#include <algorithm>

#include "engine/report/assessment.hpp"
#include "engine/report/care_page.hpp"
#include "engine/report/care_words.hpp"
#include "engine/report/figures.hpp"
#include "engine/report/staff_words.hpp"
#include "engine/report/words.hpp"

namespace kith::report {
namespace {

Section wishes_section(const Assessment& all) {
  const std::string person = person_words(all);
  Section out{"What " + person + " wants", {}};
  for (const Wish& wish : all.wishes) out.lines.push_back(line(title_or(wish.about.title, wish.about.name), wish_words(wish, person)));
  if (!out.lines.empty()) return out;
  const bool absent = not_supplied(all, "wishes");
  out.lines.push_back(line(absent ? "What " + person + " wants was not supplied. Ask " + person + '.' : "Nothing is on record of what " + person + " wants. Ask " + person + '.'));
  return out;
}

template <class Values, class Sections>
void add_parts(Page& page, const char* heading, const Values& values, Sections sections) {
  if (values.empty()) return;
  page.sections.push_back({heading, {}});
  for (const auto& value : values)
    for (Section& each : sections(value)) page.sections.push_back(std::move(each));
}

void add(Page& page, Section section) {
  if (!section.lines.empty() || section.table) page.sections.push_back(std::move(section));
}

}  // namespace

Section measures_section(const std::vector<MeasureAnswer>& measures) {
  Section out{"Measures", {}};
  if (measures.empty()) return out;
  out.table = figures_table("Figures for this person");
  for (const MeasureAnswer& measure : measures) {
    const std::string title = title_or(measure.measure.title, measure.measure.name);
    for (const MeasureRow& row : measure.rows) add_figure(*out.table, title, row, measure.target, measure.met);
    if (measure.rows.empty()) out.table->rows.push_back({title, "", measure.complete ? "nothing to count" : "not known", one_line(measure.target)});
    if (!measure.not_known.empty()) out.lines.push_back(line(title, "not counted: " + joined(measure.not_known) + '.'));
  }
  return out;
}

Section findings_section(const std::vector<RecordFinding>& findings) {
  Section out{"What the record itself lacks", {}};
  for (const RecordFinding& each : findings)
    out.lines.push_back(line(sentence(each.plain) + (each.from.empty() ? "" : " In the record: " + place_words(each.from) + '.')));
  return out;
}

Page page(const Assessment& all) {
  Page out;
  out.title = capital(person_words(all)) + ", " + spoken_time(all.at) + (all.only_for.empty() ? "" : ", for " + one_line(all.only_for));
  if (const std::string first = first_of_all(all); !first.empty()) out.first = line("Now", first, Tone::urgent);
  add(out, wishes_section(all));
  add(out, now_section(all));
  add(out, find_out_section(all.find_out));
  add_parts(out, "Plans", all.plans, plan_sections);
  add_parts(out, "Escalations", all.escalations, escalation_sections);
  add_parts(out, "Who decides", all.involvement, who_decides_sections);
  add(out, disclosures_section(all));
  for (Section& each : action_sections(all)) out.sections.push_back(std::move(each));
  add(out, measures_section(all.measures));
  add(out, findings_section(all.findings));
  out.sections.push_back({"", rules_lines(all.rulesets, all.at, all.tzdata)});
  return out;
}

std::string text(const Assessment& all, TextStyle style) { return text(page(all), style); }
std::string markdown(const Assessment& all) { return markdown(page(all)); }
std::string text(const WhoDecides& who, TextStyle style) { return text(page(who), style); }
std::string markdown(const WhoDecides& who) { return markdown(page(who)); }

}  // namespace kith::report
