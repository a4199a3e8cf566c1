#include "engine/intake/json/fields.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kith::intake {

using source::Code;

std::string_view words(Kind kind) {
  switch (kind) {
    case Kind::null: return "null";
    case Kind::boolean: return "true or false";
    case Kind::number: return "a number";
    case Kind::text: return "a text";
    case Kind::list: return "a list";
    case Kind::object: return "an object";
  }
  return "";
}

bool is_a(Kind kind, const Value& value, Mistakes& mistakes) {
  if (value.kind() == kind) return true;
  mistakes.add(Code::wrong_type, value,
               fmt::format("found {} where {} is expected", words(value.kind()), words(kind)));
  return false;
}

Fields::Fields(const Value& object, Mistakes& mistakes, std::string_view what,
               const std::vector<std::string>& keys)
    : object_(object), mistakes_(&mistakes), what_(what), ok_(is_a(Kind::object, object, mistakes)) {
  if (!ok_) return;
  for (const Value& member : object_.items()) {
    if (std::find(keys.begin(), keys.end(), member.key()) != keys.end()) continue;
    if (mistakes.full()) {
      mistakes.add(Code::unknown_key, member, "");
      continue;
    }
    std::string hint = did_you_mean(member.key(), keys);
    if (hint.empty()) hint = fmt::format("{} has {}", what, listed(keys, "and"));
    mistakes.add(Code::unknown_key, member,
                 fmt::format("unknown key {} in {}", in_backticks(member.key()), what), std::move(hint));
  }
}

std::optional<Value> Fields::known(std::string_view key) const {
  const auto value = find(key);
  return value && value->kind() == Kind::null ? std::nullopt : value;
}

std::optional<Value> Fields::need(std::string_view key) const {
  const auto value = find(key);
  if (!value && ok_)
    mistakes_->add(Code::missing_key, object_, fmt::format("{} needs {}", what_, in_backticks(key)));
  return value;
}

std::optional<Value> Fields::need_or_null(std::string_view key) const {
  const auto value = need(key);
  return value && value->kind() == Kind::null ? std::nullopt : value;
}

}  // namespace kith::intake
