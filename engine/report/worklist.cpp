#include "engine/report/worklist.hpp"

#include <algorithm>
#include <optional>

#include "engine/report/care_names.hpp"
#include "engine/report/care_words.hpp"
#include "engine/report/csv.hpp"
#include "engine/report/page.hpp"
#include "engine/report/words.hpp"
#include "engine/time/parse.hpp"

namespace kith::report {
namespace {

constexpr std::chrono::hours week{24 * 7};

bool goes_to_settler(const RequiredAction& action) { return action.status == ActionStatus::blocked && !action.dealt_with_by.empty(); }

bool pressing(const RequiredAction& action) {
  return action.status == ActionStatus::overdue || action.strength == Strength::must || action.safety;
}

Task task(const std::string& person, const std::string& person_name, const RequiredAction& action) {
  Task out{person, person_name, action.action.what, action.item ? action.item->title : "", why_words(action), "", "", action.due, action.status, action.strength, action.safety};
  if (!action.reasons.empty()) out.requirement = action.reasons.front().requirement, out.within = action.reasons.front().within;
  return out;
}

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

Worklist::Pile& Worklist::pile(const RequiredAction& action) {
  const bool settler = goes_to_settler(action);
  const std::string title = settler ? action.dealt_with_by : action.action.by;
  const std::string role = settler ? std::string() : action.by_role;
  const auto found = std::find_if(piles_.begin(), piles_.end(), [&](const Pile& pile) { return pile.desk.title == title; });
  Pile& out = found == piles_.end() ? piles_.emplace_back(Pile{{role, title, {}}, {}}) : *found;
  if (out.desk.role.empty()) out.desk.role = role;
  return out;
}

void Worklist::add(const std::string& person, const std::string& person_name, const RequiredAction& action) {
  if (!open(action.status)) return;
  const std::optional<time::Instant> due = time::parse_moment(action.due);
  Pile& to = pile(action);
  if (!pressing(action) && (!due || *due > at_ + week)) {
    ++to.desk.later;
    return;
  }
  Urgency urgency{!pressing(action), action.status != ActionStatus::overdue, action.strength != Strength::must, !action.safety, !due,
                  due.value_or(time::Instant{}), person, action.action.what};
  const auto at = std::upper_bound(to.urgencies.begin(), to.urgencies.end(), urgency) - to.urgencies.begin();
  to.urgencies.insert(to.urgencies.begin() + at, std::move(urgency));
  to.desk.tasks.insert(to.desk.tasks.begin() + at, task(person, person_name, action));
  if (to.desk.tasks.size() <= listed_) return;
  to.urgencies.pop_back();
  to.desk.tasks.pop_back();
  ++to.desk.more;
}

std::vector<Desk> Worklist::desks() const {
  std::vector<const Pile*> order;
  for (const Pile& each : piles_) order.push_back(&each);
  std::sort(order.begin(), order.end(), [](const Pile* a, const Pile* b) {
    if (a->urgencies.empty() != b->urgencies.empty()) return b->urgencies.empty();
    if (!a->urgencies.empty() && a->urgencies.front() != b->urgencies.front()) return a->urgencies.front() < b->urgencies.front();
    return a->desk.title < b->desk.title;
  });
  std::vector<Desk> out;
  for (const Pile* each : order) out.push_back(each->desk);
  return out;
}

std::string text(const Worklist& worklist, TextStyle style) {
  Page page;
  for (const Desk& desk : worklist.desks()) {
    Section section{title_of(desk), {}};
    for (const Task& each : desk.tasks) section.lines.push_back(task_line(each));
    if (const std::string more = more_words(desk); !more.empty()) section.lines.push_back(line(more));
    page.sections.push_back(std::move(section));
  }
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
  return out;
}

}  // namespace kith::report
