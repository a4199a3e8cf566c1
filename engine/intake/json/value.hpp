#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::intake {

enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

/// One value of a JSON text. Values stand in one table in the order of the text, so that a deep text needs no
/// deep stack.
struct Node {
  static constexpr std::uint32_t none = UINT32_MAX;
  Kind kind = Kind::null;
  bool yes = false;
  std::uint32_t parent = none, first = none, last = none, next = none;
  std::uint32_t index = 0;  ///< its place in a list
  std::string key;          ///< its name in an object
  std::string text;         ///< a text; a number as it was written, so that decimals stay exact
};

/// A value in its document, which must outlive it.
class Value {
 public:
  Value(const std::vector<Node>& nodes, std::uint32_t at) : nodes_(&nodes), at_(at) {}

  Kind kind() const { return node().kind; }
  bool yes() const { return node().yes; }
  const std::string& text() const { return node().text; }
  const std::string& key() const { return node().key; }
  /// The members of an object or the items of a list, in order.
  std::vector<Value> items() const;
  std::optional<Value> find(std::string_view key) const;
  /// RFC 6901, from the root of the document.
  std::string pointer() const;
  /// Its place among all values of the document, in the order of the text.
  std::uint32_t place() const { return at_; }

 private:
  const Node& node() const { return (*nodes_)[at_]; }
  const std::vector<Node>* nodes_;
  std::uint32_t at_;
};

struct Document {
  std::vector<Node> nodes;
  Value root() const { return {nodes, 0}; }
};

}  // namespace kith::intake
