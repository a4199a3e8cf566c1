#pragma once
#include <fstream>
#include <functional>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "engine/time/parse.hpp"
#include "tests/json/json.hpp"
#include "tests/oracle/texts.hpp"
#include "tests/whole/vocabulary.hpp"

/// Tables of cases about a whole person, in files beside the tests. A row says in `why` how it was worked by
/// hand.
namespace kith::tests {

using nlohmann::json;

/// The vocabulary and these rules; each text is compiled once.
inline const Ruleset& whole_rules(const std::string& text) {
  static std::map<std::string, Ruleset> compiled;
  const auto found = compiled.find(text);
  return found != compiled.end()
             ? found->second
             : compiled.emplace(text, texts::compiled(whole_vocabulary() + text)).first->second;
}

/// The same of rules that do not say from when on they are in force.
inline const Ruleset& whole_rules_without_beginning(const std::string& text) {
  static std::map<std::string, Ruleset> compiled;
  const auto found = compiled.find(text);
  if (found != compiled.end()) return found->second;
  const std::string beginning = "  effective from 2025-01-01\n";
  std::string vocabulary = whole_vocabulary();
  vocabulary.erase(vocabulary.find(beginning), beginning.size());
  return compiled.emplace(text, texts::compiled(vocabulary + text)).first->second;
}

/// The same with one person's own plan below it, which uses it.
inline const Ruleset& whole_rules(const std::string& text, const std::string& below) {
  if (below.empty()) return whole_rules(text);
  static std::map<std::string, Ruleset> compiled;
  const auto found = compiled.find(text + below);
  if (found != compiled.end()) return found->second;
  const std::string plan =
      "ruleset her_plan version \"1\"\n  title \"Her own plan\"\n  owner registered_manager\n  effective from 2025-01-01\n  review every 1 year\nuses \"whole.kith\"\n" +
      below;
  const Compilation made = compile("her_plan.kith", [&](const std::string& path) {
    return std::optional(path == "whole.kith" ? whole_vocabulary() + text : plan);
  });
  if (!made.ruleset) throw texts::Mistake(made.diagnostics);
  return compiled.emplace(text + below, *made.ruleset).first->second;
}

/// A record in which nothing is on record, and the log is complete.
inline json nothing_on_record(const json& drawn_at) {
  json state = json::parse(R"({
    "kith": 2, "setting": "supported_living", "person": { "id": "p", "name": "Amina", "born": "1994-05-02" },
    "circle": [
      { "id": "mum", "name": "Farah", "roles": ["family.mother"], "named_by_person": true, "facts": {}, "authorities": [] },
      { "id": "amy", "name": "Amy", "roles": ["staff.key_worker"], "facts": {}, "authorities": [] }
    ],
    "wishes": [], "consents": [], "capacity": [], "best_interests": [], "facts": {}, "concerns": [], "plans": [], "restrictions": [], "goals": [],
    "reviews": [], "escalations": [], "actions": [], "events": { "complete": { "from": "2020-01-01" }, "log": [] }
  })");
  state["drawn_at"] = drawn_at;
  return state;
}

/// A section is replaced (of the events, each part of it); what is null is left out.
inline json with(json into, const json& changes) {
  for (const auto& [key, value] : changes.items()) {
    if (value.is_null()) into.erase(key);
    else if (key == "events") into[key] = with(into[key], value);
    else into[key] = value;
  }
  return into;
}

/// The record of a row as JSON, drawn at the moment that is asked about. It may start `from` one that the
/// table shares, and have `more` events.
inline json whole_json(const json& row, const json& table = json::object()) {
  json state = nothing_on_record(row.at("at"));
  if (row.contains("from")) state = with(state, table.at("_states").at(row["from"].get<std::string>()));
  state = with(state, row.value("state", json::object()));
  for (const json& event : row.value("more", json::array())) state["events"]["log"].push_back(event);
  return state;
}
inline State whole_record(const Ruleset& rules, const json& row, const json& table = json::object()) {
  return texts::record(rules, whole_json(row, table).dump());
}
inline time::Instant moment(const json& row) { return *time::parse_moment(row.at("at").get<std::string>()); }

/// A text of a row: itself, or the names of texts that the whole table shares.
inline std::string text_of(const json& table, const json& row, const std::string& key) {
  const json& given = row.at(key);
  if (given.is_string()) return given;
  std::string whole;
  for (const json& name : given) whole += table.at("_" + key).at(name.get<std::string>()).get<std::string>();
  return whole;
}

/// Every row of every area of a table; what starts with `_` is shared by the rows.
inline void each_whole_row(const std::string& name,
                           const std::function<void(const json& table, const json& row)>& check) {
  std::ifstream file(KITH_SOURCE_DIR "/tests/whole/" + name);
  const json table = json::parse(file);
  for (const auto& [area, rows] : table.items()) {
    if (area.starts_with("_")) continue;
    for (const json& row : rows) {
      SCOPED_TRACE(area + ", " + row["title"].get<std::string>() + " (" + row["why"].get<std::string>() +
                   ")");
      EXPECT_NO_THROW(check(table, row));
    }
  }
}

}  // namespace kith::tests
