#pragma once
#include <optional>

#include "engine/model/ruleset.hpp"

namespace kith::check {

/// The one rule of a definition that is in force throughout the period; nothing where that changes within it.
inline const model::Definition::Rule* rule_throughout(const model::Definition& definition,
                                                      const model::Period& period) {
  for (const auto& rule : definition.rules) {
    const bool starts = !rule.period.from || (period.from && *rule.period.from <= *period.from);
    const bool ends = !rule.period.until || (period.until && *period.until <= *rule.period.until);
    if (starts && ends) return &rule;
  }
  return nullptr;
}

}  // namespace kith::check
