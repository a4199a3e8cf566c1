#pragma once
#include <algorithm>
#include <cctype>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/json/json.hpp"
#include "tests/oracle/texts.hpp"
#include "tests/oracle/vocabulary.hpp"

/// Tables of cases in files beside the tests.
namespace kith::tests {

using nlohmann::json;

/// A record in which nothing is on record, and the log is complete.
inline json everything_empty(const json& at) {
  json state = json::parse(R"({
    "kith": 2, "setting": "supported_living", "person": { "id": "p", "name": "Amina", "born": "1994-05-02" },
    "circle": [
      { "id": "mum", "roles": ["family.mother"], "named_by_person": true, "facts": {}, "authorities": [] },
      { "id": "sis", "roles": ["family.sister"], "facts": {}, "authorities": [] },
      { "id": "att", "roles": ["friend"], "facts": {}, "authorities": [ { "kind": "lpa.property", "verified_on": "2025-01-01" } ] }
    ],
    "wishes": [], "consents": [], "capacity": [], "best_interests": [], "facts": {}, "concerns": [],
    "events": { "complete": { "from": "2020-01-01" }, "log": [] }
  })");
  state["drawn_at"] = at;
  return state;
}

/// A section is replaced (of the events, each part of it); what is null is left out.
inline json merged(json into, const json& changes) {
  for (const auto& [key, value] : changes.items()) {
    if (value.is_null()) into.erase(key);
    else if (key == "events") into[key] = merged(into[key], value);
    else into[key] = value;
  }
  return into;
}

inline std::string as_text(Truth truth) {
  return truth == Truth::yes ? "yes" : truth == Truth::no ? "no" : "unknown";
}

struct Case {
  Ruleset rules;
  State state;
  Question question;
};

/// The question of a row, and its record.
inline json question_of(const json& row) {
  json question{{"at", "2026-03-01T10:00:00Z"}};
  const json ask = row.value("ask", json::object());
  if (!ask.contains("do"))
    question.update({{"share", "finances"}, {"with", "mum"}, {"for", "family_update"}});
  return merged(question, ask);
}
inline json record_of(const json& row, const json& question) {
  return merged(everything_empty(question["at"]), row.value("state", json::object()));
}

/// Both under the vocabulary and these rules.
inline Case made(const json& row, const std::string& rules_text) {
  const json question = question_of(row);
  const Ruleset rules = texts::compiled(vocabulary() + rules_text);
  const State record = texts::record(rules, record_of(row, question).dump());
  return {rules, record, texts::question(record, question.dump())};
}

inline const json& table_of(const std::string& name) {
  static std::map<std::string, json> read;
  const auto [found, fresh] = read.try_emplace(name);
  if (fresh) found->second = json::parse(std::ifstream(KITH_SOURCE_DIR "/tests/evaluate/" + name));
  return found->second;
}

/// What the rows of a table are about.
inline std::vector<std::string> areas_of(const std::string& name) {
  std::vector<std::string> found;
  for (const auto& [area, rows] : table_of(name).items())
    if (rows.is_array()) found.push_back(area);
  return found;
}

inline void each_row(const std::string& name, const std::string& area,
                     const std::function<void(const json&)>& check) {
  for (const json& row : table_of(name).at(area)) {
    SCOPED_TRACE(area + ", " + row["title"].get<std::string>() + " (" + row["why"].get<std::string>() + ")");
    EXPECT_NO_THROW(check(row));
  }
}

/// Every row of every area of a table.
inline void each_row(const std::string& name, const std::function<void(const json&)>& check) {
  for (const std::string& area : areas_of(name)) each_row(name, area, check);
}

/// What an area is called as a case of a test.
inline std::string name_of_area(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

}  // namespace kith::tests
