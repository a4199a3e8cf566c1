#pragma once
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kith::package {

/// What stands before the mark, which is taken off with it; nothing where there is no mark.
inline std::optional<std::string_view> take_until(std::string_view& text, char mark) {
  const std::size_t end = text.find(mark);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end + 1);
  return taken;
}

inline std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (wrong != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

/// `-` stands for nothing.
inline std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }
inline std::string without_dash(std::string_view text) { return text == "-" ? "" : std::string(text); }

}  // namespace kith::package
