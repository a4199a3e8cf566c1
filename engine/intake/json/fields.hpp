#pragma once
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/intake/json/mistakes.hpp"
#include "engine/intake/json/value.hpp"

namespace kith::intake {

/// The keys that an object may have, each of which must outlive what is made of it.
struct Keys : std::span<const std::string_view> {
  Keys(std::initializer_list<std::string_view> keys) : span(keys.begin(), keys.size()) {}
  Keys(const std::vector<std::string_view>& keys) : span(keys) {}
};

/// The members of one object. A member that is none of `keys` is a mistake; so is anything but an object.
class Fields {
 public:
  /// `what` with its article: "a consent"; it must outlive the fields. `last` is one more of the keys.
  Fields(const Value& object, Mistakes&, std::string_view what, Keys keys, std::string_view last = {});

  bool ok() const { return ok_; }
  const Value& object() const { return object_; }
  std::string_view what() const { return what_; }
  /// Absent: nothing.
  std::optional<Value> find(std::string_view key) const { return ok_ ? object_.find(key) : std::nullopt; }
  /// Absent, or null where null says "not known" or "no end": nothing.
  std::optional<Value> known(std::string_view key) const;
  /// Absent: a mistake, and nothing.
  std::optional<Value> need(std::string_view key) const;
  /// As `need`, but may be null: recorded, and unknown.
  std::optional<Value> need_or_null(std::string_view key) const;

 private:
  void unknown(const Value& member, Keys, std::string_view last);

  Value object_;
  Mistakes* mistakes_;
  std::string_view what_;
  bool ok_;
};

/// "a number", "null".
std::string_view words(Kind);
/// Says so, and gives false, unless the value is of that kind.
bool is_a(Kind, const Value&, Mistakes&);

}  // namespace kith::intake
