#pragma once
#include <optional>
#include <string>

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// By what right somebody is restricted: a basis or an authority that is declared, or a kind of source. A
/// name that is none, or two of them, is reported.
std::optional<std::string> right_named(Work&, LayerId, const syntax::Name&);

}  // namespace kith::check
