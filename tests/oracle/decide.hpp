#pragma once
#include "tests/oracle/completions.hpp"

/// One answer: its outcome, what it may turn out to be, what it hangs on, and the limits of an allow.
namespace kith::oracle {

// ---- limits -----------------------------------------------------------------------------------------------------

void Limit::bind(const Limit& other) {
  detail = std::min(detail, other.detail);
  kept_back.insert(other.kept_back.begin(), other.kept_back.end());
  marks_kept_back.insert(other.marks_kept_back.begin(), other.marks_kept_back.end());
  conditions.insert(other.conditions.begin(), other.conditions.end());
}

inline bool names_given(const Ruleset& rules, const Condition& condition);
inline bool names_given(const Ruleset& rules, std::uint32_t node) {
  const Node& n = rules.nodes[node];
  switch (n.kind) {
    case Node::Kind::all_of:
    case Node::Kind::any_of: return names_given(rules, n.a) || names_given(rules, n.b);
    case Node::Kind::negation: return names_given(rules, n.a);
    case Node::Kind::definition: {
      const auto& rule = rules.definitions[n.a].rules;
      return std::any_of(rule.begin(), rule.end(),
                         [&](const Definition::Rule& r) { return names_given(rules, r.condition); });
    }
    case Node::Kind::atom: break;
  }
  const auto* test = std::get_if<ConsentTest>(&rules.atoms[n.a].test);
  return test != nullptr && !test->decision && (test->statuses & consent_bit(ConsentStatus::given)) != 0;
}
inline bool names_given(const Ruleset& rules, const Condition& condition) {
  return !condition.always() && names_given(rules, condition.root());
}

inline Limit limit_of(const Asked& asked, const Clause& clause) {
  Limit limit{clause.detail,
              {clause.keep_back.begin(), clause.keep_back.end()},
              {clause.keep_back_marks.begin(), clause.keep_back_marks.end()},
              {}};
  const MayBe said = consent(asked, std::nullopt);
  const bool may_be_given = (said.statuses & consent_bit(ConsentStatus::given)) != 0;
  if (may_be_given && names_given(asked.rules, clause.condition))
    limit.detail = std::min(limit.detail, said.detail);
  for (const Action& action : clause.on_condition) {
    const Truth unless = action.unless ? condition_truth(asked, *action.unless) : Truth::no;
    if (unless != Truth::yes) limit.conditions.insert({clause.id, unless == Truth::unknown});
  }
  return limit;
}

/// The limits of an undecided allow bind as if it stood; one that stands in no completion is decided.
inline Limit limits(const Asked& asked, const Completions& tried) {
  Limit limit;
  for (std::uint32_t i = 0; i < asked.rules.clauses.size(); ++i)
    if (std::any_of(tried.all.begin(), tried.all.end(), [&](const Completed& one) { return one.allows[i]; }))
      limit.bind(limit_of(asked, asked.rules.clauses[i]));
  return limit;
}

// ---- the answer -------------------------------------------------------------------------------------------------

inline Truth stands_in(const Completions& tried, std::uint32_t clause) {
  const auto stands = std::count_if(tried.all.begin(), tried.all.end(),
                                    [&](const Completed& one) { return one.stands[clause]; });
  if (stands == 0) return Truth::no;
  return stands == static_cast<std::ptrdiff_t>(tried.all.size()) ? Truth::yes : Truth::unknown;
}

/// Who decides, beside what the clauses come to.
template <class Stands>
ByDecider by_decider(const Asked& asked, const std::vector<bool>& candidate, Stands stands) {
  ByDecider by{bound_by_decider(asked), false, false, false};
  for (std::uint32_t i = 0; i < candidate.size(); ++i) {
    const Clause& clause = asked.rules.clauses[i];
    if (!candidate[i] || !clause.whoever_decides || stands(i) == Truth::no) continue;
    by.perhaps_allow = by.perhaps_allow || clause.effect == Effect::allow;
    if (stands(i) != Truth::yes) continue;
    by.any_allow = by.any_allow || clause.effect == Effect::allow;
    by.any_ask = by.any_ask || clause.effect == Effect::ask_first;
  }
  return by;
}

/// One outcome that is left, or not known: `outcome` is that of the clauses alone.
inline Outcome left_of(Outcome outcome, const std::set<Outcome>& possible) {
  if (possible.size() != 1) return Outcome::undetermined;
  return *possible.begin() == Outcome::allow ? outcome : *possible.begin();
}

inline Verdict settle(const Asked& asked) {
  const std::vector<bool> candidate = candidates(asked);
  const Completions tried = completions(asked, candidate);
  const ByDecider by = by_decider(asked, candidate, [&](std::uint32_t i) { return stands_in(tried, i); });
  Verdict verdict;
  verdict.completions = tried.all.size();
  verdict.outcome = Outcome::undetermined;
  for (const Completed& one : tried.all) verdict.possible.insert(one.outcome);
  for (std::uint32_t i = 0; i < candidate.size() && !tried.all.empty(); ++i)
    if (grants(asked, asked.rules.clauses[i]) &&
        std::all_of(tried.all.begin(), tried.all.end(), [&](const Completed& one) { return one.allows[i]; }))
      verdict.allows.insert(asked.rules.clauses[i].id);
  for (std::size_t i = 0; i < tried.unknown.size() && !tried.all.empty(); ++i)
    if (tried.hangs_on(i, by))
      verdict.find_out.emplace(tried.unknown[i].name,
                               std::pair(tried.unknown[i].what, tried.unknown[i].supplier));
  for (std::uint32_t i = 0; i < candidate.size(); ++i)
    if (candidate[i]) verdict.stands.emplace(asked.rules.clauses[i].id, stands_in(tried, i));
  const bool agreed = verdict.possible.size() == 1;
  if (agreed && (*verdict.possible.begin() != Outcome::allow || !verdict.allows.empty()))
    verdict.outcome = *verdict.possible.begin();
  std::set<Outcome> left;
  for (const Outcome one : verdict.possible) left.merge(by.leaves(one));
  verdict.follows_decider = left != verdict.possible || (by.allow == Outcome::undetermined && !by.any_allow &&
                                                         left.contains(Outcome::allow));
  if (left != verdict.possible) verdict.outcome = left_of(verdict.outcome, left);
  verdict.possible = left;
  if (verdict.outcome == Outcome::allow) verdict.limit = limits(asked, tried);
  for (std::uint32_t i = 0; i < candidate.size(); ++i) {
    const Clause& clause = asked.rules.clauses[i];
    if (!candidate[i] || clause.effect != Effect::allow) continue;
    const Truth stands = stands_in(tried, i);
    if (stands == Truth::yes) verdict.surely_kept.insert(clause.keep_back.begin(), clause.keep_back.end());
    if (stands == Truth::unknown)
      verdict.perhaps_kept.insert(clause.keep_back.begin(), clause.keep_back.end());
  }
  verdict.own = verdict.outcome;
  verdict.own_possible = verdict.possible;
  return verdict;
}

Outcome settle_by_kleene(const Asked& asked) {
  const std::vector<bool> candidate = candidates(asked);
  const Given nothing;
  Standing recorded(asked, candidate, nothing);
  std::set<Outcome> sure, maybe;
  for (std::uint32_t i = 0; i < candidate.size(); ++i) {
    if (!grants(asked, asked.rules.clauses[i])) continue;
    const Truth stands = recorded.stands(i);
    const Outcome effect = outcome_of(effect_of(asked, asked.rules.clauses[i]));
    if (stands == Truth::yes) sure.insert(effect);
    if (stands == Truth::unknown) maybe.insert(effect);
  }
  const Outcome settled = sure.empty() ? uncovered(asked) : *sure.begin();
  std::set<Outcome> possible{settled};
  for (const Outcome outcome : maybe)
    if (sure.empty() || outcome < settled) possible.insert(outcome);
  const Truth no = unread_no(asked, refusals_read(asked, candidate));
  if (no != Truth::no && possible.contains(Outcome::allow)) {
    possible.insert(Outcome::ask_first);
    if (no == Truth::yes) possible.erase(Outcome::allow);
  }
  const ByDecider by = by_decider(asked, candidate, [&](std::uint32_t i) { return recorded.stands(i); });
  std::set<Outcome> left;
  for (const Outcome one : possible) left.merge(by.leaves(one));
  return left == possible ? (possible.size() == 1 ? *possible.begin() : Outcome::undetermined)
                          : left_of(settled, left);
}

/// A question about a category is put, in the same way, for every declared category under it.
inline void ask_narrower(const Asked& asked, Verdict& verdict) {
  const auto& categories = asked.rules.categories;
  for (std::uint32_t i = 0; i < categories.size(); ++i) {
    const CategoryId under{i};
    if (under == *asked.question.category || !categories[under].declared ||
        !categories.covers(*asked.question.category, under) ||
        by_name_under(asked, *asked.question.category, under))
      continue;
    Question narrower = asked.question;
    narrower.category = under;
    verdict.narrower.emplace(under, decide(asked.rules, *asked.recorded, narrower));
  }
}

// ---- what is under a category -----------------------------------------------------------------------------------

/// What a category comes to, and what it may.
struct Come {
  Outcome outcome = Outcome::allow;
  std::set<Outcome> possible{Outcome::allow};
};

/// Those declared directly under a category.
inline std::vector<CategoryId> kinds_of(const Ruleset& rules, CategoryId above) {
  std::vector<CategoryId> kinds;
  for (std::uint32_t i = 0; i < rules.categories.size(); ++i) {
    const CategoryId kind{i};
    if (kind == above || !rules.categories[kind].declared || !rules.categories.covers(above, kind)) continue;
    bool direct = true;
    for (std::uint32_t j = 0; j < rules.categories.size(); ++j) {
      const CategoryId other{j};
      direct = direct && !(other != above && other != kind && rules.categories[other].declared &&
                           rules.categories.covers(above, other) && rules.categories.covers(other, kind));
    }
    if (direct) kinds.push_back(kind);
  }
  return kinds;
}

/// A category with nothing else in it than its kinds, under whatever keeps some of them back.
class UnderIt {
 public:
  UnderIt(const Ruleset& rules, CategoryId top, const Verdict& verdict)
      : rules_(rules), top_(top), verdict_(verdict) {}

  Come come_to(CategoryId category, std::set<CategoryId> surely, std::set<CategoryId> perhaps) const {
    const Verdict& own = category == top_ ? verdict_ : verdict_.narrower.at(category);
    if (own.own != Outcome::allow) return {own.own, own.own_possible};
    const auto kinds = kinds_of(rules_, category);
    if (!rules_.categories[category].nothing_else || kinds.empty()) return {};
    surely.insert(own.surely_kept.begin(), own.surely_kept.end());
    perhaps.insert(own.perhaps_kept.begin(), own.perhaps_kept.end());
    std::vector<Come> all;
    for (const CategoryId kind : kinds) all.push_back(kind_comes_to(kind, surely, perhaps));
    return least_certain(all);
  }

 private:
  Come kind_comes_to(CategoryId kind, const std::set<CategoryId>& surely,
                     const std::set<CategoryId>& perhaps) const {
    if (rules_.categories[kind].by_name) return {Outcome::refuse, {Outcome::refuse}};
    Come come = come_to(kind, surely, perhaps);
    if (!come.possible.contains(Outcome::allow)) return come;
    // "An allowed kind that a clause which surely stands keeps back counts as refuse, one that only an
    // undecided clause keeps back as undetermined."
    const bool sure = any_covers(rules_.categories, surely, kind);
    if (!sure && !any_covers(rules_.categories, perhaps, kind)) return come;
    if (sure) come.possible.erase(Outcome::allow);
    come.possible.insert(Outcome::refuse);
    if (come.outcome == Outcome::allow) come.outcome = sure ? Outcome::refuse : Outcome::undetermined;
    return come;
  }
  static Come least_certain(const std::vector<Come>& all) {
    const auto some = [&](Outcome outcome) {
      return std::any_of(all.begin(), all.end(), [&](const Come& one) { return one.outcome == outcome; });
    };
    if (some(Outcome::allow)) return {};
    Come come{Outcome::refuse, {}};
    if (some(Outcome::ask_first)) come.outcome = Outcome::ask_first;
    if (some(Outcome::undetermined)) come.outcome = Outcome::undetermined;
    bool all_may_refuse = true;
    for (const Come& one : all) {
      for (const Outcome outcome : {Outcome::ask_first, Outcome::allow})
        if (one.possible.contains(outcome)) come.possible.insert(outcome);
      all_may_refuse = all_may_refuse && one.possible.contains(Outcome::refuse);
    }
    if (all_may_refuse) come.possible.insert(Outcome::refuse);
    return come;
  }

  const Ruleset& rules_;
  CategoryId top_;
  const Verdict& verdict_;
};

Verdict decide(const Ruleset& rules, const State& state, const Question& question) {
  const Asked asked = asked_of(rules, state, question);
  Verdict verdict = settle(asked);
  if (!question.category || verdict.outcome != Outcome::allow) return verdict;
  ask_narrower(asked, verdict);
  for (const auto& [category, answer] : verdict.narrower)
    if (answer.outcome != Outcome::allow) verdict.limit->kept_back.insert(category);
  for (std::uint32_t i = 0; i < rules.categories.size(); ++i)
    if (rules.categories[CategoryId{i}].by_name && i != question.category->index &&
        rules.categories.covers(*question.category, CategoryId{i}))
      verdict.limit->kept_back.insert(CategoryId{i});
  const Come come = UnderIt(rules, *question.category, verdict).come_to(*question.category, {}, {});
  verdict.outcome = come.outcome;
  verdict.possible = come.possible;
  if (verdict.outcome != Outcome::allow) verdict.limit.reset();
  return verdict;
}

}  // namespace kith::oracle
