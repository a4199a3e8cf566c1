#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_6() {
  return {
      {Code::json_too_large, "the record is larger than 16 MB",
       "One person's record is not near so large. The limit keeps a wrong file, such as a whole caseload or a backup, from being read as one\n"
       "record. A caseload is one record a line (NDJSON), and each line is read by itself.",
       "",
       ""},
      {Code::json_not_text, "the record is not UTF-8 text",
       "JSON is text in UTF-8. A byte was found that no UTF-8 text can hold, or a NUL byte; the file was saved in an older encoding, or is\n"
       "damaged. Nothing of a damaged record is used.",
       "",
       ""},
      {Code::json_unreadable, "the record is not JSON",
       "The text stops being JSON at this place: a comma, a quotation mark or a closing bracket is missing, or the text ends early. Nothing of\n"
       "a record that cannot be read whole is used.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" ",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" } }"},
      {Code::json_too_deep, "values are nested more than 64 deep",
       "A record needs seven levels at most. So deep a text is not a record.",
       "",
       ""},
      {Code::json_key_twice, "a key stands twice in one object",
       "Programs differ in which of two like-named values they take, so one of them would be lost without a word. Where one is a yes and the\n"
       "other a no, that hurts somebody. Keep the one that is meant.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\", \"id\": \"p-018\" } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" } }"},
      {Code::format_not_known, "the record says another format than `\"kith\": 1`",
       "Every record names the format it is written in, so that a later format is never misread as this one.",
       "{ \"kith\": 2, \"person\": { \"id\": \"p-017\" } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" } }"},
      {Code::unknown_key, "an object has a key that means nothing there",
       "A key that is misspelt would otherwise be skipped, and what it says be lost: an `untill` that nobody reads is a consent without an end.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\", \"nmae\": \"Amina\" } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\", \"name\": \"Amina\" } }"},
      {Code::missing_key, "something that must be said is missing",
       "Without it the record has no meaning. Where what it says is not known, most places take `null`, which is: recorded, and unknown.",
       "{ \"kith\": 1, \"person\": { \"name\": \"Amina\" } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\", \"name\": \"Amina\" } }"},
      {Code::wrong_type, "a value is of another kind than expected",
       "A text, a number, true or false, a list or an object stands where another of these is expected. A section that is not known is left\n"
       "out, and one with nothing on record is an empty list; neither is `null`.",
       "{ \"kith\": 1, \"person\": { \"id\": 17 } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"17\" } }"},
      {Code::unknown_word, "a word is none of those that may stand there",
       "Some values are one of a few words, such as a consent's status. The message lists them.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"consents\": [ { \"decision\": \"phone_monitoring\", \"status\": \"agreed\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"consents\": [ { \"decision\": \"phone_monitoring\", \"status\": \"given\" } ] }"},
      {Code::undeclared_name, "a name is declared by none of the rulesets",
       "Categories, roles, purposes, decisions, settings, facts, events, plans, requirements and escalations are declared in the rulesets. A name\n"
       "that they do not declare is misspelt, or the record is read with the wrong rulesets.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"setting\": \"suported_living\" }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"setting\": \"supported_living\" }"},
      {Code::impossible_date, "a date does not exist",
       "Dates are written as year, month and day, `2026-03-01`, and lie from 1900 to 2099. A day that no month has is a slip of the pen that\n"
       "only the writer can mend.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\", \"born\": \"1994-02-30\" } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\", \"born\": \"1994-02-28\" } }"},
      {Code::impossible_moment, "a moment does not exist or has no offset",
       "A moment has a date, a time and its offset from UTC: `2026-05-30T16:00:00+01:00`, or with `Z` for none. Without the offset an hour of\n"
       "each autumn would mean two moments. Where only the day is known, write the date alone.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"drawn_at\": \"2026-05-30T16:00:00\" }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"drawn_at\": \"2026-05-30T16:00:00+01:00\" }"},
      {Code::malformed_name, "an id or a name shows as nothing, or a name is not written as one",
       "Names of plans, levels, rules, stages and kinds are written as in rulesets: small letters, digits and underscores, starting with a\n"
       "letter. An id is any text of which something can be seen, and so is the name of a person: blanks alone, or characters that show as\n"
       "nothing, would leave pages that speak of nobody. Leave out a name that is not known.",
       "{ \"kith\": 1, \"person\": { \"id\": \"\" } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" } }"},
      {Code::id_twice, "an id stands twice",
       "What refers to it could mean either. Each member of the circle, event, concern, restriction and goal has an id of its own.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"circle\": [ { \"id\": \"mum\", \"roles\": [\"family.mother\"] }, { \"id\": \"mum\", \"roles\": [\"friend\"] } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"circle\": [ { \"id\": \"mum\", \"roles\": [\"family.mother\"] }, { \"id\": \"tom\", \"roles\": [\"friend\"] } ] }"},
      {Code::nobody, "somebody is named who is not in the record",
       "A consent with, a wish by or a consultation of somebody must name a member of the circle by their id, `person` for the person, or,\n"
       "where everybody of a role may be meant, a declared role.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"circle\": [ { \"id\": \"mum\", \"roles\": [\"family.mother\"] } ],\n"
       "  \"wishes\": [ { \"by\": \"mam\", \"about\": \"travel_alone\", \"stance\": \"wants\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"circle\": [ { \"id\": \"mum\", \"roles\": [\"family.mother\"] } ],\n"
       "  \"wishes\": [ { \"by\": \"mum\", \"about\": \"travel_alone\", \"stance\": \"wants\" } ] }"},
      {Code::id_is_taken, "a member's id is the name of a role, or `person`",
       "Where a record or a question says with whom, it names a member, a role or the person. An id that is also a role's name could mean one\n"
       "member or everybody of that role.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"circle\": [ { \"id\": \"friend\", \"roles\": [\"friend\"] } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"circle\": [ { \"id\": \"tom\", \"roles\": [\"friend\"] } ] }"},
      {Code::nothing_of_that_id, "an event, concern or other item is referred to that is not in the record",
       "What a concern, a review, an action or a question refers to must stand in the same record, under that id.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"concerns\": [ { \"id\": \"c1\", \"opened\": \"2026-05-21\", \"about\": [\"e2\"] } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e2\", \"kind\": \"missed_check_in\", \"at\": \"2026-05-20T09:05:00+01:00\" } ] },\n"
       "  \"concerns\": [ { \"id\": \"c1\", \"opened\": \"2026-05-21\", \"about\": [\"e2\"] } ] }"},
      {Code::about_somebody_else, "a question is about somebody else than the record",
       "A question may say whom it is about. It is then only answered from that person's record.",
       "{ \"person\": \"p-018\", \"share\": \"finances\", \"with\": \"person\", \"for\": \"family_update\", \"at\": \"2026-03-01T10:00:00Z\" }",
       "{ \"person\": \"p-017\", \"share\": \"finances\", \"with\": \"person\", \"for\": \"family_update\", \"at\": \"2026-03-01T10:00:00Z\" }"},
      {Code::no_such_level, "a plan has no level of that name",
       "A record of where somebody stands on a plan, or of what they agreed to, names one of the levels that the plan declares. With any other\n"
       "name nobody could say how much support there is to be.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"plans\": [ { \"plan\": \"cafe_travel\", \"level\": \"shadowng\", \"since\": \"2026-04-20\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"plans\": [ { \"plan\": \"cafe_travel\", \"level\": \"shadowing\", \"since\": \"2026-04-20\" } ] }"},
      {Code::no_such_stage, "an escalation has no stage of that name",
       "A stage is named by the role that holds it, as the escalation declares it. A step at any other stage would be passed over, and with it\n"
       "that somebody was told.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"escalations\": [ { \"name\": \"missing_person\", \"opened\": \"2026-05-30T16:20:00+01:00\", \"steps\": [ { \"stage\": \"shift_leader\" } ] } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"escalations\": [ { \"name\": \"missing_person\", \"opened\": \"2026-05-30T16:20:00+01:00\", \"steps\": [ { \"stage\": \"shift_lead\" } ] } ] }"},
      {Code::step_not_in_rule, "an action is done for a step that its rule does not have",
       "The steps of a requirement, and of a plan's step up, are counted from 1 in the order in which they are declared. An action done for any\n"
       "other would count for nothing.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e2\", \"kind\": \"incident\", \"at\": \"2026-05-20T09:05:00+01:00\" } ] },\n"
       "  \"actions\": [ { \"rule\": \"tell_family\", \"step\": 3, \"for\": \"e2\", \"done\": \"2026-05-20\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e2\", \"kind\": \"incident\", \"at\": \"2026-05-20T09:05:00+01:00\" } ] },\n"
       "  \"actions\": [ { \"rule\": \"tell_family\", \"step\": 2, \"for\": \"e2\", \"done\": \"2026-05-20\" } ] }"},
      {Code::not_what_rule_is_about, "an action is done for something that its rule is not about",
       "A requirement stands for each of one kind of thing, or for the person as a whole. An action done for anything else would count for\n"
       "nothing, and what was asked for would still be due.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e1\", \"kind\": \"missed_check_in\", \"at\": \"2026-05-20T09:05:00+01:00\" } ] },\n"
       "  \"actions\": [ { \"rule\": \"tell_family\", \"for\": \"e1\", \"done\": \"2026-05-20\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e2\", \"kind\": \"incident\", \"at\": \"2026-05-20T09:05:00+01:00\" } ] },\n"
       "  \"actions\": [ { \"rule\": \"tell_family\", \"for\": \"e2\", \"done\": \"2026-05-20\" } ] }"},
      {Code::which_step_up, "an action names a plan, and several of its steps up could be meant",
       "A plan's own name stands for its step up where only one of them has the step that was done. Otherwise the step up is named as answers\n"
       "name it: the plan, `step_up`, and its number in the order of declaration.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"actions\": [ { \"rule\": \"cafe_travel\", \"step\": 1, \"done\": \"2026-05-20\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"actions\": [ { \"rule\": \"cafe_travel.step_up.1\", \"step\": 1, \"done\": \"2026-05-20\" } ] }"},
      {Code::value_out_of_type, "a value is none that its fact or field can have",
       "A fact and a field of an event is declared as yes or no, one of some choices, a number in a range, or text. Yes and no are written\n"
       "`true` and `false`, a choice as its word, a percentage as a text with its sign. `null` is: recorded, and unknown.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"facts\": { \"exploitation_risk\": { \"value\": \"meduim\" } } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"facts\": { \"exploitation_risk\": { \"value\": \"medium\" } } }"},
      {Code::fact_elsewhere, "a fact stands where it does not belong",
       "Facts about the person stand in the record's `facts`, those declared `of recipient` with a member of the circle, and those declared\n"
       "`of question` in a question. A fact in another place would never be read.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"facts\": { \"coercion\": { \"value\": false } } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"circle\": [ { \"id\": \"tom\", \"roles\": [\"friend\"], \"facts\": { \"coercion\": false } } ] }"},
      {Code::due_missing, "an expected event does not say when it is due",
       "An expected event that has not happened is only late if somebody knows when it was expected.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"events\": { \"log\": [ { \"id\": \"e3\", \"kind\": \"check_in\" } ] } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e3\", \"kind\": \"check_in\", \"due\": \"2026-05-30T15:30:00+01:00\" } ] } }"},
      {Code::due_unexpected, "an event that nobody expects says when it is due",
       "Only events declared `expected` are due at a time. Either the event is of another kind, or its declaration lacks `expected`.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e1\", \"kind\": \"missed_check_in\", \"due\": \"2026-05-30T15:30:00+01:00\" } ] } }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e1\", \"kind\": \"missed_check_in\", \"at\": \"2026-05-30T15:30:00+01:00\" } ] } }"},
      {Code::blanket_capacity, "capacity is recorded for the person as a whole",
       "Nobody has or lacks capacity as such. The Mental Capacity Act 2005 asks it in relation to a matter (s.2(1)), and somebody who cannot\n"
       "decide about a mortgage may well decide about a cup of tea. Each assessment lists the decisions it was about.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"capacity\": false }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"capacity\": [ { \"decisions\": [\"sharing:finances\"], \"outcome\": \"lacking\", \"on\": \"2026-01-10\" } ] }"},
      {Code::matters_missing, "an assessment or a best-interests decision says not what it is about",
       "Capacity and best interests are about particular decisions, and never spread to others. Without `decisions` the record would be read\n"
       "as being about everything.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"capacity\": [ { \"outcome\": \"lacking\", \"on\": \"2026-01-10\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"capacity\": [ { \"decisions\": [\"travel_alone\"], \"outcome\": \"lacking\", \"on\": \"2026-01-10\" } ] }"},
      {Code::empty_purposes, "a consent lists no purpose",
       "Without `purposes` a consent is for every purpose; an empty list would be for none, which nobody means. Consent is for specified\n"
       "purposes (UK GDPR Article 6(1)(a)): list them.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"consents\": [ { \"category\": \"finances\", \"with\": \"family\", \"purposes\": [], \"status\": \"given\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"consents\": [ { \"category\": \"finances\", \"with\": \"family\", \"purposes\": [\"family_update\"], \"status\": \"given\" } ] }"},
      {Code::no_with_until, "a refusal or withdrawal has an end",
       "A no stands until the person says otherwise. With an end it would turn into nothing on record by itself, and silence is not consent.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"consents\": [ { \"category\": \"finances\", \"with\": \"family\", \"status\": \"refused\", \"on\": \"2026-01-10\", \"until\": \"2026-07-10\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"consents\": [ { \"category\": \"finances\", \"with\": \"family\", \"status\": \"refused\", \"on\": \"2026-01-10\" } ] }"},
      {Code::consent_about_one_thing, "a consent is about nothing, or about two things",
       "A consent is either for sharing a category of information or for a decision. One record says one yes or one no.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"consents\": [ { \"status\": \"given\", \"on\": \"2026-02-01\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"consents\": [ { \"decision\": \"phone_monitoring\", \"status\": \"given\", \"on\": \"2026-02-01\" } ] }"},
      {Code::decision_has_no_recipient, "a consent for a decision says with whom, what for or how much",
       "`with`, `purposes` and `detail` narrow what may be shared. A decision is agreed to or not; a record that tried to narrow it would be\n"
       "read as wider than it was meant.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"consents\": [ { \"decision\": \"phone_monitoring\", \"with\": \"family\", \"status\": \"given\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"consents\": [ { \"decision\": \"phone_monitoring\", \"status\": \"given\" } ] }"},
      {Code::ends_before_start, "something ends before it begins",
       "One of the two dates is wrong, and only whoever wrote them can tell which.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"circle\": [ { \"id\": \"mum\", \"roles\": [\"family.mother\"], \"since\": \"2026-01-01\", \"until\": \"2025-01-01\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"circle\": [ { \"id\": \"mum\", \"roles\": [\"family.mother\"], \"since\": \"2025-01-01\", \"until\": \"2026-01-01\" } ] }"},
      {Code::done_before_event, "an action is done before the event it is for",
       "Nobody can be told about an incident before it happened. The action belongs to another event, or one of the times is wrong.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e2\", \"kind\": \"incident\", \"at\": \"2026-05-20T09:05:00+01:00\" } ] },\n"
       "  \"actions\": [ { \"rule\": \"tell_family\", \"for\": \"e2\", \"done\": \"2026-05-19\" } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" },\n"
       "  \"events\": { \"log\": [ { \"id\": \"e2\", \"kind\": \"incident\", \"at\": \"2026-05-20T09:05:00+01:00\" } ] },\n"
       "  \"actions\": [ { \"rule\": \"tell_family\", \"for\": \"e2\", \"done\": \"2026-05-20\" } ] }"},
      {Code::listed_and_cleared, "somebody is both an alleged source of harm and cleared in one concern",
       "The record contradicts itself on whether this person may be told things. It must not be guessed.",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"circle\": [ { \"id\": \"tom\", \"roles\": [\"friend\"] } ],\n"
       "  \"concerns\": [ { \"id\": \"c1\", \"opened\": \"2026-05-21\", \"alleged_sources\": [\"tom\"], \"cleared\": [\"tom\"] } ] }",
       "{ \"kith\": 1, \"person\": { \"id\": \"p-017\" }, \"circle\": [ { \"id\": \"tom\", \"roles\": [\"friend\"] } ],\n"
       "  \"concerns\": [ { \"id\": \"c1\", \"opened\": \"2026-05-21\", \"alleged_sources\": [\"tom\"] } ] }"},
      {Code::beyond_calendar, "a question is asked of a day after the working calendar's last",
       "Working days are counted with the closed days that a ruleset lists, and it lists them for some years. What lies beyond is refused,\n"
       "never guessed; the calendar's owner extends it.",
       "{ \"share\": \"finances\", \"with\": \"person\", \"for\": \"family_update\", \"at\": \"2029-03-01T10:00:00Z\" }",
       "{ \"share\": \"finances\", \"with\": \"person\", \"for\": \"family_update\", \"at\": \"2026-03-01T10:00:00Z\" }"},
      {Code::too_many_mistakes, "more mistakes were found than are shown",
       "The first hundred mistakes are shown. Mend those, and read the record again; often one slip stands behind many.",
       "",
       ""},
  };
}

}  // namespace kith::source
