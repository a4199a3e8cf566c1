#include "bench/processes/ids_line.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

namespace processes {

std::string line_of_ids(const std::string& json) {
  const nlohmann::json answer = nlohmann::json::parse(json, nullptr, false);
  if (!answer.is_object() || !answer.contains("outcome")) return "no answer";
  const std::string outcome = answer["outcome"];
  std::vector<std::string> ids = answer["because"];
  std::string listed;
  for (std::string& id : ids) id.resize(std::min(id.find('.'), id.size()));
  std::sort(ids.begin(), ids.end());
  for (const std::string& id : ids) listed += (listed.empty() ? "" : ",") + id;
  if (outcome == "refuse") return (ids.empty() ? "d:" : "f:") + listed;
  return (outcome == "allow" ? "p:" : outcome + ": ") + listed;
}

}  // namespace processes
