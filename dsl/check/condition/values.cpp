#include "dsl/check/condition/values.hpp"

#include "dsl/check/ground/names.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kith::check {

namespace {

using TypeKind = model::ValueType::Kind;

std::string range(const model::ValueType& type) {
  const char* unit = type.percent ? "%" : "";
  std::string out;
  if (type.least) out += fmt::format(" from {}{}", type.least->text(), unit);
  if (type.most) out += fmt::format(" to {}{}", type.most->text(), unit);
  return out;
}

std::string choices(const model::ValueType& type) {
  std::string out;
  for (const auto& choice : type.choices)
    out += (out.empty() ? "" : type.ordered ? " < " : ", ") + quoted(choice);
  return out;
}

struct ValueReader {
  Work& work;
  const std::string& name;
  const model::ValueType& type;
  Span at;

  std::optional<model::Value> wrong(std::string_view found) const {
    work.report(Code::wrong_value, at, fmt::format("{} is {}, not {}", quoted(name), words(type), found));
    return std::nullopt;
  }
  std::optional<model::Value> operator()(const syntax::Name& choice) const {
    if (type.kind != TypeKind::choice) return wrong("the choice " + quoted(choice.text));
    const auto found = std::find(type.choices.begin(), type.choices.end(), choice.text);
    if (found != type.choices.end()) return model::Value{found - type.choices.begin(), {}};
    auto& finding =
        work.report(Code::unknown_choice, at,
                    fmt::format("{} is never {}: it is {}", quoted(name), quoted(choice.text), words(type)));
    suggest(finding, choice.text, type.choices);
    return std::nullopt;
  }
  std::optional<model::Value> operator()(const syntax::Number& number) const {
    if (type.kind != TypeKind::number) return wrong("a number");
    if (number.percent != type.percent) {
      auto& finding =
          work.report(Code::wrong_unit, at,
                      fmt::format("{} is {}, and {} is compared with it", quoted(name), words(type),
                                  number.percent ? "a percentage" : "a plain number"));
      finding.hint = type.percent ? "write `%` after the number" : "leave the `%` out";
      return std::nullopt;
    }
    if ((type.least && number.value < *type.least) || (type.most && number.value > *type.most)) {
      work.report(
          Code::out_of_range, at,
          fmt::format("{} is {}, which {} is outside of", quoted(name), words(type), number.value.text()));
      return std::nullopt;
    }
    return model::Value{number.value.micros, {}};
  }
  std::optional<model::Value> operator()(bool yes) const {
    if (type.kind != TypeKind::yes_or_no) return wrong(yes ? "`yes`" : "`no`");
    return model::Value{yes ? 1 : 0, {}};
  }
};

}  // namespace

std::string words(const model::ValueType& type) {
  switch (type.kind) {
    case TypeKind::yes_or_no: return "yes or no";
    case TypeKind::choice: return "one of " + choices(type);
    case TypeKind::number: return (type.percent ? "a percentage" : "a number") + range(type);
    case TypeKind::text: return "a text";
  }
  return {};
}

Span span_of(const syntax::Operand& operand, Span otherwise) {
  if (const auto* name = std::get_if<syntax::Name>(&operand)) return name->span;
  if (const auto* number = std::get_if<syntax::Number>(&operand)) return number->span;
  return otherwise;
}

std::optional<model::Value> value_of(Work& work, const std::string& name, const model::ValueType& type,
                                     const syntax::Operand& operand, Span at) {
  return std::visit(ValueReader{work, name, type, span_of(operand, at)}, operand);
}

bool may_compare(Work& work, const std::string& name, const model::ValueType& type,
                 syntax::Comparison comparison, Span at) {
  using C = syntax::Comparison;
  if (comparison == C::is || comparison == C::is_not || type.kind == TypeKind::number ||
      (type.kind == TypeKind::choice && type.ordered))
    return true;
  auto& finding =
      work.report(Code::unordered, at,
                  fmt::format("{} is {}, which has no order to compare by", quoted(name), words(type)));
  finding.hint = type.kind == TypeKind::choice
                     ? "declare its choices with `<` between them, or compare with `is`"
                     : "compare with `is`";
  return false;
}

}  // namespace kith::check
