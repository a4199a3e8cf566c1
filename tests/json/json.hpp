#pragma once
#include <string>

#include <nlohmann/json.hpp>

/// JSON for tests: include this in place of <nlohmann/json.hpp>. What it takes to read and to write it is
/// compiled once, in json.cpp.
namespace nlohmann {

extern template class basic_json<>;

namespace detail {

using OfText = iterator_input_adapter<std::string::const_iterator>;
using OfLiteral = iterator_input_adapter<const char*>;

extern template class serializer<json>;
extern template class lexer<json, OfText>;
extern template class parser<json, OfText>;
extern template class lexer<json, OfLiteral>;
extern template class parser<json, OfLiteral>;
extern template class lexer<json, input_stream_adapter>;
extern template class parser<json, input_stream_adapter>;

}  // namespace detail
}  // namespace nlohmann
