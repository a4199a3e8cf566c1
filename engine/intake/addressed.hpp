#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace kith::intake {

/// What a line of a caseload's questions says before anything about its person is known.
struct Addressed {
  bool readable = false;              ///< the text is JSON
  std::optional<std::string> person;  ///< whom it is about; nothing where it is no object, or `person` is absent or no text
};

Addressed addressed(std::string_view question);

}  // namespace kith::intake
