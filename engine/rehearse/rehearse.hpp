#pragma once
#include <functional>
#include <optional>
#include <string>

#include "engine/model/ruleset.hpp"
#include "kith/rehearsal.hpp"

namespace kith::rehearse {

using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;

/// Runs one scenario: builds the record it describes, asks its question, compares.
Rehearsal rehearse(const model::Ruleset&, const model::Scenario&, const ReadFile&);

}  // namespace kith::rehearse
