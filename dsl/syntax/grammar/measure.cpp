#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// Measures: figures over what is on record.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct shows_id, Shows> shows = "a figure";
const x3::rule<struct target_id, Target> target = "a target";
const x3::rule<struct done_id, Name> done_in_time = "a requirement";
const x3::rule<struct measure_id, Measure> measure = "a measure";

using Figure = Shows::Figure;
const auto shows_def = "number"_w[put<&Shows::figure, Figure::number>] |
                       "total"_w[put<&Shows::figure, Figure::total>] >> name("a field")[set<&Shows::field>] |
                       "average"_w[put<&Shows::figure, Figure::average>] >>
                           name("a field")[set<&Shows::field>];
const auto target_def = "target"_w >> ("at least"_w[put<&Target::at_least, true>] |
                                       "at most"_w[put<&Target::at_least, false>]) >>
                        number[set<&Target::share>];
const auto done_in_time_def = name("a requirement")[become] >> "is done in time"_w;

const auto measure_def = "measure"_w >>
                         new_name("a name")[set<&Measure::name>] >> text[set<&Measure::title>] >>
                         *(period_lines<Measure> |
                           "of each"_w >> item[once<&Measure::each>] >>
                               -("in the last"_w >> duration[once<&Measure::in_the_last>]) |
                           "counts when"_w >> (done_in_time[once<&Measure::done_in_time>] |
                                               condition[once<&Measure::counts_when>]) |
                           "shows"_w >> shows[add<&Measure::shows>] % comma >>
                               *("by week"_w[put<&Measure::by_week, true>] |
                                 "by"_w >> name("a field")[once<&Measure::by_field>]) |
                           target[once<&Measure::target>]);

BOOST_SPIRIT_DEFINE(shows, target, done_in_time, measure)

void look_for_missing(const Measure& measure, Reader& reader) {
  const auto missing = [&](std::string what, std::string hint) {
    reader
        .mistake(source::Code::missing_part, measure.name.span,
                 "the measure `" + measure.name.text + "` " + what)
        .hint = std::move(hint);
  };
  const bool counts = measure.counts_when || measure.done_in_time;
  if (!measure.each) missing("does not say what it is of", "add `of each EVENT in the last …`");
  if (measure.target && !counts)
    missing("has a target and counts nothing", "a target is a share: say `counts when …`");
  if (counts == !measure.shows.empty())
    missing(counts ? "both counts and shows" : "shows nothing",
            "say `counts when …` for a share, or `shows …` for figures");
}

}  // namespace
}  // namespace grammar

bool read_measure(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Measure value;
  if (!grammar::read_whole(grammar::measure, first, last, reader, value)) return false;
  grammar::look_for_missing(value, reader);
  out.node = std::move(value);
  return true;
}

}  // namespace kith::syntax
