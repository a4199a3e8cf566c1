#include "dsl/syntax/grammar/rules.hpp"

/// Conditions led by a name: a fact or field, alone or compared; a wish; a trend; a date of the item; a list
/// of the item.
namespace kith::syntax::grammar {

namespace {

struct Stretches {
  Trend trend;
  Duration before;
};

const x3::rule<struct stretches_id, Stretches> stretches = "a trend";
const x3::rule<struct named_wish_id, WishIs> named_wish = "a wish";
const x3::rule<struct holder_says_id, HolderSays> holder_says = "a yes or a no";
const x3::rule<struct includes_id, Includes> includes = "a list";
const x3::rule<struct item_date_id, ItemDate> item_date = "a date of the item";

template <auto kind>
const auto trend_is = [](auto& context) { x3::_val(context).trend.kind = kind; };

const auto stretches_def = name("an event")[set<&Stretches::trend, &Trend::event>] >>
                           -("where"_w >> comparison[set<&Stretches::trend, &Trend::where>]) >>
                           "in the last"_w >> duration[set<&Stretches::trend, &Trend::length>] >>
                           ("is fewer than"_w[trend_is<Trend::Kind::fewer>] |
                            "is more than"_w[trend_is<Trend::Kind::more>] |
                            "is as many as"_w[trend_is<Trend::Kind::as_many>]) >>
                           "in the"_w >> duration[set<&Stretches::before>] >> "before"_w;

const auto named_wish_def = name("a role")[set<&WishIs::by>] >> ("wants"_w[put<&WishIs::wants, true>] |
                                                                 "opposes"_w[put<&WishIs::wants, false>]) >>
                            ("it"_w | name("a decision")[set<&WishIs::decision>]);

const auto holder_says_def = name("an authority")[set<&HolderSays::authority>] >>
                             ("agrees"_w[put<&HolderSays::agrees, true>] |
                              "refuses"_w[put<&HolderSays::agrees, false>]);

const auto includes_def =
    name("a list of the item")[set<&Includes::field>] >> "includes"_w >> who[set<&Includes::who>];

const auto item_date_def = field_name("a date of the item")[set<&ItemDate::field>] >>
                           ("was more than"_w[put<&ItemDate::more_than, true>] |
                            "was less than"_w[put<&ItemDate::more_than, false>]) >>
                           duration[set<&ItemDate::length>] >> "ago"_w;

const auto begin_fact = [](auto& context) { x3::_val(context).node = Holds{std::move(x3::_attr(context))}; };
const auto end_compared = [](auto& context) {
  auto& node = x3::_val(context).node;
  auto& compared = x3::_attr(context);
  node = Compare{std::move(std::get<Holds>(node).name), compared.comparison, std::move(compared.operand)};
};
template <bool recorded>
const auto end_recorded = [](auto& context) {
  auto& node = x3::_val(context).node;
  node = IsRecorded{std::move(std::get<Holds>(node).name), recorded};
};

const auto fact_def = placed(field_name("a fact, a definition or a field")[begin_fact] >>
                             -("is recorded"_w[end_recorded<true>] |
                               "is not recorded"_w[end_recorded<false>] | compared[end_compared]));

BOOST_SPIRIT_DEFINE(stretches, named_wish, holder_says, includes, item_date)

const auto end_trend = [](auto& context) {
  Stretches& read = x3::_attr(context);
  if (!(read.before.value == read.trend.length.value)) {
    Mistake& mistake = reader(context).mistake(source::Code::bad_duration, read.before.span,
                                               "a trend compares two stretches of one length");
    mistake.hint = "write the same length twice";
    mistake.labels = {{read.trend.length.span, "the length said first"}};
  }
  x3::_val(context).node = std::move(read.trend);
};

const auto named_leaf_def = stretches[end_trend] | named_wish[become_node] | holder_says[become_node] |
                            includes[become_node] | item_date[become_node] | fact[become];

}  // namespace

BOOST_SPIRIT_DEFINE(fact, named_leaf)
BOOST_SPIRIT_INSTANTIATE(FactRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(NamedLeafRule, Cursor, Context)

}  // namespace kith::syntax::grammar
