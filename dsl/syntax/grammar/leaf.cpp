#include "dsl/syntax/grammar/rules.hpp"

/// Conditions led by a word of the language: consent, capacity, best interests, the recipient, the question.
namespace kith::syntax::grammar {

namespace {

const auto consent_was = [](ConsentStatus status) {
  return [status](auto& context) { x3::_val(context) = status; };
};

const x3::rule<struct status_id, ConsentStatus> consent_status =
    "given, refused, withdrawn, objected, unclear, expired or not recorded";
const x3::rule<struct consent_is_id, ConsentIs> consent_is = "consent";
const x3::rule<struct capacity_is_id, CapacityIs> capacity_is = "capacity";
const x3::rule<struct best_interests_id, BestInterests> best_interests = "best interests";
const x3::rule<struct person_wish_id, WishIs> person_wish = "a wish";
const x3::rule<struct no_wish_id, NoWish> no_wish = "no wish";

const auto consent_status_def =
    "given"_w[consent_was(ConsentStatus::given)] | "refused"_w[consent_was(ConsentStatus::refused)] |
    "withdrawn"_w[consent_was(ConsentStatus::withdrawn)] |
    "objected"_w[consent_was(ConsentStatus::objected)] | "unclear"_w[consent_was(ConsentStatus::unclear)] |
    "expired"_w[consent_was(ConsentStatus::expired)] |
    "not recorded"_w[consent_was(ConsentStatus::not_recorded)];
const auto consent_is_def = "consent"_w >> -("for"_w >> name("a decision")[set<&ConsentIs::decision>]) >>
                            "is"_w >> consent_status[add<&ConsentIs::statuses>] >>
                            *((comma | "or"_w) >> consent_status[add<&ConsentIs::statuses>]);

const auto for_matter = -("for"_w >> matter[set<&CapacityIs::matter>]);
const auto capacity_is_def =
    "has capacity"_w[put<&CapacityIs::kind, CapacityIs::Kind::has>] >> for_matter |
    "lacks capacity"_w[put<&CapacityIs::kind, CapacityIs::Kind::lacks>] >> for_matter |
    "capacity fluctuates"_w[put<&CapacityIs::kind, CapacityIs::Kind::fluctuates>] >> for_matter;

const auto best_interests_def = "best interests"_w >> -("for"_w >> matter[set<&BestInterests::matter>]) >>
                                ("supports"_w[put<&BestInterests::supports, true>] |
                                 "opposes"_w[put<&BestInterests::supports, false>]) >>
                                ("it"_w[put<&BestInterests::says_it, true>] | "sharing"_w);

const auto person_wish_def = person[set<&WishIs::by>] >> ("wants"_w[put<&WishIs::wants, true>] |
                                                          "opposes"_w[put<&WishIs::wants, false>]) >>
                             ("it"_w | name("a decision")[set<&WishIs::decision>]);
const auto no_wish_def = "no wish recorded about"_w >> ("it"_w | name("a decision")[set<&NoWish::decision>]);

const x3::rule<struct somebody_holds_id, SomebodyHolds> somebody_holds = "who holds an authority";
const x3::rule<struct somebody_is_id, SomebodyIs> somebody_is = "who is in the circle";
const auto somebody_holds_def = ("somebody holds"_w | "nobody holds"_w[put<&SomebodyHolds::nobody, true>]) >>
                                name("an authority")[set<&SomebodyHolds::authority>] >>
                                -("for"_w >> matter[set<&SomebodyHolds::matter>]);
const auto somebody_is_def = ("somebody in the circle is"_w |
                              "nobody in the circle is"_w[put<&SomebodyIs::nobody, true>]) >>
                             name("a role")[set<&SomebodyIs::role>];

BOOST_SPIRIT_DEFINE(consent_status, consent_is, capacity_is, best_interests, person_wish, no_wish,
                    somebody_holds, somebody_is)

template <class Node>
const auto make_empty = [](auto& context) { x3::_val(context).node = Node{}; };

const auto died = "person has died"_w[make_empty<PersonHasDied>];
const auto recipient = "recipient is named by person"_w[make_empty<RecipientNamed>] |
                       "recipient is named in a concern"_w[make_empty<RecipientInConcern>] |
                       "recipient is an alleged source of harm"_w[make_empty<RecipientAlleged>] |
                       "recipient holds"_w >> name("an authority")[make_node<RecipientHolds>] |
                       "recipient is"_w >> role_or_person[make_node<RecipientIs>];
const auto question = "category is"_w >> name("a category")[make_node<CategoryIs>] |
                      "purpose is"_w >> name("a purpose")[make_node<PurposeIs>] |
                      "setting is"_w >> name("a setting")[make_node<SettingIs>] |
                      "the matter is"_w >> name("a decision")[make_node<MatterIs>] |
                      "the information is marked"_w >> name("a mark")[make_node<Marked>];
const auto late = "it is late by more than"_w >> duration[make_node<ItLate>];

const auto leaf_def =
    placed(consent_is[become_node] | capacity_is[become_node] | best_interests[become_node] | died |
           person_wish[become_node] | no_wish[become_node] | somebody_holds[become_node] |
           somebody_is[become_node] | recipient | question | late | count_leaf[become] | named_leaf[become]);

}  // namespace

BOOST_SPIRIT_DEFINE(leaf)
BOOST_SPIRIT_INSTANTIATE(LeafRule, Cursor, Context)

}  // namespace kith::syntax::grammar
