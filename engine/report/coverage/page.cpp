#include <fmt/format.h>

#include "engine/report/coverage/coverage.hpp"
#include "engine/report/form/html.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

std::string truth_cell(Truth is) { return is == Truth::unknown ? "not known" : std::string(name(is)); }

std::string counted_cell(const RuleCoverage& rule, Truth is) {
  const std::uint64_t seen = rule.seen[static_cast<std::size_t>(is)];
  if (is != Truth::yes && !rule.conditional) return "always applies";
  return seen == 0 ? "never" : std::to_string(seen);
}

Line vector_line(const RuleCoverage& rule, std::size_t number) {
  const RuleCoverage::Vector& vector = rule.vectors[number];
  std::string text;
  for (std::size_t i = 0; i < vector.conditions.size(); ++i)
    text += fmt::format("{}C{} {}", i == 0 ? "" : ", ", i + 1, truth_cell(vector.conditions[i]));
  return line(std::to_string(number + 1),
              text + ": " + truth_cell(vector.result) + ". " + quoted(vector.scenario));
}

Line rule_line(const RuleCoverage& rule) {
  Line out = line(fmt::format("{} {}", kind_word(rule.kind), rule.name),
                  fmt::format("line {}; applied {}; did not {}; not known {}", rule.place.line,
                              counted_cell(rule, Truth::yes), counted_cell(rule, Truth::no),
                              counted_cell(rule, Truth::unknown)),
                  covered(rule) ? Tone::good : Tone::caution);
  for (std::size_t i = 0; i < rule.conditions.size(); ++i)
    out.under.push_back(line(fmt::format("C{} {}", i + 1, one_line(rule.conditions[i].text)),
                             condition_words(rule, i),
                             rule.conditions[i].shown ? Tone::plain : Tone::caution));
  if (rule.vectors.empty()) return out;
  out.fold = fmt::format("What was seen: {}", rule.vectors.size());
  for (std::size_t i = 0; i < rule.vectors.size(); ++i) out.folded.push_back(vector_line(rule, i));
  return out;
}

Section shares(const Coverage& coverage) {
  Section out;
  out.heading = "Shares";
  Table table;
  table.caption = "Rules of each kind that scenarios showed";
  table.columns = {"Kind", "Seen applying", "Not applying", "Not known"};
  table.rows = share_rows(coverage);
  out.table = std::move(table);
  out.lines = {line("Conditions shown by a pair", share_words(coverage.conditions())),
               line("Conditions alone not known", share_words(coverage.left_open()))};
  return out;
}

}  // namespace

std::string coverage_html(const Coverage& coverage) {
  Page page;
  page.title = page.heading = "What scenarios show of the rules";
  page.opening =
      "A condition is shown by a pair of scenarios where it is yes in one and no in the other, alone decides in "
      "each, and what the rule comes to differs.";
  page.contents = true;
  append(page, shares(coverage));
  for (std::size_t i = 0; i < coverage.rules.size();) {
    Section section;
    const std::string& file = coverage.rules[i].place.file;
    section.heading = one_line(file);
    for (; i < coverage.rules.size() && coverage.rules[i].place.file == file; ++i)
      section.lines.push_back(rule_line(coverage.rules[i]));
    append(page, std::move(section));
  }
  return html(page);
}

}  // namespace kith::report
