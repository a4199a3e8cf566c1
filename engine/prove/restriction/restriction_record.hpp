#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/prove/realise.hpp"
#include "engine/prove/restriction/settled.hpp"

namespace kith::proving {

/// What a case needs on record, of somebody restricted since more than so many days ago. It asks for
/// everything about the person.
std::variant<model::Scenario, Unrealised> restriction_record(const Circumstances&, const Case&,
                                                             const OfRestriction&, int days);

/// How many days that may be, the likeliest first.
std::vector<int> days_restricted(const model::Ruleset&, const Ago&);
/// How many days before the moment the restriction of such a record began, at the most.
int most_days_restricted(const model::Ruleset&, const Ago&);

/// Something that somebody is to work on: all but telling others.
bool is_work(const model::Action&);
/// Is it, or one before it, due only once another is done?
bool waits_for_another(const model::Requirement&, const model::RequiredStep&);

/// A record in which the engine asks for nothing, about the restriction that is given there, that it would
/// not ask for as well where it had just been answered. What it does ask for has been done once. `expected`:
/// of the rule that is to ask, preferred: `by`, if there is one.
struct NobodyAsks {
  model::Scenario scenario;
  std::string expected;
};
std::optional<NobodyAsks> nobody_asks(const model::Ruleset&, const model::Scenario&, RestrictionPromise,
                                      const model::Requirement* by);

}  // namespace kith::proving
