#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/condition.hpp"
#include "engine/model/entered.hpp"
#include "engine/model/ids.hpp"
#include "engine/time/time.hpp"

/// The sections of a record that plans, requirements and escalations read.
namespace kith::model {

using time::Stamp;

/// A date that may never have come: the outer absence is "not known", the inner (a recorded null) is "never".
using MaybeNever = std::optional<std::optional<Stamp>>;

/// By what right somebody is restricted.
struct RestrictionAuthority {
  std::string says;                 ///< as somebody wrote it
  bool is_text = false;             ///< only a text: nobody but a reader can tell of what kind it is
  std::optional<std::string> kind;  ///< model::rights; absent: not known
  std::optional<Stamp> from, until;
};

struct Restriction {
  std::string id, kind;
  std::optional<Stamp> since;
  MaybeNever ended, last_reviewed, review_by;
  std::optional<std::string> rationale, exit_when;  ///< absent or empty: not recorded
  std::optional<RestrictionAuthority> authority;
  std::optional<std::vector<std::string>> alternatives_tried;
  std::optional<EnteredInError> in_error = {};
};

struct Agreement {
  bool by_person = false;
  std::uint32_t member = 0;    ///< unless by the person or a role
  std::optional<RoleId> role;  ///< by whoever holds it, no member of the circle being named
  std::string to;              ///< level
  std::optional<bool> agrees;  ///< absent: recorded, and unknown
  std::optional<Stamp> on;
  std::optional<EnteredInError> in_error = {};
};
/// A person's place on a plan.
struct PlanRecord {
  std::string plan, level;
  std::optional<Stamp> since;
  std::vector<Agreement> agreed;
  std::optional<EnteredInError> in_error = {};
};

struct Goal {
  std::string id, says, plan;
  std::optional<Stamp> set_on;
  std::optional<EnteredInError> in_error = {};
};

struct ReviewHeld {
  std::string of;
  std::optional<Stamp> held;
  std::vector<std::string> attended;  ///< "person", a member's id, or a role's name
  std::vector<std::string> evidence;  ///< ids of events
  std::string changed;
  std::optional<EnteredInError> in_error = {};
};

struct EscalationRecord {
  struct Step {
    std::string stage;
    std::optional<Stamp> told, answered, resolved;
    std::optional<EnteredInError> in_error = {};
  };
  std::string name;
  std::optional<Stamp> opened;
  std::string concern;
  std::vector<Step> steps;
  std::optional<EnteredInError> in_error = {};
};

struct ActionDone {
  std::string rule;  ///< a requirement's name, or a step up of a plan: `cafe_travel.step_up.1`, in order of
                     ///< declaration
  int step = 1;
  std::string
      item;  ///< `for`: the item's id, or its pointer where its form has none; empty: the person as a whole
  std::string to;  ///< a member's id, a role's name, or "person"
  std::optional<Stamp> done;
  std::string by;
  std::optional<EnteredInError> in_error = {};
};

}  // namespace kith::model
