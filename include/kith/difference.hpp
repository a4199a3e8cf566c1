#pragma once
#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kith/answer.hpp"
#include "kith/diagnostic.hpp"
#include "kith/moment.hpp"
#include "kith/ruleset.hpp"
#include "kith/state.hpp"

namespace kith {

/// One way in which two stacks of rulesets differ in what they mean.
struct Difference {
  /// Worst first: in this order they are listed.
  enum class Kind : std::uint8_t {
    newly_allowed,
    newly_ask_first,  ///< refused before, or allowed
    newly_refused,
    newly_undetermined,  ///< what was decided now hangs on something that nobody may have recorded
    limits,   ///< the same answer: in other detail, with other things kept back or to be done; or open as it
              ///< was, and may come to something else
    meaning,  ///< what answers rest on: names, presumptions, the calendar
    who_decides,
    duty,
    plan,
    escalation,
    measure,
    promise,  ///< that is no longer made, or made otherwise: it changes no answer, and what it kept out may
              ///< come
    words     ///< that somebody reads, such as a reason or an Easy Read text: nobody's answer is other
  };
  /// A record and a question, answered by both; of a duty or a plan, a record about which both were asked.
  struct Example {
    std::string scenario;  ///< as Kith; it expects what the second answers
    std::vector<std::string> story;
    Outcome before = Outcome::refuse, after = Outcome::refuse;
    std::vector<std::string> before_by, after_by;  ///< clauses that decide it; none: no boundary covers it
    std::vector<std::string> before_says, after_says;  ///< of a duty or a plan: what is said of it, in words
    bool of_an_answer() const { return before_says.empty() && after_says.empty(); }
  };
  /// Something of a declaration that is not the same.
  struct Aspect {
    std::string what, before, after;  ///< empty: there is none
    bool operator==(const Aspect&) const = default;
  };
  Kind kind = Kind::limits;
  bool more_permissive = false;  ///< something may be told, or done, that could not; or nobody can say
  bool after_death = false;      ///< asked after the person's death
  std::string name, title;       ///< of a declaration; empty for answers; of words what they are of
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
  /// Proved: nothing but words is other.
  bool same_meaning() const {
    return not_proved.empty() && std::all_of(found.begin(), found.end(), [](const Difference& one) {
             return one.kind == Difference::Kind::words;
           });
  }
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

namespace differing {
struct Scope;
}

/// One thing that is said otherwise about one person.
struct PersonDifference {
  /// Something on record without which, and with all the rest, both stacks say the same.
  struct HangsOn {
    std::string plain;  ///< as a condition that was read, in plain words
    Truth is = Truth::unknown;
    std::string from;  ///< JSON pointer
  };
  Difference::Kind kind = Difference::Kind::limits;  ///< an answer's, `who_decides`, `duty` or `plan`
  bool more_permissive = false;                      ///< as of `Difference`
  std::vector<Named> with;  ///< of answers: members of the circle, by id; `person` is the person
  std::vector<Named> categories, purposes, decisions;  ///< of answers: what may be told and for what, or done
  std::string name, title;  ///< of a requirement, a plan, a decision; of a requirement what is to be done
  std::vector<Difference::Aspect> aspects;
  std::optional<HangsOn> hangs_on;  ///< nothing: no single thing on record
};

/// Where two stacks say something else about one person after another: who may be told what or do what, what
/// is to be done, by whom and when, how plans stand, who decides. What cannot differ is not asked. Immutable:
/// threads may use one at the same time.
class DifferencesByPerson {
 public:
  DifferencesByPerson(const Ruleset& before, const Ruleset& after);
  /// `before` and `after`: one record, read against each. Worst first.
  std::vector<PersonDifference> of(const State& before, const State& after, Moment at) const;

 private:
  std::shared_ptr<const differing::Scope> scope_;
};

}  // namespace kith
