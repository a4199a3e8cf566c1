#pragma once
#include <cstdint>

/// The words that rules, records and answers share.
namespace kith {

enum class Outcome : std::uint8_t { refuse, ask_first, allow, undetermined };
enum class Effect : std::uint8_t { refuse, ask_first, allow };
/// How much is told: that something exists, a summary, everything.
enum class Detail : std::uint8_t { existence, summary, full };
/// How much a requirement binds, strongest first: *must* for law and regulation, and so on.
enum class Strength : std::uint8_t { must, contract, should, policy, may };

}  // namespace kith
