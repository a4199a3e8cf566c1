#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::intake {

enum class Kind : std::uint8_t { null, boolean, number, text, list, object };

/// One value of a JSON text. Values stand in one table in the order of the text, each before what it holds.
struct Node {
  static constexpr std::uint32_t none = UINT32_MAX;
  std::string_view key;         ///< its name in an object
  std::string_view text;        ///< a text; a number as it was written, so that decimals stay exact
  std::uint32_t parent = none;  ///< what holds it
  std::uint32_t index = 0;      ///< its place among what its parent holds
  std::uint32_t end = 0;        ///< the place behind all that it holds
  Kind kind = Kind::null;
  bool yes = false;
};

class Items;

/// A value in its document, which must outlive it.
class Value {
 public:
  Value(const Node* nodes, std::uint32_t at) : nodes_(nodes), at_(at) {}

  Kind kind() const { return node().kind; }
  bool yes() const { return node().yes; }
  std::string_view text() const { return node().text; }
  std::string_view key() const { return node().key; }
  /// The members of an object or the items of a list, in order; of anything else none.
  Items items() const;
  std::optional<Value> find(std::string_view key) const;
  /// RFC 6901, from the root of the document.
  std::string pointer() const;
  /// Its place among all values of the document, in the order of the text.
  std::uint32_t place() const { return at_; }

 private:
  const Node& node() const { return nodes_[at_]; }
  const Node* nodes_;
  std::uint32_t at_;
};

/// What a value holds, one after the other.
class Items {
 public:
  class Iterator {
   public:
    Iterator(const Node* nodes, std::uint32_t at) : nodes_(nodes), at_(at) {}
    Value operator*() const { return {nodes_, at_}; }
    Iterator& operator++() {
      at_ = nodes_[at_].end;
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const Node* nodes_;
    std::uint32_t at_;
  };

  /// None.
  Items() = default;
  Items(const Node* nodes, std::uint32_t first, std::uint32_t end)
      : nodes_(nodes), first_(first), end_(end) {}
  Iterator begin() const { return {nodes_, first_}; }
  Iterator end() const { return {nodes_, end_}; }
  bool empty() const { return first_ == end_; }
  std::size_t size() const;

 private:
  const Node* nodes_ = nullptr;
  std::uint32_t first_ = 0, end_ = 0;
};

/// A JSON text that was read. It may be given up on any thread.
struct Document {
  std::shared_ptr<const std::vector<Node>> nodes;  ///< at least one; with what their views look into
  Value root() const { return {nodes->data(), 0}; }
};

}  // namespace kith::intake
