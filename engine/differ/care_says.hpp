#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

namespace kith::differing {

/// What one stack says: in words, and each part as a scenario expects it.
struct Says {
  std::vector<std::string> words, expected;
};

/// Of the requirement, the plan, the escalation or the measure of that name, or of who decides what is asked,
/// at the moment of the question. Of an escalation that is not on record, nothing.
Says duties(const model::Ruleset&, const model::State&, const model::Question& asked,
            const std::string& name);
Says plan_says(const model::Ruleset&, const model::State&, const model::Question& asked,
               const std::string& name);
Says escalation_says(const model::Ruleset&, const model::State&, const model::Question& asked,
                     const std::string& name);
Says who_decides_says(const model::Ruleset&, const model::State&, const model::Question& asked,
                      const std::string& name);
Says measure_says(const model::Ruleset&, const model::State&, const model::Question& asked,
                  const std::string& name);

/// Does it come to what a scenario expects?
bool comes_to(const Says&, const std::string& expected);
/// What is expected after and was not before; nothing where a scenario could not tell.
std::optional<std::string> only_after(const Says& before, const Says& after);

}  // namespace kith::differing
