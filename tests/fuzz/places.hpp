#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace kith::fuzz {

/// Where a value of a JSON text stands in it, in bytes.
struct Place {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t begin = 0, end = 0;            ///< the value
  std::size_t name = none, name_end = none;  ///< its name in an object, with its quotes
  std::size_t parent = none;                 ///< what holds it, among the places

  /// With its name, if it has one.
  std::size_t from() const { return name == none ? begin : name; }
};

/// The values of a JSON text, each before what it holds; none where lists and objects do not close. It is not
/// asked whether the text is JSON otherwise. Much quicker than a tree of values, and every byte stays as it
/// was.
std::vector<Place> places_of(std::string_view text);

/// The text of a member of the outermost object; nothing where there is none.
std::string_view member_of(std::string_view text, std::string_view name);

}  // namespace kith::fuzz
