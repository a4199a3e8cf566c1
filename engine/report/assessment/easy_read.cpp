#include <algorithm>
#include <set>
#include <sstream>

#include "engine/report/assessment/assessment.hpp"
#include "engine/report/assessment/care_page.hpp"
#include "engine/report/form/sheet.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// Longer lines are broken before the title that they end with.
constexpr int longest_line = 12;

int words_in(const std::string& text) {
  std::istringstream in(text);
  in.exceptions(std::ios::badbit);
  int count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

void say_with(Sheet& sheet, const std::string& lead, const std::string& title) {
  const std::string whole = lead + ": " + title + '.';
  if (words_in(whole) <= longest_line) return sheet.say(whole);
  sheet.say(lead + ':');
  sheet.say(sentence(title));
}

void say_wish_about(Sheet& sheet, const Wish& wish) {
  const std::string title = said_of(wish.about);
  if (said_yes(wish)) say_with(sheet, "You want this", title);
  else if (said_no(wish)) say_with(sheet, "You do not want this", title);
  else say_with(sheet, "We are not sure what you want", title);
  if (!wish.says.empty()) sheet.say("Your words: “" + one_line(wish.says) + "”");
}

void say_wishes(Sheet& sheet, const Assessment& all) {
  sheet.part("What you want");
  for (const Wish& wish : all.wishes) say_wish_about(sheet, wish);
  if (!all.wishes.empty()) return;
  sheet.say("We do not know yet what you want.");
  sheet.say("We will ask you.");
}

bool missing(const PlanAnswer& plan, const std::string& person) {
  for (const std::string& who : plan.agreement_missing)
    if (who == person) return true;
  return false;
}

void say_step(Sheet& sheet, const PlanAnswer& plan, const std::string& person) {
  const std::string to = plan.to ? said_of(*plan.to) : std::string();
  switch (plan.kind) {
    case PlanAnswer::Kind::stay: sheet.say("This plan stays the same for now."); break;
    case PlanAnswer::Kind::step_up_now:
      sheet.say("You will have more support for now.");
      if (!to.empty()) say_with(sheet, "This is what happens", to);
      break;
    case PlanAnswer::Kind::propose_step_up:
      sheet.say("We think that you may need more support.");
      if (!to.empty()) say_with(sheet, "This is our idea", to);
      sheet.say("Nothing changes before we talk with you.");
      break;
    case PlanAnswer::Kind::propose_step_down:
      if (!to.empty()) say_with(sheet, "You could try this next", to);
      sheet.say(missing(plan, person) ? "We will ask you first." : "We need to ask other people first.");
      if (missing(plan, person)) sheet.say("You can say yes or no.");
      break;
    case PlanAnswer::Kind::agreed_step_down:
      if (!to.empty()) say_with(sheet, "This is your next step", to);
      sheet.say("Everyone agreed.");
      break;
  }
}

void say_plan(Sheet& sheet, const PlanAnswer& plan, const std::string& person) {
  sheet.part("Your plan: " + said_of(plan.plan));
  if (plan.level.name.empty()) {
    sheet.say("We need to check where you are with this plan.");
    return;
  }
  say_with(sheet, "This is what happens now", said_of(plan.level));
  say_step(sheet, plan, person);
  for (const Reason& reason : plan.because) say_sentences(sheet, reason.easy_read);
  const int all = plan.met + plan.unmet;
  if (all > 0 && plan.kind == PlanAnswer::Kind::stay)
    sheet.say("For the next step, " + std::to_string(plan.met) + " of " + std::to_string(all) +
              " things are done.");
  if (plan.review.overdue) sheet.say("We are late in talking with you about this plan.");
  else if (!plan.review.due.empty())
    sheet.say("We will talk about this plan by " + deadline_day(plan.review.due) + '.');
}

void say_escalations(Sheet& sheet, const Assessment& all) {
  sheet.part("Keeping you safe");
  for (const EscalationAnswer& each : all.escalations) {
    if (each.closed) continue;
    sheet.say("We want to know that you are safe.");
    for (const WhoHolds& holder : each.holders) {
      const std::string who = said_of(holder.role);
      const bool there = !holder.members.empty() || names_an_office(who);
      sheet.say((there ? "This person is helping: " : "We look for this person, to help: ") + who + '.');
    }
  }
}

std::string barred_words(const RequiredAction& action) {
  if (action.status == ActionStatus::conflict) return "We need to check if we must talk to";
  const bool settled = action.barred && action.barred->outcome == Outcome::refuse;
  return settled ? "We will not tell this person now" : "We check first if we may tell this person";
}

/// What staff call an action is not for this sheet: its rule's own easy words are, or the plain line of its
/// kind.
void say_action(Sheet& sheet, const RequiredAction& action) {
  const bool firm = action.status == ActionStatus::due || action.status == ActionStatus::overdue;
  if (firm && !action.action.held_back) {
    const bool has_words = !action_line(action.action).empty() ||
                           std::any_of(action.reasons.begin(), action.reasons.end(),
                                       [](const ActionReason& reason) { return !reason.easy_read.empty(); });
    sheet.say(action_line(action.action));
    for (const ActionReason& reason : action.reasons) say_sentences(sheet, reason.easy_read);
    // What cannot wait is never left out, though nobody wrote easy words for it.
    if (!has_words && never_cut_off(action.tier))
      sheet.say("There is something more that we must do for you.");
  }
  const bool barred = action.status == ActionStatus::conflict || action.status == ActionStatus::blocked;
  if (!barred || action.action.to.empty() || action.action.to_person) return;
  const std::string who = one_line(easy_or(action.action.to_easy, action.action.to));
  const std::string line = barred_words(action) + ": " + who + '.';
  sheet.say(action.action.to_nobody_known ? if_there_is_one(line, who) : line);
}

void say_actions(Sheet& sheet, const Assessment& all) {
  sheet.part("What staff must do for you");
  bool late = false;
  for (const RequiredAction& action : all.actions) {
    if (!open(action.status)) continue;
    say_action(sheet, action);
    late = late || action.status == ActionStatus::overdue;
  }
  if (!late) return;
  sheet.say("We are late with some of this.");
  sheet.say("We are sorry.");
}

void say_find_out(Sheet& sheet, const std::vector<FindOut>& facts, const std::string& person) {
  for (const FindOut& fact : facts) {
    sheet.say("We need to find something out.");
    for (const std::string& line : ask_lines(fact, person)) sheet.say(line);
  }
  if (!facts.empty()) sheet.say("Then we will tell you.");
}

/// Those who can be named to the person.
std::vector<Named> named_to_person(const Involved& involved) {
  std::vector<Named> named = involved.members;
  std::erase_if(named, [&](const Named& member) {
    return std::any_of(involved.kept_from_person.begin(), involved.kept_from_person.end(),
                       [&](const Named& kept) { return kept.name == member.name; });
  });
  return named;
}
/// By name; else by role.
std::string who_they_are(const std::vector<Named>& named, const Named& role) {
  return named.empty() ? said_of(role) : listed(titles(named));
}

void say_decider(Sheet& sheet, const WhoDecides& who) {
  const std::string title = said_of(who.decision);
  const std::string other =
      who.decider ? who_they_are(named_to_person(*who.decider), who.decider->role) : "somebody else";
  switch (who.kind) {
    case WhoDecides::Kind::person: say_with(sheet, "You decide about this", title); break;
    case WhoDecides::Kind::nobody: say_with(sheet, "Nobody can decide this for you", title); break;
    case WhoDecides::Kind::find_out:
      say_with(sheet, "We need to check who decides about this", title);
      sheet.say("Until then, nobody decides for you.");
      if (who.meanwhile.empty()) break;
      sheet.say("You can say no.");
      sheet.say("We will listen to your no.");
      break;
    case WhoDecides::Kind::no_rule:
      say_with(sheet, "We need to find out who decides about this", title);
      sheet.say("We will ask what you want.");
      break;
    case WhoDecides::Kind::try_first:
      say_with(sheet, "We will help you to decide about this", title);
      sheet.say("Nobody else decides before that.");
      break;
    case WhoDecides::Kind::other:
      say_with(sheet, "Somebody else decides about this now", title);
      say_with(sheet, "This is who decides", other);
      if (who.decider && who.decider->members.empty()) sheet.say("We will find out who that is.");
      sheet.say("They must ask what you want.");
      sheet.say("They must do what is best for you.");
      break;
  }
}

void say_consulted(Sheet& sheet, const WhoDecides& who) {
  std::set<std::string> said;
  for (const Consulted& each : who.consulted) {
    if (each.is != Truth::yes) continue;
    if (said.empty()) sheet.say("We will ask other people what they think.");
    std::vector<Named> named = named_to_person(each.who);
    const bool anybody = !named.empty();
    std::erase_if(named, [&](const Named& one) { return said.contains(one.name); });
    if (each.who.members.empty()) say_with(sheet, "If there is one, we will ask", said_of(each.who.role));
    else if (!anybody || !named.empty()) say_with(sheet, "We will ask", who_they_are(named, each.who.role));
    said.insert(each.who.role.name);
    for (const Named& one : named) said.insert(one.name);
  }
}

/// What there is something on record about; nobody reads a list of everything that they could ever decide.
void say_deciders(Sheet& sheet, const std::vector<WhoDecides>& all) {
  std::size_t own = 0, rest = 0;
  for (const WhoDecides& who : all)
    if (!is_on_record(who)) {
      ++rest;
      if (who.kind == WhoDecides::Kind::person) ++own;
    }
  const bool all_own = rest != 0 && own == rest;
  if (rest == all.size() && !all_own) return;
  sheet.part("Who decides");
  for (const WhoDecides& who : all)
    if (is_on_record(who)) say_decider(sheet, who);
  if (all_own)
    sheet.say(rest == all.size() ? "You decide about your own life." : "You decide about other things too.");
}

}  // namespace

std::string easy_read(const Assessment& all) {
  Sheet sheet;
  say_wishes(sheet, all);
  for (const PlanAnswer& plan : all.plans) say_plan(sheet, plan, all.person_name);
  say_escalations(sheet, all);
  say_actions(sheet, all);
  say_deciders(sheet, all.involvement);
  sheet.part("What we do not know yet");
  std::vector<FindOut> facts;
  for (const ToFindOut& each : all.find_out) facts.push_back(each.fact);
  say_find_out(sheet, facts, all.person_name);
  if (facts.empty()) sheet.say("There is nothing that we need to find out.");
  say_how_to_disagree(sheet);
  return sheet.text();
}

std::string easy_read(const WhoDecides& who) {
  Sheet sheet;
  say_wish(sheet, who.wish);
  sheet.part("Who decides");
  say_decider(sheet, who);
  say_consulted(sheet, who);
  if (!who.find_out.empty()) sheet.part("What we do not know yet");
  say_find_out(sheet, who.find_out, who.person_name);
  say_how_to_disagree(sheet);
  return sheet.text();
}

}  // namespace kith::report
