#pragma once
#include "tests/oracle/texts.hpp"

namespace kith::tests {

/// The stack that uses every ruleset that comes with Kith, but for one person's own plan.
inline const Ruleset& provider_stack() {
  static const Ruleset compiled =
      kith::compile(KITH_SOURCE_DIR "/rulesets/provider/every_plan.kith").ruleset.value();
  return compiled;
}

}  // namespace kith::tests
