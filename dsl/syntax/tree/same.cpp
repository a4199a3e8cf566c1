#include <algorithm>
#include <type_traits>

#include "dsl/syntax/tree/fields.hpp"
#include "dsl/syntax/tree/same.hpp"

namespace kith::syntax {

namespace {

/// Compares two trees, each with its own file for the conditions. Places are the same wherever they are.
struct Comparer {
  const File& one;
  const File& other;

  bool same(Span, Span) const { return true; }
  bool same(ConditionId a, ConditionId b) const { return same(one[a].node, other[b].node); }
  bool same(const std::string& a, const std::string& b) const { return a == b; }
  bool same(const time::Duration& a, const time::Duration& b) const { return a == b; }
  bool same(const time::Civil& a, const time::Civil& b) const { return a == b; }
  bool same(const Decimal& a, const Decimal& b) const { return a == b; }

  template <class Plain>
  requires std::is_arithmetic_v<Plain> || std::is_enum_v<Plain>
  bool same(Plain a, Plain b) const { return a == b; }
  template <class Value>
  bool same(const std::optional<Value>& a, const std::optional<Value>& b) const {
    return a.has_value() == b.has_value() && (!a || same(*a, *b));
  }
  template <class Value>
  bool same(const std::vector<Value>& a, const std::vector<Value>& b) const {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [this](const Value& x, const Value& y) { return same(x, y); });
  }
  template <class... Nodes>
  bool same(const std::variant<Nodes...>& a, const std::variant<Nodes...>& b) const {
    if (a.index() != b.index()) return false;
    return std::visit([&]<class Node>(const Node& node) { return same(node, std::get<Node>(b)); }, a);
  }
  template <class Node>
  requires requires(const Node& node) { fields(node); }
  bool same(const Node& a, const Node& b) const {
    return std::apply(
        [&](const auto&... mine) {
          return std::apply([&](const auto&... theirs) { return (same(mine, theirs) && ...); }, fields(b));
        },
        fields(a));
  }
  bool same(const Declaration& a, const Declaration& b) const { return same(a.node, b.node); }
};

}  // namespace

bool same(const File& one, const File& other) {
  return Comparer{one, other}.same(one.declarations, other.declarations);
}

}  // namespace kith::syntax
