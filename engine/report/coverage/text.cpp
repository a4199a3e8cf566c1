#include <fmt/format.h>

#include <algorithm>

#include "dsl/source/utf8.hpp"
#include "engine/report/coverage/coverage.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

constexpr std::size_t most_vectors = 12;

std::string times(const RuleCoverage& rule, Truth is, const std::string& words) {
  const std::uint64_t seen = rule.seen[static_cast<std::size_t>(is)];
  return words + ' ' + (seen == 0 ? std::string("never") : std::to_string(seen));
}

std::string seen_words(const RuleCoverage& rule) {
  return times(rule, Truth::yes, "applied") +
         (rule.conditional ? times(rule, Truth::no, ", did not") + times(rule, Truth::unknown, ", not known")
                           : std::string());
}

void add_conditions(std::string& out, const RuleCoverage& rule, int width) {
  const std::size_t room = static_cast<std::size_t>(std::max(width, 40)) - 8;
  for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
    std::string lead = fmt::format("    C{:<3}", i + 1);
    const std::string text = source::visible(rule.conditions[i].text) + ": " + condition_words(rule, i);
    for (const std::string& line : wrapped(text, room)) {
      out += lead + line + '\n';
      lead = std::string(8, ' ');
    }
  }
}

void add_vectors(std::string& out, const RuleCoverage& rule) {
  if (rule.vectors.empty()) return;
  std::string heads;
  for (std::size_t i = 0; i < rule.conditions.size(); ++i)
    heads += fmt::format("{:<4}", "C" + std::to_string(i + 1));
  out += "         " + heads.substr(0, heads.find_last_not_of(' ') + 1) + '\n';
  const std::size_t shown = std::min(most_vectors, rule.vectors.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const RuleCoverage::Vector& vector = rule.vectors[i];
    out += fmt::format("    {:>3}  {} = {}  {}\n", i + 1, vector_words(vector), name(vector.result),
                       source::visible(vector.scenario));
  }
  if (shown < rule.vectors.size()) out += fmt::format("         and {} more\n", rule.vectors.size() - shown);
}

void add_rule(std::string& out, const RuleCoverage& rule, int width) {
  out += fmt::format("{}:{}: {} {}\n    {}\n", source::visible(rule.place.file), rule.place.line,
                     kind_word(rule.kind), rule.name, seen_words(rule));
  add_conditions(out, rule, width);
  add_vectors(out, rule);
}

}  // namespace

std::string coverage_text(const Coverage& coverage, int width) {
  std::string out;
  for (const RuleCoverage& rule : coverage.rules)
    if (!covered(rule)) add_rule(out, rule, width);
  if (!out.empty()) out += '\n';
  out += fmt::format("{:<14}{:<24}{:<24}{}\n", "", "seen applying", "not applying", "not known");
  for (const auto& row : share_rows(coverage))
    out += fmt::format("{:<14}{:<24}{:<24}{}\n", row[0], row[1], row[2], row[3]);
  out += fmt::format("{:<14}{} shown by a pair; {} alone not known\n", "conditions",
                     share_words(coverage.conditions()), share_words(coverage.left_open()));
  return out;
}

}  // namespace kith::report
