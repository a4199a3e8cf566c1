#pragma once
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

namespace kith::evaluate {

/// Reads one condition from the record or the question, as it stands at `at`.
Reading read(const Inquiry&, const model::Atom&, const time::Stamp& at);

}  // namespace kith::evaluate
