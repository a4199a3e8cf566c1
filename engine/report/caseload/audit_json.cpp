#include <nlohmann/json.hpp>

#include "engine/report/answer/json_parts.hpp"
#include "engine/report/caseload/audit.hpp"
#include "engine/report/words/names.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

Json behind_json(const Behind& behind) { return {{"listed", behind.listed}, {"count", behind.count}}; }

Json figure_json(const AuditFigure& figure) {
  Json out = {{"name", figure.measure.name},
              {"title", figure.measure.title},
              {"group", figure.group},
              {"unit", figure.unit}};
  out["number"] = figure.number.text();
  out["of"] = std::to_string(figure.of);
  if (const auto value = figure.value()) out["value"] = value->text();
  if (figure.missing != 0) out["missing"] = figure.missing;
  if (!figure.target.empty()) out["target"] = figure.target;
  const auto met = figure.met();
  if (met) out["met"] = name(*met);
  if (met == Truth::no) out["behind"] = behind_json(figure.behind);
  return out;
}

Json actions_json(const Audit& audit) {
  Json out = Json::array();
  for (std::size_t i = 0; i < audit.actions.size(); ++i)
    for (std::size_t j = 0; j < audit.actions[i].size(); ++j)
      if (audit.actions[i][j] != 0)
        out.push_back({{"status", name(static_cast<ActionStatus>(i))},
                       {"strength", name(static_cast<Strength>(j))},
                       {"count", audit.actions[i][j]}});
  return out;
}

}  // namespace

std::string json(const Audit& audit) {
  Json out = {{"kith", 1}, {"at", audit.at}, {"people", audit.people}, {"measures", Json::array()}};
  if (audit.left_out != 0) out["left_out"] = audit.left_out;
  for (const AuditFigure& figure : audit.figures) out["measures"].push_back(figure_json(figure));
  out["gaps"] = Json::array();
  for (const AuditGap& gap : audit.gaps)
    out["gaps"].push_back(
        {{"name", gap.measure.name}, {"title", gap.measure.title}, {"people", behind_json(gap.behind)}});
  out["with_gaps"] = behind_json(audit.with_gaps);
  out["weeks"] = Json::array();
  for (const AuditWeeks& one : audit.weeks)
    out["weeks"].push_back({{"name", one.measure.name},
                            {"title", one.measure.title},
                            {"weeks", array(one.weeks, week_json<Json>)}});
  out["actions"] = actions_json(audit);
  out["overdue"] = behind_json(audit.overdue);
  out["findings"] = Json::array();
  for (const auto& [kind, behind] : audit.findings)
    out["findings"].push_back({{"what", kind}, {"count", behind.count}, {"people", behind_json(behind)}});
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
