#pragma once
#include <fstream>
#include <string>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

/// Holds documents to the published schemas.
namespace schema {

/// What docs/schema/NAME.schema.json finds wrong with the text, a line a finding; empty when it is valid.
inline std::string errors(const std::string& name, const std::string& text) {
  std::ifstream file(std::string(KITH_SOURCE_DIR) + "/docs/schema/" + name + ".schema.json");
  const nlohmann::json source = nlohmann::json::parse(file);
  valijson::Schema parsed;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(valijson::adapters::NlohmannJsonAdapter(source), parsed);
  const nlohmann::json document = nlohmann::json::parse(text);
  valijson::ValidationResults results;
  valijson::Validator(valijson::Validator::kStrongTypes).validate(parsed, valijson::adapters::NlohmannJsonAdapter(document), &results);
  std::string out;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const std::string& part : error.context) out += part;
    out += ": " + error.description + '\n';
  }
  return out;
}

}  // namespace schema
