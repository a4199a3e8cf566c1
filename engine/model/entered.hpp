#pragma once
#include <compare>
#include <cstdint>
#include <string>

#include "engine/time/time.hpp"

/// An entry of a record that somebody marked as made by mistake.
namespace kith::model {

/// Somebody in a record: the person, a member, or everybody of a role.
struct Party {
  enum class Kind : std::uint8_t { person, member, role } kind = Kind::person;
  std::uint32_t index = 0;  ///< member or RoleId
  auto operator<=>(const Party&) const = default;
};

/// From `on` nothing reads the entry, but where it is not known whether it is in error. It stays in its
/// place, and what refers to it is valid.
struct EnteredInError {
  time::Stamp on;
  Party by;
  std::string why;
};

}  // namespace kith::model
