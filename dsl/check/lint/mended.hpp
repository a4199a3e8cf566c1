#pragma once
#include <optional>
#include <string>

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// Takes out a declaration or a clause, with its lines. Nothing where a comment would go with it, or stands
/// beside it or in the line above, where it would be left to what follows.
std::optional<FixIt> taken_out(const Work&, Span);
/// Writes more behind a declaration.
FixIt written_behind(const Work&, Span, std::string text);

}  // namespace kith::check
