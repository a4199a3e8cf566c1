#include "dsl/syntax/grammar/rules.hpp"

/// Conditions about events: counted, measured, and how long ago.
namespace kith::syntax::grammar {

namespace {

const x3::rule<struct number_of_id, Count> number_of = "a count";
const x3::rule<struct window_id, Window> window = "a stretch of time";
const x3::rule<struct event_count_id, EventCount> event_count = "events";
const x3::rule<struct different_id, Different> different = "different values";
const x3::rule<struct latest_id, Latest> latest = "the latest value";
const x3::rule<struct average_id, Average> average = "an average";
const x3::rule<struct total_id, Total> total = "a sum";
const x3::rule<struct last_event_id, LastEvent> last_event = "the last event";

const auto set_number = [](auto& context) { x3::_val(context).number = x3::_attr(context).value; };
template <auto kind>
const auto of_kind = put<&Count::kind, kind>;

const auto number_of_def = placed("no"_w[of_kind<Count::Kind::none>] |
                                  "at least"_w[of_kind<Count::Kind::at_least>] >> whole[set_number] |
                                  "at most"_w[of_kind<Count::Kind::at_most>] >> whole[set_number] |
                                  "exactly"_w[of_kind<Count::Kind::exactly>] >> whole[set_number]);

const auto window_def =
    "in the last"_w >> duration[set<&Window::length>] |
    "since the last step"_w[put<&Window::kind, Window::Kind::since_last_step>] |
    "in the"_w >> duration[set<&Window::length>] >>
        "before it"_w[put<&Window::kind, Window::Kind::before_it>] |
    "within"_w >> duration[set<&Window::length>] >> "after it"_w[put<&Window::kind, Window::Kind::after_it>];

const auto event_count_def =
    number_of[set<&EventCount::count>] >> name("an event")[set<&EventCount::event>] >>
    -("where"_w >> comparison[set<&EventCount::where>]) >>
    -("late by more than"_w >> duration[set<&EventCount::late_by>]) >> window[set<&EventCount::window>];

const auto set_field = [](auto& context) {
  x3::_val(context).event = std::move(x3::_attr(context).event);
  x3::_val(context).field = std::move(x3::_attr(context).field);
};
const auto set_compared = [](auto& context) {
  x3::_val(context).comparison = x3::_attr(context).comparison;
  x3::_val(context).operand = std::move(x3::_attr(context).operand);
};

const auto different_def = number_of[set<&Different::count>] >> "different"_w >> event_field[set_field] >>
                           window[set<&Different::window>];

const auto latest_def = "latest"_w >> event_field[set_field] >> compared[set_compared];

template <class Figure, auto comparison>
const auto compares = put<&Figure::comparison, comparison>;
/// What a figure over some time is compared with.
template <class Figure>
const auto figure_compared = ("is at least"_w[compares<Figure, Comparison::at_least>] |
                              "is at most"_w[compares<Figure, Comparison::at_most>] |
                              "is below"_w[compares<Figure, Comparison::below>] |
                              "is above"_w[compares<Figure, Comparison::above>] |
                              "is not"_w[compares<Figure, Comparison::is_not>] |
                              "is"_w[compares<Figure, Comparison::is>]) >>
                             number[set<&Figure::operand>];
const auto average_def =
    "average"_w >> event_field[set_field] >> window[set<&Average::window>] >> figure_compared<Average>;
const auto total_def =
    "total"_w >> event_field[set_field] >> window[set<&Total::window>] >> figure_compared<Total>;

const auto last_event_def = "last"_w >> name("an event")[set<&LastEvent::event>] >>
                            ("was more than"_w[put<&LastEvent::more_than, true>] |
                             "was less than"_w[put<&LastEvent::more_than, false>]) >>
                            duration[set<&LastEvent::length>] >> "ago"_w;

BOOST_SPIRIT_DEFINE(number_of, window, event_count, different, latest, average, total, last_event)

const auto count_leaf_def = different[become_node] | event_count[become_node] | latest[become_node] |
                            average[become_node] | total[become_node] | last_event[become_node];

}  // namespace

BOOST_SPIRIT_DEFINE(count_leaf)
BOOST_SPIRIT_INSTANTIATE(CountLeafRule, Cursor, Context)

}  // namespace kith::syntax::grammar
