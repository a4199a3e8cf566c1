#pragma once
#include <string>

#include "kith/release.hpp"

namespace kith::report {

/// What a release is and what is known of its promises.
std::string release_text(const Release&);
/// The same as one JSON object.
std::string release_json(const Release&);

}  // namespace kith::report
