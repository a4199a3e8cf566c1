#include <nlohmann/json.hpp>

#include "engine/report/ruleset/diagnostics.hpp"
#include "engine/report/ruleset/rehearsals.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

std::string place_name(const Place& place) {
  return place.file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

Json failure_json(const Rehearsal::Failure& failure) {
  return {{"at", place_name(failure.place)}, {"expected", failure.expected}, {"found", failure.found}};
}

Json rehearsal_json(const Rehearsal& rehearsal) {
  Json out = {
      {"title", rehearsal.title}, {"ruleset", rehearsal.ruleset}, {"at", place_name(rehearsal.place)}};
  if (!rehearsal.provenance.empty()) out["from"] = rehearsal.provenance;
  out["passed"] = passed(rehearsal);
  out["failures"] = Json::array();
  for (const Rehearsal::Failure& failure : rehearsal.failures)
    out["failures"].push_back(failure_json(failure));
  // The same shape as everywhere: findings are written by the one function that documents it.
  out["diagnostics"] = Json::parse(diagnostics_json_line(rehearsal.diagnostics)).at("diagnostics");
  out["outcome"] = rehearsal.answer ? Json(name(rehearsal.answer->outcome)) : Json(nullptr);
  return out;
}

}  // namespace

std::string rehearsals_json(const std::vector<Rehearsal>& rehearsals) {
  Json out = {{"kith", 1}, {"scenarios", Json::array()}};
  for (const Rehearsal& rehearsal : rehearsals) out["scenarios"].push_back(rehearsal_json(rehearsal));
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
