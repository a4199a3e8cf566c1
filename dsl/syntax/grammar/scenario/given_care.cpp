#include "dsl/syntax/grammar/scenario/given.hpp"

/// What a scenario gives about plans, restrictions, goals, reviews, escalations and what has been done.
namespace kith::syntax::grammar {

namespace {

const x3::rule<struct given_plan_id, GivenPlan> given_plan = "a plan's level";
const x3::rule<struct given_agreement_id, GivenAgreement> given_agreement = "an agreement";
const x3::rule<struct given_restriction_id, GivenRestriction> given_restriction = "a restriction";
const x3::rule<struct given_goal_id, GivenGoal> given_goal = "a goal";
const x3::rule<struct given_review_id, GivenReview> given_review = "a review";
const x3::rule<struct given_escalation_id, GivenEscalation> given_escalation = "an escalation";
const x3::rule<struct given_stage_id, GivenStage> given_stage = "a stage";
const x3::rule<struct given_done_id, GivenDone> given_done = "an action that is done";

const auto given_plan_def = "plan"_w >> name("a plan")[set<&GivenPlan::plan>] >> "is at"_w >>
                            name("a level")[set<&GivenPlan::level>] >>
                            "since"_w >> day_or_moment[set<&GivenPlan::since>];
const auto given_agreement_def = role_or_person[set<&GivenAgreement::by>] >>
                                 ("agrees to"_w | "disagrees with"_w[put<&GivenAgreement::agrees, false>]) >>
                                 name("a level")[set<&GivenAgreement::level>] >> "of"_w >>
                                 name("a plan")[set<&GivenAgreement::plan>] >>
                                 -("on"_w >> day[set<&GivenAgreement::on>] |
                                   "at"_w >> moment[set<&GivenAgreement::on>]);
using Kept = GivenRestriction;
const auto authority_dates = -("from"_w >> day_or_moment[once<&Kept::authority_from>]) >>
                             -("until"_w >> day_or_moment[once<&Kept::authority_until>]);
const auto given_restriction_def = "a restriction called"_w >> name("an id")[set<&Kept::id>] >> "of kind"_w >>
                                   name("a kind of restriction")[set<&Kept::kind>] >>
                                   *("since"_w >> day_or_moment[once<&Kept::since>] |
                                     "ended"_w >> day_or_moment[once<&Kept::ended>] |
                                     "last reviewed"_w >> day_or_moment[once<&Kept::last_reviewed>] |
                                     "review by"_w >> day_or_moment[once<&Kept::review_by>] |
                                     "authority"_w >> name("by what right")[once<&Kept::authority_kind>] >>
                                         -text[once<&Kept::authority>] >> authority_dates |
                                     "authority"_w >> text[once<&Kept::authority>] >> authority_dates |
                                     "rationale"_w >> text[once<&Kept::rationale>] |
                                     "exit when"_w >> text[once<&Kept::exit_when>] |
                                     "tried"_w >> name("what was tried")[add<&Kept::tried>] % comma);
const auto given_goal_def = "a goal called"_w >>
                            name("an id")[set<&GivenGoal::id>] >> text[set<&GivenGoal::says>] >>
                            *("for"_w >> name("a plan")[once<&GivenGoal::plan>] |
                              "set on"_w >> day[once<&GivenGoal::set_on>]);
const auto given_review_def = "a review of"_w >> name("a plan")[set<&GivenReview::of>] >>
                              "held on"_w >> day[set<&GivenReview::held>] >>
                              *("attended by"_w >> role_or_person[add<&GivenReview::attended>] % comma |
                                "with evidence"_w >>
                                    name("an event's id")[add<&GivenReview::evidence>] % comma |
                                "changed"_w >> text[once<&GivenReview::changed>]);
const auto given_escalation_def = "escalation"_w >>
                                  name("an escalation")[set<&GivenEscalation::escalation>] >>
                                  "opened at"_w >> moment[set<&GivenEscalation::opened>];
const auto given_stage_def = name("a stage")[set<&GivenStage::stage>] >> "of"_w >>
                             name("an escalation")[set<&GivenStage::escalation>] >>
                             "is told at"_w >> moment[set<&GivenStage::told>] >>
                             *("answered at"_w >> moment[once<&GivenStage::answered>] |
                               "resolved at"_w >> moment[once<&GivenStage::resolved>]);
const auto given_done_def = name("a requirement")[set<&GivenDone::rule>] >> "is done at"_w >>
                            day_or_moment[set<&GivenDone::at>] >>
                            *("step"_w >> number[set<&GivenDone::step>] |
                              "for"_w >> name("an item's id")[once<&GivenDone::item>] |
                              "to"_w >> role_or_person[once<&GivenDone::to>] |
                              "by"_w >> role_or_person[once<&GivenDone::by>]);

BOOST_SPIRIT_DEFINE(given_plan, given_agreement, given_restriction, given_goal, given_review,
                    given_escalation, given_stage, given_done)

const auto given_care_def = given_plan[become_node] | given_restriction[become_node] |
                            given_goal[become_node] | given_review[become_node] |
                            given_escalation[become_node] | given_agreement[become_node] |
                            given_stage[become_node] | given_done[become_node];

}  // namespace

BOOST_SPIRIT_DEFINE(given_care)
BOOST_SPIRIT_INSTANTIATE(GivenCareRule, Cursor, Context)

}  // namespace kith::syntax::grammar
