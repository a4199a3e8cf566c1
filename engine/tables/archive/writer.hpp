#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "engine/tables/archive/walk.hpp"

namespace kith::tables {

/// Whole numbers by sevens of bits, the lowest first, so that small ones are short; each text once.
class Writer {
 public:
  static constexpr bool reads = false;

  template <class... T>
  void operator()(const T&... values) {
    (walk(*this, values), ...);
  }
  template <class T>
  void number(T value) {
    if constexpr (std::is_enum_v<T>) return number(static_cast<std::underlying_type_t<T>>(value));
    else if constexpr (std::is_signed_v<T>) {
      // Nothing first, then 1 below and 1 above: what is near to nothing is short.
      const auto wide = static_cast<std::int64_t>(value);
      sevens((static_cast<std::uint64_t>(wide) << 1U) ^ static_cast<std::uint64_t>(wide >> 63U));
    } else sevens(static_cast<std::uint64_t>(value));
  }
  void text(const std::string& value);
  template <class Tag>
  void id(model::Id<Tag> id) {
    number(id.index);
  }

  /// Everything that was written, the texts first.
  std::string take() const;

 private:
  void sevens(std::uint64_t value);

  std::string out_;
  std::vector<std::string> texts_;
  std::unordered_map<std::string, std::uint64_t> places_;  ///< in `texts_`
};

}  // namespace kith::tables
