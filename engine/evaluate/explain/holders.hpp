#pragma once
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"
#include "kith/assessment.hpp"

namespace kith::evaluate {

/// Everyone in the circle who holds the role, or one under it, at the moment.
WhoHolds who_holds(const model::Ruleset&, const model::State&, model::RoleId, time::Instant at);

/// The owners of a ruleset and of those it uses, the nearest first.
std::vector<model::RoleId> owners(const model::Ruleset&, model::LayerId);

/// To whom something to be done falls. Never to a member who is an alleged source of harm: then to another
/// holder of the role, else to the owner of the ruleset, else to that of one above.
struct Helper {
  WhoHolds who;
  std::string moved;      ///< why it does not fall to whom the rule names; empty: it does
  bool nobody = false;    ///< nobody is left: it stands by role, without a name
  bool doubtful = false;  ///< somebody to whom it falls may be one
};
Helper who_helps(const model::Ruleset&, const model::State&, model::RoleId, model::LayerId, time::Instant at);

/// Both of one record at one moment, each worked out once.
class Holders {
 public:
  Holders(const model::Ruleset& rules, const model::State& state, time::Instant at)
      : rules_(rules), state_(state), at_(at) {}
  const WhoHolds& of(model::RoleId);
  const Helper& helping(model::RoleId, model::LayerId);

 private:
  const model::Ruleset& rules_;
  const model::State& state_;
  time::Instant at_;
  std::map<model::RoleId, WhoHolds> of_;
  std::map<std::pair<model::RoleId, model::LayerId>, Helper> helping_;
};

/// The title of the role that an action falls to: what is blocked is for whoever is to settle it. Empty:
/// nobody is named.
const std::string& falls_to(const RequiredAction&);

/// Gives an action to whom it falls.
void give_to(const Helper&, RequiredAction&);

/// Whom to ring where an escalation of this name is to be opened: the first on its way, after whoever opens
/// it, who is there at that hour. Nothing where none is in force.
std::optional<WhoHolds> hears_first(const model::Ruleset&, const model::State&, const std::string& escalation,
                                    std::optional<model::RoleId> opener, time::Instant at);

/// For staff: "On-call manager (Jo Example, 07700 900123)"; the role alone where nobody is known to hold it.
std::string who_it_is(const WhoHolds&);
/// The same where it cannot wait: says so where nobody in the circle holds the role, where nobody knows who
/// does, and where no contact is on record.
std::string whom_to_ring(const WhoHolds&);

}  // namespace kith::evaluate
