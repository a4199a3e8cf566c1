#include "tests/json/json.hpp"

namespace nlohmann {

template class basic_json<>;

namespace detail {

template class serializer<json>;
template class lexer<json, OfText>;
template class parser<json, OfText>;
template class lexer<json, OfLiteral>;
template class parser<json, OfLiteral>;
template class lexer<json, input_stream_adapter>;
template class parser<json, input_stream_adapter>;

}  // namespace detail
}  // namespace nlohmann
