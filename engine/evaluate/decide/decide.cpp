#include "engine/evaluate/decide/decide.hpp"

#include <algorithm>

namespace kith::evaluate {

using model::CategoryId;

namespace {

const model::Ruleset& rules_of(const Finding& finding) { return finding.trace.inquiry().rules(); }
CategoryId category_of(const Finding& finding) { return *finding.trace.inquiry().category; }

/// Is the kind kept back by an allow that stands? Unknown where it only may stand.
Truth keeps_back(const Finding& finding, CategoryId kind) {
  const model::Ruleset& rules = rules_of(finding);
  Truth kept = Truth::no;
  for (std::size_t i = 0; i < finding.settled.candidates().size(); ++i) {
    const model::Clause& clause = rules[finding.settled.candidates()[i]];
    if (clause.effect != Effect::allow) continue;
    if (std::any_of(clause.keep_back.begin(), clause.keep_back.end(),
                    [&](auto one) { return rules.categories.covers(one, kind); }))
      kept = either(kept, finding.settled.stands[i]);
  }
  return kept;
}

/// What a category may come to by itself, and with everything declared under it.
struct Come {
  Outcome outcome = Outcome::refuse;
  OutcomeSet possible = 0;
};
Come sure(Outcome outcome) { return {outcome, outcome_bit(outcome)}; }

/// What is asked and what is under it, as a tree.
class Kinds {
 public:
  Kinds(const Finding& asked, const std::vector<Finding>& narrower) : asked_(asked), narrower_(narrower) {}

  /// The whole: each narrower one under every allow above it.
  Come whole() const { return come_to(asked_, {&asked_}); }
  Come by_itself(const Finding& finding) const { return come_to(finding, {&finding}); }
  bool all_kept_back(const Finding& finding) const {
    const auto all = kinds(category_of(finding));
    return !all.empty() && std::all_of(all.begin(), all.end(), [&](CategoryId kind) {
      return kind_comes_to(kind, {&finding}).outcome != Outcome::allow;
    });
  }

 private:
  using Above = std::vector<const Finding*>;
  const model::Taxonomy<CategoryId, model::Category>& categories() const {
    return rules_of(asked_).categories;
  }

  /// Those declared directly under a category; what nobody declared is passed through.
  std::vector<CategoryId> kinds(CategoryId above) const {
    std::vector<CategoryId> found;
    for (std::uint32_t i = 0; i < categories().size(); ++i) {
      if (!categories()[CategoryId{i}].declared) continue;
      auto parent = categories().parent(CategoryId{i});
      while (parent && *parent != above && !categories()[*parent].declared)
        parent = categories().parent(*parent);
      if (parent == above) found.push_back(CategoryId{i});
    }
    return found;
  }

  Come come_to(const Finding& finding, const Above& above) const {
    const Settled& own = finding.settled;
    if (own.outcome != Outcome::allow || !categories()[category_of(finding)].nothing_else)
      return {own.outcome, own.possible};
    const auto all = kinds(category_of(finding));
    if (all.empty()) return sure(Outcome::allow);
    std::vector<Come> come;
    for (const CategoryId kind : all) come.push_back(kind_comes_to(kind, above));
    return together(come);
  }
  /// What is asked about by name says nothing; what an allow above keeps back is not told.
  Come kind_comes_to(CategoryId kind, Above above) const {
    if (categories()[kind].by_name) return sure(Outcome::refuse);
    const Finding& finding = *std::find_if(narrower_.begin(), narrower_.end(),
                                           [&](const Finding& one) { return category_of(one) == kind; });
    Truth kept = Truth::no;
    for (const Finding* one : above) kept = either(kept, keeps_back(*one, kind));
    above.push_back(&finding);
    Come come = come_to(finding, above);
    const OutcomeSet allow = outcome_bit(Outcome::allow), refuse = outcome_bit(Outcome::refuse);
    if (kept != Truth::no && (come.possible & allow) != 0) {
      come.possible |= refuse;
      if (kept == Truth::yes) come.possible &= static_cast<OutcomeSet>(~allow);
      if (come.outcome == Outcome::allow)
        come.outcome = kept == Truth::yes ? Outcome::refuse : Outcome::undetermined;
    }
    return come;
  }
  /// Where one is told the whole is; else the least certain of them.
  static Come together(const std::vector<Come>& all) {
    const auto any = [&](Outcome wanted) {
      return std::any_of(all.begin(), all.end(), [&](const Come& one) { return one.outcome == wanted; });
    };
    if (any(Outcome::allow)) return sure(Outcome::allow);
    Come come{any(Outcome::undetermined) ? Outcome::undetermined
              : any(Outcome::ask_first)  ? Outcome::ask_first
                                         : Outcome::refuse,
              0};
    OutcomeSet anyhow = 0;
    bool all_may_refuse = true;
    for (const Come& one : all) {
      anyhow |= one.possible;
      all_may_refuse = all_may_refuse && (one.possible & outcome_bit(Outcome::refuse)) != 0;
    }
    come.possible = anyhow & (outcome_bit(Outcome::allow) | outcome_bit(Outcome::ask_first));
    if (all_may_refuse) come.possible |= outcome_bit(Outcome::refuse);
    return come;
  }

  const Finding& asked_;
  const std::vector<Finding>& narrower_;
};

/// May it be told, and has no more in it than its kinds, so that it hangs on them?
bool hangs_on_kinds(const Finding& finding) {
  const auto& category = finding.trace.inquiry().category;
  return category && finding.settled.outcome == Outcome::allow &&
         rules_of(finding).categories[*category].nothing_else;
}

/// Of the categories under what was asked, those of which this is so.
template <class Is>
std::vector<CategoryId> under(const Inquiry& inquiry, Is&& is) {
  const auto& categories = inquiry.rules().categories;
  std::vector<CategoryId> found;
  for (std::uint32_t i = 0; i < categories.size(); ++i)
    if (const CategoryId narrow{i};
        narrow != *inquiry.category && categories.covers(*inquiry.category, narrow) && is(narrow))
      found.push_back(narrow);
  return found;
}

/// Puts each narrower category too, where the answer is an allow.
void put_narrower(Decided& decided) {
  const Inquiry& inquiry = decided.asked.trace.inquiry();
  const auto& categories = inquiry.rules().categories;
  decided.by_name = under(inquiry, [&](CategoryId narrow) { return categories[narrow].by_name; });
  decided.narrower = narrower_put(decided);
}

Decided widened(Finding asked, Workspace& workspace) {
  Decided decided{&workspace, std::move(asked), {}, {}, Outcome::refuse, 0, false, false};
  decided.outcome = decided.asked.settled.outcome;
  decided.possible = decided.asked.settled.possible;
  if (decided.outcome != Outcome::allow || !decided.asked.trace.inquiry().category) return decided;
  put_narrower(decided);
  const Kinds kinds(decided.asked, decided.narrower);
  const Come whole = kinds.whole();
  decided.outcome = whole.outcome;
  decided.possible = whole.possible;
  decided.by_kinds = whole.outcome != Outcome::allow;
  decided.only_the_rest = !decided.by_kinds && kinds.all_kept_back(decided.asked);
  return decided;
}
Decided widen(Finding asked, Workspace& workspace) {
  Decided decided = widened(std::move(asked), workspace);
  workspace.took(steps(decided.asked));
  for (const Finding& narrower : decided.narrower) workspace.took(steps(narrower));
  return decided;
}

}  // namespace

Outcome asked_by_itself(const Decided& decided, const Finding& narrower) {
  return Kinds(decided.asked, decided.narrower).by_itself(narrower).outcome;
}

bool kept_back(const Decided& decided, const Finding& narrower) {
  const auto& categories = rules_of(narrower).categories;
  if (keeps_back(decided.asked, category_of(narrower)) != Truth::no) return true;
  return std::any_of(decided.narrower.begin(), decided.narrower.end(), [&](const Finding& other) {
    return categories.covers(category_of(other), category_of(narrower)) &&
           asked_by_itself(decided, other) != Outcome::allow;
  });
}

bool is_approximate(const Decided& decided) {
  return decided.asked.settled.approximate ||
         std::any_of(decided.narrower.begin(), decided.narrower.end(),
                     [](const Finding& finding) { return finding.settled.approximate; });
}

std::size_t steps(const Finding& finding) {
  const Cell& cell = *finding.settled.of;
  const std::size_t completed = finding.settled.approximate ? 1 : masks_for(finding.settled.completions);
  return (cell.atoms.size() + cell.candidates.size() + cell.terms.steps()) * completed;
}

std::vector<Finding> narrower_put(const Decided& decided) {
  const Inquiry& inquiry = decided.asked.trace.inquiry();
  const auto& categories = inquiry.rules().categories;
  std::vector<Finding> found;
  for (const CategoryId narrow : under(inquiry, [&](CategoryId one) {
         return categories[one].declared && model::reaches(categories, *inquiry.category, one);
       }))
    found.push_back(Finding(decided.workspace->trace({inquiry.asking, narrow, inquiry.supposed})));
  return found;
}

Decided decide(const Asking& asking, Workspace& workspace) {
  return widen(Finding(workspace.trace({asking, asking.question.category, {}})), workspace);
}

std::optional<Decided> supposing(const Decided& before, std::span<const Supposed> supposed) {
  Inquiry inquiry = before.asked.trace.inquiry();
  const auto of_others = [&](const Supposed& one) {
    return (one.consent && one.consent->given_by) || (one.verified && somebody_else_speaks(inquiry));
  };
  // What somebody else says may count though no clause reads it.
  const auto again = [&] {
    inquiry.supposed = supposed;
    return widen(Finding(Trace(inquiry, before.asked.trace.cell())), *before.workspace);
  };
  if (std::any_of(supposed.begin(), supposed.end(), of_others)) return again();
  std::optional<Trace> trace = before.asked.trace.supposing(supposed);
  if (trace) return widen(Finding(std::move(*trace)), *before.workspace);
  if (!hangs_on_kinds(before.asked)) return std::nullopt;
  return again();
}

}  // namespace kith::evaluate
