#pragma once
#include <string>
#include <variant>

#include "engine/model/scenario.hpp"
#include "engine/prove/walk.hpp"

namespace kith::proving {

/// What cannot be put on record as it would have to be.
struct Unrealised {
  std::string condition;  ///< its words
};

/// A scenario in which a case is so: what is on record, and who asks. What does not matter is left out of it.
/// The engine has not looked at it.
std::variant<model::Scenario, Unrealised> realise(const Circumstances&, const Case&);
/// The same, asked on that day, for which the circumstances hold.
std::variant<model::Scenario, Unrealised> realise(const Circumstances&, const Case&, time::Date);

}  // namespace kith::proving
