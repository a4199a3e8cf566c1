#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// Plans: levels of support, and the steps between them.
namespace kith::syntax {

namespace grammar {
namespace {

const x3::rule<struct level_id, Level> level = "a level";
const x3::rule<struct step_down_id, StepDown> step_down = "a step down";
const x3::rule<struct step_up_id, StepUp> step_up = "a step up";
const x3::rule<struct review_every_id, ReviewEvery> review_every = "a review";
const x3::rule<struct plan_id, Plan> plan = "a plan";

const auto level_def = "level"_w >> new_name("a level")[set<&Level::name>] >> text[set<&Level::title>] >>
                       -("easy read"_w >> text[set<&Level::easy_read>]);

template <class Stepping>
const auto reasons = "agreed by"_w >> (who % comma)[append<&Stepping::agreed_by>] |
                     "because"_w >> text[once<&Stepping::because>] |
                     "easy read"_w >> text[once<&Stepping::easy_read>] |
                     "cites"_w >> citations[append<&Stepping::cites>];
const auto step_down_def = "step down from"_w >> name("a level")[set<&StepDown::from>] >>
                           *("when"_w >> condition[once<&StepDown::when>] | reasons<StepDown>);

const auto set_by = [](auto& context) { x3::_val(context).by = x3::_attr(context).value; };
const auto step_up_def =
    placed("step up"_w >> ("to"_w >> name("a level")[set<&StepUp::to>] | "by"_w >> whole[set_by]) >>
           -("now"_w[put<&StepUp::force, StepUp::Force::now>] |
             "proposed"_w[put<&StepUp::force, StepUp::Force::proposed>]) >>
           *("when"_w >> condition[once<&StepUp::when>] | steps[append<&StepUp::steps>] |
             "review within"_w >> duration[once<&StepUp::review_within>] | reasons<StepUp>));

const auto review_every_def = "review every"_w >> duration[set<&ReviewEvery::length>] >>
                              -("while"_w >> condition[set<&ReviewEvery::during>]);

const auto lines = "about"_w >> name("a decision")[once<&Plan::about>] | level[add<&Plan::levels>] |
                   "start at"_w >> name("a level")[once<&Plan::start_at>] |
                   "wait"_w >> duration[once<&Plan::wait>] >> "after any step before stepping down"_w |
                   review_every[add<&Plan::reviews>];
const auto plan_def = "plan"_w >> new_name("a name")[set<&Plan::name>] >> text[set<&Plan::title>] >>
                      *(in_force_lines<Plan> | lines | step_down[add<&Plan::downs>] |
                        step_up[add<&Plan::ups>]);

BOOST_SPIRIT_DEFINE(level, step_down, step_up, review_every, plan)

void look_for_missing(const Plan& plan, Reader& reader) {
  const auto missing = [&](Span span, std::string what, std::string hint) -> Mistake& {
    Mistake& mistake = reader.mistake(source::Code::missing_part, span, std::move(what));
    mistake.hint = std::move(hint);
    return mistake;
  };
  if (!detail::said(plan.about))
    missing(plan.name.span, "the plan `" + plan.name.text + "` does not say what it is about",
            "add `about DECISION`");
  if (plan.levels.empty())
    missing(plan.name.span, "the plan `" + plan.name.text + "` has no levels",
            "add `level NAME \"...\"`, the most support first");
  for (const StepDown& down : plan.downs)
    if (!down.when) missing(down.from.span, "this step down does not say when", "add `when CONDITION`");
  for (const StepUp& up : plan.ups) {
    Span start = up.span;
    start.end = start.begin;
    if (!up.when) missing(start, "this step up does not say when", "add `when CONDITION`");
    if (up.force == StepUp::Force::unsaid)
      missing(start, "this step up does not say how it is taken", "write `now` or `proposed` after it")
          .rest_stands = true;
    if (!up.review_within)
      missing(start, "this step up has no review",
              "add `review within …`: a step up without an end is a restriction without authority")
          .rest_stands = true;
  }
}

}  // namespace
}  // namespace grammar

bool read_plan(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Plan value;
  if (!grammar::read_whole(grammar::plan, first, last, reader, value)) return false;
  grammar::look_for_missing(value, reader);
  out.node = std::move(value);
  return true;
}

}  // namespace kith::syntax
