#pragma once
#include "engine/differ/meaning.hpp"
#include "kith/difference.hpp"

namespace kith::differing {

/// Names, presumptions, the calendar: what answers rest on.
void names_that_differ(const Meaning& before, const Meaning& after, Differences&);
/// Who decides, duties, plans, escalations and measures, by what is declared.
void declarations_that_differ(const Meaning& before, const Meaning& after, Differences&);

}  // namespace kith::differing
