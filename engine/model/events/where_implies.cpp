#include "engine/model/events/where_implies.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "engine/model/compares.hpp"

namespace kith::model {

namespace {

/// A part of a condition, or its opposite.
struct Part {
  std::uint32_t node;
  bool is;
  auto operator<=>(const Part&) const = default;
};

/// Every value on which comparisons with these two tell a difference. Of a text: the one, the other, or any.
std::vector<std::int64_t> told_apart(const ValueType& type, std::int64_t one, std::int64_t other) {
  std::vector<std::int64_t> values;
  if (type.kind == ValueType::Kind::choice || type.kind == ValueType::Kind::yes_or_no) {
    const std::size_t all = type.kind == ValueType::Kind::choice ? type.choices.size() : 2;
    for (std::size_t i = 0; i < all; ++i) values.push_back(static_cast<std::int64_t>(i));
    return values;
  }
  for (const std::int64_t at : {one, other}) values.insert(values.end(), {at - 1, at, at + 1});
  return values;
}

class Implies {
 public:
  explicit Implies(const Ruleset& rules) : rules_(rules) {}

  bool operator()(Part one, Part other) {
    one = bare(one);
    other = bare(other);
    const auto [known, fresh] = done_.emplace(std::pair(one, other), false);
    if (!fresh) return known->second;
    const bool is = found(one, other);
    return done_[{one, other}] = is;
  }

 private:
  using Kind = Node::Kind;
  Part bare(Part part) const {
    while (rules_.nodes[part.node].kind == Kind::negation) part = {rules_.nodes[part.node].a, !part.is};
    return part;
  }
  /// Of the opposite of what joins, the opposites are joined the other way.
  bool joins(Part part, Kind kind) const {
    const Kind own = rules_.nodes[part.node].kind;
    if (own != Kind::all_of && own != Kind::any_of) return false;
    return (own == kind) == part.is;
  }
  Part left(Part part) const { return {rules_.nodes[part.node].a, part.is}; }
  Part right(Part part) const { return {rules_.nodes[part.node].b, part.is}; }

  bool found(Part one, Part other) {
    Implies& implies = *this;
    if (joins(other, Kind::all_of)) return implies(one, left(other)) && implies(one, right(other));
    if (joins(one, Kind::any_of)) return implies(left(one), other) && implies(right(one), other);
    if (joins(one, Kind::all_of) && (implies(left(one), other) || implies(right(one), other))) return true;
    if (joins(other, Kind::any_of) && (implies(one, left(other)) || implies(one, right(other)))) return true;
    return comparison_implies(one, other);
  }
  const FieldTest* comparison(Part part) const {
    const Node& node = rules_.nodes[part.node];
    return node.kind == Kind::atom ? std::get_if<FieldTest>(&rules_.atoms[node.a].test) : nullptr;
  }
  bool comparison_implies(Part one, Part other) const {
    const FieldTest *a = comparison(one), *b = comparison(other);
    if (a == nullptr || b == nullptr || a->event != b->event || a->field != b->field) return false;
    const ValueType& type = rules_.events[a->event].fields[a->field.index].type;
    const bool text = type.kind == ValueType::Kind::text;
    const std::int64_t first = text ? 0 : a->value.number;
    const std::int64_t second = !text ? b->value.number : a->value == b->value ? 0 : 1;
    const auto values = told_apart(type, first, second);
    return std::all_of(values.begin(), values.end(), [&](std::int64_t value) {
      return compares(value, a->comparison, first) != one.is ||
             compares(value, b->comparison, second) == other.is;
    });
  }

  const Ruleset& rules_;
  std::map<std::pair<Part, Part>, bool> done_;
};

}  // namespace

bool where_implies(const Ruleset& rules, const Condition& one, const Condition& other) {
  if (other.always()) return true;
  if (one.always()) return false;
  return Implies(rules)({one.root(), true}, {other.root(), true});
}

}  // namespace kith::model
