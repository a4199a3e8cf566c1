#pragma once
#include "engine/evaluate/decide/workspace.hpp"
#include "kith/assessment.hpp"

/// Who is heard about a decision, and what each of them may be told.
namespace kith::evaluate {

/// The people that a rule names, as the circle has them at the moment.
Involved involved(const Asking&, const model::Who&);
/// Whoever of them is alleged to have caused harm is named in no page for the person.
void keep_alleged_from_person(const Asking&, Involved&);

/// Adds whoever is consulted and informed about the decision that is asked about, and what is to be found out
/// for that.
void add_consulted(Trace&, const model::Involvement&, Workspace&, WhoDecides&);

}  // namespace kith::evaluate
