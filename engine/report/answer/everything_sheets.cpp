#include <algorithm>

#include "engine/report/answer/everything.hpp"
#include "engine/report/form/sheet.hpp"
#include "engine/report/words/words.hpp"

/// Everything that somebody may be told: for the person, and for whoever asked.
namespace kith::report {
namespace {

std::string said(const Answer& answer) {
  const Asked& asked = answer.question;
  return one_line(easy_or(asked.share_easy, title_or(asked.share_title, asked.share)));
}

std::string them(const Asked& asked) {
  const std::string who = one_line(easy_or(asked.with_easy, asked.with_name));
  return who.empty() ? "them" : who;
}

void say_all(Sheet& sheet, const Everything& all, const std::string& heading, Outcome outcome,
             const std::string& lead) {
  sheet.part(heading);
  for (const Answer& answer : all.answers)
    if (answer.outcome == outcome) sheet.say(lead + ": " + said(answer) + '.');
}

/// What is narrower than everything of it.
void say_limits(Sheet& sheet, const Everything& all) {
  sheet.part("We do not say everything");
  for (const Answer& answer : all.answers) {
    if (answer.outcome != Outcome::allow || !answer.limits) continue;
    if (answer.limits->detail == Detail::summary)
      sheet.say("We will only say the main things: " + said(answer) + '.');
    if (answer.limits->detail == Detail::existence)
      sheet.say("We will only say that there is something: " + said(answer) + '.');
    for (const std::string& kept : said_of(answer.limits->keep_back))
      sheet.say("We will not share this: " + kept + '.');
  }
}

void say_question(Sheet& sheet, const Asked& asked, bool own) {
  sheet.part("The question");
  sheet.say(own ? "What can we tell you?" : "What can we tell " + them(asked) + '?');
  if (!asked.for_title.empty())
    sheet.say("It is for: " + one_line(easy_or(asked.for_easy, asked.for_title)) + '.');
}

std::string reply(const Everything& all) {
  std::string told;
  for (const Answer& answer : all.answers) {
    if (answer.outcome != Outcome::allow) continue;
    const Detail detail = answer.limits ? answer.limits->detail : Detail::full;
    const char* how = detail == Detail::full      ? ""
                      : detail == Detail::summary ? " (the main points)"
                                                  : " (only whether there is something to know)";
    told += "- " + title_or(answer.question.share_title, answer.question.share) + how + '\n';
  }
  if (!told.empty())
    return "We can talk to you about:\n" + told +
           "\nWe tell everybody only what we are able to share. It may not be all that there is.\n";
  return "We are not able to share anything with you.\n"
         "\n"
         "We give this same reply whenever we do not share something, whatever the reason.\n"
         "It does not mean that there is something to tell, or that there is not.\n";
}

}  // namespace

std::string easy_read(const Everything& all) {
  Sheet sheet;
  const bool own = all.question.with == "person";
  say_question(sheet, all.question, own);
  const std::string whom = own ? "you" : them(all.question);
  say_all(sheet, all, "What we can tell " + whom, Outcome::allow, "We can tell " + whom);
  say_limits(sheet, all);
  say_all(sheet, all, "What we ask about first", Outcome::ask_first, "We will ask first");
  say_all(sheet, all, "What we do not know yet", Outcome::undetermined, "We need to find something out");
  say_all(sheet, all, "What we do not tell " + whom, Outcome::refuse, "We will not tell " + whom);
  say_how_to_disagree(sheet);
  return sheet.text();
}

std::string recipient(const Everything& all) {
  const Asked& asked = all.question;
  return "For " + title_or(asked.with_name, asked.with) + "\n\nYou asked what we can tell you.\n\n" +
         reply(all) +
         "\nYou can always tell us something. If you are worried that somebody is not safe, tell us or\n"
         "the council. If somebody is in danger now, call 999. If you are not happy with this reply, you\n"
         "can complain to us.\n";
}

}  // namespace kith::report
