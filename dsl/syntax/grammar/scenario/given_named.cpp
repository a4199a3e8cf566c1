#include "dsl/syntax/grammar/scenario/given.hpp"

/// What a scenario gives about people, facts, wishes and events.
namespace kith::syntax::grammar {

namespace {

const x3::rule<struct given_file_id, GivenRecord> given_file = "a record";
const x3::rule<struct given_member_id, GivenMember> given_member = "a member";
const x3::rule<struct given_by_name_id, GivenNamed> given_by_name = "named by person";
const x3::rule<struct given_authority_id, GivenAuthority> given_authority = "an authority";
const x3::rule<struct given_wish_id, GivenWish> given_wish = "a wish";
const x3::rule<struct given_fact_id, GivenFact> given_fact = "a fact";
const x3::rule<struct given_setting_id, GivenSetting> given_setting = "a setting";
const x3::rule<struct given_born_id, GivenBorn> given_born = "a date of birth";
const x3::rule<struct given_died_id, GivenDied> given_died = "the date of a death";
const x3::rule<struct given_supported_id, GivenSupported> given_supported =
    "since when somebody is supported";
const x3::rule<struct given_field_id, GivenEvent::Field> given_field = "a field";
const x3::rule<struct given_event_id, GivenEvent> given_event = "an event";

const auto given_file_def = "the record"_w >> text[set<&GivenRecord::path>];
const auto given_member_def = name("somebody's id")[set<&GivenMember::id>] >> "is"_w >>
                              name("a role")[add<&GivenMember::roles>] % comma >>
                              *("since"_w >> day[once<&GivenMember::since>] |
                                "until"_w >> day[once<&GivenMember::until>]);
const auto given_by_name_def = name("somebody's id")[set<&GivenNamed::id>] >>
                               ("is named by person"_w |
                                "is not named by person"_w[put<&GivenNamed::named, false>]);
const auto given_authority_def = name("somebody's id")[set<&GivenAuthority::id>] >> "holds"_w >>
                                 name("an authority")[set<&GivenAuthority::authority>] >>
                                 *("for"_w >> matter[add<&GivenAuthority::scope>] % comma |
                                   "verified on"_w >> day[once<&GivenAuthority::verified_on>] |
                                   "not verified"_w | "since"_w >> day[once<&GivenAuthority::since>] |
                                   "until"_w >> day[once<&GivenAuthority::until>]);
const auto given_wish_def = (person[set<&GivenWish::by>] | name("somebody's id")[set<&GivenWish::by>]) >>
                            ("wants"_w | "opposes"_w[put<&GivenWish::wants, false>]) >>
                            name("a decision")[set<&GivenWish::decision>] >>
                            -("on"_w >> day[once<&GivenWish::on>]);
const auto given_setting_def = "setting is"_w >> name("a setting")[set<&GivenSetting::setting>];
const auto given_born_def = "person was born on"_w >> day[set<&GivenBorn::on>];
const auto given_died_def = "person died"_w >>
                            ("at"_w >> moment[set<&GivenDied::on>] | "on"_w >> day[set<&GivenDied::on>]);

const auto given_supported_def =
    "person has been supported since"_w >> day_or_moment[set<&GivenSupported::since>];

const auto is_no = [](auto& context) { x3::_val(context).value = Operand(false); };
const auto of_member = -("of"_w >> name("somebody's id")[set<&GivenFact::of>]);
const auto given_fact_def = "not"_w[is_no] >> name("a fact")[set<&GivenFact::fact>] >> of_member |
                            name("a fact")[set<&GivenFact::fact>] >> of_member >>
                                -("is not known"_w[put<&GivenFact::unknown, true>] |
                                  "is"_w >> operand[set<&GivenFact::value>] >>
                                      -("on"_w >> day[set<&GivenFact::on>]));

const auto given_field_def =
    name("a field")[set<&GivenEvent::Field::name>] >> operand[set<&GivenEvent::Field::value>];
const auto due = "due"_w >> day_or_moment[set<&GivenEvent::due>];
const auto with_fields = "with"_w >> given_field[add<&GivenEvent::fields>] % comma;
const auto given_event_def =
    name("an event")[set<&GivenEvent::event>] >> -("called"_w >> name("an id")[set<&GivenEvent::id>]) >>
    (("at"_w >> moment[set<&GivenEvent::at>] | "on"_w >> day[set<&GivenEvent::at>]) >> -with_fields >> -due |
     due >> -with_fields);

BOOST_SPIRIT_DEFINE(given_file, given_member, given_by_name, given_authority, given_wish, given_fact,
                    given_setting, given_born, given_died, given_supported, given_field, given_event)

/// One role without dates may as well be a fact's value; several, or dates, say that a member is meant.
const auto is_member = [](auto& context) {
  const GivenMember& member = x3::_attr(context);
  x3::_pass(context) = member.roles.size() > 1 || member.since || member.until;
  if (x3::_pass(context)) x3::_val(context).node = member;
};
const auto is_fact = [](auto& context) {
  GivenFact& fact = x3::_attr(context);
  const Name* value = fact.value ? std::get_if<Name>(&*fact.value) : nullptr;
  if (value != nullptr && !fact.of && !fact.on) {
    x3::_val(context).node = GivenIs{fact.fact, *value};
  } else {
    x3::_val(context).node = std::move(fact);
  }
};

const auto given_named_def =
    given_file[become_node] | given_setting[become_node] | given_born[become_node] | given_died[become_node] |
    given_supported[become_node] | given_wish[become_node] | given_authority[become_node] |
    given_by_name[become_node] | given_event[become_node] | given_member[is_member] | given_fact[is_fact];

}  // namespace

BOOST_SPIRIT_DEFINE(given_named)
BOOST_SPIRIT_INSTANTIATE(GivenNamedRule, Cursor, Context)

}  // namespace kith::syntax::grammar
