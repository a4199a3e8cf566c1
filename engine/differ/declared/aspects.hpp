#pragma once
#include <string>
#include <utility>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "kith/difference.hpp"

namespace kith::differing {

/// What a declaration says, part by part, as a policy lead would look for it: what part, and its words.
using Aspects = std::vector<std::pair<std::string, std::string>>;

Aspects aspects_of(const model::Ruleset&, const model::Requirement&);
Aspects aspects_of(const model::Ruleset&, const model::Involvement&);
Aspects aspects_of(const model::Ruleset&, const model::Plan&);
Aspects aspects_of(const model::Ruleset&, const model::Escalation&);
Aspects aspects_of(const model::Ruleset&, const model::Measure&);
Aspects aspects_of(const model::Ruleset&, const model::Presumption&);
Aspects aspects_of(const model::Ruleset&, const model::Promise&);
Aspects aspects_of(const model::Ruleset&, const model::CarePromise&);
/// What is declared of a name beside its words, but for what it is under.
Aspects aspects_of(const model::Ruleset&, const model::Concept&);
Aspects aspects_of(const model::Ruleset&, const model::Category&);
Aspects aspects_of(const model::Ruleset&, const model::Authority&);
Aspects aspects_of(const model::Ruleset&, const model::Purpose&);
Aspects aspects_of(const model::Ruleset&, const model::DecisionConcept&);
Aspects aspects_of(const model::Ruleset&, const model::Basis&);
Aspects aspects_of(const model::Ruleset&, const model::Fact&);
Aspects aspects_of(const model::Ruleset&, const model::EventKind&);

/// Each part of which one says something else than the other, in the order of the first that has it.
std::vector<Difference::Aspect> differing(const Aspects& before, const Aspects& after);
/// "from 2026-01-01 until 2026-12-31".
std::string period_text(const model::Period&);

}  // namespace kith::differing
