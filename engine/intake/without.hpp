#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace kith::intake {

/// A record as JSON without what stands at a pointer (RFC 6901), which is read anew; nothing where nothing
/// stands there.
std::optional<std::string> without(std::string_view json, const std::string& pointer);

}  // namespace kith::intake
