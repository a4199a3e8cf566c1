#pragma once
#include <string>

#include "engine/model/condition.hpp"

namespace kith::model {

/// What follows somebody's name: "has said no to it".
inline std::string consent_words(ConsentStatus status, const std::string& to) {
  switch (status) {
    case ConsentStatus::given: return "has said yes to " + to;
    case ConsentStatus::refused: return "has said no to " + to;
    case ConsentStatus::withdrawn: return "has taken back a yes to " + to;
    case ConsentStatus::objected: return "has objected to " + to;
    case ConsentStatus::unclear: return "has said both yes and no to " + to;
    case ConsentStatus::expired: return "said yes to " + to + ", and that has run out";
    case ConsentStatus::not_recorded: return "has not been asked about " + to;
  }
  return {};
}

/// One sentence of all the statuses that it may have: "Amina has said no to it, or has taken back a yes to
/// it".
inline std::string consent_words(ConsentSet statuses, const std::string& who, const std::string& to) {
  std::string out;
  for (unsigned i = 0; i < 7; ++i) {
    const auto status = static_cast<ConsentStatus>(i);
    if ((statuses & consent_bit(status)) == 0) continue;
    out += out.empty() ? who + ' ' + consent_words(status, to) : ", or " + consent_words(status, "it");
  }
  return out;
}

}  // namespace kith::model
