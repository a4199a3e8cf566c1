#pragma once
#include <string>

#include "engine/model/ruleset.hpp"
#include "kith/assessment.hpp"

/// Drawings of rules in Graphviz's DOT. The same rules give the same text; names stand quoted and escaped.
namespace kith::report {

/// Levels as a ladder, the most support on top; steps with their conditions. With an answer, the present
/// level and the one that it steps to stand out by a bold border and a label.
std::string draw(const model::Ruleset&, const model::Plan&, const PlanAnswer* = nullptr);

/// Stages and who hears next. With an answer, whoever holds it stands out in the same way.
std::string draw(const model::Ruleset&, const model::Escalation&, const EscalationAnswer* = nullptr);

/// A plan's levels in a sentence, for those who cannot see the drawing.
std::string draw_words(const model::Plan&, const PlanAnswer* = nullptr);

/// Every clause that sets another aside or is set aside; an arrow goes from a clause to what it sets aside.
std::string draw_overrides(const model::Ruleset&);

}  // namespace kith::report
