#include "tests/schema/schema.hpp"

#include <fstream>
#include <functional>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace schema {

nlohmann::json document(const std::string& file) {
  std::ifstream in(std::string(KITH_SOURCE_DIR) + "/docs/schema/" + file);
  return nlohmann::json::parse(in);
}

std::string errors(const std::string& name, const std::string& text) {
  const nlohmann::json source = document(name + ".schema.json");
  valijson::Schema parsed;
  // A schema may refer to its neighbours by their file names.
  const std::function<const nlohmann::json*(const std::string&)> fetch = [](const std::string& uri) {
    return new nlohmann::json(document(uri));
  };
  const std::function<void(const nlohmann::json*)> release = [](const nlohmann::json* fetched) {
    delete fetched;
  };
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(source), parsed, fetch, release);
  const nlohmann::json read = nlohmann::json::parse(text);
  valijson::ValidationResults results;
  valijson::Validator(valijson::Validator::kStrongTypes)
      .validate(parsed, valijson::adapters::NlohmannJsonAdapter(read), &results);
  std::string out;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const std::string& part : error.context) out += part;
    out += ": " + error.description + '\n';
  }
  return out;
}

}  // namespace schema
