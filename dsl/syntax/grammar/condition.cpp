#include "dsl/syntax/grammar/rules.hpp"

/// Conditions: how they are joined, and what stands after `where`.
namespace kith::syntax::grammar {

namespace {

struct Joined {
  bool either = false;
  Span word;
  ConditionId part;
};
struct Chain {
  ConditionId first;
  std::vector<Joined> rest;
  Span span;
};

void say_which_is_meant(Reader& reader, const Joined& first, const Joined& other) {
  Mistake& mistake =
      reader.mistake(source::Code::and_beside_or, other.word, "`and` stands beside `or` without parentheses");
  mistake.hint = "say which you mean";
  mistake.labels = {
      {first.word, first.either ? "the `or` that it stands beside" : "the `and` that it stands beside"}};
}

ConditionId close_chain(Chain& chain, Reader& reader) {
  if (chain.rest.empty()) return chain.first;
  std::vector<ConditionId> parts{chain.first};
  for (const Joined& joined : chain.rest) parts.push_back(joined.part);
  const Joined& first = chain.rest.front();
  for (const Joined& joined : chain.rest) {
    if (joined.either == first.either) continue;
    say_which_is_meant(reader, first, joined);
    break;
  }
  if (first.either) return reader.add({AnyOf{std::move(parts)}, chain.span});
  return reader.add({AllOf{std::move(parts)}, chain.span});
}

const auto join = [](auto& context) { x3::_val(context) = close_chain(x3::_attr(context), reader(context)); };

const x3::rule<struct unary_id, ConditionId> unary = "a condition";
const x3::rule<struct negation_id, Condition> negation = "not";
const x3::rule<struct joined_id, Joined> joined = "and, or";
const x3::rule<struct chain_id, Chain> chain = "conditions";
const x3::rule<struct category_is_id, Condition> category_is = "a category";

const auto negate = [](auto& context) { x3::_val(context).node = Not{x3::_attr(context)}; };

const auto negation_def = placed("not"_w >> unary[negate]);
const auto unary_def =
    called("a condition", nested((open >> condition[become] >> close) | negation[keep] | leaf[keep]));
const auto joined_def = -comma >> ("and"_at[set<&Joined::word>] |
                                   "or"_at[set<&Joined::word>][put<&Joined::either, true>]) >>
                        unary[set<&Joined::part>];
const auto chain_def = placed(unary[set<&Chain::first>] >> *joined[add<&Chain::rest>]);

BOOST_SPIRIT_DEFINE(negation, unary, joined, chain)

const auto condition_def = chain[join];
/// Of a consent: the one field that is compared as the question is.
const auto of_category = [](auto& context) {
  x3::_val(context).node = CategoryIs{std::move(x3::_attr(context))};
};
const auto category_is_def = placed("category is"_w >> name("a category")[of_category]);
const auto comparison_def =
    called("a comparison", nested((open >> condition[become] >> close) | category_is[keep] | fact[keep]));

BOOST_SPIRIT_DEFINE(category_is)

}  // namespace

BOOST_SPIRIT_DEFINE(condition, comparison)
BOOST_SPIRIT_INSTANTIATE(ConditionRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(ComparisonRule, Cursor, Context)

}  // namespace kith::syntax::grammar
