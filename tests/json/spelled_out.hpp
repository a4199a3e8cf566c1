#pragma once
#include "tests/json/json.hpp"

namespace kith::tests {

/// An assessment's JSON with everything in full, where it is said.
nlohmann::json spelled_out(const nlohmann::json& assessment);

}  // namespace kith::tests
