#pragma once
#include <cstdint>
#include <vector>

#include "engine/evaluate/row/hangs_by.hpp"
#include "engine/model/ruleset.hpp"

namespace kith::evaluate {

/// Numbers for a ruleset's conditions, one after another among those that hang on the same: their places in
/// a plane.
class Numbers {
 public:
  struct Of {
    HangsBy by = HangsBy::question;
    std::uint32_t number = 0;  ///< of consent for what is asked: the statuses wanted
  };
  Of operator()(const model::Ruleset&, model::AtomId);

 private:
  static std::vector<Of> of_all(const model::Ruleset&);

  std::vector<Of> given_;  ///< by condition; none until the first is asked for
};

}  // namespace kith::evaluate
