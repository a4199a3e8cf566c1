#include "tests/by_hand/answers.hpp"

namespace answers {

Asked asks_money() {
  Asked asked;
  asked.share = "finances";
  asked.with = "mum";
  asked.for_ = "family_update";
  asked.at = "2026-03-01T10:00:00+00:00";
  asked.share_title = "Finances";
  asked.with_name = "Farah";
  asked.for_title = "Family update";
  asked.person_name = "Amina";
  return asked;
}

Reason reason(std::string clause, Effect effect, std::string text, std::string easy_read) {
  Reason out;
  out.clause = std::move(clause);
  out.boundary_title = "Money and the family";
  out.ruleset = "sharing_agreement@2026.1";
  out.at = "sharing_agreement.kith:41:3";
  out.effect = effect;
  out.text = std::move(text);
  out.easy_read = std::move(easy_read);
  out.cites = {{"our_policy", "Sharing and confidentiality policy", "4.1", "policy", ""}};
  return out;
}

FactUsed fact(std::string condition, std::string plain, Truth is, std::string from, std::string on) {
  FactUsed out;
  out.condition = std::move(condition);
  out.plain = std::move(plain);
  out.is = is;
  out.from = std::move(from);
  out.on = std::move(on);
  return out;
}

Action action(std::string what, std::string kind, std::string by, std::string within, std::string due) {
  Action out;
  out.what = std::move(what);
  out.kind = std::move(kind);
  out.by = std::move(by);
  out.within = std::move(within);
  out.due = std::move(due);
  return out;
}

Answer base() {
  Answer out;
  out.question = asks_money();
  out.wish.status = "not_recorded";
  out.rulesets = {{"core", "2026.1", std::string(64, 'c')},
                  {"sharing_agreement", "2026.1", std::string(64, 'a')}};
  out.tzdata = "2025b";
  out.engine = "0.1.0";
  out.person = "p-017";
  out.record_sha256 = std::string(64, 'd');
  return out;
}

Answer refused() {
  Answer out = base();
  out.wish = {"refused", "Mum does not need to know what I spend.", "2026-01-10",
              "said it, and shook her head", "/consents/3"};
  out.outcome = Outcome::refuse;
  out.because = {
      reason("money.refused", Effect::refuse, "Amina said no.", "You said no. We will not tell Farah.")};
  out.because[0].facts = {
      fact("consent is refused", "Amina's consent is refused", Truth::yes, "/consents/3", "2026-01-10")};
  out.meanwhile = "do not share";
  out.would_change = {{{"Amina changes her mind"}, Outcome::allow}};
  return out;
}

Answer summary_with_limits() {
  Answer out = base();
  out.wish = {"given", "", "2026-02-01", "signed the easy-read page", "/consents/0"};
  out.outcome = Outcome::allow;
  out.because = {
      reason("money.agreed", Effect::allow, "Amina agreed to it.", "You said yes. We can tell Farah.")};
  out.because[0].cites.push_back(
      {"caldicott", "The Caldicott Principles", "3", "guidance", "https://www.gov.uk/caldicott"});
  out.because[0].facts = {
      fact("consent is given", "Amina's consent is given", Truth::yes, "/consents/0", "2026-02-01"),
      fact("has capacity", "Amina has capacity to decide this", Truth::yes, "", "")};
  out.because[0].facts[1].presumed =
      "A person must be assumed to have capacity unless it is established that they lack it.";
  out.lawful_basis = {{"gdpr.consent", "UK GDPR Article 6(1)(a) and 9(2)(a)"},
                      {"confidentiality.consent", "Consent"}};
  Action tell =
      action("tell Amina what was shared", "tell", "Key worker", "within 1 day", "2026-03-02T10:00:00+00:00");
  tell.to = "Amina";
  tell.to_person = true;
  tell.unless = "telling Amina raises the risk";
  tell.clause = "money.agreed";
  Action record = action("record what was shared", "record", "", "", "");
  record.clause = "money.agreed";
  out.limits = Limits{Detail::summary,
                      {{"third_party", "Information about somebody else"}, {"finances.benefits", "Benefits"}},
                      {{{"finances.debts", "Debts"}, Detail::existence, {}, {record}}},
                      {record, tell}};
  out.would_change = {{{"Amina changes her mind"}, Outcome::refuse}};
  return out;
}

Answer ask_first() {
  Answer out = base();
  out.outcome = Outcome::ask_first;
  out.because = {
      reason("money.not_asked", Effect::ask_first, "Money needs Amina's own say.", "We will ask you first.")};
  out.because[0].facts = {
      fact("consent is not recorded", "Amina's consent is not recorded", Truth::yes, "", "")};
  Action ask = action("ask Amina for consent", "ask", "Key worker", "within 5 working days",
                      "2026-03-07T00:00:00+00:00");
  ask.to = "Amina";
  ask.to_person = true;
  ask.clause = "money.not_asked";
  out.actions = {ask};
  out.meanwhile = "do not share";
  out.would_change = {{{"Amina says yes to telling Farah about “Finances”"}, Outcome::allow}};
  return out;
}

Answer undetermined() {
  Answer out = base();
  out.wish.status = "not_known";
  out.outcome = Outcome::undetermined;
  out.possible = {Outcome::allow, Outcome::refuse};
  out.because = {
      reason("money.attorney", Effect::allow,
             "Farah has legal authority for Amina's money, and Amina cannot make this decision.",
             "Farah looks after your money. The law says they can."),
      reason("money.refused", Effect::refuse, "Amina said no.", "You said no. We will not tell Farah.")};
  out.because[0].certain = out.because[1].certain = false;
  out.because[0].facts = {
      fact("lacks capacity", "Amina lacks capacity to decide this", Truth::unknown, "/capacity/0",
           "2026-01-10"),
      fact("recipient holds lpa.property_and_affairs",
           "Farah holds Lasting power of attorney: property and affairs", Truth::unknown, "", "")};
  out.because[0].facts[0].note = "its review date has passed";
  out.because[0].facts[1].note = "it has not been verified";
  out.because[1].facts = {fact("consent is refused", "Amina's consent is refused", Truth::unknown, "", "")};
  out.find_out = {{"capacity for sharing:finances",
                   "whether Amina can make the decision about sharing “Finances”",
                   "/capacity/0",
                   "its review date has passed",
                   {"Social worker"},
                   3},
                  {"authority lpa.property_and_affairs",
                   "whether Farah holds a lasting power of attorney",
                   "",
                   "it has not been verified",
                   {},
                   1}};
  out.meanwhile = "do not share; the on-call manager decides if it cannot wait";
  out.would_change = {{{"Farah's “Lasting power of attorney: property and affairs” is verified",
                        "a best-interests decision supports sharing “Finances”"},
                       Outcome::allow}};
  out.approximate = true;
  return out;
}

Answer attorney_sets_aside() {
  Answer out = base();
  out.wish = {"objected", "", "2026-01-12", "", "/consents/4"};
  out.outcome = Outcome::allow;
  out.because = {reason("money.attorney", Effect::allow,
                        "Farah has legal authority for Amina's money, and Amina cannot make this decision.",
                        "Farah looks after your money. The law says they can.")};
  out.because[0].cites = {
      {"mca", "Mental Capacity Act 2005", "s.9", "law", "https://www.legislation.gov.uk/ukpga/2005/9"}};
  out.because[0].facts = {
      fact("lacks capacity", "Amina lacks capacity to decide this", Truth::yes, "/capacity/0", "2026-01-10")};
  out.set_aside = {
      {reason("money.refused", Effect::refuse, "Amina said no.", "You said no. We will not tell Farah."),
       {"money.attorney"}}};
  out.limits = Limits{Detail::full, {{"third_party", "Information about somebody else"}}, {}, {}};
  out.lawful_basis = {{"gdpr.public_task", "UK GDPR Article 6(1)(e)"},
                      {"confidentiality.authority", "Legal authority"}};
  return out;
}

Answer uncovered() {
  Answer out = base();
  out.question.with = "police";
  out.question.with_name = "Police";
  out.question.marked = {"third_party"};
  out.outcome = Outcome::refuse;
  out.uncovered = "no boundary covers this";
  out.meanwhile = "do not share";
  return out;
}

Answer existence_only() {
  Answer out = summary_with_limits();
  out.limits = Limits{Detail::existence, {}, {}, {}};
  return out;
}

Answer doing() {
  Answer out = base();
  out.question = Asked{};
  out.question.does = "phone_monitoring";
  out.question.does_title = "Looking at her phone contacts together";
  out.question.with = "amy";
  out.question.with_name = "Amy";
  out.question.person_name = "Amina";
  out.question.at = "2026-05-30T16:05:00+01:00";
  out.wish = {"opposes", "It is my phone.", "2026-05-28", "", "/wishes/1"};
  out.outcome = Outcome::refuse;
  out.because = {reason("phone.refused", Effect::refuse, "Amina does not want this.",
                        "It is your phone. We will not look at it.")};
  out.because[0].boundary_title = "Amina's phone";
  out.because[0].facts = {fact("exploitation_risk is at least medium",
                               "Risk of exploitation is at least medium", Truth::no,
                               "/facts/exploitation_risk/0", "2026-04-02")};
  out.meanwhile = "do not do this";
  return out;
}

Answer may_not_wait() {
  Answer out = doing();
  out.question.does = "resuscitation";
  out.question.does_title = "Trying to restart the heart";
  out.wish = {"not_known", "", "", "", ""};
  out.outcome = Outcome::undetermined;
  out.possible = {Outcome::refuse, Outcome::allow};
  out.because[0].certain = false;
  out.meanwhile = "where it cannot wait, begin, and stop if it turns out so; otherwise do not do it";
  out.may_not_wait = true;
  return out;
}

Answer own_information() {
  Answer out = base();
  out.question.with = "person";
  out.question.with_name = "Amina";
  out.question.for_ = "own_access";
  out.question.for_title = "Seeing your own record";
  out.outcome = Outcome::ask_first;
  out.uncovered = "no boundary covers this, and it is the person's own information";
  out.meanwhile = "do not share";
  return out;
}

std::vector<std::pair<std::string, Answer>> all() {
  return {{"refused", refused()},
          {"summary_with_limits", summary_with_limits()},
          {"ask_first", ask_first()},
          {"undetermined", undetermined()},
          {"may_not_wait", may_not_wait()},
          {"uncovered", uncovered()},
          {"attorney_sets_aside", attorney_sets_aside()},
          {"doing", doing()},
          {"own_information", own_information()},
          {"existence_only", existence_only()}};
}

Disclosures told(const std::vector<Answer>& all) {
  Disclosures out;
  const auto place = [](std::vector<Named>& list, const std::string& name, const std::string& title) {
    const auto same = [&](const Named& one) { return one.name == name; };
    const auto at = std::find_if(list.begin(), list.end(), same) - list.begin();
    if (at == static_cast<std::ptrdiff_t>(list.size())) list.push_back({name, title});
    return static_cast<std::uint32_t>(at);
  };
  for (const Answer& answer : all) {
    const Asked& asked = answer.question;
    out.asked.push_back(
        {place(out.with, asked.with, asked.with_name), place(out.share, asked.share, asked.share_title),
         place(out.for_, asked.for_, asked.for_title), static_cast<std::uint32_t>(out.answers.size())});
    out.answers.push_back(answer);
  }
  return out;
}

}  // namespace answers
