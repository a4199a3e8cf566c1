#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// Facts, events, and the values that they take.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct choice_id, ValueType> choice = "one of some choices";
const x3::rule<struct fact_declaration_id, FactDecl> fact_declaration = "a fact";
const x3::rule<struct field_id, EventDecl::Field> field = "a field";
const x3::rule<struct event_declaration_id, EventDecl> event_declaration = "an event";

template <auto kind>
const auto type_is = put<&ValueType::kind, kind>;
using TypeKind = ValueType::Kind;

const auto a_choice = name("a choice")[add<&ValueType::choices>];
const auto choice_def = "one of"_w[type_is<TypeKind::choice>] >> a_choice >>
                        (less[put<&ValueType::ordered, true>] >> a_choice % less | *(comma >> a_choice));
const auto range = -("from"_w >> number[set<&ValueType::least>] >> "to"_w >> number[set<&ValueType::most>]);
const auto value_type_def =
    placed("yes or no"_w[type_is<TypeKind::yes_or_no>] | choice[become] |
           "number"_w[type_is<TypeKind::number>] >> range | "text"_w[type_is<TypeKind::text>]);

template <auto subject>
const auto of = put<&FactDecl::subject, subject>;
const auto type_of_fact = [](auto& context) {
  ValueType& type = x3::_val(context).type;
  const Span span = x3::_attr(context).span;
  if (type.span.end != 0) detail::said_twice(reader(context), type.span, span);
  type = std::move(x3::_attr(context));
};
const auto fact_declaration_def = "fact"_w >>
                                  new_name("a name")[set<&FactDecl::name>] >> text[set<&FactDecl::title>] >>
                                  *("of recipient"_w[of<FactDecl::Subject::recipient>] |
                                    "of question"_w[of<FactDecl::Subject::question>] |
                                    value_type[type_of_fact] |
                                    "out of date after"_w >> duration[once<&FactDecl::out_of_date_after>] |
                                    "judged by"_w >> role_or_person[once<&FactDecl::judged_by>] |
                                    "includes"_w >> text[once<&FactDecl::includes>] |
                                    "does not include"_w >> text[once<&FactDecl::excludes>]);

const auto field_def = new_name("a field")[set<&EventDecl::Field::name>] >>
                       -text[set<&EventDecl::Field::title>] >> value_type[set<&EventDecl::Field::type>];
const auto event_declaration_def =
    "event"_w >> new_name("a name")[set<&EventDecl::name>] >> text[set<&EventDecl::title>] >>
    *("expected"_w[put<&EventDecl::expected, true>] | "includes"_w >> text[once<&EventDecl::includes>] |
      "does not include"_w >> text[once<&EventDecl::excludes>] | field[add<&EventDecl::fields>]);

BOOST_SPIRIT_DEFINE(choice, fact_declaration, field, event_declaration)

}  // namespace

BOOST_SPIRIT_DEFINE(value_type)
BOOST_SPIRIT_INSTANTIATE(ValueTypeRule, Cursor, Context)

}  // namespace grammar

bool read_fact(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  FactDecl value;
  if (!grammar::read_whole(grammar::fact_declaration, first, last, reader, value)) return false;
  if (!grammar::detail::said(Name{"", value.type.span})) {
    reader
        .mistake(source::Code::missing_part, value.name.span,
                 "the fact `" + value.name.text + "` does not say what it may be")
        .hint = "add `yes or no`, `one of ...`, `number` or `text`";
  }
  out.node = std::move(value);
  return true;
}

bool read_event(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  EventDecl value;
  if (!grammar::read_whole(grammar::event_declaration, first, last, reader, value)) return false;
  out.node = std::move(value);
  return true;
}

}  // namespace kith::syntax
