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

}  // namespace

std::string draw_words(const model::Plan& plan, const PlanAnswer* answer) {
  std::string out =
      "The levels of “" + titled(plan.title, plan.name) + "”, from the most support to the least: ";
  for (std::size_t i = 0; i < plan.levels.size(); ++i)
    out += (i == 0 ? "" : "; ") + level_words(plan, i, answer);
  return out + '.';
}

}  // namespace kith::report
