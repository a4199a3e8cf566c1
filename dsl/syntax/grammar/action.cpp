#include "dsl/syntax/grammar/rules.hpp"

/// Actions with their deadlines, and citations.
namespace kith::syntax::grammar {

namespace {

/// `it`, the item at hand, or `the plan`, as a name.
struct PronounPiece : Piece<PronounPiece, Name> {
  bool read(Cursor& first, Reader& reader, Name& value) const {
    const Cursor start = first;
    if (!"it"_w.read(first, reader, x3::unused) && !"the plan"_w.read(first, reader, x3::unused))
      return false;
    value = {start + 1 == first ? "it" : "the plan", reader.span(start, first)};
    return true;
  }
};
constexpr PronounPiece pronoun;

const x3::rule<struct simple_deadline_id, Deadline> simple_deadline = "a deadline";
const x3::rule<struct sooner_id, SoonerOf> sooner = "the sooner of two";
const x3::rule<struct deadline_id, Deadline> deadline = "a deadline";
const x3::rule<struct citation_id, Citation> citation = "a source";

const auto that_day = [](auto& context) { x3::_val(context).counting.that_day = true; };
const auto next_working_day = [](auto& context) { x3::_val(context).counting.or_next_working_day = true; };
const auto within_def = duration[set<&Within::length>] >> -"counting that day"_w[that_day] >>
                        -"or the next working day"_w[next_working_day];
template <class Node>
const auto to = [](auto& context) { x3::_val(context).node = Node{}; };

const auto simple_deadline_def =
    placed(-"within"_w >> within[become_node] |
           -"by"_w >> "the end of the next working day"_w[to<EndOfNextWorkingDay>]);
const auto sooner_def = "by the sooner of"_w >> simple_deadline[add<&SoonerOf::of>] >> "and"_w >>
                        simple_deadline[add<&SoonerOf::of>];
const auto deadline_def =
    placed("within"_w >> within[become_node] | "without delay"_w[to<WithoutDelay>] |
           "by the end of the next working day"_w[to<EndOfNextWorkingDay>] | sooner[become_node]);

template <auto kind>
const auto does = put<&Action::kind, kind>;
using Do = Action::Kind;

const auto about = "about"_w >> name("a category")[set<&Action::category>];
const auto for_purpose = "for"_w >> name("a purpose")[set<&Action::purpose>];
const auto object = pronoun[set<&Action::object>] | text[set<&Action::text>] |
                    name("a plan or another thing")[set<&Action::object>];
const auto noted = "record"_w[does<Do::record>] >> text[set<&Action::text>] |
                   "do"_w[does<Do::perform>] >> text[set<&Action::text>] |
                   "meet"_w[does<Do::meet>] >> text[set<&Action::text>];
const auto spoken = "tell"_w[does<Do::tell>] >> who[set<&Action::who>] >> -about >> -for_purpose |
                    "consult"_w[does<Do::consult>] >> who[set<&Action::who>] >> about >> -for_purpose |
                    "ask"_w[does<Do::ask>] >> who[set<&Action::who>] >> "for consent"_w |
                    "brief"_w[does<Do::brief>] >> who[set<&Action::who>];
const auto escalated = "escalate by"_w[does<Do::escalate>] >> name("an escalation")[set<&Action::object>];
const auto looked_at = "assess capacity for"_w[does<Do::assess>] >> matter[set<&Action::matter>] |
                       "review"_w[does<Do::review>] >> object | "update"_w[does<Do::update>] >> object;
const auto terms = deadline[once<&Action::deadline>] | "by"_w >> role_or_person[once<&Action::by>] |
                   "unless"_w >> condition[once<&Action::unless>];
const auto action_def =
    placed(called("an action, such as `tell` or `record`", noted | spoken | looked_at | escalated) >> *terms);
const auto actions_def = action % comma;

const x3::rule<struct step_id, Step> step = "an action";
const auto once_done = [](auto& context) {
  x3::_val(context).push_back(std::move(x3::_attr(context)));
  x3::_val(context).back().once_that_is_done = true;
};
const auto next = [](auto& context) { x3::_val(context).push_back(std::move(x3::_attr(context))); };
const auto step_def = action[set<&Step::action>] >> -("if late"_w >> -comma >> action[set<&Step::if_late>]);
const auto steps_def = "then"_w >> step[next] >>
                       *("and once that is done"_w >> step[once_done] | "and"_w >> step[next]);

const auto citation_def = name("a source")[set<&Citation::source>] >> -text[set<&Citation::provision>];
const auto citations_def = citation % comma;

BOOST_SPIRIT_DEFINE(simple_deadline, sooner, deadline, citation, step)

}  // namespace

BOOST_SPIRIT_DEFINE(within, action, actions, steps, citations)
BOOST_SPIRIT_INSTANTIATE(WithinRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(ActionRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(StepsRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(ActionsRule, Cursor, Context)
BOOST_SPIRIT_INSTANTIATE(CitationsRule, Cursor, Context)

}  // namespace kith::syntax::grammar
