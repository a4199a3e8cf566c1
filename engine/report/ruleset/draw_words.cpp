#include <algorithm>

#include "engine/report/ruleset/draw.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

std::string titled(const std::string& title, const std::string& name) {
  return one_line(title.empty() ? name : title);
}

/// "Staff walk beside her (start, now)".
std::string with_notes(std::string words, const std::vector<std::string>& notes) {
  for (std::size_t i = 0; i < notes.size(); ++i) words += (i == 0 ? " (" : ", ") + notes[i];
  return notes.empty() ? words : words + ')';
}

std::string level_words(const model::Plan& plan, std::size_t i, const PlanAnswer* answer) {
  const model::Plan::Level& level = plan.levels[i];
  std::vector<std::string> notes;
  if (i == plan.start) notes.push_back("start");
  if (answer && answer->level.name == level.name) notes.push_back("now");
  if (answer && answer->to && answer->to->name == level.name)
    notes.push_back(answer->kind == PlanAnswer::Kind::step_up_now ? "step up to here now"
                                                                  : "proposed or agreed next");
  return with_notes(titled(level.title, level.name), notes);
}

std::string stage_words(const model::Ruleset& rules, const model::Escalation& escalation,
                        const model::Stage& stage, const EscalationAnswer* answer) {
  const auto title = [&](model::StageIndex i) {
    return titled(rules.roles[escalation.stages[i].role].title, rules.roles[escalation.stages[i].role].name);
  };
  const auto& role = rules.roles[stage.role];
  std::vector<std::string> notes;
  const auto holds = [&](const WhoHolds& each) { return each.role.name == role.name; };
  if (answer && !answer->closed && std::any_of(answer->holders.begin(), answer->holders.end(), holds))
    notes.push_back("holds it now");
  if (stage.then) notes.push_back("then " + title(*stage.then));
  if (stage.if_implicated) notes.push_back("if they are implicated, " + title(*stage.if_implicated));
  if (stage.final) notes.push_back("the last to hear");
  return with_notes(titled(role.title, role.name), notes);
}

}  // namespace

std::string draw_words(const model::Plan& plan, const PlanAnswer* answer) {
  std::string out =
      "The levels of “" + titled(plan.title, plan.name) + "”, from the most support to the least: ";
  for (std::size_t i = 0; i < plan.levels.size(); ++i)
    out += (i == 0 ? "" : "; ") + level_words(plan, i, answer);
  return out + '.';
}

std::string draw_words(const model::Ruleset& rules, const model::Escalation& escalation,
                       const EscalationAnswer* answer) {
  std::string out = "Who hears of “" + titled(escalation.title, escalation.name) + "”: ";
  for (std::size_t i = 0; i < escalation.stages.size(); ++i)
    out += (i == 0 ? "" : "; ") + stage_words(rules, escalation, escalation.stages[i], answer);
  return out + '.';
}

}  // namespace kith::report
