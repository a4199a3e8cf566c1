#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/scenario/given.hpp"

/// Scenarios.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct given_item_id, Given> given_item = "what is given";
const x3::rule<struct given_in_error_id, GivenInError> given_in_error = "that it was entered in error";
const x3::rule<struct asked_id, AskedQuestion> asked = "a question";
const x3::rule<struct scenario_id, Scenario> scenario = "a scenario";

const auto given_in_error_def =
    "entered in error"_w >>
    ("on"_w >> day[set<&GivenInError::on>] | "at"_w >> moment[set<&GivenInError::on>]) >>
    "by"_w >> role_or_person[set<&GivenInError::by>] >> text[set<&GivenInError::why>];
const auto given_item_def = called("what is given, such as `mum is family.mother`",
                                   placed((given_record[become] | given_care[become] | given_named[become]) >>
                                          -given_in_error[set<&Given::in_error>]));

const auto moment_asked = "on"_w >> day[set<&AskedQuestion::at>] | "at"_w >> moment[set<&AskedQuestion::at>];
const auto of_category = "about"_w >> name("a category")[set<&AskedQuestion::category>] >> "for"_w >>
                         name("a purpose")[set<&AskedQuestion::purpose>] >>
                         *("in the matter of"_w >> name("a decision")[once<&AskedQuestion::matter>] |
                           "marked"_w >> name("a mark")[add<&AskedQuestion::marked>] % comma);
const auto to_do = "to do"_w >> name("a decision")[set<&AskedQuestion::decision>];
/// Nobody asks: what was taken for who does is a decision, or nothing.
template <AskedQuestion::Kind kind>
const auto is_asked = [](auto& context) {
  x3::_val(context).kind = kind;
  x3::_val(context).who = {};
};
const auto asked_def = placed(("the person is assessed"_w[is_asked<AskedQuestion::Kind::assessment>] |
                               role_or_person[set<&AskedQuestion::who>] >> "asks"_w >> (of_category | to_do) |
                               name("a decision")[set<&AskedQuestion::decision>] >>
                                   "is to be decided"_w[is_asked<AskedQuestion::Kind::who_decides>]) >>
                              moment_asked);

const auto set_question = [](auto& context) {
  Scenario& scenario = x3::_val(context);
  if (scenario.question)
    detail::said_twice(reader(context), scenario.question->span, x3::_attr(context).span);
  scenario.question = std::move(x3::_attr(context));
};
const auto scenario_def = "scenario"_w >> text[set<&Scenario::title>] >>
                          *("from"_w >> text[once<&Scenario::provenance>] |
                            "given"_w >> given_item[add<&Scenario::givens>] % "and"_w |
                            "when"_w >> asked[set_question] |
                            "then"_w >> expect[add<&Scenario::expects>] % "and"_w);

BOOST_SPIRIT_DEFINE(given_in_error, given_item, asked, scenario)

}  // namespace
}  // namespace grammar

bool read_scenario(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Scenario value;
  if (!grammar::read_whole(grammar::scenario, first, last, reader, value)) return false;
  if (!value.question) {
    reader.mistake(source::Code::missing_part, value.title.span, "this scenario asks nothing").hint =
        "add `when ID asks about CATEGORY for PURPOSE on DATE`, or `when the person is assessed on DATE`";
  }
  if (value.expects.empty()) {
    reader.mistake(source::Code::missing_part, value.title.span, "this scenario expects nothing").hint =
        "add `then`, and what the answer should be";
  }
  out.node = std::move(value);
  return true;
}

}  // namespace kith::syntax
