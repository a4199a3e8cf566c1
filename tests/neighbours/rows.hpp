#pragma once
#include <string>
#include <vector>

#include "kith/kith.hpp"
#include "tests/json/json.hpp"

/// The rows of the tables of other tests, as what is asked of the rules that they write: `{ "record", "at" }`
/// of a whole person, `{ "record", "question" }` of one thing or of who decides about it.
namespace kith::tests::neighbours {

using nlohmann::json;

struct Row {
  std::string title;
  Ruleset rules;
  json asked;
};

/// A table in tests/whole or tests/evaluate by its file name without `_cases.json`.
std::vector<Row> rows_about_a_person(const std::string& table);
std::vector<Row> rows_about_a_question(const std::string& table);

}  // namespace kith::tests::neighbours
