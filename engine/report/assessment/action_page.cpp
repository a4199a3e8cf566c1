#include <algorithm>

#include "engine/report/assessment/action_lines.hpp"
#include "engine/report/assessment/care_page.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

/// What stands on the first screen: more would be read by nobody.
constexpr std::size_t shown_now = 6;

constexpr std::string_view in_time_not_known = "; whether in time is not known, as no time was recorded";

std::string why(const RequiredAction& action) {
  const std::string reasons = why_words(action);
  return strength_words(action.strength) + (reasons.empty() ? "." : ": " + reasons);
}

/// Notes that these words are said; whether they were before.
bool said_before(std::vector<std::string>& said, const std::string& words) {
  const bool before = std::find(said.begin(), said.end(), words) != said.end();
  if (!before) said.push_back(words);
  return before;
}

/// One rule mostly asks for several things, and one role does them: its reason is said once, and so is how to
/// reach them.
Line brief(const RequiredAction& action, std::vector<std::string>& said) {
  Line out = line(action_lead(action), action_words(action), action_tone(action));
  out.under.push_back(line(
      "Who", said_before(said, "who: " + action.action.by) ? by_and_when(action) : who_and_when(action)));
  if (const std::string reach = reach_words(action); !reach.empty())
    out.under.push_back(line("To reach", reach));
  for (Line& each : hindrance(action)) out.under.push_back(std::move(each));
  const std::string words = why(action);
  out.under.push_back(line("Why", said_before(said, words) ? "as said above." : words));
  return out;
}

/// What presses as much as the first few, and would fill the screen if each were told in full.
Line in_a_line(const RequiredAction& action) {
  const bool barred = action.status == ActionStatus::blocked || action.status == ActionStatus::conflict;
  const std::string settler = barred && !action.dealt_with_by.empty()
                                  ? " To be settled by: " + one_line(action.dealt_with_by) + '.'
                                  : "";
  return line(action_lead(action), action_words(action) + " Who: " + by_and_when(action) + settler,
              action_tone(action));
}

Line reason_line(const ActionReason& reason) {
  std::string words = sentence(reason.text.empty() ? reason.title : reason.text);
  if (!reason.within.empty())
    words += " When: " + one_line(reason.within) +
             (reason.due.empty() ? "" : ", that is by " + spoken_deadline(reason.due, reason.overdue_after)) +
             '.';
  if (!reason.arose.empty()) words += " It arose on " + spoken_time(reason.arose) + '.';
  else if (!reason.within.empty() && reason.within != "without delay")
    words += " From when that runs nobody wrote down.";
  words +=
      ' ' + status_words(reason.status) + (reason.perhaps_late ? std::string(in_time_not_known) : "") + '.';
  Line out = line(strength_words(reason.strength), words);
  out.under = evidence(reason.facts, reason.cites);
  out.under.push_back(
      line("Rule", one_line(reason.requirement) + (reason.at.empty() ? "" : ", " + one_line(reason.at))));
  return out;
}

Line in_full(const RequiredAction& action) {
  Line out = line(action_lead(action), action_words(action), action_tone(action));
  out.under.push_back(open(action.status) ? line("Who", who_and_when(action))
                                          : line("Done", done_words(action)));
  if (!action.moved.empty() && open(action.status))
    out.under.push_back(line("Falls to them because", sentence(action.moved)));
  for (Line& each : hindrance(action)) out.under.push_back(std::move(each));
  for (Line& each : telling(action)) out.under.push_back(std::move(each));
  for (Line& each : reason_lines(action)) out.under.push_back(std::move(each));
  return out;
}

}  // namespace

Tone action_tone(const RequiredAction& action) {
  switch (action.status) {
    case ActionStatus::overdue: return Tone::urgent;
    case ActionStatus::due: return action.safety ? Tone::urgent : Tone::caution;
    case ActionStatus::find_out:
    case ActionStatus::conflict:
    case ActionStatus::blocked: return Tone::caution;
    case ActionStatus::ended:
    case ActionStatus::done_late: return Tone::plain;
    case ActionStatus::done: return Tone::good;
  }
  return Tone::plain;
}

std::string action_lead(const RequiredAction& action) {
  std::string out = status_words(action.status);
  if (action.safety && open(action.status)) out += ", for safety";
  return out;
}

std::string action_words(const RequiredAction& action) {
  std::string out = sentence(action.action.what);
  if (action.item && !action.item->title.empty()) out += " About: " + sentence(action.item->title);
  return out;
}

std::vector<Line> hindrance(const RequiredAction& action) {
  if (!action.barred) return {};
  const std::string settler =
      action.dealt_with_by.empty() ? "" : " To be settled by: " + one_line(action.dealt_with_by) + '.';
  if (action.barred->outcome == Outcome::undetermined) {
    std::vector<std::string> facts;
    for (const FindOut& one : action.barred->find_out) facts.push_back(one.plain);
    const std::string words =
        facts.empty() ? "do not tell them until it is." : "find out " + joined(facts) + '.';
    return {line("Not known whether they may be told", words + settler)};
  }
  const Answer& barred = *action.barred;
  const std::string why = sentence(barred.because.empty() ? barred.uncovered : barred.because.front().text);
  if (action.status != ActionStatus::conflict) return {line("They may not be told", why + settler)};
  return {line(
      "Barred as well as required",
      why + " It must be done all the same, and stays due: two rules pull against each other." + settler)};
}

std::vector<Line> telling(const RequiredAction& action) {
  std::vector<Line> out;
  if (action.limits && action.limits->detail != Detail::full)
    out.push_back(line("Tell", detail_words(action.limits->detail) + '.'));
  if (action.limits && !action.limits->keep_back.empty())
    out.push_back(line("Keep back", joined(titles(action.limits->keep_back)) + '.'));
  return out;
}

std::string done_words(const RequiredAction& action) {
  std::string done = action.done_by.empty() ? "" : "by " + one_line(action.done_by);
  if (!action.done_on.empty()) done += (done.empty() ? "" : ", ") + spoken_time(action.done_on);
  if (!action.done_from.empty())
    done += (done.empty() ? "" : ", ") + ("recorded in " + place_words(action.done_from));
  if (action.perhaps_late) done += in_time_not_known;
  return done + '.';
}

std::vector<Line> reason_lines(const RequiredAction& action) {
  std::vector<Line> out;
  for (const ActionReason& reason : action.reasons) out.push_back(reason_line(reason));
  return out;
}

namespace {

/// Does it rest on nothing that is on record about this person, so that it would be asked of anybody?
bool asked_of_anybody(const RequiredAction& action) {
  const auto on_record = [](const FactUsed& fact) { return names_an_entry(fact.from); };
  return !action.item && std::all_of(action.reasons.begin(), action.reasons.end(), [&](const auto& reason) {
    return std::none_of(reason.facts.begin(), reason.facts.end(), on_record);
  });
}

/// What is to be found out may change that where something would follow, or a plan's level is not known.
std::string nothing_due(const Assessment& all) {
  if (all.find_out.empty()) return "Nothing is due.";
  const bool may_be = std::any_of(all.find_out.begin(), all.find_out.end(),
                                  [](const ToFindOut& one) { return !one.would_follow.empty(); });
  const bool no_level = std::any_of(all.plans.begin(), all.plans.end(),
                                    [](const PlanAnswer& one) { return one.level.name.empty(); });
  return std::string("Nothing is known to be due.") +
         (may_be || no_level ? " What is to be found out, below, may change that." : "");
}

}  // namespace

/// Of what would be asked of anybody, and is not pressing, one: what is about this person comes before the
/// rest of it.
std::vector<bool> stands_first(const Assessment& all) {
  std::vector<bool> out(all.actions.size(), false);
  std::size_t shown = 0, of_anybody = 0;
  for (std::size_t i = 0; i < all.actions.size(); ++i) {
    const RequiredAction& action = all.actions[i];
    if (!open(action.status)) continue;
    if (never_cut_off(action.tier)) out[i] = ++shown != 0;
    else if (!asked_of_anybody(action) || ++of_anybody == 1) out[i] = ++shown <= shown_now;
  }
  return out;
}

Section now_section(const Assessment& all, Form form) {
  Section out{"What to do now", {}, {}, 2, "", "now"};
  std::size_t shown = 0;
  CutOff cut{};
  std::vector<std::string> said;
  const std::vector<bool> first = stands_first(all);
  for (std::size_t i = 0; i < all.actions.size(); ++i) {
    const RequiredAction& action = all.actions[i];
    if (!open(action.status)) continue;
    if (!first[i]) {
      ++cut[place_of(action.tier)];
      continue;
    }
    out.lines.push_back(++shown <= shown_now ? brief(action, said) : in_a_line(action));
    if (form == Form::flat) continue;
    out.lines.back().fold = "Evidence";
    out.lines.back().folded = reason_lines(action);
  }
  if (const std::string more = cut_off_words(cut); !more.empty())
    out.lines.push_back(line("And " + more + ": see “Everything that must happen”."));
  if (out.lines.empty() && !all.only_for.empty())
    out.lines.push_back(line("Nothing falls to " + one_line(all.only_for) + " now."));
  else if (out.lines.empty()) out.lines.push_back(line(nothing_due(all)));
  else if (not_supplied(all, "actions"))
    out.lines.push_back(line("What has been done was not supplied: some of this may be done already."));
  return out;
}

std::vector<Section> action_sections(const Assessment& all) {
  Section to_do{"Still to do", {}, {}, 3}, done{"Done", {}, {}, 3};
  for (const RequiredAction& action : all.actions)
    (open(action.status) ? to_do : done).lines.push_back(in_full(action));
  Section follows = would_follow_section(all.find_out);
  std::vector<Section> out;
  if (all.actions.empty() && follows.lines.empty()) return out;
  out.push_back({"Everything that must happen", {}});
  for (Section* each : {&to_do, &follows, &done})
    if (!each->lines.empty()) out.push_back(std::move(*each));
  return out;
}

}  // namespace kith::report
