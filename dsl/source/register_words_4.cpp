#include "dsl/source/words.hpp"

namespace kith::source {

std::vector<Words> words_4() {
  return {
      {Code::consent_not_covered, "a boundary reads consent and does not say what follows from each of its values",
       "Consent may be given, refused, withdrawn, objected, unclear, expired or not recorded. Where a boundary reads it and no clause speaks of a\n"
       "value, the answer is a refusal without a reason of its own. Add a clause, or one with `when otherwise`.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when consent is given and has capacity\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n"
       "    easy read \"You said yes.\"\n  refuse\n    when consent is refused\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when consent is given and has capacity\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n"
       "    easy read \"You said yes.\"\n  refuse\n    when otherwise\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::consent_without_capacity, "an allow rests on consent and applies too where capacity is lacking",
       "A yes is consent only from somebody who can make that decision. Add `and has capacity`, so that a yes from before capacity was lost, or from\n"
       "somebody who cannot weigh it, is not taken for one.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when consent is given\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n"
       "    easy read \"You said yes.\"\n  refuse\n    when otherwise\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when consent is given and has capacity\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n"
       "    easy read \"You said yes.\"\n  refuse\n    when otherwise\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::gained_by_deletion, "deleting a record could gain an allow",
       "What is missing is never silently a no, but some conditions read that nothing is on record: `consent is not recorded`, `no incident`, a\n"
       "presumption, a role that somebody does not have. Then deleting a record can open what the record had closed. This note shows where, for\n"
       "whoever decides who may delete what.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when no incident in the last 28 days\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n"
       "    easy read \"You said yes.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when lives_with_family\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n"
       "    easy read \"You said yes.\"\n"},
      {Code::under_upper_allow, "a role or category declared below falls under an allow above",
       "A path is covered by what stands above it, so a new `family.neighbour` is told whatever `family` is told. That may be meant; somebody should\n"
       "have looked.",
       "role family.neighbour \"Neighbour\"\n",
       "role neighbour \"Neighbour\"\n"},
      {Code::never_applies, "a clause can never apply",
       "Its conditions exclude each other, whatever is on record. It was probably meant to say `or`, or another value.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n"
       "    when exploitation_risk is high and exploitation_risk is low\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n"
       "    when exploitation_risk is high or exploitation_risk is low\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::always_applies, "a clause always applies, although it has a `when`",
       "Its conditions leave nothing out, whatever is on record. Say so by leaving the `when` out, or mend it.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    when exploitation_risk is at least low\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    when exploitation_risk is at least medium\n"
       "    because \"{person} said no.\"\n    easy read \"You said no.\"\n"},
      {Code::no_easy_read, "a clause says nothing to the person",
       "Every answer is also given to the person it is about, in plain words. Without an `easy read` they get the words meant for staff.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  refuse\n    because \"{person} said no.\"\n"
       "    easy read \"You said no.\"\n"},
      {Code::capacity_not_covered, "a boundary says nothing where capacity fluctuates",
       "Some people can make a decision on some days and not on others. Then `has capacity` and `lacks capacity` are both a no, and a boundary that has\n"
       "clauses for these two alone gives a refusal without a reason of its own. Say what holds then: mostly `ask first`, on a good day.",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when has capacity and consent is given\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n    easy read \"You said yes.\"\n"
       "  refuse\n    when lacks capacity or consent is not recorded, expired, unclear, refused, withdrawn or objected\n    because \"{person} has not agreed.\"\n"
       "    easy read \"You have not said yes.\"\n",
       "boundary visits \"Visits\"\n  about finances\n  with family\n  allow\n    when has capacity and consent is given\n"
       "    lawful basis gdpr.consent, confidentiality.consent\n    because \"{person} agreed.\"\n    easy read \"You said yes.\"\n"
       "  ask first\n    when capacity fluctuates\n    because \"{person} can decide this on a good day.\"\n    easy read \"We will ask you on a good day.\"\n"
       "  refuse\n    when lacks capacity or consent is not recorded, expired, unclear, refused, withdrawn or objected\n    because \"{person} has not agreed.\"\n"
       "    easy read \"You have not said yes.\"\n"},
  };
}

}  // namespace kith::source
