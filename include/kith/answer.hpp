#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kith/decimal.hpp"
#include "kith/shared_list.hpp"
#include "kith/terms.hpp"
#include "kith/truth.hpp"

namespace kith {

/// A concept by its name and its title in plain words.
struct Named {
  std::string name;
  std::string title;
  std::string easy_read = {};  ///< its words for the person; empty: the title will do
  bool operator==(const Named&) const = default;
};

struct Citation {
  std::string source;
  std::string title;
  std::string provision;  ///< empty when the whole source is cited
  std::string kind;     ///< law, regulation, contract, code, guidance, protocol, advice, policy, support_plan
  std::string address;  ///< empty when the source has none
  bool operator==(const Citation&) const = default;
};

/// One condition that a clause read, what it was, and where in the record that stood.
struct FactUsed {
  std::string condition;  ///< as written in the ruleset, in canonical form
  std::string plain;      ///< the same in the titles' plain words
  Truth is = Truth::unknown;
  std::string from;      ///< JSON pointer of the record that settled it; empty when none did
  std::string on;        ///< that record's date or moment; empty when undated or none
  std::string presumed;  ///< why it was presumed, when it was: the presumption's `because`
  std::string note;  ///< why it is unknown, that its record has no date, or what was counted: "4 on record,
                     ///< at least 6 needed"
  bool operator==(const FactUsed&) const = default;
};

/// A clause that applies, with everything that makes it apply.
struct Reason {
  std::string clause;  ///< boundary.label
  std::string boundary_title;
  std::string ruleset;  ///< name@version
  std::string at;       ///< file:line:column
  Effect effect = Effect::refuse;
  std::string text;
  std::string easy_read;
  SharedList<Citation> cites;
  SharedList<FactUsed> facts;
  bool certain =
      true;  ///< false where it may apply, or may be set aside: an undetermined answer lists those too
  std::vector<Named> kinds =
      {};  ///< the narrower kinds that are kept back for it; empty: what is asked about
  bool operator==(const Reason&) const = default;
};

struct SetAside {
  Reason reason;
  std::vector<std::string> by;  ///< the clauses that stand and override it
  bool operator==(const SetAside&) const = default;
};

/// A member of the circle, and how staff reach them. For staff alone: no page for the person or for a
/// recipient shows `contact`.
struct Holder {
  std::string id, name;
  std::string contact;  ///< a number or an address, as recorded; empty: none is on record
  bool operator==(const Holder&) const = default;
};
/// Who holds a role at a moment.
struct WhoHolds {
  Named role;
  SharedList<Holder> members;  ///< by name; empty: nobody in the circle holds it, or nobody knows
  bool known = true;           ///< false: the circle was not supplied
  bool operator==(const WhoHolds&) const = default;
};

/// Something to be done: a condition of an allow, or what an "ask first" needs.
struct Action {
  std::string what;        ///< plain words, such as "ask Amina for consent"
  std::string kind;        ///< record, tell, ask, consult, assess, review, update, brief, meet, do, escalate
  std::string by;          ///< role's title; empty when unsaid
  std::string within;      ///< the deadline in words; empty when unsaid
  std::string due;         ///< moment in the ruleset's zone, RFC 3339; empty when no date can be given
  std::string clause;      ///< the clause that asks for it
  std::string unless;      ///< the `unless`, in plain words; empty when there is none
  bool held_back = false;  ///< its `unless` is unknown: not to be done before that is found out
  std::string to;          ///< who is told, asked, consulted or briefed, by name or title; empty for nobody
  bool to_person = false;  ///< that is the person themself
  std::optional<WhoHolds> held_by;  ///< who holds the role `by` now; nothing when that is unsaid
  std::optional<WhoHolds>
      hears;  ///< how to reach whoever is told, asked or consulted; nothing for the person, and for nobody
  std::string by_easy = {}, to_easy = {};  ///< in words for the person; empty: `by` and `to` will do
  bool to_nobody_known = false;  ///< `to` is a role that nobody in the circle holds, or nobody knows who does
  bool operator==(const Action&) const = default;
};

struct WithinLimit {
  Named category;
  Detail detail = Detail::full;
  std::vector<Named> keep_back;
  std::vector<Action> on_condition;
  bool operator==(const WithinLimit&) const = default;
};

/// What an allow releases, and on what condition.
struct Limits {
  Detail detail = Detail::full;
  std::vector<Named> keep_back;
  std::vector<WithinLimit> within;  ///< narrower categories with limits of their own
  std::vector<Action> on_condition;
  bool only_the_rest = false;  ///< every kind under it is kept back: what falls under none of them is told
  std::vector<Reason> keep_back_because = {};  ///< why narrower kinds are kept back, once for each reason
  std::vector<Named> by_name = {};  ///< of what is kept back, what is asked about by name: nobody is told
                                    ///< whether there is anything
  bool operator==(const Limits&) const = default;
};

/// Something nobody has recorded, on which the answer hangs.
struct FindOut {
  std::string what;   ///< stable name: a fact, "consent", "capacity for sharing:finances", ...
  std::string plain;  ///< "is Amina able to decide about sharing her finances?"
  std::string from;   ///< where in the record it stands or would stand, a JSON pointer; empty when it has no
                      ///< single place
  std::string why;    ///< why it is not known: not recorded, out of date since ..., not verified ...
  std::vector<std::string> supplied_by;  ///< who can supply it (titles)
  int answers = 1;  ///< how many answers hang on it (the category asked about and each one under it)
  std::vector<std::string> supplied_by_easy = {};  ///< the same in words for the person, in that order
  std::vector<std::string> nobody_known = {};      ///< of them, the roles that nobody in the circle holds, or
                                                   ///< nobody knows who does (titles)
  bool operator==(const FindOut&) const = default;
};

/// A set of obtainable records that would alter the outcome.
struct WouldChange {
  std::vector<std::string> records;  ///< one or two, in plain words
  Outcome outcome = Outcome::refuse;
  bool operator==(const WouldChange&) const = default;
};

/// What the person has said about it.
struct Wish {
  std::string status;  ///< given, refused, withdrawn, objected, unclear, expired, not_recorded, not_known;
                       ///< wants, opposes
  std::string says;    ///< the person's own words, when recorded
  std::string on;
  std::string how_shown;
  std::string from;      ///< JSON pointer
  Named about = {};      ///< in a list of wishes: what it is about
  std::string why = {};  ///< of what is not known: "this part of the record was not supplied"
  bool operator==(const Wish&) const = default;
};

/// The question as it was put, names resolved.
/// What whoever asks said beside the question, of a fact that only they know.
struct SaidFact {
  std::string name, title;
  std::variant<std::monostate, bool, Decimal, std::string> value;  ///< nothing: they do not know
};

struct Asked {
  std::string share;  ///< category; empty for a `do` question
  std::string does;   ///< decision; empty for a `share` question
  std::string with;   ///< member's id, role, or "person"; for a `do` question, by whom
  std::string for_;   ///< purpose
  std::string at;     ///< RFC 3339 in the ruleset's zone
  std::string matter;
  std::vector<std::string> marked;
  std::string concern;
  /// In the order of the rules. Nothing where the question leaves open what was said, or the rules declare no
  /// such fact.
  std::optional<std::vector<SaidFact>> facts;
  std::string share_title, does_title, with_name, for_title, matter_title;
  std::string person_name;
  /// The same in words for the person; empty: those will do.
  std::string share_easy = {}, does_easy = {}, with_easy = {}, for_easy = {};
};

struct RulesetUsed {
  std::string name, version, sha256;
};

/// Everything about one answer. The person's wish comes first; no answer exists without its reasons.
struct Answer {
  Asked question;
  Wish wish;
  Outcome outcome = Outcome::refuse;
  std::vector<Outcome> possible;  ///< for undetermined: what it may turn out to be
  std::vector<Reason> because;    ///< the clauses that decide it (for undetermined: those that may)
  std::string uncovered;          ///< said when no clause stands: "no boundary covers this"
  std::vector<SetAside> set_aside;
  std::optional<Limits> limits;  ///< on an allow
  std::vector<Named> lawful_basis;
  std::vector<Action> actions;
  std::vector<FindOut> find_out;
  std::string meanwhile;  ///< empty on an allow
  bool urgent = false;    ///< waiting may do harm
  std::optional<WhoHolds> decides_now =
      {};  ///< of what is urgent: who decides what the rules leave open; nothing where no rule says
  bool may_not_wait =
      false;  ///< of a decision that is undetermined: a rule that waits for nobody may allow it
  std::vector<WouldChange> would_change;
  bool would_change_approximate = false;  ///< too many records could be obtained to try all, or all two
                                          ///< together: others may change it too
  bool approximate = false;               ///< more than 4,096 completions: the Kleene answer
  SharedList<RulesetUsed> rulesets;
  std::string tzdata;
  std::string engine;         ///< version of Kith
  std::string person;         ///< id
  std::string died = {};      ///< the date of the person's death, or RFC 3339; empty: alive at the moment
  std::string record_sha256;  ///< of the record's bytes as they were given; empty for one that a scenario put
                              ///< together
};

}  // namespace kith
