#pragma once
#include "kith/assessment.hpp"

namespace kith::report {

/// Of an assessment's JSON the form in which what would be said more than once stands once, in the lists of
/// `said_once`, and is referred to by its place there; with who may be told what. docs/schema says where a
/// number is a place, tests/json/spelled_out.cpp puts everything back. `Json` is nlohmann::ordered_json.
template <class Json>
Json said_once(Json whole, const Disclosures&);

}  // namespace kith::report
