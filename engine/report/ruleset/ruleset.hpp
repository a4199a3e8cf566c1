#pragma once
// Rulesets, their mistakes and their rehearsals as documents, and drawings of them.

#include <string>

namespace kith::model {
struct Ruleset;
}

namespace kith::report {

/// The checked ruleset: docs/schema/ruleset.schema.json.
std::string ruleset_json(const model::Ruleset&);

}  // namespace kith::report
