#pragma once
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kith/assessment.hpp"
#include "kith/decimal.hpp"
#include "kith/moment.hpp"
#include "kith/rank.hpp"
#include "kith/state.hpp"

/// What a caseload comes to. Read one person, assess, add, drop: memory does not grow with the number of
/// people.
namespace kith {

// ---- what is to be done -------------------------------------------------------------------------------------------

/// One thing that somebody is to do for one person.
struct Task {
  std::string person, person_name;
  std::string what, item, why, requirement, within, due;
  ActionStatus status = ActionStatus::due;
  Strength strength = Strength::policy;
  bool safety = false;
  Tier tier = Tier::rest;
  std::optional<WhoHolds> held_by =
      {};  ///< who in this person's circle holds the role; nothing when nobody is named
  std::optional<WhoHolds> hears =
      {};  ///< how to reach whoever is told, asked or consulted; nothing for what may not be told
  std::string overdue_after = {};  ///< as of the action: `due` is the earliest, this the latest
  std::string died = {};           ///< the date of the person's death; empty: alive
};

/// What one role is to do, in order, so many at most; the rest is counted, so that nobody drowns. Nothing of
/// the first two tiers is left out.
struct Desk {
  std::string role;   ///< its name; empty where only its title is known, or nobody is named
  std::string title;  ///< empty: nobody is named
  std::vector<Task> tasks;
  std::array<std::uint64_t, 5> more{};  ///< beyond what is listed, by tier; the first two are always 0
  std::uint64_t later = 0;              ///< of the last tier, due more than a week from the moment
};

/// A caseload's open actions, gathered one at a time; memory grows with the number of roles and of what is in
/// the first two tiers, not with the number of people.
class Worklist {
 public:
  /// `at`: the moment asked about; `listed`: how many tasks of the lower tiers fill a role's list up at most.
  explicit Worklist(Moment at, std::size_t listed = 100) : at_(at), listed_(listed) {}
  Moment at() const { return at_; }
  /// From now on, only what falls to these roles, by their titles.
  void only_for(std::vector<std::string> titles) { only_for_ = std::move(titles); }

  /// Records that could not be read, which every rendering says: whoever they are about is missing.
  std::uint64_t left_out = 0;

  /// What is done is passed over. What is blocked goes to whoever is to settle it.
  void add(const State&);
  /// The same where `what_is_due` of this moment has been asked already, by another thread for instance.
  void add(const State&, const Due&);
  void add(const std::string& person, const std::string& person_name, const RequiredAction&,
           const std::string& died = {});
  /// What may have to be done is in nobody's list: finding it out is, in that of whoever can supply it.
  void add(const std::string& person, const std::string& person_name, const ToFindOut&,
           const std::string& died = {});
  /// The role with the most pressing task first.
  std::vector<Desk> desks() const;

 private:
  /// Among actions of one rank, one person's stay together, as the rules wrote them.
  using Place = std::pair<Rank, std::string>;
  struct Pile {
    Desk desk;
    std::vector<Place> places;  ///< of the tasks, ascending
  };
  Pile* pile(const std::string& title, const std::string& role);
  void put(Pile&, Task, Place);
  Moment at_;
  std::size_t listed_;
  std::optional<std::vector<std::string>> only_for_;
  std::vector<Pile> piles_;
};

// ---- governance figures -------------------------------------------------------------------------------------------

/// The people behind a figure: the first hundred by name, and how many there are.
struct Behind {
  std::vector<std::string> listed;
  std::uint64_t count = 0;
  void add(const std::string& person);
};

struct AuditFigure {
  Named measure;
  std::string group, unit, target;
  Decimal number;
  std::int64_t of = 0;
  std::uint64_t missing = 0;  ///< items that may belong to it or may count, or whose figure nobody wrote down
  bool complete = true;       ///< whether everybody's record has all that may belong to the measure
  Behind behind;              ///< those with an item that does not count
  /// A share in per cent, a total, an average, or the number; nothing where nothing was counted.
  std::optional<Decimal> value() const;
  /// Nothing without a target; unknown where what is missing may turn it.
  std::optional<Truth> met() const;
};

/// The people whose record may lack something that belongs to a measure.
struct AuditGap {
  Named measure;
  std::string target;
  Behind behind;
};

/// The weeks that a measure looks at, each complete only where it is so in everybody's record.
struct AuditWeeks {
  Named measure;
  std::string target;
  std::vector<MeasureWeek> weeks;
};

/// Governance figures over a caseload, gathered one person at a time. Memory grows with the number of
/// measures, their groups and the kinds of findings, not with the number of people.
class Audit {
 public:
  void add(const Assessment&);
  /// The same figures, without working out what they do not need: `add(figures_of(state, at))`.
  void add(const State&, Moment at);

  std::string at;
  std::uint64_t people = 0;
  std::uint64_t left_out = 0;        ///< records that could not be read, which every rendering says
  std::vector<AuditFigure> figures;  ///< in order of declaration, then by group
  std::vector<AuditGap> gaps;
  Behind with_gaps;                                       ///< everybody in any of them
  std::vector<AuditWeeks> weeks;                          ///< of each measure by week
  std::array<std::array<std::uint64_t, 5>, 8> actions{};  ///< by ActionStatus, then Strength
  Behind overdue;
  std::map<std::string, Behind> findings;  ///< by kind; `plan_review_overdue` beside those of the record

 private:
  void add(const MeasureAnswer&, const std::string& person);
};

/// Of an assessment only what an audit adds up.
Assessment figures_of(const State&, Moment at);

enum class WorklistRendering { json, text, csv };
std::string render(const Worklist&, WorklistRendering);

enum class AuditRendering { json, text, csv, html };
std::string render(const Audit&, AuditRendering);

}  // namespace kith
