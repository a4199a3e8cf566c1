#pragma once
#include <string>
#include <vector>

#include "dsl/syntax/tree/ast.hpp"

/// The parts of the tree as words on one line, as the grammar reads them back.
namespace kith::syntax::words {

std::string of(const Text&);
std::string of(const Number&);
std::string of(const Duration&);
std::string of(const When&);
std::string of(const Operand&);
std::string of(const Matter&);
std::string of(const Who&);
std::string of(Detail);
std::string of(Effect);
std::string of(Outcome);
std::string of(Comparison);
std::string of(const Deadline&);
std::string of(const Within&);
std::string of(const ValueType&);
std::string of(const Citation&);
std::string of(const File&, const Action&);
std::string of(const File&, ConditionId);
/// `where …`, in parentheses unless it is one comparison.
std::string where(const File&, ConditionId);
std::string of(const Given&);
std::string of(const Expect&);
std::string of(const AskedQuestion&);

inline std::string of(const Name& name) { return name.text; }
inline std::string of(const OverrideTarget& target) { return target.name.text; }

/// `a, b, c`
template <class Item>
std::string list(const std::vector<Item>& items, std::string_view between = ", ") {
  std::string out;
  for (const Item& item : items) out += (out.empty() ? "" : std::string(between)) + of(item);
  return out;
}
/// `lead value`, with a blank before, or nothing.
template <class Value>
std::string optional(std::string_view lead, const std::optional<Value>& value) {
  return value ? " " + std::string(lead) + " " + of(*value) : std::string();
}
template <class Item>
std::string optional(std::string_view lead, const std::vector<Item>& items) {
  return items.empty() ? std::string() : " " + std::string(lead) + " " + list(items);
}

/// How a condition is taken apart when it is too long for one line.
struct Parts {
  std::string_view join;  ///< "and" or "or"; empty when it cannot be taken apart
  std::vector<ConditionId> of;
};
Parts parts(const File&, ConditionId);
/// Whether a part of a joined condition, or what `not` stands before, needs parentheses.
bool needs_parentheses(const File&, ConditionId part);

}  // namespace kith::syntax::words
