#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kith/answer.hpp"
#include "kith/diagnostic.hpp"
#include "kith/ruleset.hpp"

namespace kith {

/// One way in which two stacks of rulesets differ in what they mean.
struct Difference {
  /// Worst first: in this order they are listed.
  enum class Kind : std::uint8_t {
    newly_allowed,
    newly_ask_first,  ///< refused before, or allowed
    newly_refused,
    newly_undetermined,  ///< what was decided now hangs on something that nobody may have recorded
    limits,              ///< the same answer: in other detail, with other things kept back or to be done
    meaning,             ///< what answers rest on: names, presumptions, the calendar
    who_decides,
    duty,
    plan,
    escalation,
    measure
  };
  /// A record and a question, answered by both.
  struct Example {
    std::string scenario;  ///< as Kith; it expects what the second answers
    std::vector<std::string> story;
    Outcome before = Outcome::refuse, after = Outcome::refuse;
    std::vector<std::string> before_by, after_by;  ///< clauses that decide it; none: no boundary covers it
  };
  /// Something of a declaration that is not the same.
  struct Aspect {
    std::string what, before, after;  ///< empty: there is none
  };
  Kind kind = Kind::limits;
  bool more_permissive = false;  ///< something may be told, or done, that could not; or nobody can say
  bool after_death = false;      ///< asked after the person's death
  std::string name, title;       ///< of a declaration; empty for answers
  std::vector<Named> categories, decisions, roles, purposes;  ///< of answers; no purposes: whatever for
  std::vector<Aspect> aspects;
  std::optional<Example> example;
};

struct Differences {
  std::vector<Difference> found;        ///< in the order of their kinds
  std::vector<std::string> not_proved;  ///< why it is not proved that nothing else differs: sentences
  std::uint64_t questions = 0;          ///< that differ in the rules which speak of them, and were looked at
  std::uint64_t cases = 0;              ///< of what may be on record, that were looked at

  bool equal() const { return found.empty() && not_proved.empty(); }
  /// Or may be, for all that was found out.
  bool more_permissive() const {
    return !not_proved.empty() ||
           std::any_of(found.begin(), found.end(), [](const Difference& one) { return one.more_permissive; });
  }
};

/// How much is looked at.
struct DifferenceLimits {
  std::uint64_t cases = 50'000;  ///< of one question
  std::uint64_t records = 40;    ///< put together to show that one question is answered differently
  /// Cases of all questions together, each question being worth 1,000 of them.
  std::uint64_t all = 8'000'000;
};

/// Where two stacks answer differently, whoever asks, whenever, and whatever is on record. Each example was
/// answered by both; an answer that no example shows is not listed. Equal is said only where it is proved.
Differences differences(const Ruleset& before, const Ruleset& after, const DifferenceLimits& = {});

}  // namespace kith
