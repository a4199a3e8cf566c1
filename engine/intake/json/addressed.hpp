#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace kith::intake {

/// What a line of a caseload says before it is known by which ruleset it is to be read.
struct Addressed {
  bool readable = false;  ///< the text is JSON
  bool record = false;    ///< it says its format, as a record does and no question: `kith`
  std::optional<std::string>
      person;  ///< whom a question is about; nothing where it is no object, or `person` is absent or no text
  std::optional<std::string> record_of;  ///< whom a record is about: `person`'s `id`
};

Addressed addressed(std::string_view line);

}  // namespace kith::intake
