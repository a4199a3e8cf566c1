#pragma once
#include <string_view>

#include "engine/intake/section/reader.hpp"

/// `"entered_in_error": { "on": …, "by": …, "why": … }`, which any entry may have.
namespace kith::intake {

/// The fields of an entry: its own, and the mark.
Fields entry_fields(Reader&, const Value&, std::string_view what, Keys keys);
/// The mark, all three parts of it; nothing where the entry has none.
std::optional<model::EnteredInError> entered_in_error(Reader&, const Fields&);

}  // namespace kith::intake
