#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/scenario.hpp"

namespace kith::proving {

/// A scenario about a whole person on its way: the item that a rule is for, and what else is on record.
struct PersonDraft {
  std::optional<model::scenario::Event> event;
  std::optional<model::scenario::Concern> concern;
  std::vector<model::scenario::Given> others;
  std::vector<model::ActionDone> done;  ///< about the item
  time::Instant at{};
};

/// How a record may stand in one respect; to say nothing is the first way, and does nothing.
struct Ways {
  std::string about;
  std::vector<std::function<void(PersonDraft&)>> each;
};

/// Of what the conditions and definitions read, each once; `asked`: the decision that is asked about. What
/// cannot be put on record has no ways, and stays as it is where nothing is said.
std::vector<Ways> ways_of(const model::Ruleset&, const std::vector<model::Condition>&, time::Date day,
                          std::optional<model::DecisionId> asked);

}  // namespace kith::proving
