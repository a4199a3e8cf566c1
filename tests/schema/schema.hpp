#pragma once
#include <string>

#include "tests/json/json.hpp"

/// Holds documents to the published schemas.
namespace schema {

/// The file of that name in docs/schema.
nlohmann::json document(const std::string& file);

/// What docs/schema/NAME.schema.json finds wrong with the text, a line a finding; empty when it is valid.
std::string errors(const std::string& name, const std::string& text);

}  // namespace schema
