#pragma once
#include "tests/oracle/deciding.hpp"
#include "tests/oracle/unknowns.hpp"

/// Every way in which what is not known could turn out, one after the other.
namespace kith::oracle {

/// What one completion comes to.
struct Completed {
  Outcome outcome = Outcome::refuse;
  std::vector<bool> allows;  ///< by clause: an allow that stands
  std::vector<bool> stands;  ///< by clause
  /// Which allows stand matters where it is an allow: under a refusal nothing hangs on them.
  bool operator==(const Completed& other) const {
    return outcome == other.outcome && (outcome != Outcome::allow || allows == other.allows);
  }
};

/// `no`: a holder's no counts that no clause reads; what would be an allow is asked first.
inline Completed complete(const Asked& asked, const std::vector<bool>& candidate, const Given& given,
                          bool no) {
  Standing standing(asked, candidate, given);
  Completed completed{uncovered(asked), std::vector<bool>(candidate.size(), false),
                      std::vector<bool>(candidate.size(), false)};
  std::optional<Outcome> strictest;
  for (std::uint32_t i = 0; i < candidate.size(); ++i) {
    if (standing.stands(i) != Truth::yes) continue;
    const Effect effect = effect_of(asked, asked.rules.clauses[i]);
    completed.stands[i] = true;
    completed.allows[i] = effect == Effect::allow;
    if (!grants(asked, asked.rules.clauses[i])) continue;
    strictest = std::min(strictest.value_or(Outcome::allow), outcome_of(effect));
  }
  completed.outcome = strictest.value_or(completed.outcome);
  bool whoever_decides = false;
  for (std::uint32_t i = 0; i < candidate.size(); ++i)
    whoever_decides = whoever_decides || (completed.allows[i] && asked.rules.clauses[i].whoever_decides);
  if (no && completed.outcome == Outcome::allow && !whoever_decides) completed.outcome = Outcome::ask_first;
  return completed;
}

/// All completions, the first unknown's value moving fastest. `all` is empty where there are more than
/// `limit`.
struct Completions {
  static constexpr std::size_t limit = 20'000;
  std::vector<Unknown> unknown;
  std::vector<Completed> all;

  static bool differ(const Completed& a, const Completed& b, const ByDecider& by_decider) {
    if (by_decider.allow == Outcome::allow) return !(a == b);
    return by_decider.leaves(a.outcome) != by_decider.leaves(b.outcome);
  }
  /// Does the answer hang on it: two completions that differ only there differ, in what who decides leaves of
  /// them too.
  bool hangs_on(std::size_t which, const ByDecider& by_decider) const {
    std::size_t stride = 1;
    for (std::size_t i = 0; i < which; ++i) stride *= unknown[i].values.size();
    const std::size_t many = unknown[which].values.size();
    for (std::size_t i = 0; i < all.size(); ++i)
      if ((i / stride) % many != 0 && differ(all[i], all[i - stride], by_decider)) return true;
    return false;
  }
};

inline Given given_by(const std::vector<Unknown>& unknown, std::size_t number) {
  Given given;
  for (const Unknown& one : unknown) {
    const std::vector<bool>& value = one.values[number % one.values.size()];
    number /= one.values.size();
    for (std::size_t i = 0; i < one.readers.size(); ++i)
      (one.definition ? given.definitions : given.atoms)[one.readers[i]] = value[i];
  }
  return given;
}

/// Whether a holder's no counts that no clause reads, where that is not known.
inline void add_unread_no(Truth no, std::vector<Unknown>& unknown) {
  if (no == Truth::unknown) unknown.push_back({"a holder's no", false, {}, {{}, {}}, "a holder's no", ""});
}

inline Completions completions(const Asked& asked, const std::vector<bool>& candidate) {
  Completions found{unknowns(asked, candidate), {}};
  const Truth no = unread_no(asked, refusals_read(asked, candidate));
  add_unread_no(no, found.unknown);
  std::size_t many = 1;
  for (const Unknown& one : found.unknown) many = std::min(many * one.values.size(), Completions::limit + 1);
  if (many > Completions::limit) return found;
  for (std::size_t i = 0; i < many; ++i)
    found.all.push_back(complete(asked, candidate, given_by(found.unknown, i),
                                 no == Truth::yes || (no == Truth::unknown && i >= many / 2)));
  return found;
}

}  // namespace kith::oracle
