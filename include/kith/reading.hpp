#pragma once
#include <optional>
#include <vector>

#include "kith/diagnostic.hpp"

namespace kith {

/// A value, or every mistake found on the way to it. Nothing malformed is ever half-read: with any error
/// there is no value.
template <class T>
struct Reading {
  std::optional<T> value;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace kith
