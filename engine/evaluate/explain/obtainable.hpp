#pragma once
#include <string>
#include <vector>

#include "engine/evaluate/decide/decide.hpp"

namespace kith::evaluate {

/// A record that somebody could still obtain, as a supposition.
struct Obtainable {
  Supposed change;
  int subject = 0;          ///< two of one subject contradict each other and are never supposed together
  std::string number = {};  ///< of a number: "below 4"
  bool whatever_it_says = false;  ///< a fact that is only to be on record
  bool change_of_mind =
      false;  ///< after a no: never together with anything else, so that nobody is worn down
};

/// What could be obtained, and how much it takes to ask again with some of it.
struct Obtainables {
  std::vector<Obtainable> records;
  std::size_t steps = 0;  ///< about, as a workspace counts them
};
/// Consents where there is none, an expired or an unclear one; verifications; facts that are unknown or that
/// are to be on record; best-interests decisions where capacity is lacking. Never capacity, roles, events or
/// known facts.
Obtainables obtainable(Decided&);
/// What to call it in a sentence that starts with "if".
std::string words(const Inquiry&, const Obtainable&);

}  // namespace kith::evaluate
