#include <nlohmann/json.hpp>

#include "engine/report/answer/json_parts.hpp"
#include "engine/report/caseload/worklist.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

Json task_json(const Task& task) {
  Json out = {{"person", task.person}};
  put(out, "name", task.person_name);
  put(out, "died", task.died);
  out["what"] = task.what;
  put(out, "about", task.item);
  out["status"] = name(task.status);
  out["strength"] = name(task.strength);
  out["tier"] = static_cast<int>(task.tier);
  if (task.safety) out["safety"] = true;
  if (task.held_by) out["held_by"] = Parts<Json>::who_holds(*task.held_by);
  if (task.hears) out["hears"] = Parts<Json>::who_holds(*task.hears);
  put(out, "due", task.due);
  put(out, "overdue_after", task.overdue_after);
  put(out, "within", task.within);
  put(out, "requirement", task.requirement);
  put(out, "why", task.why);
  return out;
}

Json desk_json(const Desk& desk) {
  Json out = Json::object();
  put(out, "role", desk.role);
  out["title"] = desk.title;
  out["tasks"] = Json::array();
  for (const Task& task : desk.tasks) out["tasks"].push_back(task_json(task));
  out["more"] = Json::object();
  for (const Tier tier : {Tier::today, Tier::overdue, Tier::rest})
    out["more"][std::to_string(static_cast<int>(tier))] = desk.more[place_of(tier)];
  out["not_due_this_week"] = desk.later;
  return out;
}

}  // namespace

std::string json(const Worklist& worklist) {
  Json out = {{"kith", 1}, {"owners", Json::array()}};
  for (const Desk& desk : worklist.desks()) out["owners"].push_back(desk_json(desk));
  if (worklist.left_out != 0) out["left_out"] = worklist.left_out;
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
