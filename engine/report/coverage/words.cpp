#include <fmt/format.h>

#include <algorithm>

#include "engine/report/coverage/coverage.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {

std::string share_words(const Coverage::Share& share) {
  return share.of == 0 ? "none" : fmt::format("{} of {}, {:.1f} %", share.number, share.of, share.percent());
}

std::vector<std::vector<std::string>> share_rows(const Coverage& coverage) {
  std::vector<std::vector<std::string>> rows;
  for (const RuleCoverage::Kind kind : rule_kinds)
    if (coverage.applied(kind).of > 0)
      rows.push_back({std::string(words_of(kind)), share_words(coverage.applied(kind)),
                      share_words(coverage.seen(kind, Truth::no)),
                      share_words(coverage.seen(kind, Truth::unknown))});
  return rows;
}

bool covered(const RuleCoverage& rule) {
  return rule.was(Truth::yes) && (!rule.conditional || rule.was(Truth::no)) &&
         std::all_of(rule.conditions.begin(), rule.conditions.end(),
                     [](const RuleCoverage::Condition& one) { return one.shown.has_value(); });
}

namespace {

/// A vector in which it alone decides, and is so.
std::optional<std::size_t> decided(const RuleCoverage& rule, std::size_t condition, Truth is) {
  for (std::size_t i = 0; i < rule.vectors.size(); ++i)
    if (rule.vectors[i].alone[condition] && rule.vectors[i].conditions[condition] == is) return i;
  return std::nullopt;
}

std::string missing_words(const RuleCoverage& rule, std::size_t condition) {
  for (const Truth is : {Truth::yes, Truth::no})
    if (const auto vector = decided(rule, condition, is))
      return fmt::format("missing: as {}, where it is {}, but {}", *vector + 1, name(is), name(opposite(is)));
  if (const auto vector = decided(rule, condition, Truth::unknown))
    return fmt::format("missing: as {}, where it is not known, but yes, and but no", *vector + 1);
  return "missing: it alone decides in no scenario";
}

}  // namespace

std::string condition_words(const RuleCoverage& rule, std::size_t condition) {
  const RuleCoverage::Condition& one = rule.conditions[condition];
  std::string said = one.shown
                         ? fmt::format("shown by {} and {}", one.shown->first + 1, one.shown->second + 1)
                         : missing_words(rule, condition);
  if (one.left_open) said += fmt::format("; alone not known in {}", *one.left_open + 1);
  return said;
}

std::string vector_words(const RuleCoverage::Vector& vector) {
  std::string said;
  for (const Truth one : vector.conditions)
    said += (said.empty() ? "" : " ") + std::string(one == Truth::yes  ? "yes"
                                                    : one == Truth::no ? "no "
                                                                       : "?  ");
  return said;
}

}  // namespace kith::report
