#include "dsl/syntax/rules.hpp"

/// Actions with their deadlines, and citations.
namespace kith::syntax::grammar {

namespace {

constexpr auto yes = x3::eps;

const x3::rule<struct simple_deadline_id, Deadline> simple_deadline = "a deadline";
const x3::rule<struct sooner_id, SoonerOf> sooner = "the sooner of two";
const x3::rule<struct deadline_id, Deadline> deadline = "a deadline";
const x3::rule<struct action_id, Action> action = "an action";
const x3::rule<struct citation_id, Citation> citation = "a source";

const auto to_within = [](auto& context) { x3::_val(context).node = Within{std::move(x3::_attr(context))}; };
template <class Node>
const auto to = [](auto& context) { x3::_val(context).node = Node{}; };

const auto simple_deadline_def = placed(-"within"_w >> duration[to_within] |
                                        -"by"_w >> "the end of the next working day"_w >> yes[to<EndOfNextWorkingDay>]);
const auto sooner_def = "by the sooner of"_w >> simple_deadline[add<&SoonerOf::of>] >> "and"_w >> simple_deadline[add<&SoonerOf::of>];
const auto deadline_def = placed("within"_w >> duration[to_within] | "without delay"_w >> yes[to<WithoutDelay>] |
                                 "by the end of the next working day"_w >> yes[to<EndOfNextWorkingDay>] | sooner[become_node]);

template <auto kind>
const auto is = put<&Action::kind, kind>;
using Do = Action::Kind;

const auto about = "about"_w >> name("a category")[set<&Action::category>];
const auto for_purpose = "for"_w >> name("a purpose")[set<&Action::purpose>];
const auto object = text[set<&Action::text>] | name("a plan or another thing")[set<&Action::object>];
const auto noted = "record"_w >> yes[is<Do::record>] >> text[set<&Action::text>] | "do"_w >> yes[is<Do::perform>] >> text[set<&Action::text>] |
                   "meet"_w >> yes[is<Do::meet>] >> text[set<&Action::text>];
const auto spoken = "tell"_w >> yes[is<Do::tell>] >> who[set<&Action::who>] >> -about >> -for_purpose |
                    "consult"_w >> yes[is<Do::consult>] >> who[set<&Action::who>] >> about >> -for_purpose |
                    "ask"_w >> yes[is<Do::ask>] >> who[set<&Action::who>] >> "for consent"_w |
                    "brief"_w >> yes[is<Do::brief>] >> who[set<&Action::who>];
const auto looked_at = "assess capacity for"_w >> yes[is<Do::assess>] >> matter[set<&Action::matter>] |
                       "review"_w >> yes[is<Do::review>] >> object | "update"_w >> yes[is<Do::update>] >> object;
const auto terms = deadline[once<&Action::deadline>] | "by"_w >> role_or_person[once<&Action::by>] |
                   "unless"_w >> condition[once<&Action::unless>];
const auto action_def = placed(called("an action, such as `tell` or `record`", noted | spoken | looked_at) >> *terms);
const auto actions_def = action % comma;

const auto citation_def = name("a source")[set<&Citation::source>] >> -text[set<&Citation::provision>];
const auto citations_def = citation % comma;

BOOST_SPIRIT_DEFINE(simple_deadline, sooner, deadline, action, citation)

}  // namespace

BOOST_SPIRIT_DEFINE(actions, citations)
BOOST_SPIRIT_INSTANTIATE(ActionsRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(CitationsRule, Cursor, Context)

}  // namespace kith::syntax::grammar
