#pragma once
#include "engine/package/key.hpp"
#include "kith/release.hpp"

namespace kith::package {

/// Whether a text is meant as an index of releases.
bool is_index(std::string_view text);
/// The text with one line more. It is an index that has been verified, or empty.
std::string appended(std::string_view index, const IndexEntry&, const SecretKey&);

}  // namespace kith::package
