#pragma once
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "engine/tables/archive/walk.hpp"

namespace kith::tables {

/// Reads what a `Writer` wrote. Nothing is read past the end, no number that its type does not hold, no more
/// values than there are bytes, and nothing deeper than anybody writes: then it fails, and what it gives is
/// for nobody.
class Reader {
 public:
  static constexpr bool reads = true;

  explicit Reader(std::string_view bytes);

  template <class... T>
  void operator()(T&... values) {
    (walk(*this, values), ...);
  }
  template <class T>
  void number(T& value) {
    if constexpr (std::is_enum_v<T>) {
      std::underlying_type_t<T> whole{};
      number(whole);
      value = static_cast<T>(whole);
    } else if constexpr (std::is_signed_v<T>) {
      const std::uint64_t both = sevens();
      set(value, static_cast<std::int64_t>(both >> 1U) ^ -static_cast<std::int64_t>(both & 1U));
    } else set(value, sevens());
  }
  void text(std::string& value);
  template <class Tag>
  void id(model::Id<Tag>& id) {
    number(id.index);
  }
  /// Of a list.
  std::size_t size();

  /// Lists in lists.
  class Deeper {
   public:
    explicit Deeper(Reader& reader) : reader_(reader) {
      if (++reader_.depth_ > deepest) reader_.fail();
    }
    ~Deeper() { --reader_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

   private:
    static constexpr int deepest = 64;
    Reader& reader_;
  };

  bool good() const { return good_; }
  /// Nothing is left.
  bool whole() const { return good_ && left_.empty(); }
  void fail();

 private:
  /// Most are small.
  std::uint64_t sevens() {
    const auto first = left_.empty() ? 0xFFU : static_cast<unsigned char>(left_.front());
    if (first >= 0x80) return several();
    left_.remove_prefix(1);
    return first;
  }
  std::uint64_t several();
  template <class T, class Wide>
  void set(T& value, Wide wide) {
    if (wide < Wide{std::numeric_limits<T>::min()} || wide > Wide{std::numeric_limits<T>::max()})
      return fail();
    value = static_cast<T>(wide);
  }

  std::string_view left_;
  std::vector<std::string_view> texts_;
  int depth_ = 0;
  bool good_ = true;
};

}  // namespace kith::tables
