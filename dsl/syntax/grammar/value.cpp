#include "dsl/syntax/grammar/rules.hpp"

/// What stands inside conditions and lines: values, comparisons, matters, people.
namespace kith::syntax::grammar {

namespace {

const auto to_name = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
const auto to_bool = [](bool value) { return [value](auto& context) { x3::_val(context) = value; }; };
const auto to_comparison = [](Comparison comparison) {
  return [comparison](auto& context) { x3::_val(context).comparison = comparison; };
};
const auto to_detail = [](Detail detail) { return [detail](auto& context) { x3::_val(context) = detail; }; };
const auto to_decision = [](auto& context) {
  x3::_val(context) = Matter{Matter::Kind::decision, std::move(x3::_attr(context))};
};
const auto matter_of = [](Matter::Kind kind) {
  return [kind](auto& context) { x3::_val(context).kind = kind; };
};

const auto operand_def = number[to_name] | "yes"_w[to_bool(true)] | "no"_w[to_bool(false)] | choice[to_name];

const auto comparator = "is at least"_w[to_comparison(Comparison::at_least)] |
                        "is at most"_w[to_comparison(Comparison::at_most)] |
                        "is below"_w[to_comparison(Comparison::below)] |
                        "is above"_w[to_comparison(Comparison::above)] |
                        "is not"_w[to_comparison(Comparison::is_not)] | "is"_w[to_comparison(Comparison::is)];
const auto compared_def = comparator >> operand[set<&Compared::operand>];

const auto matter_def = "sharing"_w[matter_of(Matter::Kind::sharing)] >>
                            name("a category")[set<&Matter::name>] |
                        "the matter"_w[matter_of(Matter::Kind::the_matter)] | name("a decision")[to_decision];

const auto who_def = "everyone holding"_w[put<&Who::everyone_holding, true>] >>
                         name("an authority")[set<&Who::role>] |
                     role_or_person[set<&Who::role>];

const auto detail_level_def = "existence"_w[to_detail(Detail::existence)] |
                              "summary"_w[to_detail(Detail::summary)] | "full"_w[to_detail(Detail::full)];

}  // namespace

BOOST_SPIRIT_DEFINE(operand, compared, matter, who, detail_level)
BOOST_SPIRIT_INSTANTIATE(OperandRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(ComparedRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(MatterRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(WhoRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(DetailRule, Cursor, Context)

}  // namespace kith::syntax::grammar
