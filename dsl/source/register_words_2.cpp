#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_2() {
  return {
      {Code::declared_twice, "a name is declared twice",
       "Each kind of concept has its names once in a stack of rulesets, so that a rule never means two things. The other place is shown: take one\n"
       "of them out, or give it another name. A definition and a fact share their names, because a condition names either by a bare word.",
       "category visits \"Visits\"\ncategory visits \"Visits from the family\"\n",
       "category visits \"Visits\"\n"},
      {Code::unknown_category, "nothing declares a category of this name",
       "A category is a kind of information, declared with `category`. The nearest declared name is suggested. A path may also be named by what\n"
       "stands above it: `finances` where `finances.benefits` is declared.",
       "boundary visits \"Visits\"\n  about finnances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::unknown_mark, "nothing declares a mark of this name",
       "A mark says something of a piece of information, such as that it is about somebody else. It is declared with `mark`.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    when the information is marked third_prty\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    when the information is marked third_party\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n"},
      {Code::unknown_role, "nothing declares a role of this name",
       "A role is who somebody is to the person: a mother, a key worker, a police officer. It is declared with `role`; `person` is built in.",
       "boundary visits \"Visits\"\n  about finances\n  with famly\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::unknown_authority, "nothing declares an authority of this name",
       "An authority is a legal power that somebody holds, such as a lasting power of attorney. It is declared with `authority`.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n"
       "    when recipient holds lpa.property_and_afairs\n    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n"
       "    when recipient holds lpa.property_and_affairs\n    because \"{person} said no.\"\n    easy read \"You said no.\"\n"},
      {Code::unknown_purpose, "nothing declares a purpose of this name",
       "A purpose is what somebody wants information for. It is declared with `purpose`.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  for family_updates\n  refuse\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  for family_update\n  refuse\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n"},
      {Code::unknown_decision, "nothing declares a decision of this name",
       "A decision is something that may be done or decided, such as travelling alone. It is declared with `decision`.",
       "boundary phone_calls \"Phone\"\n  to phone_monitor by staff\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n",
       "boundary phone_calls \"Phone\"\n  to phone_monitoring by staff\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::unknown_basis, "nothing declares a lawful basis of this name",
       "A lawful basis is declared with `basis`, and is one of data protection law or one of the duty of confidentiality.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when consent is given and has capacity\n"
       "    lawful basis gdpr.consnt, confidentiality.consent\n    because \"{person} agreed.\"\n"
       "    easy read \"You said yes.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when consent is given and has capacity\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n"
       "    easy read \"You said yes.\"\n"},
      {Code::unknown_setting, "nothing declares a setting of this name",
       "A setting is where support is given, such as supported living. It is declared with `setting`.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  applies in supported_livng\n  refuse\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  applies in supported_living\n  refuse\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n"},
      {Code::unknown_source, "nothing declares a source of this name",
       "A source is a law, a code, guidance or a policy. It is declared with `source`, and rules cite it by name.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n    cites our_polcy \"4.2\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n    cites our_policy \"4.2\"\n"},
      {Code::unknown_fact, "nothing declares a fact or definition of this name",
       "A bare name in a condition is a fact, declared with `fact`, or a definition, made with `define`. `age` and `setting` are built in.",
       "define calm \"Calm\"\n  stabel\n",
       "define calm \"Calm\"\n  stable\n"},
      {Code::unknown_event, "nothing declares an event of this name",
       "An event is something that happens and is logged, such as an incident. It is declared with `event`.",
       "define calm \"Calm\"\n  no incidnt in the last 28 days\n",
       "define calm \"Calm\"\n  no incident in the last 28 days\n"},
      {Code::unknown_field, "the event has no field of this name",
       "The fields of an event stand under its declaration. Only those can be compared, counted or averaged.",
       "define calm \"Calm\"\n  no incident where sevrity is high in the last 28 days\n",
       "define calm \"Calm\"\n  no incident where severity is high in the last 28 days\n"},
      {Code::unknown_clause, "nothing is called so that could be overridden or expected",
       "A clause is named by its label within its boundary, and as `boundary.label` from elsewhere. A clause without a label is named by its effect:\n"
       "`allow`, `ask_first` or `refuse`.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow agreed\n    overrides usal\n"
       "    when consent is given and has capacity\n    lawful basis gdpr.consent, confidentiality.consent\n"
       "    because \"{person} agreed.\"\n    easy read \"You said yes.\"\n  refuse usual\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow agreed\n    overrides usual\n"
       "    when consent is given and has capacity\n    lawful basis gdpr.consent, confidentiality.consent\n"
       "    because \"{person} agreed.\"\n    easy read \"You said yes.\"\n  refuse usual\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::not_visible, "the name is declared in a ruleset that this one does not use",
       "A ruleset sees what it declares itself and what it uses, directly or through others. Beside it and below it may stand rulesets that it knows\n"
       "nothing of. Add a `uses` line, or move the declaration up.",
       "# file plan.kith\nruleset visits_plan version \"1\"\n  title \"Plan\"\nuses \"home.kith\"\nuses \"family.kith\"\n"
       "# file home.kith\nruleset home version \"1\"\n  title \"Home\"\nrole staff \"Staff\"\n# file family.kith\n"
       "ruleset family_rules version \"1\"\n  title \"Family\"\npurpose safety \"Safety\" urgent, decided by staff\n",
       "# file plan.kith\nruleset visits_plan version \"1\"\n  title \"Plan\"\nuses \"home.kith\"\nuses \"family.kith\"\n"
       "# file home.kith\nruleset home version \"1\"\n  title \"Home\"\nrole staff \"Staff\"\n# file family.kith\n"
       "ruleset family_rules version \"1\"\n  title \"Family\"\nuses \"home.kith\"\n"
       "purpose safety \"Safety\" urgent, decided by staff\n"},
      {Code::wrong_kind, "the name is of another kind",
       "The name is declared, and not as what belongs here: an event where a fact is read, say. Events are counted (`no incident in the last 28\n"
       "days`), facts are compared, and a fact about a recipient is given of somebody.",
       "define calm \"Calm\"\n  not incident\n",
       "define calm \"Calm\"\n  no incident in the last 28 days\n"},
      {Code::unknown_choice, "the fact or field is never that",
       "A choice has the values of its declaration, and no others.",
       "define risky \"Risky\"\n  exploitation_risk is hgh\n",
       "define risky \"Risky\"\n  exploitation_risk is high\n"},
      {Code::unordered, "what has no order is compared by order",
       "`is at least`, `is below` and their like need an order: numbers have one, and choices declared with `<` between them. Yes or no, texts and\n"
       "choices with commas can only be or not be a value.",
       "fact mood \"Mood\" one of calm, tired, upset\ndefine fine \"Fine\"\n  mood is at least tired\n",
       "fact mood \"Mood\" one of calm < tired < upset\ndefine fine \"Fine\"\n  mood is at least tired\n"},
      {Code::wrong_value, "the value is not of the kind that the fact or field has",
       "A number is compared with numbers, a choice with its choices; a yes or no stands by its bare name. Texts can only be counted: `at most 2\n"
       "different morning_support.staff_name in the last 7 days`.",
       "define risky \"Risky\"\n  exploitation_risk is at least 3\n",
       "define risky \"Risky\"\n  exploitation_risk is at least medium\n"},
      {Code::wrong_unit, "a percentage and a plain number are mixed",
       "60 and 60% are different things. A fact declared with percentages is compared with percentages, any other number with plain numbers.",
       "fact attendance \"Attendance\" number from 0% to 100%\ndefine regular \"Regular\"\n  attendance is at least 60\n",
       "fact attendance \"Attendance\" number from 0% to 100%\ndefine regular \"Regular\"\n  attendance is at least 60%\n"},
      {Code::out_of_range, "the number is outside the declared range",
       "The declaration says from where to where the number runs. A comparison beyond that could never matter, so it is a slip.",
       "fact journeys \"Journeys a week\" number from 0 to 14\ndefine busy \"Busy\"\n  journeys is at least 20\n",
       "fact journeys \"Journeys a week\" number from 0 to 14\ndefine busy \"Busy\"\n  journeys is at least 10\n"},
      {Code::wrong_duration, "lateness is measured in a unit that it cannot have",
       "How late something is, is measured from when it was due, in minutes, hours or days.",
       "define worrying \"Worrying\"\n  at least 1 check_in late by more than 1 week in the last 28 days\n",
       "define worrying \"Worrying\"\n  at least 1 check_in late by more than 7 days in the last 28 days\n"},
      {Code::no_calendar, "working days are counted without a calendar",
       "Which days are working days is never guessed. Declare the calendar, with its closed days and the last day it knows, in the topmost ruleset\n"
       "that counts working days.",
       "ruleset visits_plan version \"1\"\n  title \"Plan\"\nevent visit \"Visit\"\ndefine seen \"Seen\"\n"
       "  at least 1 visit in the last 5 working days\n",
       "ruleset visits_plan version \"1\"\n  title \"Plan\"\ncalendar england through 2026-12-31\n  closed 2026-01-01\n"
       "event visit \"Visit\"\ndefine seen \"Seen\"\n  at least 1 visit in the last 5 working days\n"},
      {Code::unknown_placeholder, "a placeholder that nothing fills",
       "`{person}`, `{recipient}`, `{category}` and `{purpose}` stand for who and what is asked about. A question about a decision has no purpose,\n"
       "and a presumption knows the person only.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{persn} said no.\"\n"
       "    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::unknown_member, "nobody of that name is given before",
       "A scenario names the people in it itself, each before they are used: `given mum is family.mother`. One that starts from a record may name\n"
       "whoever is in it.",
       "scenario \"Her mother asks\"\n  given mum is family.mother\n"
       "  when mam asks about finances for family_update on 2026-05-01\n  then refuse\n",
       "scenario \"Her mother asks\"\n  given mum is family.mother\n"
       "  when mum asks about finances for family_update on 2026-05-01\n  then refuse\n"},
      {Code::not_expected, "an event that is not expected cannot be late",
       "Only an event declared as `expected` has a time at which it is due, and can be late.",
       "define worrying \"Worrying\"\n  at least 1 incident late by more than 15 minutes in the last 24 hours\n",
       "define worrying \"Worrying\"\n  at least 1 check_in late by more than 15 minutes in the last 24 hours\n"},
      {Code::not_a_field, "`where` reads something that is not a field",
       "`where` narrows an event down by its own fields. What else is to hold stands beside it with `and`.",
       "define calm \"Calm\"\n  no incident where (severity is high and consent is given) in the last 28 days\n",
       "define calm \"Calm\"\n  no incident where severity is high in the last 28 days\n"},
      {Code::unknown_zone, "there is no such time zone",
       "A zone is named as in the time zone database, by its area and place: `Europe/London`.",
       "ruleset visits_plan version \"1\"\n  title \"Plan\"\n  zone \"Europe/Lundon\"\n",
       "ruleset visits_plan version \"1\"\n  title \"Plan\"\n  zone \"Europe/London\"\n"},
      {Code::field_of_every_event, "a field of an event has a name that every event uses already",
       "In a record each event says what `kind` it is, its `id`, when it was (`at`) and when it was `due`. A field of one of these names could be\n"
       "held by no record, and every rule that reads it would stay unknown for ever.",
       "event restraint \"Use of restraint\"\n  kind one of hold, seclusion\n",
       "event restraint \"Use of restraint\"\n  type one of hold, seclusion\n"},
      {Code::status_alone, "what consent is stands alone behind `and`",
       "What consent is (given, refused, withdrawn, objected, unclear, expired or not recorded) is said behind `consent is`, and it is one of them at\n"
       "a time. Where several will do, list them with commas and `or`: `consent is refused, withdrawn or objected`.",
       "define said_no \"Said no\"\n  consent is refused and withdrawn\n", "define said_no \"Said no\"\n  consent is refused or withdrawn\n"},
  };
}

}  // namespace kith::source
