#include "engine/report/answer/answer.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// Only the detail: what is kept back, what is narrower and every condition would show that there is
/// something to keep back.
std::string allowed(const Answer& answer) {
  if (!answer.question.does.empty()) return "You may do this.\n";
  std::string out;
  switch (answer.limits ? answer.limits->detail : Detail::full) {
    case Detail::existence:
      out = "We can tell you only whether there is something to know about this.\n";
      break;
    case Detail::summary: out = "We can tell you the main points.\n"; break;
    case Detail::full: out = "We can talk to you about this.\n"; break;
  }
  return out + "\nWe tell everybody only what we are able to share. It may not be all that there is.\n";
}

std::string not_allowed(const Answer& answer) {
  if (answer.may_not_wait && answer.outcome == Outcome::undetermined)
    return "We cannot say yes yet. If it cannot wait, begin, and stop if you hear that it is not to be.\n"
           "If it can wait, it cannot go ahead now.\n";
  if (!answer.question.does.empty())
    return "This cannot go ahead now. Where it can wait, we say the same whenever the answer is not yes.\n";
  return "We are not able to share this with you.\n"
         "\n"
         "We give this same reply whenever we do not share something, whatever the reason.\n"
         "It does not mean that there is something to tell, or that there is not.\n";
}

}  // namespace

std::string recipient(const Answer& answer) {
  const Asked& asked = answer.question;
  const std::string about =
      asked.does.empty() ? title_or(asked.share_title, asked.share) : title_or(asked.does_title, asked.does);
  return "For " + title_or(asked.with_name, asked.with) + "\n\nYou asked about: " + about + "\n\n" +
         (answer.outcome == Outcome::allow ? allowed(answer) : not_allowed(answer)) +
         "\nYou can always tell us something. If you are worried that somebody is not safe, tell us or\n"
         "the council. If somebody is in danger now, call 999. If you are not happy with this reply, you\n"
         "can complain to us.\n";
}

}  // namespace kith::report
