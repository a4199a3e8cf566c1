#include "engine/report/care_names.hpp"
#include "engine/report/care_words.hpp"
#include "engine/report/csv.hpp"
#include "engine/report/page.hpp"
#include "engine/report/words.hpp"
#include "engine/report/worklist.hpp"

namespace kith::report {
namespace {

std::string more_words(const Desk& desk) {
  std::string out;
  if (desk.more != 0) out = "And " + std::to_string(desk.more) + " more that press as much.";
  if (desk.later != 0) out += (out.empty() ? "And " : " And ") + std::to_string(desk.later) + " more that " + (desk.later == 1 ? "is" : "are") + " not due this week.";
  return out;
}

std::string title_of(const Desk& desk) { return desk.title.empty() ? "Nobody is named" : one_line(desk.title); }

Line task_line(const Task& task) {
  std::string lead = status_words(task.status) + (task.safety ? ", for safety" : "") + ", " + one_line(task.person_name.empty() ? task.person : task.person_name);
  Line out = line(std::move(lead), sentence(task.what));
  if (!task.item.empty()) out.text += " About: " + sentence(task.item);
  if (!task.due.empty()) out.text += " By " + spoken_deadline(task.due) + '.';
  else if (!task.within.empty()) out.text += ' ' + sentence(task.within);
  out.text += ' ' + strength_words(task.strength) + (task.why.empty() ? "." : ": " + task.why);
  return out;
}

}  // namespace

std::string text(const Worklist& worklist, TextStyle style) {
  Page page;
  for (const Desk& desk : worklist.desks()) {
    Section section{title_of(desk), {}};
    for (const Task& each : desk.tasks) section.lines.push_back(task_line(each));
    if (const std::string more = more_words(desk); !more.empty()) section.lines.push_back(line(more));
    page.sections.push_back(std::move(section));
  }
  if (worklist.left_out != 0) page.sections.insert(page.sections.begin(), {"Left out", {line(left_out_words(worklist.left_out))}});
  if (page.sections.empty()) page.sections.push_back({"", {line("Nothing is due.")}});
  return text(page, style);
}

std::string csv(const Worklist& worklist) {
  std::string out = csv_row({"owner", "owner title", "person", "name", "status", "strength", "safety", "due", "within", "what", "about", "requirement", "why"});
  for (const Desk& desk : worklist.desks()) {
    for (const Task& each : desk.tasks)
      out += csv_row({desk.role, desk.title, each.person, each.person_name, std::string(name(each.status)), std::string(name(each.strength)), each.safety ? "yes" : "no", each.due,
                      each.within, each.what, each.item, each.requirement, each.why});
    if (desk.more + desk.later != 0) out += csv_row({desk.role, desk.title, "", "", "", "", "", "", "", more_words(desk), "", "", ""});
  }
  if (worklist.left_out != 0) out += csv_row({"", "", "", "", "", "", "", "", "", left_out_words(worklist.left_out), "", "", ""});
  return out;
}

}  // namespace kith::report
