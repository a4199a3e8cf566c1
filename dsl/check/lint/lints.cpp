#include "dsl/check/lint/lints.hpp"

namespace kith::check {

void lint(Work& work) {
  lint_consent_cover(work);
  lint_consent_without_capacity(work);
  lint_deletions(work);
  lint_upper_allows(work);
  lint_constant_clauses(work);
  lint_easy_read(work);
  lint_hard_to_read(work);
  lint_never_decides(work);
  lint_unused_definitions(work);
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
