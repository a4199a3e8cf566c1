#pragma once
#include "engine/evaluate/asking.hpp"

namespace kith::evaluate {

/// The presumption that holds at a moment about a fact, or without one about capacity; null where none surely does.
const model::Presumption* presumption_in_force(const Inquiry&, std::optional<model::FactId>, const time::Stamp& at);

}  // namespace kith::evaluate
