#pragma once
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/report/assessment.hpp"

namespace kith::cli {

/// The drawings of a person's plans and live escalations, each with the words that stand for it; only the words where `dot` cannot draw.
std::vector<report::Picture> pictures(const model::Ruleset&, const Assessment&, time::Instant at);

}  // namespace kith::cli
