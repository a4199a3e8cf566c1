#include <fmt/format.h>

#include "engine/report/document/parts.hpp"
#include "engine/report/ruleset/draw.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report::document {
namespace {

// ---- hours ------------------------------------------------------------------------------------------------------

/// "Monday to Friday, Sunday".
std::string days_words(std::uint8_t days) {
  static constexpr const char* names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};
  const auto on = [&](int day) { return (days >> day & 1U) != 0; };
  std::string out;
  for (int first = 0; first < 7; ++first) {
    if (!on(first)) continue;
    int last = first;
    while (last < 6 && on(last + 1)) ++last;
    out += (out.empty() ? "" : ", ") + std::string(names[first]);
    if (last > first) out += std::string(last == first + 1 ? ", " : " to ") + names[last];
    first = last;
  }
  return out;
}

/// "Monday to Friday 17:00 to 09:00 the next day".
std::string shift_words(const time::Shift& shift) {
  constexpr int day = 24 * 60;
  std::string out = shift.closed == time::Shift::Closed::only ? "days on which the service is closed"
                                                              : days_words(shift.days);
  if (shift.to - shift.from >= day && shift.from == 0) out += ", all day";
  else
    out += fmt::format(", {:02}:{:02} to {:02}:{:02}", shift.from / 60, shift.from % 60,
                       shift.to > day ? (shift.to - day) / 60 : shift.to / 60, shift.to % 60) +
           (shift.to > day ? " the next day" : "");
  return shift.closed == time::Shift::Closed::never ? out + ", but not on days on which the service is closed"
                                                    : out;
}

std::string hours_words(const time::Hours& hours) {
  std::vector<std::string> out;
  for (const time::Shift& shift : hours) out.push_back(shift_words(shift));
  return out.empty() ? "At all hours." : joined(out) + '.';
}

// ---- stages -----------------------------------------------------------------------------------------------------

std::string stage_title(const model::Ruleset& rules, const model::Escalation& one, model::StageIndex i) {
  return concept_title(rules.roles[one.stages[i].role]);
}

std::string by_when_words(const model::Stage& stage) {
  const std::string answers =
      stage.answers_within ? "answers within " + time::text(*stage.answers_within) : "";
  const std::string resolves =
      stage.resolves_within ? "resolves it within " + time::text(*stage.resolves_within) : "";
  return answers + (answers.empty() || resolves.empty() ? "" : ", and ") + resolves;
}

std::string too_late_words(const model::Stage& stage) {
  if (stage.answers_within && stage.resolves_within)
    return "if nobody answers, or it is not resolved, in time";
  return stage.resolves_within ? "if it is not resolved in time" : "if nobody answers in time";
}

std::string about_stage(const model::Stage& stage, bool first) {
  std::string out;
  const auto add = [&](const std::string& more) { out += (out.empty() ? "" : " ") + more; };
  if (first) add("Hears first.");
  if (!stage.title.empty()) add(sentence(one_line(stage.title)));
  if (stage.outside) add("Outside the service.");
  if (stage.final) add("The last to hear.");
  return out;
}

/// Who, when they are there, by when, who is next, and who instead.
Line stage_line(const model::Ruleset& rules, const model::Escalation& one, model::StageIndex i) {
  const model::Stage& stage = one.stages[i];
  const std::string title = stage_title(rules, one, i);
  const std::string about = about_stage(stage, i == one.first);
  Line out = about.empty() ? line(title) : line(title, about);
  out.under.push_back(line("There", hours_words(stage.staffed)));
  if (const std::string by_when = by_when_words(stage); !by_when.empty())
    out.under.push_back(line("By when", sentence(by_when)));
  if (stage.then) {
    const std::string next = stage_title(rules, one, *stage.then);
    out.under.push_back(line("Next", next + ", " + too_late_words(stage) +
                                         (stage.staffed.empty() ? "." : ", and at once at other hours.")));
  }
  if (stage.if_implicated)
    out.under.push_back(line("Instead", stage_title(rules, one, *stage.if_implicated) +
                                            ", if everybody who is “" + title + "” is implicated."));
  return out;
}

Section escalation_part(const DocumentOf& of, const model::Escalation& one) {
  Section out = part(heading_of(of.rules.escalations, one), 3);
  for (model::StageIndex i = 0; i < one.stages.size(); ++i) out.lines.push_back(stage_line(of.rules, one, i));
  for (const model::Escalation::Jump& jump : one.jumps) {
    Line straight = line("Straight to " + stage_title(of.rules, one, jump.to), "");
    say_when(of.rules, jump.when, "When", straight);
    out.lines.push_back(std::move(straight));
  }
  for (const model::Escalation::MustReach& must : one.must_reach)
    out.lines.push_back(line(
        "Must reach", stage_title(of.rules, one, must.stage) + " within " + time::text(must.within) + '.'));
  std::vector<std::string> share;
  for (const model::CategoryId id : one.share)
    share.push_back(quoted(concept_title(of.rules.categories[id])));
  if (!share.empty())
    out.lines.push_back(line("May be told, as far as the rules allow", joined(share) + '.'));
  for (Line& each : source_lines(of.rules, one.cites)) out.lines.push_back(std::move(each));
  out.lines.push_back(rule_line(of.rules, one));
  out.drawing = drawing(of, draw(of.rules, one), title_or(one.title, one.name));
  return out;
}

}  // namespace

void add_escalations(Page& page, const DocumentOf& of) {
  if (of.rules.escalations.empty()) return;
  Section top = part("Who hears next, and by when");
  top.lines = {
      line("Whoever says that something is wrong is always listened to. What is told on the way is "
           "what the rules about telling allow.")};
  append_drawn(page, std::move(top), of);
  for (const model::Escalation& each : of.rules.escalations) append(page, escalation_part(of, each));
}

}  // namespace kith::report::document
