#pragma once
#include <vector>

#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/work.hpp"

/// What rules of every kind are made of: sources, texts, actions.
namespace kith::check {

/// Is a law or a regulation among them?
bool cites_law(const Work&, const std::vector<model::Citation>&);
/// The citations of a rule; a source whose settings or days the rule leaves is reported.
std::vector<model::Citation> citations(Work&, LayerId, const std::vector<syntax::Citation>&,
                                       const model::Period&, const std::vector<syntax::Name>& settings);

/// Which question a text is said in, and so which placeholders it may hold.
/// `person`: the rules about a whole person, where nobody asks anything; `involvement`: a decision, and
/// nobody is told anything.
enum class Telling : std::uint8_t { presumption, sharing, decision, person, member, involvement };
/// Reports placeholders that nothing fills.
void check_placeholders(Work&, const syntax::Text&, Telling, const Scope& = {});

/// `within` a length; a way of counting that goes with no such length is reported.
model::Deadline within(Work&, const syntax::Within&, Span);

std::vector<model::Action> actions(Work&, LayerId, const std::vector<syntax::Action>&, Telling);

/// Reports a condition that reads what this question does not have.
void check_reads(Work&, const Reads&, Telling);

/// What is to be done by a rule about a whole person.
std::vector<model::RequiredStep> steps(Work&, LayerId, const std::vector<syntax::Step>&, const Scope&);
model::Who who(Work&, LayerId, const syntax::Who&);
std::vector<model::Who> who(Work&, LayerId, const std::vector<syntax::Who>&);

}  // namespace kith::check
