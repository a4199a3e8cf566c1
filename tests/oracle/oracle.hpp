#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kith/answer.hpp"
#include "kith/truth.hpp"
#include "tests/oracle/asked.hpp"

/// What the tests ask of the slow reading. It is compiled once: its parts, the other headers of this folder
/// that speak of what is asked, are for oracle.cpp alone.
namespace kith::oracle {

/// What is asked, of each version of the record: the first has everything that may stand.
Asked asked_of(const Ruleset& rules, const State& state, const Question& question);

// ---- conditions -------------------------------------------------------------------------------------------------

/// Truths that a completion gives in place of what is not known: by atom, and by definition without a rule in
/// force.
struct Given {
  std::map<std::uint32_t, bool> atoms, definitions;
};

/// Kleene's strong connectives over what is recorded, completed by what is given. No condition is "always".
Truth condition_truth(const Asked& asked, const Condition& condition, const Given& given = {});

/// What holds of a fact; nothing where that is not known.
std::optional<Value> fact_value(const Asked& asked, FactId fact);
/// Nothing where it is not known.
std::optional<CapacityOutcome> capacity(const Asked& asked, const RecordedMatter& matter);
/// To a decision, or to what is asked.
MayBe consent(const Asked& asked, const std::optional<DecisionId>& decision);

/// A holder, and their words.
struct Holder {
  MemberIndex member = 0;
  Truth holds = Truth::no;  ///< unknown: not verified
  Truth agrees = Truth::no, refuses = Truth::no;
  Truth no_on_record = Truth::no;  ///< a yes that is too old to rely on makes no no
};
/// Whoever holds any authority over what is asked, as for a no.
std::vector<Holder> all_holders(const Asked& asked);

/// From when the time of what is asked for each of something runs.
std::optional<Stamp> came(const Asked& asked);

// ---- answers ----------------------------------------------------------------------------------------------------

/// What an allow releases of the category asked about.
struct Limit {
  Detail detail = Detail::full;
  std::set<CategoryId> kept_back;
  std::set<MarkId> marks_kept_back;
  std::set<std::pair<std::string, bool>>
      conditions;  ///< the clause that asks for one, and whether it is held back

  void bind(const Limit& other);
  bool operator==(const Limit&) const = default;
};

struct Verdict {
  Outcome outcome = Outcome::refuse;
  std::set<Outcome> possible;     ///< the outcomes of the completions, and what who decides leaves of them
  Outcome own = Outcome::refuse;  ///< before what is under it is looked at, and what that may be
  std::set<Outcome> own_possible;
  std::set<CategoryId> surely_kept, perhaps_kept;  ///< by its allows that stand in all completions, in some
  std::set<std::string> allows;                    ///< the allow clauses that stand in all
  std::map<std::string, std::pair<std::string, std::string>>
      find_out;                         ///< by unknown: what it is called, and who can supply it
  std::map<std::string, Truth> stands;  ///< by candidate clause: in every completion, in none, or in some
  std::size_t completions = 0;          ///< 0: too many to try
  bool follows_decider = false;         ///< who decides changes it, or may
  std::optional<Limit> limit;           ///< on an allow
  std::map<CategoryId, Verdict>
      narrower;  ///< where it is allowed: every declared category under the one asked about
};

/// One answer, of every completion.
Verdict decide(const Ruleset& rules, const State& state, const Question& question);

// ---- completions ------------------------------------------------------------------------------------------------

/// Something unknown that conditions read. A value is what it makes of each of its readers; values that agree
/// on all are one.
struct Unknown {
  std::string name;
  bool definition = false;             ///< the one reader is a definition without a rule in force
  std::vector<std::uint32_t> readers;  ///< atoms, or that definition
  std::vector<std::vector<bool>> values;
  std::string what;      ///< what an answer calls it: its name, or what its test is about
  std::string supplier;  ///< who can supply it, where the language says so
};

/// Which of the unknowns that a condition reads: all, or those under no part of it that is settled without
/// them.
enum class Which { all, undecided };
/// Of all that the candidate clauses read, or of those that could still decide whether one applies; a
/// holder's no that no clause reads is one of them.
std::vector<Unknown> unknowns(const Asked& asked, Which which);

/// Does a holder's no count that no clause reads?
Truth unread_no(const Asked& asked);

/// The outcome of one completion; `no` where a holder's no counts that no clause reads.
Outcome completed(const Asked& asked, const std::vector<Unknown>& all, std::size_t number, bool no);

/// Beyond the bound: each clause whose standing is unknown, as standing or not, in every combination.
Outcome settle_by_kleene(const Asked& asked);

/// How often there were more ways of taking words of consent than are tried; whoever reads fewer of the words
/// may know more.
std::size_t consents_beyond();

/// What an allow of the boundaries comes to by who decides, whichever entries are in error.
Outcome bound_by_decider(const Asked& asked);

}  // namespace kith::oracle
