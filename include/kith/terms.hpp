#pragma once
#include <cstdint>
#include <string_view>

/// The words that rules, records and answers share.
namespace kith {

enum class Outcome : std::uint8_t { refuse, ask_first, allow, undetermined };
enum class Effect : std::uint8_t { refuse, ask_first, allow };

/// What a promise says of the answers that it speaks of.
enum class PromiseKind : std::uint8_t {
  never_allow,
  always_allow,
  never_ask_first,
  never_step_down,  ///< of a plan
  always_within     ///< of a requirement
};
/// As a ruleset says it.
constexpr std::string_view words_of(PromiseKind kind) {
  switch (kind) {
    case PromiseKind::never_allow: break;
    case PromiseKind::always_allow: return "always allow";
    case PromiseKind::never_ask_first: return "never ask first";
    case PromiseKind::never_step_down: return "never step down";
    case PromiseKind::always_within: return "always within";
  }
  return "never allow";
}
/// How much is told: that something exists, a summary, everything.
enum class Detail : std::uint8_t { existence, summary, full };
/// How much a requirement binds, strongest first: *must* for law and regulation, and so on.
enum class Strength : std::uint8_t { must, contract, should, policy, may };

}  // namespace kith
