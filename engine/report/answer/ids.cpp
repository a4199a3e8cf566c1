#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/report/answer/answer.hpp"
#include "engine/report/answer/everything.hpp"
#include "engine/report/words/names.hpp"

/// What an answer comes to, by ids: docs/schema/ids.schema.json.
namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string_view> by_name(const std::vector<Named>& all) {
  std::vector<std::string_view> out;
  for (const Named& one : all) out.push_back(one.name);
  return out;
}

Json limits_by_name(const DecisionLimits& limits) {
  Json out = {{"detail", name(limits.detail)}, {"keep_back", limits.keep_back}};
  Json within = Json::object();
  for (const DecisionLimits::Within& one : limits.within) {
    within[std::string(one.category)] = {{"detail", name(one.detail)}, {"keep_back", one.keep_back}};
    if (one.on_condition) within[std::string(one.category)]["on_condition"] = true;
  }
  if (!within.empty()) out["within"] = std::move(within);
  if (limits.on_condition) out["on_condition"] = true;
  if (limits.only_the_rest) out["only_the_rest"] = true;
  return out;
}

Json decision_json(const Decision& decision) {
  Json out = {{"outcome", name(decision.outcome)}};
  for (const Outcome one : decision.possible) out["possible"].push_back(name(one));
  out["because"] = decision.because;
  if (decision.limits) out["limits"] = limits_by_name(*decision.limits);
  if (decision.find_out) out["find_out"] = true;
  if (decision.approximate) out["approximate"] = true;
  return out;
}

}  // namespace

Decision decision(const Answer& answer) {
  Decision out;
  out.outcome = answer.outcome;
  if (answer.outcome == Outcome::undetermined) out.possible = answer.possible;
  for (const Reason& reason : answer.because)
    if (std::find(out.because.begin(), out.because.end(), reason.clause) == out.because.end())
      out.because.push_back(reason.clause);
  if (answer.limits) {
    const Limits& all = *answer.limits;
    out.limits =
        DecisionLimits{all.detail, by_name(all.keep_back), {}, !all.on_condition.empty(), all.only_the_rest};
    for (const WithinLimit& one : all.within)
      out.limits->within.push_back(
          {one.category.name, one.detail, by_name(one.keep_back), !one.on_condition.empty()});
  }
  out.find_out = !answer.find_out.empty();
  out.approximate = answer.approximate;
  return out;
}

std::string ids_line(const Decision& decision) {
  return decision_json(decision).dump(-1, ' ', false, Json::error_handler_t::replace);
}
std::string ids(const Decision& decision) { return ids_line(decision) + '\n'; }
std::string ids_line(const Everything& all) {
  Json out = Json::object();
  for (const Answer& answer : all.answers) out[answer.question.share] = decision_json(decision(answer));
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}
std::string ids(const Everything& all) { return ids_line(all) + '\n'; }

}  // namespace kith::report
