#pragma once
#include <optional>

#include "engine/evaluate/requirement/completion.hpp"
#include "engine/evaluate/requirement/roster.hpp"

namespace kith::evaluate {

/// How it is on record that something was done.
struct Done {
  time::Stamp at;
  std::string by, from;
  const model::ActionDone* record = nullptr;  ///< null: an escalation that was opened
};
/// Where the rules wrote what is asked for: of equals, what was written first stands first.
struct Written {
  std::uint32_t layer = 0;
  int line = 0;
  std::string item, item_id;  ///< what it is about: its title, then its id
  int step = 1;
  std::string to;
  auto operator<=>(const Written&) const = default;
};
/// One demand for one recipient: an action with one reason.
struct Resolved {
  RequiredAction action;
  std::optional<time::Due> due;
  bool at_once = false;  ///< without delay, by a rule that still asks for it: no moment is made up
  Written written;
  bool late = false;          ///< done late, or not done and past its deadline
  bool perhaps_late = false;  ///< done, and no time was recorded that would say whether in time
  std::optional<Done> done;
  std::optional<model::RoleId> by;  ///< who would see to it
  bool who_leads = false;           ///< who helps meanwhile is to be found out: see `Helper`
  std::vector<HangsOn> hangs_on;    ///< of what may have to be done: what is not known about that
};
/// The roster is of the same moment.
Resolved resolve(const model::Ruleset&, const model::State&, const Demand&, const Recipient&, Roster&,
                 time::Instant at);

/// To be done without delay: no date is made up.
inline bool at_once(const RequiredAction& action) {
  return action.due.empty() && action.action.within == "without delay";
}

}  // namespace kith::evaluate
