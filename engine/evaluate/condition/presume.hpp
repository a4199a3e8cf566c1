#pragma once
#include <vector>

#include "engine/evaluate/record/asking.hpp"

namespace kith::evaluate {

/// The presumption about a fact, or without one about capacity, that is in force at the moment asked about
/// and holds of `at`; null where none surely does.
const model::Presumption* presumption_in_force(const Inquiry&, std::optional<model::FactId>,
                                               const time::Stamp& at);
/// Is capacity surely not presumed: is there a presumption in force about it, and does none of them hold?
/// Unknown: one may, or there is none.
Truth not_presumed(const Inquiry&, const time::Stamp& at);

/// The atoms that conditions read, through definitions too, and through what is presumed of what they read:
/// capacity always, for what has to do with consent or who decides reads it. Ascending.
std::vector<model::AtomId> atoms_read(const Inquiry&, const std::vector<model::Condition>&);
/// The same of conditions that read these.
std::vector<model::AtomId> atoms_read(const Inquiry&, const std::vector<model::AtomId>&);

}  // namespace kith::evaluate
