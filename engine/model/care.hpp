#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/model/action.hpp"
#include "engine/model/condition.hpp"
#include "engine/model/ids.hpp"
#include "engine/model/item.hpp"
#include "engine/model/vocabulary.hpp"
#include "engine/time/hours.hpp"
#include "kith/assessment.hpp"

/// The rules about a whole person: who decides, what must happen, plans, escalations, measures.
namespace kith::model {

// ---- involvement ------------------------------------------------------------------------------------------------

struct Involvement {
  struct Decides {
    Who who;  ///< a role, or everyone holding an authority
    bool in_best_interests = false;
    Condition when;
    std::string because;
    std::vector<Citation> cites;
    std::vector<AuthorityId> even_where;  ///< it stands though one of these is held
  };
  struct Consults {
    std::vector<Who> who;
    Condition when;
    std::string because;
    std::vector<Citation> cites;
  };
  std::string name, title;
  LayerId layer;
  Period period;
  DecisionId decision;
  bool anything = false;  ///< every decision that no other covers; then `decision` says nothing
  bool may_be_overridden = false;
  Condition applies;  ///< `applies in`
  std::vector<Decides> deciders;
  std::vector<Consults> consults;
  std::vector<Who> informs;
  Spot place;
};

// ---- requirements -----------------------------------------------------------------------------------------------

/// One thing to be done, and what follows it.
struct RequiredStep {
  Action action;
  bool once_that_is_done = false;  ///< due only when the step before is done
  std::optional<Action> if_late;
};
struct ForEach {
  ItemKind kind = ItemKind::event;
  EventId event;  ///< for events
  Condition where;
  bool over = false;  ///< those that are over: closed concerns, ended restrictions
};
struct Requirement {
  std::string name, title;
  LayerId layer;
  Period period;
  std::optional<ForEach> for_each;
  std::optional<time::Duration> every;  ///< then `condition` holds the `while`
  Condition condition;                  ///< `applies in`, `when` and `while` joined
  std::vector<RequiredStep> steps;
  Strength strength = Strength::policy;
  bool safety = false;  ///< `for safety`
  std::string because, easy_read;
  std::vector<Citation> cites;
  Spot place;
};

// ---- plans ------------------------------------------------------------------------------------------------------

using LevelIndex = std::uint32_t;  ///< 0 is the most support

struct Plan {
  struct Level {
    std::string name, title;
    std::string easy_read = {};  ///< its words for the person
  };
  struct StepDown {
    LevelIndex from = 0;
    Condition when;
    std::vector<Condition> parts;  ///< the conditions that `when` joins by `and`, for progress in numbers
    std::vector<Who> agreed_by;
    std::string because, easy_read;
    std::vector<Citation> cites;
    Spot place;
  };
  struct StepUp {
    std::optional<LevelIndex> to;  ///< else up by `by` levels
    std::int64_t by = 1;
    bool now = false;
    Condition when;
    std::vector<RequiredStep> steps;
    Strength strength = Strength::policy;
    std::vector<Who> agreed_by;
    time::Duration review_within;
    std::string because, easy_read;
    std::vector<Citation> cites;
    bool authority = false;  ///< cites law or regulation
    Spot place;
  };
  struct ReviewEvery {
    time::Duration length;
    Condition when;
  };
  std::string name, title;
  LayerId layer;
  Period period;
  DecisionId about;
  std::vector<Level> levels;  ///< most support first
  LevelIndex start = 0;
  std::vector<StepDown> downs;
  std::vector<StepUp> ups;
  std::optional<time::Duration> wait;
  std::vector<ReviewEvery> reviews;
  Spot place;
};

/// What a plan's step up is called where an action is done for it; the first declared is number 0, and
/// called 1.
inline std::string step_up_name(const std::string& plan, std::size_t number) {
  return plan + ".step_up." + std::to_string(number + 1);
}

/// A promise about care: a plan never steps down while its `condition` is anything but a definite no, or all
/// that a requirement asks for is due within a time of when it arose.
struct CarePromise {
  std::string name, title;
  PromiseKind kind = PromiseKind::never_step_down;
  LayerId layer;
  Period period;
  std::string rule;                ///< the plan, or the requirement
  std::optional<Deadline> within;  ///< a length
  Condition condition;
  std::string because;
  std::vector<Citation> cites;
  Spot place;
};

// ---- escalations ------------------------------------------------------------------------------------------------

using StageIndex = std::uint32_t;

struct Stage {
  RoleId role;
  std::optional<time::Duration> answers_within, resolves_within;
  std::optional<StageIndex> then;           ///< no answer in time, or not resolved in time
  std::optional<StageIndex> if_implicated;  ///< all holders implicated in the concern
  time::Hours staffed;
  bool final = false, outside = false;
  Spot place;
  std::string title;  ///< the words beside the role, where there are any
};
struct Escalation {
  struct Jump {
    Condition when;
    StageIndex to = 0;
  };
  struct MustReach {
    StageIndex stage = 0;
    time::Duration within;
    Spot place;
  };
  std::string name, title;
  LayerId layer;
  Period period;
  std::vector<CategoryId> share;
  std::optional<PurposeId> purpose;
  std::vector<Stage> stages;
  StageIndex first = 0;
  std::vector<Jump> jumps;
  std::vector<MustReach> must_reach;
  std::vector<Citation> cites;
  Spot place;
};

// ---- measures ---------------------------------------------------------------------------------------------------

struct Measure {
  enum class Kind : std::uint8_t { share, show } kind = Kind::show;
  enum class Figure : std::uint8_t { number, total, average };
  struct Shows {
    Figure figure = Figure::number;
    std::optional<FieldId> field;  ///< for total and average
  };
  std::string name, title;
  LayerId layer;
  Period period;
  ForEach each;
  std::optional<time::Duration> in_the_last;
  std::optional<Condition> counts_when;
  std::string done_in_time;  ///< or: counts when this requirement is done in time
  std::vector<Shows> shows;
  bool by_week = false;
  std::optional<FieldId> by_field;
  std::optional<Decimal> target;  ///< per cent
  bool at_least = true;
  Spot place;
};

}  // namespace kith::model
