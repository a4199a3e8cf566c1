#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/ground/combinations.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/lint/lints.hpp"

namespace kith::check {

namespace {

/// Two lists of paths meet where one of the first covers one of the second, or the other way round.
template <class Id, class Taxonomy>
bool meet(const Taxonomy& taxonomy, const std::vector<Id>& a, const std::vector<Id>& b) {
  return std::any_of(a.begin(), a.end(), [&](Id one) {
    return std::any_of(b.begin(), b.end(),
                       [&](Id other) { return taxonomy.covers(one, other) || taxonomy.covers(other, one); });
  });
}

/// Whether some question that the promise speaks of is one that the boundary speaks of.
template <class Rule>
bool speak_of_one(const model::Ruleset& rules, const model::Boundary& boundary, const Rule& rule,
                  const std::vector<model::CategoryId>& about) {
  if (!overlap(boundary.period, rule.period) || boundary.decisions.empty() != rule.decisions.empty())
    return false;
  const bool purposes = boundary.purposes.empty() || rule.purposes.empty() ||
                        meet(rules.purposes, boundary.purposes, rule.purposes);
  const bool with = boundary.anyone || rule.anyone || meet(rules.roles, boundary.with, rule.with);
  if (!rule.decisions.empty()) return with && meet(rules.decisions, boundary.decisions, rule.decisions);
  return purposes && with &&
         (boundary.anything || rule.anything || meet(rules.categories, boundary.about, about));
}

/// Does an allow about what the boundary is about reach something that the promise speaks of? What is asked
/// about by name it has to name.
bool reaches_one(const model::Ruleset& rules, const model::Boundary& boundary,
                 const model::Promise& promise) {
  const auto& named = promise.categories;
  return named.empty() || std::any_of(named.begin(), named.end(), [&](model::CategoryId kept) {
           if (boundary.anything && !model::asked_by_name(rules.categories, kept)) return true;
           return std::any_of(boundary.about.begin(), boundary.about.end(), [&](model::CategoryId about) {
             return rules.categories.covers(kept, about) || model::reaches(rules.categories, about, kept);
           });
         });
}

/// An allow that stands whatever is on record: nothing is asked of it, nothing sets it aside, and nothing
/// else is said of what it is about.
bool always_stands(const model::Ruleset& rules, const model::Clause& clause) {
  if (clause.effect != Effect::allow || !clause.condition.always() || clause.otherwise ||
      !clause.set_aside_by.empty())
    return false;
  const model::Boundary& own = rules[clause.boundary];
  return std::all_of(rules.clauses.begin(), rules.clauses.end(), [&](const model::Clause& other) {
    if (other.effect == Effect::allow) return true;
    const model::Boundary& boundary = rules[other.boundary];
    return boundary.otherwise || !speak_of_one(rules, boundary, own, own.about);
  });
}

}  // namespace

void refuse_broken_promises(Work& work) {
  const model::Ruleset& rules = work.out;
  std::size_t next = 0;
  each<syntax::Promise>(work, [&](LayerId, const syntax::Promise& written, Span) {
    if (syntax::is_about_care(written)) return;
    const model::Promise& promise = rules.promises[next++];
    if (promise.kind != PromiseKind::never_allow || !promise.condition.always()) return;
    const auto breaks =
        std::find_if(rules.clauses.begin(), rules.clauses.end(), [&](const model::Clause& clause) {
          return speak_of_one(rules, rules[clause.boundary], promise, promise.categories) &&
                 reaches_one(rules, rules[clause.boundary], promise) && always_stands(rules, clause);
        });
    if (breaks == rules.clauses.end()) return;
    auto& finding = work.report(Code::promise_broken, written.name.span,
                                fmt::format("promise {} is broken: {} allows it, whatever is on record",
                                            quoted(promise.name), quoted(breaks->id)));
    finding.hint = "change the promise, or the clause that breaks it";
    finding.labels.push_back({work.place(breaks->place), "this allows it"});
  });
}

}  // namespace kith::check
