#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// Definitions, presumptions and promises.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct define_id, Define> define = "a definition";
const x3::rule<struct presume_id, Presume> presume = "a presumption";
const x3::rule<struct promise_id, Promise> promise = "a promise";

const auto define_def = "define"_w >> new_name("a name")[set<&Define::name>] >> text[set<&Define::title>] >>
                        *(in_force_lines<Define>) >> condition[set<&Define::condition>];

const auto presumed_no = [](auto& context) { x3::_val(context).value = Operand(false); };
const auto presumed = "capacity"_w[put<&Presume::capacity, true>] |
                      "not"_w[presumed_no] >> name("a fact")[set<&Presume::fact>] |
                      name("a fact")[set<&Presume::fact>] >> -("is"_w >> operand[set<&Presume::value>]);
const auto presume_def = "presume"_w >> presumed >>
                         *("when"_w >> condition[once<&Presume::when>] |
                           "because"_w >> text[once<&Presume::because>] |
                           "cites"_w >> citations[append<&Presume::cites>] | in_force_lines<Presume>);

const auto telling = ("anything"_w[put<&Promise::anything, true>] |
                      name("a category")[add<&Promise::categories>] % comma) >>
                     "with"_w >> ("anyone"_w[put<&Promise::anyone, true>] |
                                  role_or_person[add<&Promise::with>] % comma) >>
                     -("for"_w >> name("a purpose")[add<&Promise::purposes>] % comma);
const auto doing = "to"_w >> name("a decision")[add<&Promise::decisions>] % comma >>
                   "by"_w >> role_or_person[add<&Promise::by>] % comma;
const auto promised = "never allow"_w[put<&Promise::kind, PromiseKind::never_allow>] |
                      "always allow"_w[put<&Promise::kind, PromiseKind::always_allow>] |
                      "never ask first"_w[put<&Promise::kind, PromiseKind::never_ask_first>];
const auto stepping_down = "never step down"_w[put<&Promise::kind, PromiseKind::never_step_down>] >>
                           name("a plan")[set<&Promise::rule>] >>
                           "while"_w >> condition[once<&Promise::when>];
const auto in_time = "always"_w[put<&Promise::kind, PromiseKind::always_within>] >>
                     name("a requirement")[set<&Promise::rule>] >>
                     "within"_w >> within[set<&Promise::within>];
const auto promise_reasons = "because"_w >> text[once<&Promise::because>] |
                             "cites"_w >> citations[append<&Promise::cites>] | in_force_lines<Promise>;
const auto promise_def = "promise"_w >>
                         new_name("a name")[set<&Promise::name>] >> text[set<&Promise::title>] >>
                         *(in_force_lines<Promise>) >>
                         (stepping_down >> *promise_reasons |
                          promised >> (doing | telling) >>
                              *("when"_w >> condition[once<&Promise::when>] | promise_reasons) |
                          in_time >> *promise_reasons);

BOOST_SPIRIT_DEFINE(define, presume, promise)

}  // namespace
}  // namespace grammar

bool read_define(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Define value;
  if (!grammar::read_whole(grammar::define, first, last, reader, value)) return false;
  out.node = std::move(value);
  return true;
}

bool read_presume(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Presume value;
  if (!grammar::read_whole(grammar::presume, first, last, reader, value)) return false;
  if (value.cites.empty()) {
    reader
        .mistake(source::Code::missing_part, value.capacity ? reader.span(first[1]) : value.fact.span,
                 "this presumption names no source")
        .hint = "add `cites SOURCE`";
  }
  out.node = std::move(value);
  return true;
}

bool read_promise(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Promise value;
  if (!grammar::read_whole(grammar::promise, first, last, reader, value)) return false;
  out.node = std::move(value);
  return true;
}

}  // namespace kith::syntax
