#include "dsl/check/rules.hpp"

namespace kith::check {

void add_scenarios(Work&) {}

}  // namespace kith::check
