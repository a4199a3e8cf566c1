#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kith/answer.hpp"

/// Everything about one person at one moment: values only. JSON, text, Markdown, HTML and Easy Read are
/// renderings of these.
namespace kith {

// ---- who decides ------------------------------------------------------------------------------------------------

/// Somebody involved in a decision: a role, and the members of the circle who hold it now.
struct Involved {
  Named role;
  std::vector<Named> members;                ///< id and name; empty when nobody in the circle holds the role
  bool circle_known = true;                  ///< no: who is in the circle was not supplied
  std::vector<Named> kept_from_person = {};  ///< of the members, whoever no page for the person names
};
struct Consulted {
  Involved who;
  Truth is = Truth::yes;  ///< unknown: whether they must be consulted is to be found out
  std::string because;
  std::vector<Citation> cites;
  std::vector<Answer> may_be_told;  ///< for each member (or the role), what consulting them may tell
};
struct TryFirst {
  std::string step;
  bool on_record = false;
  std::string from;        ///< JSON pointer
  std::string title = {};  ///< of the event of that name; else the name as words. Empty: the name will do
};
/// Somebody who holds an authority over a decision, or may.
struct HoldsOver {
  Named member, authority;
  std::vector<Named> roles;  ///< the member's, now
  Truth is = Truth::yes;     ///< unknown: whether their power counts for the whole of it is to be found out
  std::string why;           ///< why that is not known; empty where it is
  std::string from;          ///< JSON pointer
  bool alleged = false;      ///< an alleged source of harm: nobody turns to them first
};
/// Who acts where something cannot wait, for the purposes that name them.
struct ActsNow {
  WhoHolds who;
  std::vector<Named> purposes;
};
/// Who decides about one matter, and who is heard.
struct WhoDecides {
  Named decision;
  std::string at;
  /// `no_rule`: capacity is known not to be there, and no rule says who decides instead; `finding` says on
  /// what that rests.
  enum class Kind : std::uint8_t {
    person,
    other,
    try_first,
    find_out,
    nobody,
    no_rule
  } kind = Kind::find_out;
  /// Of `no_rule` and `nobody`: what was found. `too_young`: nothing is recorded, and capacity is not
  /// presumed at this age.
  enum class Found : std::uint8_t { none, lacking, fluctuating, too_young } finding = Found::none;
  std::vector<HoldsOver> holders;  ///< whoever holds or may hold an authority over the decision
  std::vector<ActsNow> acts_now;   ///< of `find_out`, `try_first` and `no_rule`
  std::string meanwhile;           ///< what holds until it is settled; empty where it is
  Wish wish;
  std::optional<Involved> decider;  ///< for `other`, and for `try_first` who would decide after that
  bool in_best_interests = false;
  std::string because;
  std::vector<Citation> cites;
  std::vector<FactUsed> facts;
  std::vector<TryFirst> try_first;
  std::vector<Consulted> consulted;
  std::vector<Involved> informed;
  std::string stays_with_person;  ///< what remains the person's own, in a sentence
  std::string
      against_wish;  ///< said when the answer goes against a wish on record, naming the authority for it
  std::vector<FindOut> find_out;
  SharedList<RulesetUsed> rulesets;
  std::string engine, person, person_name, record_sha256;  ///< as of an answer
  std::string died = {};  ///< the date or RFC 3339; empty: alive at that moment
};

// ---- what must happen -------------------------------------------------------------------------------------------

/// `ended`: by the person's death, before it was done.
enum class ActionStatus : std::uint8_t { overdue, due, find_out, conflict, blocked, ended, done_late, done };
/// Is there anything left to do?
constexpr bool open(ActionStatus status) { return status < ActionStatus::ended; }

/// How much a thing presses, the most first; docs/language.md, "What to do now, in order". JSON has them as 1
/// to 5.
enum class Tier : std::uint8_t {
  now = 1,       ///< a live escalation; a step up now, with its actions; for safety, or a *must*, at once
  overdue_must,  ///< an overdue *must* or *contract says*
  today,         ///< due today or within the hour, or without delay
  overdue,       ///< an overdue *should*, policy or *may*
  rest,
};

/// The record that something is about: an event, a restriction, a plan...
struct Item {
  std::string kind;   ///< `incident`, `restriction`, ...
  std::string id;     ///< its id, or its pointer where the form has none
  std::string title;  ///< plain words: "Incident on 20 May 2026"
  std::string from;   ///< JSON pointer
};
/// One rule that asks for an action.
struct ActionReason {
  std::string requirement;  ///< its name, or `plan.step`, `escalation.stage`
  int step = 1;             ///< the action's place in the rule's chain
  std::string title, ruleset, at;
  Strength strength = Strength::policy;
  std::string within;  ///< the deadline in words
  std::string due;     ///< a day (it ends with it) or a moment, RFC 3339; empty: none can be given
  std::string overdue_after =
      {};             ///< where no time was recorded: `due` is the earliest, this the latest; otherwise empty
  std::string arose;  ///< RFC 3339
  ActionStatus status = ActionStatus::due;
  bool perhaps_late = false;  ///< done, and no time was recorded that would say whether in time
  bool safety = false;        ///< its rule is for safety
  Tier tier = Tier::rest;     ///< the first that fits this rule; `rest` once it is done
  std::string text, easy_read;
  std::vector<Citation> cites;
  std::vector<FactUsed> facts;
};
/// One thing to be done, with every rule that asks for it.
struct RequiredAction {
  Action action;
  std::string by_role;  ///< name of the role that owns it; empty when unsaid
  std::optional<Item> item;
  Strength strength = Strength::policy;  ///< the strongest of its reasons
  ActionStatus status = ActionStatus::due;
  std::string due;                 ///< the earliest of its open reasons, as there
  std::string overdue_after = {};  ///< as there
  bool perhaps_late = false;       ///< as there
  bool safety = false;             ///< comes from a step up, an escalation or a rule for safety
  bool live = false;       ///< a live escalation, or a step up that is to be taken now, with its actions
  Tier tier = Tier::rest;  ///< the first that fits any rule that still asks for it
  std::string ranked_at;   ///< the moment by which it stands in its tier, RFC 3339; empty: it has none
  std::vector<ActionReason> reasons;
  std::string done_on, done_by, done_from;
  std::optional<Limits> limits;        ///< what may be told, where the boundaries allow it
  std::optional<Answer> barred;        ///< why it may not be told, for blocked and conflict
  std::string dealt_with_by;           ///< for blocked and conflict: who is to deal with it
  std::optional<WhoHolds> settled_by;  ///< who holds that role now
  std::string moved;  ///< why it does not fall to whom the rule names; only in a whole assessment, never in a
                      ///< list for somebody
};

/// What would have to be done if what is not known turned out so. Nobody's list of things to do holds it.
struct WouldFollow {
  std::string when;       ///< what follows "if": "so", "not so", "Amina lacks capacity for “…”"
  RequiredAction action;  ///< as it would then stand, `find_out`; its reasons have no text, for nobody knows
                          ///< that they hold
};
/// One thing to find out, with everything that hangs on it.
struct ToFindOut {
  FindOut fact;
  std::vector<std::string> answers = {};       ///< by title
  std::vector<WouldFollow> would_follow = {};  ///< the most pressing first
  Tier tier = Tier::rest;  ///< where the most pressing thing that it may reveal would stand
  std::string due = {};  ///< by when: the soonest day or moment by which something that would follow is due,
                         ///< RFC 3339; empty: none can be given
  std::string ranked_at = {};  ///< the moment of that
  bool without_delay = false;  ///< something that would follow is to be done without delay
  bool may_be_late = false;    ///< something that would follow is late already, or may be: from when its time
                               ///< runs nobody knows
  bool safety = false;
  Strength strength = Strength::may;        ///< the strongest of what would follow
  std::vector<WhoHolds> found_out_by = {};  ///< in whose lists it stands: who can supply it; a role, or one
                                            ///< without a name, such as "whoever keeps the record"
};

// ---- plans ------------------------------------------------------------------------------------------------------

struct Progress {
  std::string condition, plain;
  Truth is = Truth::unknown;
  std::string have, need;  ///< "4", "6 journeys"; empty where it is not a count
};
struct PlanReview {
  std::string due;  ///< a day (it ends with it) or a moment, RFC 3339; empty: cannot be worked out
  std::string every;
  bool overdue = false;
  std::string why;
  std::string overdue_after =
      {};  ///< where no time was recorded: `due` is the earliest, this the latest; otherwise empty
};
struct PlanAnswer {
  Named plan;
  Named level;  ///< empty name: not known
  std::string since;
  enum class Kind : std::uint8_t {
    stay,
    agreed_step_down,
    propose_step_down,
    propose_step_up,
    step_up_now
  } kind = Kind::stay;
  std::optional<Named> to;
  std::optional<Named> proposed;  ///< beside a step up now, a further one that is only proposed
  std::vector<Reason> because;
  std::vector<Progress> progress;  ///< towards the next step down
  int met = 0, unmet = 0;
  std::string wait_until;  ///< no step down before then
  std::vector<std::string> agreed, agreement_missing;
  PlanReview review;
  std::optional<PlanReview> step_up_review;
  std::string held_back_since;  ///< only missing records hold a step down back, since then
  std::string against_wish;
  std::vector<FindOut> find_out;
};

// ---- escalations ------------------------------------------------------------------------------------------------

struct EscalationStep {
  Named stage;
  std::string told, answered, resolved;
  std::string to_hear;         ///< when it was to hear, where nothing on record says that it was told
  std::string off_duty_until;  ///< nobody was there when it was to hear; where somebody hears after it, it
                               ///< was passed over
  std::string until;           ///< by when an answer (or the resolution) is due
  bool overdue = false;        ///< `until` is over, or `to_hear` is
  bool late = false;           ///< `until` is over
};
struct EscalationAnswer {
  Named escalation;
  std::string opened, concern, from;
  std::vector<EscalationStep> steps;
  std::vector<WhoHolds> holders;  ///< who holds it now
  std::string until;
  bool overdue = false, closed = false;
  bool late = false;           ///< `until` is over
  std::vector<WhoHolds> next;  ///< who hears next
  std::string next_because;
  std::string worst_case;  ///< the latest moment at which a final stage hears, RFC 3339
  std::vector<Answer> may_be_told;
  std::vector<FindOut> find_out;
};

// ---- measures ---------------------------------------------------------------------------------------------------

struct MeasureRow {
  std::string group;  ///< week and kind, as far as grouped; empty for the whole
  std::string number, of, value, unit;
  std::vector<std::string> people, items;  ///< who and what is behind the figure
  std::uint64_t missing = 0;  ///< items that may belong to it or may count, or whose figure nobody wrote down
};
/// A week that a measure by week looks at.
struct MeasureWeek {
  std::string week;       ///< its Monday, as the group of its rows begins: `2026-05-18`
  bool complete = false;  ///< whether everything that may belong to it is on record: without a row there was
                          ///< none, otherwise nobody knows
  bool whole = false;     ///< false: the measure looks at a part of it only, at either end
};
struct MeasureAnswer {
  Named measure;
  std::string target;
  Truth met = Truth::unknown;
  std::vector<MeasureRow> rows;
  std::vector<std::string> not_known;  ///< items that could not be counted, and why
  bool complete = true;                ///< whether everything that may belong to it is on record
  std::vector<MeasureWeek>
      weeks;  ///< of a measure by week: each that it looks at, of the last ten years at most
};

// ---- the whole --------------------------------------------------------------------------------------------------

/// What must be done about one person, and what to find out because something may have to be, each in the
/// order of docs/language.md.
struct Due {
  std::vector<RequiredAction> actions;
  std::vector<ToFindOut> find_out;
};

/// Who may be told what: what any boundary speaks of, for each member of the circle, and each different
/// answer once.
struct Disclosures {
  /// One question and what is answered, as places in the lists below.
  struct Asked {
    std::uint32_t with = 0, share = 0, for_ = 0, answer = 0;
  };
  std::vector<Named> with, share, for_;  ///< members, categories, purposes
  std::vector<Answer> answers;  ///< without `would_change`, `rulesets` and `tzdata`; `question` is the first
                                ///< that is answered so
  std::vector<Asked> asked;     ///< in the order of the circle, of the categories, of the purposes
};

/// Something that the record itself lacks. `what` of a section that is absent is `consents_not_supplied`, and
/// so on.
struct RecordFinding {
  std::string what, plain, from;
};
struct Assessment {
  std::string person, person_name, at;
  std::string died;  ///< the date or RFC 3339; empty: alive at that moment
  std::vector<Wish> wishes;
  Disclosures disclosures;
  std::vector<WhoDecides> involvement;
  std::vector<RequiredAction>
      actions;  ///< in the order of docs/language.md, "What to do now, in order"; what is done last
  std::vector<PlanAnswer> plans;
  std::vector<EscalationAnswer> escalations;
  std::vector<ToFindOut> find_out;  ///< in the same order; of equals, the most useful first
  std::vector<MeasureAnswer> measures;
  std::vector<RecordFinding> findings;
  SharedList<RulesetUsed> rulesets;
  std::string tzdata;
  std::string engine, record_sha256;  ///< as of an answer
  std::string only_for;               ///< whose part of `actions` and `find_out` this is; empty: everybody's
};

}  // namespace kith
