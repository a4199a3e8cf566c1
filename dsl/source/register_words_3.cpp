#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_3() {
  return {
      {Code::missing_file, "a ruleset cannot be read",
       "`uses` names a file by its path from the file that it stands in, and `--rulesets` a person's own ruleset in the same way. There is none, it may\n"
       "not be read, or it has a mistake.",
       "ruleset visits_plan version \"1\"\n  title \"Plan\"\nuses \"law.kith\"\n",
       "# file plan.kith\nruleset visits_plan version \"1\"\n  title \"Plan\"\nuses \"law.kith\"\n# file law.kith\n"
       "ruleset law version \"1\"\n  title \"The law\"\n"},
      {Code::cycle_of_uses, "rulesets use each other in a circle",
       "Rulesets stand in layers: the law above the provider's policy, the policy above a person's plan. What is above knows nothing of what is\n"
       "below, so that it can be read by itself.",
       "# file plan.kith\nruleset visits_plan version \"1\"\n  title \"Plan\"\nuses \"law.kith\"\n# file law.kith\n"
       "ruleset law version \"1\"\n  title \"The law\"\nuses \"plan.kith\"\n",
       "# file plan.kith\nruleset visits_plan version \"1\"\n  title \"Plan\"\nuses \"law.kith\"\n# file law.kith\n"
       "ruleset law version \"1\"\n  title \"The law\"\n"},
      {Code::missing_header, "the file does not say which ruleset it is",
       "Every file starts with a `ruleset` line: its name and version stand in every answer that rests on it.",
       "# file plan.kith\ncategory visits \"Visits\"\n",
       "# file plan.kith\nruleset visits_plan version \"1\"\n  title \"Plan\"\ncategory visits \"Visits\"\n"},
      {Code::second_header, "a file has two `ruleset` lines",
       "A file is one ruleset. Put the second into a file of its own, and `uses` it.",
       "ruleset visits_plan version \"1\"\n  title \"Plan\"\nruleset other version \"1\"\n  title \"Other\"\n",
       "ruleset visits_plan version \"1\"\n  title \"Plan\"\n"},
      {Code::overlapping_rules, "two rules of one name are in force on the same days",
       "A rule may be replaced by another of its name from some day on, so that a name keeps its meaning while the rule changes. On any one day\n"
       "there is one.",
       "define calm \"Calm\"\n  until 2026-07-01\n  stable\ndefine calm \"Calm\"\n  from 2026-06-01\n"
       "  no incident in the last 28 days\n",
       "define calm \"Calm\"\n  until 2026-06-01\n  stable\ndefine calm \"Calm\"\n  from 2026-06-01\n"
       "  no incident in the last 28 days\n"},
      {Code::empty_period, "a period ends before it begins",
       "`from` is the first day in force, `until` the first day no longer in force.",
       "define calm \"Calm\"\n  from 2026-06-01\n  until 2026-05-01\n  stable\n",
       "define calm \"Calm\"\n  from 2026-06-01\n  until 2026-07-01\n  stable\n"},
      {Code::outside_effective, "a rule is in force when its ruleset is not",
       "A ruleset is `effective` from a day, and perhaps until one. Its rules live within that.",
       "ruleset visits_plan version \"1\"\n  title \"Plan\"\n  effective from 2026-04-01\nevent fall \"Fall\"\n"
       "define calm \"Calm\"\n  from 2026-01-01\n  no fall in the last 28 days\n",
       "ruleset visits_plan version \"1\"\n  title \"Plan\"\n  effective from 2026-04-01\nevent fall \"Fall\"\n"
       "define calm \"Calm\"\n  from 2026-05-01\n  no fall in the last 28 days\n"},
      {Code::outside_source, "a rule goes beyond a source that it cites",
       "A source that applies in some settings, or from some day, carries rules for those settings and days only. Give the rule the same bounds\n"
       "with `applies in`, `from` and `until`, or cite what does cover it.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n    cites use_of_force \"s.5\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  applies in mental_health_unit\n  refuse\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n    cites use_of_force \"s.5\"\n"},
      {Code::second_owner, "the stack has a time zone or calendar already",
       "One zone and one working calendar hold for a whole stack, so that a deadline never means two moments. The topmost ruleset that declares\n"
       "them owns them.",
       "calendar scotland through 2026-12-31\n  closed 2026-01-02\n",
       "role scottish_staff \"Staff in Scotland\"\n"},
      {Code::presumed_elsewhere, "a presumption stands outside the ruleset that may make it",
       "What holds when nothing is recorded belongs to the ruleset that declares the fact, and capacity to the topmost one that presumes it. A lower\n"
       "ruleset cannot change what silence means.",
       "presume capacity\n  because \"Everybody can decide.\"\n  cites our_policy \"2\"\n",
       "fact at_home \"At home\" yes or no\npresume at_home\n  because \"People are at home unless it is said otherwise.\"\n"
       "  cites our_policy \"2\"\n"},
      {Code::not_about_person, "a presumption reads the question",
       "A presumption says what holds of a person when nothing is recorded, whoever asks. It cannot rest on who asks, for what, or what was agreed to\n"
       "about it.",
       "fact at_home \"At home\" yes or no\npresume at_home\n  when recipient is family\n  because \"People are at home.\"\n"
       "  cites our_policy \"2\"\n",
       "fact at_home \"At home\" yes or no\npresume at_home\n  when age is at least 16\n  because \"People are at home.\"\n"
       "  cites our_policy \"2\"\n"},
      {Code::not_in_question, "a condition reads what this question does not have",
       "A question is about information (a category, for a purpose) or about a decision (`to … by …`). `it` is the decision asked about; categories,\n"
       "purposes and marks belong to information.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    when person opposes it\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    when person opposes travel_alone\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n"},
      {Code::outside_for_each, "a condition about one item of a list stands outside `for each`",
       "`it is late by more than …` and dates of an item mean the item that `for each` goes through. Elsewhere, count events.",
       "define worrying \"Worrying\"\n  it is late by more than 15 minutes\n",
       "define worrying \"Worrying\"\n  at least 1 check_in late by more than 15 minutes in the last 24 hours\n"},
      {Code::outside_plan, "`since the last step` stands where no plan is meant",
       "Steps are those of a plan, so only a plan's own conditions can count since the last one.",
       "define worrying \"Worrying\"\n  at least 1 incident since the last step\n",
       "define worrying \"Worrying\"\n  at least 1 incident in the last 14 days\n"},
      {Code::rests_on_itself, "what a rule means would rest on itself",
       "A definition that names itself, directly or through others, has no meaning. So has a presumption whose condition rests on what it presumes.\n"
       "The whole circle is shown.",
       "define calm \"Calm\"\n  settled\ndefine settled \"Settled\"\n  calm\n",
       "define calm \"Calm\"\n  settled\ndefine settled \"Settled\"\n  stable\n"},
      {Code::missing_lawful_basis, "an allow does not name its lawful bases",
       "To share, two laws must be met: data protection, and the duty of confidentiality. Every allow names a basis of each kind.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when consent is given and has capacity\n"
       "    lawful basis gdpr.consent\n    because \"{person} agreed.\"\n    easy read \"You said yes.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when consent is given and has capacity\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n"
       "    easy read \"You said yes.\"\n"},
      {Code::only_on_allow, "a line that limits what is released stands on a clause that releases nothing",
       "`keep back`, `on condition that`, `lawful basis` and how much is told belong to an allow.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    keep back third_party\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::duplicate_clause, "two clauses of a boundary have one name",
       "A clause is named by its label, or by its effect where it has none. Give one of them a label.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    when consent is refused\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n  refuse\n    when otherwise\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse refused\n    when consent is refused\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n  refuse\n    when otherwise\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n"},
      {Code::second_otherwise, "a boundary has two clauses with `when otherwise`",
       "`when otherwise` is where no other clause of the boundary applies, so there is one.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse a\n    when otherwise\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n  refuse c\n    when otherwise\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse a\n    when consent is refused\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n  refuse c\n    when otherwise\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n"},
      {Code::ask_first_over_refusal, "an `ask first` would set a refusal aside",
       "Somebody who refused is not asked again and again: an `ask first` never sets a refusal aside. Let the refusal's own condition say when it\n"
       "holds.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  ask first later\n    overrides said_no\n"
       "    when consent is unclear\n    because \"We ask first.\"\n    easy read \"We will ask you.\"\n  refuse said_no\n"
       "    when otherwise\n    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  ask first later\n    when consent is unclear\n"
       "    because \"We ask first.\"\n    easy read \"We will ask you.\"\n  refuse said_no\n    when otherwise\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n"},
      {Code::may_not_be_overridden, "a lower ruleset overrides an upper boundary that does not allow it",
       "The law and the provider's policy cannot be weakened by what is written below them. Where a boundary may give way, it says so itself: `may\n"
       "be overridden`.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    overrides money.agreed\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::overrides_itself, "a clause or boundary overrides itself",
       "What sets itself aside would never stand.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse usual\n    overrides usual\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse usual\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::cycle_of_overrides, "clauses override each other in a circle",
       "Which clause stands is worked out from those that set it aside, so no chain of them may lead back to itself. The whole circle is shown.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse one\n    overrides two\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n  refuse two\n    overrides one\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse one\n    overrides two\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n  refuse two\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::too_many_overrides, "more clauses override each other than anybody can review",
       "More than four million pairs of clauses come from `overrides all` and from boundaries that override boundaries. Name the clauses that are\n"
       "meant, or split the stack.",
       "",
       ""},
      {Code::too_many_files, "a stack has more than 1,000 files",
       "No stack that people can review has so many. The limit keeps a generated file from growing without end.",
       "",
       ""},
      {Code::promise_broken, "an allow breaks a promise, whatever is on record",
       "The promise says that something is never allowed, without a `when`, and an allow that asks for nothing and that nothing else restrains allows it.\n"
       "One of the two is not meant. Only this plain case is found when a ruleset is checked: whether a promise holds in every state of a record is\n"
       "not worked out, so `kith check` lists promises as not proved.",
       "boundary visits \"Visits\"\n  about health.appointments\n  with family\n  allow\n    lawful basis gdpr.consent, confidentiality.consent\n"
       "    because \"Anybody may know.\"\n    easy read \"They may know.\"\n"
       "promise private \"The family is not told about health\"\n  never allow health.appointments with family\n",
       "boundary visits \"Visits\"\n  about health.appointments\n  with family\n  allow\n    when consent is given and has capacity\n    lawful basis gdpr.consent, confidentiality.consent\n"
       "    because \"{person} agreed.\"\n    easy read \"You said yes.\"\n"
       "promise private \"The family is not told about health without a yes\"\n  never allow health.appointments with family\n    when not consent is given\n"},
  };
}

}  // namespace kith::source
