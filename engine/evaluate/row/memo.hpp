#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace kith::evaluate {

/// Numbers by a key that is not 0. What is forgotten leaves its room.
class Memo {
 public:
  using Key = std::uint64_t;
  std::optional<std::uint32_t> find(Key key) const {
    if (keys_.empty()) return std::nullopt;
    const std::size_t at = place(key);
    return keys_[at] == key ? std::optional(values_[at]) : std::nullopt;
  }
  /// Of a key that is not in it.
  void add(Key key, std::uint32_t value) {
    if (2 * (size_ + 1) > keys_.size()) grow();
    const std::size_t at = place(key);
    keys_[at] = key;
    values_[at] = value;
    ++size_;
  }
  void forget() {
    keys_.assign(keys_.size(), 0);
    size_ = 0;
  }

 private:
  /// Where the key is, or would be.
  std::size_t place(Key key) const {
    constexpr Key golden = 0x9E3779B97F4A7C15;
    const std::size_t mask = keys_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * golden) >> 32) & mask;
    while (keys_[at] != 0 && keys_[at] != key) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    Memo larger;
    constexpr std::size_t first = 64;
    larger.keys_.resize(keys_.empty() ? first : 2 * keys_.size());
    larger.values_.resize(larger.keys_.size());
    for (std::size_t i = 0; i < keys_.size(); ++i)
      if (keys_[i] != 0) larger.add(keys_[i], values_[i]);
    *this = std::move(larger);
  }
  std::vector<Key> keys_;  ///< a power of two of them, 0 where there is none
  std::vector<std::uint32_t> values_;
  std::size_t size_ = 0;
};

}  // namespace kith::evaluate
