#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// Escalations: stages, and the ways between them.
namespace kith::syntax {

namespace grammar {
namespace {

/// A day of the week, from 0 for Monday.
struct WeekDayPiece : Piece<WeekDayPiece, int> {
  bool read(Cursor& first, Reader& reader, int& value) const {
    for (std::size_t i = 0; i < week_days.size() && first->kind == Kind::word; ++i) {
      if (reader.text(*first) != week_days[i]) continue;
      value = static_cast<int>(i);
      ++first;
      return true;
    }
    reader.expected(first, "a day of the week, such as `monday`");
    return false;
  }
};
constexpr WeekDayPiece week_day;

/// A time of day in minutes since midnight.
struct ClockPiece : Piece<ClockPiece, int> {
  bool read(Cursor& first, Reader& reader, int& value) const {
    if (first->kind != Kind::clock) {
      reader.expected(first, "a time of day, such as 17:00");
      return false;
    }
    value = read_clock(reader.text(*first)).value_or(0);
    ++first;
    return true;
  }
};
constexpr ClockPiece clock;

const x3::rule<struct shift_id, Shift> shift = "staffed hours";
const x3::rule<struct implicated_id, Implicated> implicated = "another way";
const x3::rule<struct stage_id, Stage> stage = "a stage";
const x3::rule<struct jump_id, Jump> jump = "a way";
const x3::rule<struct must_reach_id, MustReach> must_reach = "a limit";
const x3::rule<struct escalation_id, Escalation> escalation = "an escalation";

const auto first_day = [](auto& context) {
  x3::_val(context).first_day = x3::_val(context).last_day = x3::_attr(context);
};
const auto shift_times = -(clock[set<&Shift::from>] >> "to"_w >> clock[set<&Shift::to>]);
const auto shift_def =
    placed("closed days"_w[put<&Shift::closed, Shift::Closed::only>] >> shift_times |
           week_day[first_day] >> -("to"_w >> week_day[set<&Shift::last_day>]) >> shift_times >>
               -("except closed days"_w[put<&Shift::closed, Shift::Closed::never>]));
const auto implicated_def = "if"_w >> name("a role")[set<&Implicated::role>] >> "is implicated"_w >> -comma >>
                            "go to"_w >> name("a role")[set<&Implicated::go_to>];

const auto stage_terms = "answers within"_w >> duration[once<&Stage::answers_within>] |
                         "resolves within"_w >> duration[once<&Stage::resolves_within>] |
                         "then"_w >> name("a role")[once<&Stage::then>] |
                         "final"_w[put<&Stage::final, true>] | "outside"_w[put<&Stage::outside, true>];
const auto stage_def = -("first"_w[put<&Stage::first, true>]) >> "stage"_w >>
                       name("a role")[set<&Stage::role>] >> -text[set<&Stage::title>] >>
                       *(-comma >> stage_terms | implicated[once<&Stage::if_implicated>] |
                         "staffed"_w >> shift[add<&Stage::staffed>] % comma);
const auto jump_def = "when"_w >> condition[set<&Jump::when>] >> "go to"_w >> name("a role")[set<&Jump::to>];
const auto must_reach_def = "must reach"_w >> name("a role")[set<&MustReach::stage>] >>
                            "within"_w >> duration[set<&MustReach::within>];

const auto escalation_def = "escalation"_w >>
                            new_name("a name")[set<&Escalation::name>] >> text[set<&Escalation::title>] >>
                            *(period_lines<Escalation> |
                              "share"_w >> name("a category")[add<&Escalation::share>] % comma >> "for"_w >>
                                  name("a purpose")[once<&Escalation::purpose>] |
                              stage[add<&Escalation::stages>] | jump[add<&Escalation::jumps>] |
                              must_reach[add<&Escalation::must_reach>] |
                              "cites"_w >> citations[append<&Escalation::cites>]);

BOOST_SPIRIT_DEFINE(shift, implicated, stage, jump, must_reach, escalation)

}  // namespace
}  // namespace grammar

bool read_escalation(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Escalation value;
  if (!grammar::read_whole(grammar::escalation, first, last, reader, value)) return false;
  if (value.stages.empty()) {
    reader
        .mistake(source::Code::missing_part, value.name.span,
                 "the escalation `" + value.name.text + "` has no stages")
        .hint = "add `first stage ROLE answers within …, then ROLE`";
  }
  out.node = std::move(value);
  return true;
}

}  // namespace kith::syntax
