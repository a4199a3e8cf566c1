#pragma once
// Everything that is declared with conditions and consequences, a file a kind: boundaries and clauses, requirements, plans, escalations,
// involvements, measures, promises. Each can be changed alone; overrides.cpp and standing.cpp look across them.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// The names of one kind of rule: two rules may share a name if their periods do not overlap.
class RuleNames {
 public:
  /// `noun`: what one of them is called.
  explicit RuleNames(std::string_view noun) : noun_(noun) {}
  /// Reports a rule whose period overlaps that of another of its name.
  void add(Work&, const std::string& name, const model::Period&, Span at);

 private:
  struct Rule {
    model::Period period;
    Span at;
  };
  std::string_view noun_;
  std::unordered_map<std::string, std::vector<Rule>> rules_;
};

/// Declares the definitions' names, so that any rule may use them; then reads their conditions.
void declare_definitions(Work&);
void add_definitions(Work&);
/// What each definition reads, through the definitions that it names.
void gather_reads(Work&);
void add_presumptions(Work&);
/// Reports definitions and presumptions that rest on themselves.
void check_recursion(Work&);

void add_boundaries(Work&);
/// Which clause sets which aside.
void add_overrides(Work&);
/// `standing_order`: every clause after those that set it aside; a cycle is reported.
void order_clauses(Work&);
/// Which boundaries speak of each category and decision.
void index_boundaries(Work&);

void add_promises(Work&);
void add_scenarios(Work&);

/// Is a law or a regulation among them?
bool cites_law(const Work&, const std::vector<model::Citation>&);
/// The citations of a rule; a source whose settings or days the rule leaves is reported.
std::vector<model::Citation> citations(Work&, LayerId, const std::vector<syntax::Citation>&, const model::Period&,
                                       const std::vector<syntax::Name>& settings);

/// Which question a text is said in, and so which placeholders it may hold.
/// `person`: the rules about a whole person, where nobody asks anything; `involvement`: a decision, and nobody is told anything.
enum class Telling : std::uint8_t { presumption, sharing, decision, person, involvement };
/// Reports placeholders that nothing fills.
void check_placeholders(Work&, const syntax::Text&, Telling, const Scope& = {});

std::vector<model::Action> actions(Work&, LayerId, const std::vector<syntax::Action>&, Telling);

/// What is to be done by a rule about a whole person.
std::vector<model::RequiredStep> steps(Work&, LayerId, const std::vector<syntax::Step>&, const Scope&);
model::Who who(Work&, LayerId, const syntax::Who&);
std::vector<model::Who> who(Work&, LayerId, const std::vector<syntax::Who>&);
/// A condition of such a rule.
Fragment about_person(Work&, LayerId, const std::optional<syntax::ConditionId>&, const Scope& = {});

/// The strength that the strongest source gives; policy without any.
Strength strength_of(const Work&, const std::vector<model::Citation>&);

void add_involvements(Work&);
void add_requirements(Work&);
void add_plans(Work&);
void add_escalations(Work&);
void add_measures(Work&);

/// Reports a condition that reads what this question does not have.
void check_reads(Work&, const Reads&, Telling);

}  // namespace kith::check
