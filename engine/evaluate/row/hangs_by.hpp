#pragma once
#include <cstdint>

#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// On what of a question a condition hangs, beside the record and the moment.
enum class HangsBy : std::uint8_t {
  purpose,    ///< on what it is asked for, and on no record
  person,     ///< on nothing else
  recipient,  ///< on who asks
  asked,      ///< on the category or decision
  theirs,     ///< on that and on who asks
  consent,    ///< consent for what is asked, by whom and for what
  question    ///< on more of it
};
HangsBy hangs_by(const model::Ruleset&, const model::Atom&);
/// Does everything that presumptions read hang on the record and the moment alone? Otherwise what is presumed
/// hangs on the question.
bool presumed_by_person(const model::Ruleset&);

}  // namespace kith::evaluate
