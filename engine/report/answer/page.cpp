#include "engine/report/form/page.hpp"
#include "engine/report/answer/answer.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

/// An answer in words for staff.
namespace kith::report {
namespace {

Line reason_line(const Reason& reason) {
  Line out = line(sentence(reason.text.empty() ? reason.clause : reason.text));
  if (!reason.certain) {
    out.lead = "May apply";
    const Outcome then = reason.effect == Effect::allow    ? Outcome::allow
                         : reason.effect == Effect::refuse ? Outcome::refuse
                                                           : Outcome::ask_first;
    out.text += " Then the answer would be " + plain_word(then) + '.';
  }
  if (!reason.kinds.empty())
    out.text +=
        " So " + joined(titles(reason.kinds)) + (reason.kinds.size() == 1 ? " is" : " are") + " kept back.";
  out.under = evidence(reason);
  return out;
}

Section opening(const Answer& answer) {
  Section out{
      "",
      {line("What " + person(answer) + (answer.died.empty() ? " says" : " said"), wish_sentences(answer)),
       line("Question", question_sentence(answer))}};
  if (const std::string said = said_sentence(answer.question); !said.empty())
    out.lines.push_back(line("Whoever asks says", said));
  out.lines.push_back(line("Answer", outcome_sentences(answer)));
  return out;
}

Section why(const Answer& answer) {
  Section out{"Why", {}};
  for (const Reason& reason : answer.because) out.lines.push_back(reason_line(reason));
  if (!answer.uncovered.empty()) out.lines.push_back(line(sentence(answer.uncovered)));
  return out;
}

Section set_aside(const Answer& answer) {
  Section out{"Set aside", {}};
  for (const SetAside& each : answer.set_aside) {
    Line entry = line(sentence(each.reason.text.empty() ? each.reason.clause : each.reason.text));
    entry.text += " Set aside by " + listed(each.by) + '.';
    entry.under = evidence(each.reason);
    out.lines.push_back(std::move(entry));
  }
  return out;
}

Section limits(const Answer& answer) {
  Section out{"What may be told", {}};
  if (!answer.limits || !answer.question.does.empty()) return out;
  out.lines.push_back(line("Tell", detail_words(answer.limits->detail) + '.'));
  if (!answer.limits->keep_back.empty()) {
    out.lines.push_back(line("Keep back", joined(titles(answer.limits->keep_back)) + '.'));
    for (const Reason& reason : answer.limits->keep_back_because)
      out.lines.back().under.push_back(reason_line(reason));
  }
  if (answer.limits->only_the_rest)
    out.lines.push_back(line("Every kind under it is kept back: tell only what falls under none of them."));
  if (!answer.limits->by_name.empty())
    out.lines.push_back(line("Asked about by name",
                             joined(titles(answer.limits->by_name)) +
                                 ". Whoever wants to know asks about it by its name. Nobody is told here "
                                 "whether there is anything."));
  for (const WithinLimit& within : answer.limits->within) {
    Line entry = line(one_line(within.category.title), "tell " + detail_words(within.detail) + '.');
    if (!within.keep_back.empty()) entry.text += " Keep back: " + joined(titles(within.keep_back)) + '.';
    for (const Action& action : within.on_condition)
      entry.under.push_back(line("On condition", action_sentences(action)));
    out.lines.push_back(std::move(entry));
  }
  return out;
}

Section actions(const std::string& heading, const std::vector<Action>& actions) {
  Section out{heading, {}};
  for (const Action& action : actions) out.lines.push_back(line(action_sentences(action)));
  return out;
}

Section find_out(const Answer& answer) {
  Section out{"What to find out", {}};
  for (const FindOut& each : answer.find_out) out.lines.push_back(line(find_out_sentences(each)));
  return out;
}

Section would_change(const Answer& answer) {
  Section out{"What would change it", {}};
  for (const WouldChange& change : answer.would_change)
    out.lines.push_back(
        line("If " + listed(change.records) + ", the answer would be: " + plain_word(change.outcome) + '.'));
  if (!out.lines.empty() && answer.outcome == Outcome::refuse && said_no(answer.wish))
    out.lines.push_back(
        line("That is for " + person(answer) + " to raise. Nobody presses for a different answer."));
  if (answer.would_change_approximate)
    out.lines.push_back(
        line("Too much could be found out to try all of it, or every two things together. Others may change "
             "the answer too."));
  return out;
}

Section meanwhile(const Answer& answer) {
  // After a refusal "do not share" would only say the answer again.
  const bool said = answer.outcome == Outcome::refuse && answer.meanwhile.starts_with("do not") &&
                    answer.meanwhile.find(';') == std::string::npos;
  if (answer.meanwhile.empty() || said) return {};
  return {"", {line("Meanwhile", sentence(answer.meanwhile))}};
}

Section closing(const Answer& answer) {
  Section out;
  if (!answer.lawful_basis.empty())
    out.lines.push_back(line("Lawful basis", joined(titles(answer.lawful_basis)) + '.'));
  for (Line& each : rules_lines(answer.rulesets, answer.question.at, answer.tzdata))
    out.lines.push_back(std::move(each));
  return out;
}

Page page(const Answer& answer) {
  Page out;
  const auto add = [&out](Section section) {
    if (!section.lines.empty()) out.sections.push_back(std::move(section));
  };
  out.first = first_line(answer.died, first_of_all(answer));
  add(opening(answer));
  add(why(answer));
  add(set_aside(answer));
  add(limits(answer));
  if (answer.limits) add(actions("On condition that", answer.limits->on_condition));
  add(actions("What to do", answer.actions));
  add(find_out(answer));
  add(meanwhile(answer));
  add(would_change(answer));
  add(closing(answer));
  return out;
}

}  // namespace

std::string text(const Answer& answer, TextStyle style) { return text(page(answer), style); }
std::string markdown(const Answer& answer) { return markdown(page(answer)); }

}  // namespace kith::report
