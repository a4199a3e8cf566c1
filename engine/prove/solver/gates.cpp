#include "engine/prove/solver/gates.hpp"

#include <algorithm>

namespace kith::proving {

Literal Gates::input() {
  gates_.push_back({never, never, true});
  return static_cast<Literal>(2 * (gates_.size() - 1));
}

Literal Gates::both(Literal a, Literal b) {
  if (a > b) std::swap(a, b);
  if (a == never || b == opposite_of(a)) return never;
  if (a == always || a == b) return b;
  const auto [at, fresh] = made_.try_emplace({a, b}, static_cast<Literal>(2 * gates_.size()));
  if (fresh) gates_.push_back({a, b, false});
  return at->second;
}

}  // namespace kith::proving
