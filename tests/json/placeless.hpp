#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "tests/json/json.hpp"

/// What is said, whatever the order of the file that it was worked out from.
namespace kith::tests {

using nlohmann::json;

/// Where something stands in a record or a ruleset: a pointer, or a place in a file.
inline bool is_place(const std::string& key, const json& value) {
  const std::string text = value.is_string() ? value.get<std::string>() : "";
  return (key == "at" && text.find(".kith:") != std::string::npos) ||
         (text.size() > 1 && text.front() == '/');
}

/// The same with every place left out, and every list in an order of its own.
inline json placeless(const json& value) {
  if (!value.is_structured()) return value;
  json result = value.is_array() ? json::array() : json::object();
  for (const auto& [key, inner] : value.items()) {
    if (value.is_array()) result.push_back(is_place("", inner) ? json() : placeless(inner));
    else result[key] = is_place(key, inner) ? json() : placeless(inner);
  }
  if (result.is_array()) std::sort(result.begin(), result.end());
  return result;
}

/// The lines of which one has more than the other, for the report of a difference.
inline std::string lines_that_differ(const json& a, const json& b) {
  std::string text;
  const json patch = json::diff(a, b);
  for (const json& one : patch) {
    const json::json_pointer place(one["path"].get<std::string>());
    text += one["op"].get<std::string>() + " " + one["path"].get<std::string>() + ": " +
            (a.contains(place) ? a.at(place).dump() : "nothing") + " becomes " +
            (one.contains("value") ? one["value"].dump() : "nothing") + "\n";
  }
  return text;
}

}  // namespace kith::tests
