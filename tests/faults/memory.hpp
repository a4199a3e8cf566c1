#pragma once
#include <cstddef>

/// Memory that runs out on purpose. Every allocation of the program goes through it, so that whoever includes
/// this stands in a program of their own.
namespace faults {

/// From now on the allocation of this number, from 1, fails, and that one alone; 0: none does.
void fail_at(std::size_t number);
/// Allocations since the last `fail_at`.
std::size_t made();
/// Those that nobody has given back.
std::size_t held();

}  // namespace faults
