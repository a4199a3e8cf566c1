#include <algorithm>
#include <tuple>

#include "engine/evaluate/explain/holders.hpp"
#include "engine/report/caseload/worklist.hpp"
#include "engine/report/form/csv.hpp"
#include "engine/report/form/page.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

std::string more_words(const Desk& desk) {
  std::string out = cut_off_words(desk.more);
  if (!out.empty()) out = "And " + out + '.';
  if (desk.later != 0)
    out += (out.empty() ? "And " : " And ") + std::to_string(desk.later) + " more that " +
           (desk.later == 1 ? "is" : "are") + " not due this week.";
  return out;
}

std::string names(const std::optional<WhoHolds>& held) {
  return held && !held->members.empty() ? evaluate::who_it_is(*held) : "";
}

std::string title_of(const Desk& desk) {
  return desk.title.empty() ? "Nobody is named" : one_line(desk.title);
}

/// The same to be done for the same person and reason, about one thing after another.
bool same_but_for_the_item(const Task& a, const Task& b) {
  const auto rest = [](const Task& task) {
    return std::tie(task.person, task.status, task.safety, task.tier, task.what, task.due, task.within,
                    task.strength, task.requirement, task.why);
  };
  return !a.item.empty() && !b.item.empty() && rest(a) == rest(b);
}

Line task_line(const Task& task, const std::vector<std::string>& items) {
  std::string lead = status_words(task.status) + (task.safety ? ", for safety" : "") + ", " +
                     one_line(task.person_name.empty() ? task.person : task.person_name);
  if (!task.died.empty()) lead += ", who died " + spoken_time(task.died);
  Line out = line(std::move(lead), sentence(task.what));
  if (!items.empty()) out.text += " About: " + sentence(joined(items));
  const bool to_find_out = task.status == ActionStatus::find_out;
  if (!task.within.empty() && (to_find_out || task.due.empty())) out.text += ' ' + sentence(task.within);
  else if (!task.due.empty()) out.text += " By " + spoken_deadline(task.due, task.overdue_after) + '.';
  if (const std::string who = reach_words(task); !who.empty()) out.text += ' ' + who;
  if (to_find_out) out.text += ' ' + task.why;
  else out.text += ' ' + strength_words(task.strength) + (task.why.empty() ? "." : ": " + task.why);
  return out;
}

/// Nobody reads seven lines that say the same.
std::vector<Line> task_lines(const std::vector<Task>& tasks) {
  std::vector<Line> lines;
  for (auto first = tasks.begin(); first != tasks.end();) {
    const auto end = std::find_if(std::next(first), tasks.end(),
                                  [&](const Task& task) { return !same_but_for_the_item(*first, task); });
    std::vector<std::string> items;
    for (auto task = first; task != end; ++task)
      if (!task->item.empty()) items.push_back(task->item);
    lines.push_back(task_line(*first, items));
    first = end;
  }
  return lines;
}

}  // namespace

std::string text(const Worklist& worklist, TextStyle style) {
  Page page;
  for (const Desk& desk : worklist.desks()) {
    Section section{title_of(desk), task_lines(desk.tasks)};
    if (const std::string more = more_words(desk); !more.empty()) section.lines.push_back(line(more));
    page.sections.push_back(std::move(section));
  }
  if (worklist.left_out != 0)
    page.sections.insert(page.sections.begin(), {"Left out", {line(left_out_words(worklist.left_out))}});
  if (page.sections.empty()) page.sections.push_back({"", {line("Nothing is due.")}});
  return text(page, style);
}

std::string csv(const Worklist& worklist) {
  std::string out =
      csv_row({"owner", "owner title", "person", "name", "died", "tier", "status", "strength", "safety",
               "who", "to reach", "due", "overdue after", "within", "what", "about", "requirement", "why"});
  for (const Desk& desk : worklist.desks()) {
    for (const Task& each : desk.tasks)
      out += csv_row({desk.role, desk.title, each.person, each.person_name, each.died,
                      std::to_string(static_cast<int>(each.tier)), std::string(name(each.status)),
                      std::string(name(each.strength)), each.safety ? "yes" : "no", names(each.held_by),
                      names(each.hears), each.due, each.overdue_after, each.within, each.what, each.item,
                      each.requirement, each.why});
    if (const std::string more = more_words(desk); !more.empty())
      out +=
          csv_row({desk.role, desk.title, "", "", "", "", "", "", "", "", "", "", "", "", more, "", "", ""});
  }
  if (worklist.left_out != 0)
    out += csv_row({"", "", "", "", "", "", "", "", "", "", "", "", "", "", left_out_words(worklist.left_out),
                    "", "", ""});
  return out;
}

}  // namespace kith::report
