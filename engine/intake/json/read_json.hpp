#pragma once
#include <optional>
#include <string_view>

#include "engine/intake/json/mistakes.hpp"
#include "engine/intake/json/value.hpp"

namespace kith::intake {

/// No record of one person is near so large. As much as is read of a file.
constexpr std::size_t largest_text = 16U << 20U;
constexpr std::size_t deepest_nesting = 64;

/// Reads one JSON text whole (RFC 8259). Nothing where it is too large, no UTF-8, no JSON, too deep, or names
/// a key twice.
std::optional<Document> read_json(std::string_view text, Mistakes&);

/// The same of a text that is not too large, several times as slowly: what `read_json` does where the quick
/// reading gives nothing, so that every mistake is found in one way.
std::optional<Document> read_with_care(std::string_view text, Mistakes&);

}  // namespace kith::intake
