#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "dsl/syntax/token/token.hpp"

namespace kith::syntax {

/// Where a printed line stood in the text it was read from: the offset of its first token, or `nowhere` for a
/// line that only carries on the one above.
inline constexpr std::uint32_t nowhere = 0xFFFFFFFF;

/// Finds for each printed line of a declaration its place in the source, by its first tokens. The printer may
/// have put lines in another order, and left out or added single words.
std::vector<std::uint32_t> anchors(const std::vector<std::string>& lines, std::string_view source,
                                   const Token* first, const Token* last);

}  // namespace kith::syntax
