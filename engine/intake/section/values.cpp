#include <algorithm>

#include <fmt/format.h>

#include "engine/intake/section/sections.hpp"
#include "kith/decimal.hpp"

namespace kith::intake {
namespace {

using source::Code;
using Type = model::ValueType::Kind;

std::string text_of(const Decimal& number, const model::ValueType& type) {
  return number.text() + (type.percent ? "%" : "");
}

std::string words(const model::ValueType& type) {
  switch (type.kind) {
    case Type::yes_or_no: return "true or false";
    case Type::choice: return listed(type.choices, "or");
    case Type::text: return "a text";
    case Type::number: break;
  }
  std::string out = type.percent ? "a percentage as a text, such as \"95%\"," : "a number";
  if (type.least) out += " from " + text_of(*type.least, type);
  if (type.most) out += " to " + text_of(*type.most, type);
  return out;
}

std::string shown(const Value& value) {
  switch (value.kind()) {
    case Kind::null: return "null";
    case Kind::boolean: return value.yes() ? "true" : "false";
    case Kind::number: return std::string(value.text());
    case Kind::text: return in_backticks(value.text());
    case Kind::list: return "a list";
    case Kind::object: return "an object";
  }
  return "";
}

std::optional<model::Value> number(const Value& value, const model::ValueType& type) {
  std::string_view text = value.text();
  if (type.percent) {
    if (value.kind() != Kind::text || !text.ends_with('%')) return std::nullopt;
    text.remove_suffix(1);
  } else if (value.kind() != Kind::number) {
    return std::nullopt;
  }
  const auto found = Decimal::parse(text);
  if (!found || (type.least && *found < *type.least) || (type.most && *found > *type.most))
    return std::nullopt;
  return model::Value{found->micros, ""};
}

std::optional<model::Value> choice(const Value& value, const model::ValueType& type) {
  if (value.kind() != Kind::text) return std::nullopt;
  const auto found = std::find(type.choices.begin(), type.choices.end(), value.text());
  if (found == type.choices.end()) return std::nullopt;
  return model::Value{found - type.choices.begin(), ""};
}

std::optional<model::Value> typed(const Value& value, const model::ValueType& type) {
  switch (type.kind) {
    case Type::yes_or_no:
      return value.kind() == Kind::boolean ? std::optional(model::Value{value.yes() ? 1 : 0, ""})
                                           : std::nullopt;
    case Type::choice: return choice(value, type);
    case Type::number: return number(value, type);
    case Type::text:
      return value.kind() == Kind::text ? std::optional(model::Value{0, std::string(value.text())})
                                        : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<model::Value> read_value(Reader& reader, const Value& value, const model::ValueType& type,
                                       std::string_view of) {
  if (value.kind() == Kind::null) return std::nullopt;
  const auto found = typed(value, type);
  if (found) return found;
  std::string hint =
      value.kind() == Kind::text && type.kind == Type::choice ? did_you_mean(value.text(), type.choices) : "";
  if (hint.empty()) hint = fmt::format("expected {}", words(type));
  reader.mistakes.add(Code::value_out_of_type, value, fmt::format("{} is no value of `{}`", shown(value), of),
                      std::move(hint));
  return std::nullopt;
}

}  // namespace kith::intake
