#pragma once
#include <string>

#include "engine/evaluate/decide/trace.hpp"

/// Conditions in plain words, as they came out: what somebody reads must be true of this record, not only of
/// the rule.
namespace kith::evaluate {

/// One condition. Of a consent that may be one of several, only those that it is, or may be: "Amina has not
/// been asked about it".
std::string plain(Trace&, model::AtomId);
/// A whole condition that has been worked out. Of an "or" that is yes, every part that is yes and no other.
std::string plain(Trace&, model::Condition);
/// What is still open in a condition that is unknown; empty where nothing is.
std::string open_part(Trace&, model::Condition);

}  // namespace kith::evaluate
