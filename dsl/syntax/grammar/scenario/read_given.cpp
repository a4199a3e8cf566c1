#include <utility>

#include "dsl/syntax/grammar/scenario/given.hpp"

/// What a scenario gives about consent, capacity, best interests, concerns; and what it says is not known.
namespace kith::syntax::grammar {

namespace {

const x3::rule<struct given_consent_id, GivenConsent> given_consent = "consent";
const x3::rule<struct given_capacity_id, GivenCapacity> given_capacity = "capacity";
const x3::rule<struct not_consulted_id, GivenBestInterests::NotConsulted> not_consulted =
    "who was not consulted";
const x3::rule<struct given_best_interests_id, GivenBestInterests> given_best_interests = "best interests";
const x3::rule<struct given_concern_id, GivenConcern> given_concern = "a concern";
const x3::rule<struct not_known_id, GivenNotKnown> not_known = "a section that is not known";

template <auto status>
const auto status_is = put<&GivenConsent::status, status>;
using Status = GivenConsent::Status;

/// Consent is for a decision, unless `with` shows that a category was named.
const auto was_category = [](auto& context) {
  GivenConsent& consent = x3::_val(context);
  consent.category = std::exchange(consent.decision, std::nullopt);
};
const auto sharing = "with"_w[was_category] >> role_or_person[set<&GivenConsent::with>] >>
                     -("for"_w >> name("a purpose")[add<&GivenConsent::purposes>] % comma);
const auto answer = "given"_w[status_is<Status::given>] | "refused"_w[status_is<Status::refused>] |
                    "withdrawn"_w[status_is<Status::withdrawn>] | "unknown"_w[status_is<Status::unknown>];
const auto given_consent_def = "consent for"_w >>
                               name("a category or a decision")[set<&GivenConsent::decision>] >> -sharing >>
                               "is"_w >> answer >>
                               *("on"_w >> day[once<&GivenConsent::on>] |
                                 "until"_w >> day[once<&GivenConsent::until>] |
                                 "by"_w >> name("somebody's id")[once<&GivenConsent::by>] |
                                 "with"_w >> detail_level[set<&GivenConsent::detail>]);

template <auto kind>
const auto capacity_kind = put<&GivenCapacity::kind, kind>;
const auto given_capacity_def = ("has capacity for"_w[capacity_kind<CapacityIs::Kind::has>] |
                                 "lacks capacity for"_w[capacity_kind<CapacityIs::Kind::lacks>] |
                                 "capacity fluctuates for"_w[capacity_kind<CapacityIs::Kind::fluctuates>]) >>
                                matter[add<&GivenCapacity::matters>] % comma >>
                                -"only"_w[put<&GivenCapacity::only, true>] >>
                                *("with"_w >> role_or_person[once<&GivenCapacity::with>] |
                                  "on"_w >> day[once<&GivenCapacity::on>] |
                                  "review by"_w >> day[once<&GivenCapacity::review_by>]);

using Interests = GivenBestInterests;
const auto not_consulted_def =
    name("somebody's id")[set<&Interests::NotConsulted::who>] >> text[set<&Interests::NotConsulted::why>];
const auto given_best_interests_def =
    "best interests for"_w >> matter[add<&Interests::matters>] % comma >>
    -"only"_w[put<&Interests::only, true>] >> -("with"_w >> role_or_person[set<&Interests::with>]) >>
    ("supports it"_w[put<&Interests::supports, true>] | "opposes it"_w[put<&Interests::supports, false>]) >>
    *("on"_w >> day[once<&Interests::on>] | "review by"_w >> day[once<&Interests::review_by>] |
      "consulted"_w >> name("somebody's id")[add<&Interests::consulted>] % comma |
      "not consulted"_w >> not_consulted[add<&Interests::not_consulted>] % comma);

const auto given_concern_def = "a concern"_w >> -("called"_w >> name("an id")[set<&GivenConcern::id>]) >>
                               "opened on"_w >> day[set<&GivenConcern::opened>] >>
                               *("closed on"_w >> day[once<&GivenConcern::closed>] |
                                 "alleges"_w >> name("somebody's id")[add<&GivenConcern::alleged>] % comma |
                                 "clears"_w >> name("somebody's id")[add<&GivenConcern::cleared>] % comma |
                                 "harmed"_w >> role_or_person[add<&GivenConcern::harmed>] % comma);

template <auto section>
const auto section_is = put<&GivenNotKnown::section, section>;
const auto are_not_known = "are not known"_w | "is not known"_w;
const auto not_known_def = "consents"_w[section_is<Section::consents>] >> are_not_known |
                           "capacity"_w[section_is<Section::capacity>] >> are_not_known |
                           "best interests"_w[section_is<Section::best_interests>] >> are_not_known |
                           "wishes"_w[section_is<Section::wishes>] >> are_not_known |
                           "facts"_w[section_is<Section::facts>] >> are_not_known |
                           "events"_w[section_is<Section::events>] >> are_not_known |
                           "plans"_w[section_is<Section::plans>] >> are_not_known |
                           "restrictions"_w[section_is<Section::restrictions>] >> are_not_known |
                           "goals"_w[section_is<Section::goals>] >> are_not_known |
                           "reviews"_w[section_is<Section::reviews>] >> are_not_known |
                           "escalations"_w[section_is<Section::escalations>] >> are_not_known |
                           "actions"_w[section_is<Section::actions>] >> are_not_known |
                           "concerns"_w[section_is<Section::concerns>] >> are_not_known |
                           "setting"_w[section_is<Section::setting>] >> are_not_known |
                           "age"_w[section_is<Section::age>] >> are_not_known;

BOOST_SPIRIT_DEFINE(given_consent, given_capacity, not_consulted, given_best_interests, given_concern,
                    not_known)

const auto given_record_def = given_consent[become_node] | given_capacity[become_node] |
                              given_best_interests[become_node] | given_concern[become_node] |
                              not_known[become_node];

}  // namespace

BOOST_SPIRIT_DEFINE(given_record)
BOOST_SPIRIT_INSTANTIATE(GivenRecordRule, Cursor, Context)

}  // namespace kith::syntax::grammar
