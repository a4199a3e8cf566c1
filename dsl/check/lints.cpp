#include "dsl/check/lints.hpp"

namespace kith::check {

void lint(Work&) {}

}  // namespace kith::check
