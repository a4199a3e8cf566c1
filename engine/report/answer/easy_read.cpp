#include <algorithm>

#include "engine/report/answer/answer.hpp"
#include "engine/report/form/sheet.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

std::string them(const Answer& answer) {
  const std::string& who = easy_or(answer.question.with_easy, answer.question.with_name);
  return who.empty() ? "them" : one_line(who);
}
bool own_question(const Answer& answer) { return answer.question.with == "person"; }
bool about_doing(const Answer& answer) { return !answer.question.does.empty(); }
bool nobody_known(const std::optional<WhoHolds>& held) { return held && held->members.empty(); }
bool asks_person(const Action& action) { return action.kind == "ask" && action.to_person; }

void say_wish(Sheet& sheet, const Answer& answer) {
  const Wish& wish = answer.wish;
  if (own_question(answer) && (wish.status.empty() || wish.status == "not_recorded")) {
    sheet.say("You asked us about this.");
    return;
  }
  say_wish(sheet, answer.wish);
}

void say_question(Sheet& sheet, const Answer& answer) {
  const Asked& asked = answer.question;
  sheet.part("The question");
  if (about_doing(answer)) sheet.say("Can " + them(answer) + " do this?");
  else
    sheet.say(own_question(answer) ? "Can we talk with you about this?"
                                   : "Can we tell " + them(answer) + " about this?");
  const std::string& title = about_doing(answer) ? easy_or(asked.does_easy, asked.does_title)
                                                 : easy_or(asked.share_easy, asked.share_title);
  sheet.say("It is about: " + one_line(title.empty() ? asked.share + asked.does : title) + '.');
  if (!asked.for_title.empty())
    sheet.say("It is for: " + one_line(easy_or(asked.for_easy, asked.for_title)) + '.');
}

void say_allowed(Sheet& sheet, const Answer& answer) {
  const std::string still = said_no(answer.wish) ? " can still " : " can ";
  if (about_doing(answer)) sheet.say(them(answer) + still + "do this.");
  else sheet.say("We" + still + "tell " + (own_question(answer) ? "you" : them(answer)) + '.');
  const auto says = [](const Reason& reason) { return reason.certain && !reason.easy_read.empty(); };
  if (said_no(answer.wish) && std::any_of(answer.because.begin(), answer.because.end(), says))
    sheet.say("This is why:");
}

/// After the reasons, so that no "we can tell" stands behind a limit and seems to lift it.
void say_limits(Sheet& sheet, const Answer& answer) {
  if (!answer.limits || about_doing(answer)) return;
  switch (answer.limits->detail) {
    case Detail::full: break;
    case Detail::summary:
      sheet.say("We will only say the main things.");
      sheet.say("We will not say everything.");
      break;
    case Detail::existence:
      sheet.say("We will only say that there is something.");
      sheet.say("We will not say what it is.");
      break;
  }
  if (answer.limits->keep_back.empty()) return;
  sheet.say("Some things stay private.");
  // Whoever is told learns nothing of what is kept back.
  if (own_question(answer)) return;
  for (const std::string& title : said_of(answer.limits->keep_back))
    sheet.say("We will not share this: " + title + '.');
  if (answer.limits->only_the_rest) sheet.say("We will only share what is not on this list.");
}

void say_refused(Sheet& sheet, const Answer& answer) {
  if (said_yes(answer.wish)) sheet.say("We know that you said yes.");
  if (about_doing(answer)) sheet.say(them(answer) + " will not do this.");
  else if (own_question(answer)) sheet.say("We cannot tell you about this now.");
  else sheet.say("We will not tell " + them(answer) + '.');
}

void say_ask_first(Sheet& sheet, const Answer& answer) {
  if (own_question(answer)) {
    sheet.say("We need to check something first.");
    sheet.say("Then we will talk with you about it.");
    return;
  }
  sheet.say(about_doing(answer) ? "We will not do this yet." : "We will not share it yet.");
  if (std::none_of(answer.actions.begin(), answer.actions.end(), asks_person))
    sheet.say("We need to ask somebody first.");
}

/// An undetermined answer's clauses only may apply: to say their words would be to promise what may not be.
void say_answer(Sheet& sheet, const Answer& answer) {
  sheet.part("The answer");
  switch (answer.outcome) {
    case Outcome::allow: say_allowed(sheet, answer); break;
    case Outcome::refuse: say_refused(sheet, answer); break;
    case Outcome::ask_first: say_ask_first(sheet, answer); break;
    case Outcome::undetermined:
      sheet.say("We do not know yet.");
      if (answer.may_not_wait) {
        sheet.say("If it cannot wait, we start.");
        sheet.say("We stop if we find out that we should.");
      } else {
        sheet.say(about_doing(answer) ? "We will not do it until we do."
                                      : "We will not share it until we do.");
      }
      break;
  }
  for (const Reason& reason : answer.because)
    if (reason.certain && name(reason.effect) == name(answer.outcome)) say_sentences(sheet, reason.easy_read);
  if (answer.outcome == Outcome::allow) say_limits(sheet, answer);
}

void say_actions(Sheet& sheet, const std::vector<Action>& actions) {
  for (const Action& action : actions) {
    const std::string line = action.held_back ? std::string() : action_line(action);
    if (line.empty()) continue;
    sheet.say(line);
    if (action.to_person && nobody_known(action.held_by))
      sheet.say("We do not know yet who will talk to you.");
    else if (action.to_person && !action.by.empty())
      sheet.say("This person will talk to you: " + one_line(easy_or(action.by_easy, action.by)) + '.');
    if (action.to_person && !action.due.empty())
      sheet.say("We will do this by " + deadline_day(action.due) + '.');
  }
}

void say_next(Sheet& sheet, const Answer& answer) {
  sheet.part("What happens next");
  say_actions(sheet, answer.actions);
  if (answer.limits) say_actions(sheet, answer.limits->on_condition);
  if (!answer.find_out.empty()) sheet.say("We need to find something out.");
  for (const FindOut& find_out : answer.find_out)
    for (const std::string& line : ask_lines(find_out, answer.question.person_name)) sheet.say(line);
  if (!answer.find_out.empty()) sheet.say("Then we will tell you the answer.");
  if (own_question(answer)) return;
  if (answer.outcome == Outcome::refuse && !about_doing(answer)) sheet.say("This stays private.");
  // What is done next changes something.
  if (answer.outcome == Outcome::refuse && about_doing(answer) && answer.actions.empty())
    sheet.say("Nothing will change.");
  if (answer.outcome == Outcome::allow)
    sheet.say(said_no(answer.wish) ? "If this worries you, tell us."
                                   : "If you do not want this now, tell us.");
}

}  // namespace

std::string easy_read(const Answer& answer) {
  Sheet sheet;
  say_wish(sheet, answer);
  say_question(sheet, answer);
  say_answer(sheet, answer);
  say_next(sheet, answer);
  say_how_to_disagree(sheet);
  return sheet.text();
}

}  // namespace kith::report
