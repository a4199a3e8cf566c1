#include "kith/decimal.hpp"

#include <charconv>

namespace kith {

namespace {

constexpr std::int64_t million = 1'000'000;
constexpr std::size_t places = 6;

std::optional<std::uint64_t> digits(std::string_view text) {
  if (text.empty() || text.size() > 18 || text.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const auto whole = digits(text.substr(0, point));
  if (!whole) return std::nullopt;
  std::uint64_t part = 0;
  if (point != std::string_view::npos) {
    std::string fraction(text.substr(point + 1));
    if (fraction.empty() || fraction.size() > places) return std::nullopt;
    fraction.append(places - fraction.size(), '0');
    const auto read = digits(fraction);
    if (!read) return std::nullopt;
    part = *read;
  }
  constexpr std::uint64_t most = 9'200'000'000'000;
  if (*whole > most || (*whole == most && part > 0)) return std::nullopt;
  const auto micros = static_cast<std::int64_t>(*whole * million + part);
  return Decimal{negative ? -micros : micros};
}

std::string Decimal::text() const {
  const std::uint64_t size =
      micros < 0 ? 0 - static_cast<std::uint64_t>(micros) : static_cast<std::uint64_t>(micros);
  std::string out = (micros < 0 ? "-" : "") + std::to_string(size / million);
  const std::uint64_t part = size % million;
  if (part == 0) return out;
  std::string fraction = std::to_string(part);
  fraction.insert(0, places - fraction.size(), '0');
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return out + "." + fraction;
}

}  // namespace kith
