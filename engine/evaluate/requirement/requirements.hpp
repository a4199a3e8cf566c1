#pragma once
// What must be done: what gives rise to it (gather), whether it is done (completion), one action of several
// demands (resolve), what stands before what (tiers), and what is to be found out (find_outs). tiers.cpp
// alone says how actions are put in order.

#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/explain/hangs_on.hpp"
#include "engine/evaluate/over_time/history.hpp"
#include "engine/model/care.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

class Roster;

/// One rule asking for one step, before recipients are looked up and rules that ask for the same are joined.
struct Demand {
  std::string requirement, title;
  model::LayerId layer;
  const model::Action* action = nullptr;
  const model::Action* if_late = nullptr;
  std::optional<model::RoleId> by;  ///< who sees to it where the action names nobody
  std::optional<time::Duration> recurs;
  std::optional<time::Instant> recurs_until;  ///< it comes again only where it was done by then
  int step = 1;
  std::optional<Item> item;
  const model::ForEach* each = nullptr;     ///< where nobody knows whether there is an item: what it would be
  std::optional<model::DecisionId> matter;  ///< the decision for which somebody is told or consulted
  std::optional<time::Instant> arose;       ///< the beginning of time: nothing on record says since when
  bool dated = false;                  ///< no time was recorded: it arose some time on the day of `arose`
  std::optional<time::Instant> after;  ///< of a recurring demand: when it was last done
  bool undated = false;        ///< nobody wrote down from when it runs, so that no deadline can be worked out
  bool certain = true;         ///< false: whether it is required is to be found out
  bool only_if_done = false;   ///< its rule no longer asks for it: shown where it is done
  bool of_the_living = false;  ///< the person has died, and its rule raises nothing after a death
  bool safety = false;
  bool live = false;  ///< of a step up that is to be taken now
  Strength strength = Strength::policy;
  std::string text, easy_read;
  const std::vector<model::Citation>* cites = nullptr;
  std::vector<FactUsed> facts;
  std::vector<HangsOn> hangs_on;  ///< what is to be found out before it is certain
  model::Spot place;
  const model::ActionDone* counted =
      nullptr;  ///< a record that has counted already, for the action before an `if late`
};

/// What a plan or an escalation asks for by itself, beside the rules' own actions: a step up, a review, an
/// answer. It is open as long as the plan or the escalation asks for it, so that no record has to say that it
/// was done.
struct Duty {
  std::string name;        ///< `cafe_travel.review`, `missing_person.shift_lead`
  std::string kind, what;  ///< as of an action
  std::string title, text, easy_read, within;
  model::LayerId layer;
  model::Spot place;
  const std::vector<model::Citation>* cites = nullptr;
  std::optional<model::RoleId> by, to;
  Strength strength = Strength::policy;
  bool safety = false;
  bool live = false;  ///< of a live escalation, or a step up that is to be taken now
  std::optional<time::Instant> arose;
  std::optional<time::Due> due;
  std::vector<FactUsed> facts;
  std::string steps;  ///< the rule whose actions are how it is done: it stands behind the first of them
  std::vector<HangsOn> hangs_on = {};  ///< what is to be found out before it is certain; none where it is
};

/// What every requirement asks at the moment, statuses worked out from the record, and what plans and
/// escalations ask; in the order in which it is to be done (tiers.hpp). What may have to be done stands
/// apart, under what is not known about it.
Due required(const model::Ruleset&, const model::State&, time::Instant at,
             const std::vector<Demand>& more = {}, const std::vector<Duty>& duties = {});

/// What the requirements ask for, each with when it arose.
std::vector<Demand> demands_of_requirements(const model::Ruleset&, const model::State&, time::Instant at);

/// Does a rule still give rise to anything after a death: one for events or concerns, or one that speaks of
/// it?
bool arises_after_death(const Asking&, const model::Requirement&);

/// The demands that a list of steps makes once it has arisen: the first, and each that follows one that is
/// done. Used by requirements and by plans' steps up. The roster is of the same moment.
std::vector<Demand> demands(const Demand& first, const std::vector<model::RequiredStep>&, const model::State&,
                            const model::Ruleset&, Roster&, time::Instant at);

}  // namespace kith::evaluate
