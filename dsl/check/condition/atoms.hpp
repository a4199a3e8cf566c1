#pragma once
#include <string>

#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/work.hpp"

namespace kith::check {

using Test = decltype(model::Atom::test);

/// The one atom that says this, made where it is new; `written` is where it stands, for its canonical words.
/// The `where` of an event's test goes into the table when the atom is made.
model::AtomId intern(Work&, Test, const Fragment& where, LayerId, syntax::ConditionId written);
/// With given words.
model::AtomId intern(Work&, Test, std::string text);

/// The test in words for a person: "Risk of exploitation is at least “Medium”". May hold {person} and
/// {recipient}.
std::string plain(const model::Ruleset&, const Test&);
/// A stored condition, its parts in such words.
std::string plain(const model::Ruleset&, model::Condition);

}  // namespace kith::check
