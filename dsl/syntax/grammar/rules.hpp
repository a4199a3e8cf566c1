#pragma once
// The grammar, a file a kind of declaration; the parts that several share are declared here. Scenarios have a
// room of their own below. A new word of the language also goes into token/keywords.cpp.

#include <vector>

#include "dsl/syntax/grammar/actions.hpp"

/// The rules that several kinds of declaration share. Each is defined in one grammar_*.cpp.
namespace kith::syntax::grammar {

using Names = std::vector<Name>;

using ConditionRule = x3::rule<struct condition_id, ConditionId>;
using LeafRule = x3::rule<struct leaf_id, Condition>;
using NamedLeafRule = x3::rule<struct named_leaf_id, Condition>;
using CountLeafRule = x3::rule<struct count_leaf_id, Condition>;
using FactRule = x3::rule<struct fact_id, Condition>;
using ComparisonRule = x3::rule<struct comparison_id, ConditionId>;
/// `is at least medium`
struct Compared {
  Comparison comparison = Comparison::is;
  Operand operand;
};
using ComparedRule = x3::rule<struct compared_id, Compared>;
using MatterRule = x3::rule<struct matter_id, Matter>;
using OperandRule = x3::rule<struct operand_id, Operand>;
using WhoRule = x3::rule<struct who_id, Who>;
using DetailRule = x3::rule<struct detail_id, Detail>;
using WithinRule = x3::rule<struct within_id, Within>;
using ActionRule = x3::rule<struct action_id, Action>;
using StepsRule = x3::rule<struct steps_id, std::vector<Step>>;
using ForEachRule = x3::rule<struct for_each_id, ForEach>;
using ActionsRule = x3::rule<struct actions_id, std::vector<Action>>;
using CitationsRule = x3::rule<struct citations_id, std::vector<Citation>>;
using ValueTypeRule = x3::rule<struct value_type_id, ValueType>;

/// Reads a condition and adds it to the tree.
inline const ConditionRule condition = "a condition";
/// What stands between `and` and `or`; led by a word of the language, by a name, or by a count.
inline const LeafRule leaf = "a condition";
inline const NamedLeafRule named_leaf = "a condition about something named";
inline const CountLeafRule count_leaf = "a condition about events";
/// A fact, field or definition, alone or compared.
inline const FactRule fact = "a fact";
/// After `where`: one comparison, or several in parentheses.
inline const ComparisonRule comparison = "a comparison";
inline const ComparedRule compared = "a comparison";
/// `travel_alone`, `sharing finances`, `the matter`; after `for`.
inline const MatterRule matter = "a matter";
inline const OperandRule operand = "a value";
/// A role, `person`, or `everyone holding AUTHORITY`.
inline const WhoRule who = "who";
inline const DetailRule detail_level = "existence, summary or full";
/// A length and how its days are counted; after `within`.
inline const WithinRule within = "a length of time";
inline const ActionRule action = "an action";
/// `then …`, and what follows it with `and` or `and once that is done`.
inline const StepsRule steps = "what is to be done";
/// What a requirement or a measure stands for each of, after `each`.
inline const ForEachRule item = "an item";
inline const ActionsRule actions = "actions";
inline const CitationsRule citations = "sources";
inline const ValueTypeRule value_type = "a type";

BOOST_SPIRIT_DECLARE(ConditionRule, LeafRule, NamedLeafRule, CountLeafRule, FactRule, ComparisonRule,
                     ComparedRule, MatterRule, OperandRule, WhoRule, DetailRule, WithinRule, ActionRule,
                     StepsRule, ForEachRule, ActionsRule, CitationsRule, ValueTypeRule)

/// The lines `from` and `until`.
template <class Declaration>
inline const auto period_lines = "from"_w >> day[once<&Declaration::in_force, &InForce::from>] |
                                 "until"_w >> day[once<&Declaration::in_force, &InForce::until>];
/// The lines `from`, `until` and `applies in`.
template <class Declaration>
inline const auto in_force_lines = period_lines<Declaration> |
                                   "applies in"_w >>
                                       (name("a setting") %
                                        comma)[append<&Declaration::in_force, &InForce::settings>];

}  // namespace kith::syntax::grammar
