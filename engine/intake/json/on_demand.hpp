#pragma once
#include <optional>
#include <string_view>

#include "engine/intake/json/value.hpp"

namespace kith::intake {

/// Reads a JSON text that has nothing wrong with it: an object or a list, no deeper than `deepest_nesting`,
/// no key twice. Nothing for any other, and for some that are well but rare: what is wrong, and where, is for
/// `read_json` to find. Quick: what it reads into is kept for the thread's next text.
std::optional<Document> read_on_demand(std::string_view text);

}  // namespace kith::intake
