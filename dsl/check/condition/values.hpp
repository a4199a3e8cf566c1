#pragma once
#include <optional>
#include <string>

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// What is compared or given, as a value of the type; `name` is what it is compared with, `at` where the
/// whole stands. A value that the type does not have is reported.
std::optional<model::Value> value_of(Work&, const std::string& name, const model::ValueType&,
                                     const syntax::Operand&, Span at);

/// Reports an ordered comparison of what has no order.
bool may_compare(Work&, const std::string& name, const model::ValueType&, syntax::Comparison, Span at);

/// "one of `low`, `medium`, `high`", "a number from 0 to 14".
std::string words(const model::ValueType&);

/// Where the operand stands, or `otherwise`.
Span span_of(const syntax::Operand&, Span otherwise);

}  // namespace kith::check
