#include "engine/intake/without.hpp"

#include <nlohmann/json.hpp>

namespace kith::intake {

std::optional<std::string> without(std::string_view json, const std::string& pointer) {
  using Json = nlohmann::ordered_json;
  Json whole = Json::parse(json, nullptr, false);
  if (whole.is_discarded() || pointer.empty()) return std::nullopt;
  const Json::json_pointer at(pointer);
  if (!whole.contains(at)) return std::nullopt;
  Json& held_by = whole[at.parent_pointer()];
  if (held_by.is_array()) held_by.erase(std::stoul(at.back()));
  else held_by.erase(at.back());
  return whole.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace kith::intake
