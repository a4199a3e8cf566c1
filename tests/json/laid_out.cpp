#include "tests/json/laid_out.hpp"

#include <nlohmann/json.hpp>

namespace golden {
namespace {

std::string laid_out(const nlohmann::ordered_json& value, std::size_t indent) {
  constexpr std::size_t width = 140;
  const std::string line = value.dump();
  if (!value.is_structured() || line.size() + indent <= width) return line;
  std::string out(1, line.front());
  for (const auto& [key, part] : value.items()) {
    if (key == "engine" || key == "tzdata") continue;
    out += (out.size() == 1 ? "\n" : ",\n") + std::string(indent + 1, ' ');
    if (value.is_object()) out += '"' + key + "\": ";
    out += laid_out(part, indent + 1);
  }
  return out + '\n' + std::string(indent, ' ') + line.back();
}

}  // namespace

std::string laid_out(const std::string& rendered) {
  return laid_out(nlohmann::ordered_json::parse(rendered), 0) + "\n";
}

}  // namespace golden
