#include <nlohmann/json.hpp>

#include "engine/report/coverage/coverage.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using CoverageJson = nlohmann::ordered_json;

std::string coverage_place(const Place& place) {
  return place.file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

CoverageJson share_json(const Coverage::Share& share) { return {{"number", share.number}, {"of", share.of}}; }

CoverageJson condition_json(const RuleCoverage::Condition& one) {
  CoverageJson made = {{"condition", one.text}, {"plain", one.plain}};
  made["pair"] = one.shown ? CoverageJson({one.shown->first, one.shown->second}) : CoverageJson(nullptr);
  made["alone_not_known"] = one.left_open ? CoverageJson(*one.left_open) : CoverageJson(nullptr);
  return made;
}

CoverageJson vector_json(const RuleCoverage::Vector& vector) {
  CoverageJson made = {{"conditions", CoverageJson::array()},
                       {"result", name(vector.result)},
                       {"scenario", vector.scenario},
                       {"at", coverage_place(vector.place)}};
  for (const Truth one : vector.conditions) made["conditions"].push_back(name(one));
  return made;
}

CoverageJson coverage_rule_json(const RuleCoverage& rule) {
  CoverageJson made = {{"kind", kind_word(rule.kind)}, {"name", rule.name},
                       {"ruleset", rule.ruleset},      {"at", coverage_place(rule.place)},
                       {"covered", covered(rule)},     {"conditional", rule.conditional}};
  for (const Truth is : {Truth::yes, Truth::no, Truth::unknown})
    made["seen"][std::string(name(is))] = rule.seen[static_cast<std::size_t>(is)];
  made["conditions"] = CoverageJson::array();
  for (const RuleCoverage::Condition& one : rule.conditions)
    made["conditions"].push_back(condition_json(one));
  made["vectors"] = CoverageJson::array();
  for (const RuleCoverage::Vector& one : rule.vectors) made["vectors"].push_back(vector_json(one));
  return made;
}

}  // namespace

std::string coverage_json(const Coverage& coverage) {
  CoverageJson out = {{"kith", 1}, {"shares", CoverageJson::array()}};
  for (const RuleCoverage::Kind kind : rule_kinds)
    out["shares"].push_back({{"kind", kind_word(kind)},
                             {"applied", share_json(coverage.applied(kind))},
                             {"not_applied", share_json(coverage.seen(kind, Truth::no))},
                             {"unknown", share_json(coverage.seen(kind, Truth::unknown))}});
  out["conditions"] = share_json(coverage.conditions());
  out["alone_not_known"] = share_json(coverage.left_open());
  out["rules"] = CoverageJson::array();
  for (const RuleCoverage& rule : coverage.rules) out["rules"].push_back(coverage_rule_json(rule));
  return out.dump(2, ' ', false, CoverageJson::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
