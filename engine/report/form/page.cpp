#include "engine/report/form/page.hpp"

#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// How many characters of a content hash tell two versions apart for a reader; JSON has all of it.
constexpr std::size_t shown_hash = 12;

/// As many rulesets as are read in a line.
constexpr std::size_t rulesets_in_a_line = 12;

}  // namespace

Line line(std::string text) { return {{}, std::move(text), {}, {}}; }
Line line(std::string lead, std::string text, Tone tone) {
  return {std::move(lead), std::move(text), {}, {}, tone};
}

Line first_line(const std::string& died, const std::string& now) {
  if (died.empty()) return now.empty() ? Line{} : line("Now", now, Tone::urgent);
  return line("Died", spoken_time(died) + '.' + (now.empty() ? "" : " Now: " + now), Tone::urgent);
}

std::vector<Line> evidence(const std::vector<FactUsed>& facts, const std::vector<Citation>& cites) {
  std::vector<Line> out;
  for (const FactUsed& fact : facts) out.push_back(line(fact_lead(fact), fact_words(fact)));
  for (const Citation& citation : cites) {
    out.push_back(line("Source", citation_words(citation)));
    out.back().link = citation.address;
  }
  return out;
}

std::vector<Line> evidence(const Reason& reason) {
  std::vector<Line> out = evidence(reason.facts, reason.cites);
  const std::string title = one_line(reason.boundary_title);
  out.push_back(line("Rule", one_line(reason.clause) + (title.empty() ? "" : ", “" + title + "”") +
                                 (reason.at.empty() ? "" : ", " + one_line(reason.at))));
  return out;
}

std::vector<Line> rules_lines(const std::vector<RulesetUsed>& rulesets, const std::string& at,
                              const std::string& tzdata) {
  std::vector<std::string> used;
  for (const RulesetUsed& each : rulesets)
    used.push_back(each.name + ' ' + each.version +
                   (each.sha256.empty() ? "" : " (" + each.sha256.substr(0, shown_hash) + ')'));
  // The whole stack is named by the ruleset that uses it; each of many is evidence.
  const bool many = used.size() > rulesets_in_a_line;
  std::string rules = used.empty() ? "" : (many ? used.back() : joined(used)) + ", ";
  rules += "as they stood on " + spoken_time(at) + " (" + one_line(at) + ").";
  if (!tzdata.empty()) rules += " Time zone data " + one_line(tzdata) + '.';
  Line named = line("Rules", rules);
  if (many) {
    used.pop_back();
    named.fold = "The " + std::to_string(used.size()) + " rulesets that it uses";
    named.folded = {line("It uses", joined(used) + '.')};
  }
  return {
      std::move(named),
      line(
          "A named person decides and answers for it. This shows what the rules say; it is not legal advice.")};
}

void append(Page& page, Section section) {
  if (section.table && section.table->rows.empty()) section.table.reset();
  if (!section.lines.empty() || section.table || !section.plots.empty())
    page.sections.push_back(std::move(section));
}

}  // namespace kith::report
