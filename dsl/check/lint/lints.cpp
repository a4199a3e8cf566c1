#include "dsl/check/lint/lints.hpp"

#include <algorithm>

namespace kith::check {

bool has_rules(const model::Ruleset& rules, LayerId layer) {
  const auto own = [layer](const auto& rule) { return rule.layer == layer; };
  return std::any_of(rules.boundaries.begin(), rules.boundaries.end(), own) ||
         std::any_of(rules.requirements.begin(), rules.requirements.end(), own) ||
         std::any_of(rules.plans.begin(), rules.plans.end(), own);
}

void lint(Work& work, const Lints& lints) {
  lint_consent_cover(work);
  lint_consent_without_capacity(work);
  lint_deletions(work);
  lint_upper_allows(work);
  lint_constant_clauses(work);
  lint_easy_read(work);
  lint_hard_to_read(work);
  lint_never_decides(work);
  lint_both_hold(work);
  lint_unused_definitions(work);
  lint_gaps(work);
  lint_no_way_down(work);
  lint_restrictions(work);
  lint_owners(work);
  lint_uncited(work);
  lint_shown_as_law(work);
  if (lints.day) lint_reviews(work, *lints.day);
}

void lint_easy_read(Work& work) {
  for (std::size_t i = 0; i < work.out.clauses.size(); ++i) {
    if (!work.out.clauses[i].easy_read.empty()) continue;
    auto& finding = work.report(Code::no_easy_read, work.written_clauses[i]->span,
                                "clause " + quoted(work.out.clauses[i].id) + " has no `easy read`");
    finding.hint = "say it to the person in a sentence of plain words";
  }
}

}  // namespace kith::check
