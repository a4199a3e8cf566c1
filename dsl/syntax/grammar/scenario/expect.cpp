#include "dsl/syntax/grammar/scenario/given.hpp"

/// What a scenario expects of the answer.
namespace kith::syntax::grammar {

namespace {

const x3::rule<struct outcome_id, Outcome> outcome = "an outcome";
const x3::rule<struct expect_outcome_id, ExpectOutcome> expect_outcome = "an outcome";
const x3::rule<struct expect_keep_back_id, ExpectKeepBack> expect_keep_back = "what is kept back";
const x3::rule<struct expect_set_aside_id, ExpectSetAside> expect_set_aside = "what is set aside";
const x3::rule<struct expect_possible_id, ExpectPossible> expect_possible = "what it may be";
const x3::rule<struct found_out_id, Text> found_out = "what is to be found out";

const auto outcome_is = [](Outcome outcome) {
  return [outcome](auto& context) { x3::_val(context) = outcome; };
};
const auto outcome_def =
    "allow"_w[outcome_is(Outcome::allow)] | "ask first"_w[outcome_is(Outcome::ask_first)] |
    "refuse"_w[outcome_is(Outcome::refuse)] | "undetermined"_w[outcome_is(Outcome::undetermined)];
const auto expect_outcome_def = outcome[set<&ExpectOutcome::outcome>] >>
                                -("by"_w >> name("a clause")[add<&ExpectOutcome::by>] % comma) >>
                                -("with"_w >> detail_level[set<&ExpectOutcome::detail>]);
const auto expect_keep_back_def = "keep back"_w >>
                                  name("a category or a mark")[add<&ExpectKeepBack::names>] % comma;
const auto expect_set_aside_def = name("a clause")[set<&ExpectSetAside::clause>] >> "is set aside"_w >>
                                  -("by"_w >> name("a clause")[set<&ExpectSetAside::by>]);
const auto expect_possible_def = "may be"_w >> outcome[add<&ExpectPossible::outcomes>] % "or"_w;

const auto words_of_name = [](auto& context) {
  auto& name = x3::_attr(context);
  x3::_val(context) = Text{std::move(name.text), name.span};
};
const auto placed_word = [](std::string_view words) {
  return [words](auto& context) { x3::_val(context) = Text{std::string(words), x3::_attr(context)}; };
};
const auto found_out_def = text[become] | "best interests"_at[placed_word("best interests")] |
                           "consent"_at[placed_word("consent")] | "capacity"_at[placed_word("capacity")] |
                           name("a fact, an event or a definition")[words_of_name];

BOOST_SPIRIT_DEFINE(outcome, expect_outcome, expect_keep_back, expect_set_aside, expect_possible, found_out)

const auto nothing = [](auto& context) { x3::_val(context).node = ExpectNothingToFindOut{}; };

const auto expect_def = called(
    "what is expected, such as `refuse` or `find out`",
    placed(expect_outcome[become_node] | expect_keep_back[become_node] | expect_possible[become_node] |
           "nothing to find out"_w[nothing] | "find out"_w >> found_out[make_node<ExpectFindOut>] |
           "because"_w >> text[make_node<ExpectBecause>] | "easy read"_w >> text[make_node<ExpectEasyRead>] |
           "meanwhile"_w >> text[make_node<ExpectMeanwhile>] |
           "would change if"_w >> text[make_node<ExpectWouldChange>] | expect_set_aside[become_node] |
           expect_care[become]));

}  // namespace

BOOST_SPIRIT_DEFINE(expect)
BOOST_SPIRIT_INSTANTIATE(ExpectRule, Cursor, Context)

}  // namespace kith::syntax::grammar
