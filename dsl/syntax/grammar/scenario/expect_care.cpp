#include "dsl/syntax/grammar/scenario/given.hpp"

/// What a scenario expects of everything about a person: actions, plans, escalations, who decides, measures.
namespace kith::syntax::grammar {

namespace {

const x3::rule<struct expect_action_id, ExpectAction> expect_action = "an action";
const x3::rule<struct expect_review_id, ExpectReview> expect_review = "a review";
const x3::rule<struct expect_plan_id, ExpectPlan> expect_plan = "a plan's step";
const x3::rule<struct expect_escalation_id, ExpectEscalation> expect_escalation = "an escalation";
const x3::rule<struct expect_decider_id, ExpectDecider> expect_decider = "who decides";
const x3::rule<struct expect_involved_id, ExpectInvolved> expect_involved = "who is involved";
const x3::rule<struct expect_measure_id, ExpectMeasure> expect_measure = "a measure";
const x3::rule<struct expect_lacks_id, ExpectLacks> expect_lacks = "what the record lacks";

using ActionIs = ExpectAction::Is;
template <ActionIs is>
const auto action_is = put<&ExpectAction::is, is>;
const auto expected = "is due"_w[action_is<ActionIs::due>] >>
                          -("at"_w >> day_or_moment[set<&ExpectAction::at>]) |
                      "is overdue"_w[action_is<ActionIs::overdue>] |
                      "is done late"_w[action_is<ActionIs::done_late>] |
                      "is done perhaps late"_w[action_is<ActionIs::perhaps_late>] |
                      "is done"_w[action_is<ActionIs::done>] | "is blocked"_w[action_is<ActionIs::blocked>] |
                      "is in conflict"_w[action_is<ActionIs::in_conflict>] |
                      "is ended by death"_w[action_is<ActionIs::ended_by_death>] |
                      "is to be found out"_w[action_is<ActionIs::to_be_found_out>] |
                      "is not required"_w[action_is<ActionIs::not_required>];
const auto expect_action_def = -("step"_w >> number[set<&ExpectAction::step>] >> "of"_w) >>
                               name("a requirement")[set<&ExpectAction::rule>] >>
                               -("to"_w >> role_or_person[set<&ExpectAction::to>]) >>
                               -("for"_w >> name("an item's id")[set<&ExpectAction::item>]) >> expected >>
                               -("by"_w >> name("a role")[set<&ExpectAction::by>]);
const auto expect_review_def = "the review of"_w >> name("a plan")[set<&ExpectReview::plan>] >>
                               ("is due at"_w >> day_or_moment[set<&ExpectReview::at>] |
                                "is overdue"_w[put<&ExpectReview::overdue, true>]);

using PlanIs = ExpectPlan::Is;
template <PlanIs is>
const auto plan_is = put<&ExpectPlan::is, is>;
const auto at_level = name("a level")[set<&ExpectPlan::level>];
const auto expect_plan_def = name("a plan")[set<&ExpectPlan::plan>] >>
                             ("stays at"_w[plan_is<PlanIs::stays>] >> at_level |
                              "steps up to"_w[plan_is<PlanIs::steps_up>] >> at_level >> "now"_w |
                              "may step up to"_w[plan_is<PlanIs::may_step_up>] >> at_level |
                              "may step down to"_w[plan_is<PlanIs::may_step_down>] >> at_level |
                              "steps down to"_w[plan_is<PlanIs::steps_down>] >> at_level |
                              "is held back by missing records"_w[plan_is<PlanIs::held_back>]);

using EscalationIs = ExpectEscalation::Is;
template <EscalationIs is>
const auto escalation_is = put<&ExpectEscalation::is, is>;
const auto of_escalation = name("an escalation")[set<&ExpectEscalation::escalation>];
const auto of_stage = name("a stage")[set<&ExpectEscalation::role>];
const auto expect_escalation_def = of_escalation >> ("is closed"_w[escalation_is<EscalationIs::closed>] |
                                                     "ends by"_w[escalation_is<EscalationIs::ends>] >>
                                                         day_or_moment[set<&ExpectEscalation::at>]) |
                                   of_stage >>
                                       ("holds"_w[escalation_is<EscalationIs::held>] >> of_escalation >>
                                            -("until"_w >> day_or_moment[set<&ExpectEscalation::at>]) |
                                        "hears next of"_w[escalation_is<EscalationIs::next>] >>
                                            of_escalation);

using DeciderIs = ExpectDecider::Is;
template <DeciderIs is>
const auto decider_is = put<&ExpectDecider::is, is>;
const auto step_named = [](auto& context) {
  x3::_val(context).step = Text{x3::_attr(context).text, x3::_attr(context).span};
};
const auto expect_decider_def = "person decides"_w | "nobody decides"_w[decider_is<DeciderIs::nobody>] |
                                "no rule says who decides"_w[decider_is<DeciderIs::no_rule>] |
                                "everyone holding"_w[put<&ExpectDecider::everyone_holding, true>] >>
                                    name("an authority")[set<&ExpectDecider::who>] >>
                                    "decides"_w[decider_is<DeciderIs::role>] >>
                                    -"in best interests"_w[put<&ExpectDecider::in_best_interests, true>] |
                                "try first"_w[decider_is<DeciderIs::try_first>] >>
                                    (text[set<&ExpectDecider::step>] | name("a step")[step_named]) |
                                name("a role")[set<&ExpectDecider::who>] >>
                                    "decides"_w[decider_is<DeciderIs::role>] >>
                                    -"in best interests"_w[put<&ExpectDecider::in_best_interests, true>];
const auto expect_involved_def = name("a role")[set<&ExpectInvolved::role>] >>
                                 ("is consulted"_w | "is informed"_w[put<&ExpectInvolved::consulted, false>]);

using MeasureIs = ExpectMeasure::Is;
const auto expect_measure_def = name("a measure")[set<&ExpectMeasure::measure>] >>
                                ("is met"_w | "is not met"_w[put<&ExpectMeasure::is, MeasureIs::not_met>] |
                                 "is"_w[put<&ExpectMeasure::is, MeasureIs::figure>] >>
                                     number[set<&ExpectMeasure::number>] >>
                                     -("of"_w >> number[set<&ExpectMeasure::of>]));
const auto expect_lacks_def = "the record lacks"_w >> text[set<&ExpectLacks::text>];

BOOST_SPIRIT_DEFINE(expect_action, expect_review, expect_plan, expect_escalation, expect_decider,
                    expect_involved, expect_measure, expect_lacks)

const auto expect_care_def = expect_lacks[become_node] | expect_review[become_node] |
                             expect_decider[become_node] | expect_involved[become_node] |
                             expect_plan[become_node] | expect_escalation[become_node] |
                             expect_action[become_node] | expect_measure[become_node];

}  // namespace

BOOST_SPIRIT_DEFINE(expect_care)
BOOST_SPIRIT_INSTANTIATE(ExpectCareRule, Cursor, Context)

}  // namespace kith::syntax::grammar
