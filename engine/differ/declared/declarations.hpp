#pragma once
#include <string>

#include "engine/differ/meaning/meaning.hpp"
#include "kith/difference.hpp"

namespace kith::differing {

/// Names, presumptions, the calendar: what answers rest on.
void names_that_differ(const Meaning& before, const Meaning& after, Differences&);
/// Whose the rulesets are: to them falls what falls to nobody else. Once for all that is declared.
void owners_that_differ(const Meaning& before, const Meaning& after, Differences&);
/// The owner of the topmost ruleset that says so, who decides where no rule speaks after a death; may be
/// empty.
std::string topmost_owner(const model::Ruleset&);
/// Promises of the first that the second does not make, or makes otherwise.
void promises_that_differ(const Meaning& before, const Meaning& after, Differences&);
/// Titles, reasons, Easy Read texts and whatever else is only read, of what both declare.
void words_that_differ(const Meaning& before, const Meaning& after, Differences&);
/// Who decides, duties, plans, escalations and measures, by what is declared.
void declarations_that_differ(const Meaning& before, const Meaning& after, Differences&);

}  // namespace kith::differing
