#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// Involvements: who decides, who is consulted, who is informed.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct decides_id, Decides> decides = "who decides";
const x3::rule<struct heard_id, Who> heard = "a role, or everyone named by person";
const x3::rule<struct consults_id, Consults> consults = "who is consulted";
const x3::rule<struct involvement_id, Involvement> involvement = "an involvement";

const auto decides_def = who[set<&Decides::who>] >> "decides"_w >>
                         *("in best interests"_w[put<&Decides::in_best_interests, true>] |
                           "when"_w >> condition[once<&Decides::when>] |
                           "because"_w >> text[once<&Decides::because>] |
                           "cites"_w >> citations[append<&Decides::cites>] |
                           "even where"_w >> name("an authority")[add<&Decides::even_where>] >> "is held"_w);
const auto itself = [](auto& context) { x3::_val(context) = x3::_attr(context); };
const auto heard_def = "everyone named by person"_w[put<&Who::everyone_named, true>] | who[itself];
const auto consults_def = "consults"_w >> (heard % comma)[append<&Consults::who>] >>
                          *("when"_w >> condition[once<&Consults::when>] |
                            "because"_w >> text[once<&Consults::because>] |
                            "cites"_w >> citations[append<&Consults::cites>]);
const auto involvement_def =
    "involvement"_w >> new_name("a name")[set<&Involvement::name>] >> text[set<&Involvement::title>] >>
    *("of"_w >> ("anything"_w[put<&Involvement::anything, true>] |
                 name("a decision")[once<&Involvement::decision>]) |
      "may be overridden"_w[put<&Involvement::may_be_overridden, true>] | in_force_lines<Involvement> |
      person[once<&Involvement::person>] >> "decides"_w | consults[add<&Involvement::consults>] |
      "informs"_w >> (heard % comma)[append<&Involvement::informs>] | decides[add<&Involvement::deciders>]);

BOOST_SPIRIT_DEFINE(decides, heard, consults, involvement)

}  // namespace
}  // namespace grammar

bool read_involvement(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Involvement value;
  if (!grammar::read_whole(grammar::involvement, first, last, reader, value)) return false;
  if (!value.anything && !grammar::detail::said(value.decision)) {
    reader
        .mistake(source::Code::missing_part, value.name.span,
                 "the involvement `" + value.name.text + "` does not say which decision it is about")
        .hint = "add `of DECISION`, or `of anything`";
  }
  if (value.anything && grammar::detail::said(value.decision)) {
    Mistake& mistake =
        reader.mistake(source::Code::said_twice, value.decision.span,
                       "the involvement `" + value.name.text + "` is `of anything`, and names a decision");
    mistake.hint = "make two involvements of it";
    mistake.rest_stands = true;
  }
  out.node = std::move(value);
  return true;
}

}  // namespace kith::syntax
