#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace kith::intake {

/// Whom a question of a caseload is about: its `person`. Nothing where the text is no JSON object, or `person` is absent or no text.
std::optional<std::string> person_of(std::string_view question);

}  // namespace kith::intake
