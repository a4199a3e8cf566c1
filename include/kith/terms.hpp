#pragma once
#include <cstdint>
#include <string_view>

/// The words that rules, records and answers share.
namespace kith {

enum class Outcome : std::uint8_t { refuse, ask_first, allow, undetermined };
enum class Effect : std::uint8_t { refuse, ask_first, allow };

/// What a promise says of the answers that it speaks of.
enum class PromiseKind : std::uint8_t { never_allow, always_allow, never_ask_first };
/// As a ruleset says it.
constexpr std::string_view words_of(PromiseKind kind) {
  if (kind == PromiseKind::always_allow) return "always allow";
  return kind == PromiseKind::never_ask_first ? "never ask first" : "never allow";
}
/// How much is told: that something exists, a summary, everything.
enum class Detail : std::uint8_t { existence, summary, full };
/// How much a requirement binds, strongest first: *must* for law and regulation, and so on.
enum class Strength : std::uint8_t { must, contract, should, policy, may };

}  // namespace kith
