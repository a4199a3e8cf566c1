#pragma once
#include "engine/evaluate/decide/decide.hpp"
#include "engine/evaluate/explain/wording.hpp"
#include "kith/answer.hpp"

/// The rationale, written from the trace: nothing is evaluated again.
namespace kith::evaluate {

/// The conditions that make a condition, already worked out in the trace, what it is.
std::vector<FactUsed> evidence(Trace&, model::Condition);

/// What a finding was found for, where that is wider than the matter that the condition is about.
std::optional<model::RecordedMatter> found_wider(const Inquiry&, const model::Atom&, const Origin&);

/// Does a candidate decide the outcome, by whether it stands? May it, of an undetermined one?
bool decides(const Cell&, std::size_t place, Truth stands, Outcome);
/// The clauses that decide the outcome, in order of declaration; of an undetermined one, those that may.
std::vector<model::ClauseId> deciding_clauses(const Finding&, Outcome);
/// The same with their reasons.
std::vector<Reason> deciding(Finding&, Outcome, Wording&);
/// Why the narrower kinds whose own answer is no allow are kept back: each reason once, with its kinds.
std::vector<Reason> kinds_because(Decided&, Wording&);
/// The clauses that apply and do not decide: overridden, or outweighed by what beats their effect.
std::vector<SetAside> set_aside(Finding&, Outcome, Wording&);

/// What a clause asks for, as its needs or on condition: without what its `unless` answers, and held back
/// where nobody knows whether it does.
std::vector<Action> actions(Trace&, const std::vector<model::Action>&, const model::Clause&, Wording&);

std::vector<Citation> citations(const model::Ruleset&, const std::vector<model::Citation>&);

}  // namespace kith::evaluate
