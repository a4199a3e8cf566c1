#include "engine/prove/together/counts.hpp"

namespace kith::proving {

Bounds bounds_of(const model::Count& count, Truth is) {
  constexpr std::int64_t any = Bounds::any;
  if (count.least && count.most)
    return is == Truth::yes ? Bounds{*count.least, *count.most, *count.least, *count.most} : Bounds{};
  if (count.least) {
    const std::int64_t least = *count.least;
    if (is == Truth::yes) return {least, any, least, any};
    return is == Truth::no ? Bounds{0, least - 1, 0, least - 1} : Bounds{0, least - 1, least, any};
  }
  if (!count.most) return {};
  const std::int64_t most = *count.most;
  if (is == Truth::yes) return {0, most, 0, most};
  return is == Truth::no ? Bounds{most + 1, any, most + 1, any} : Bounds{0, most, most + 1, any};
}

}  // namespace kith::proving
