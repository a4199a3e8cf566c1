#include "engine/model/right.hpp"

#include <algorithm>
#include <array>

namespace kith::model {

namespace {

constexpr std::array<std::string_view, 9> source_kinds = {
    "law", "regulation", "contract", "code", "guidance", "protocol", "advice", "policy", "support_plan"};

bool is_source_kind(std::string_view name) {
  return std::find(source_kinds.begin(), source_kinds.end(), name) != source_kinds.end();
}

}  // namespace

std::vector<std::string_view> meanings_of_right(const Ruleset& rules, std::string_view name) {
  std::vector<std::string_view> found;
  if (rules.bases.find(std::string(name))) found.push_back("basis");
  if (rules.authorities.find(std::string(name))) found.push_back("authority");
  if (is_source_kind(name)) found.push_back("kind of source");
  return found;
}

std::vector<std::string> rights(const Ruleset& rules) {
  std::vector<std::string> found;
  for (const auto& one : rules.bases.all())
    if (one.declared) found.push_back(one.name);
  for (const auto& one : rules.authorities.all())
    if (one.declared) found.push_back(one.name);
  found.insert(found.end(), source_kinds.begin(), source_kinds.end());
  return found;
}

std::string title_of_right(const Ruleset& rules, std::string_view name) {
  if (const auto basis = rules.bases.find(std::string(name))) return rules.bases[*basis].title;
  if (const auto authority = rules.authorities.find(std::string(name)))
    return rules.authorities[*authority].title;
  return name == "support_plan" ? "support plan" : std::string(name);
}

}  // namespace kith::model
