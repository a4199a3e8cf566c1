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

Fields::Fields(const Value& object, Mistakes& mistakes, std::string_view what, Keys keys,
               std::string_view last)
    : object_(object), mistakes_(&mistakes), what_(what), ok_(is_a(Kind::object, object, mistakes)) {
  if (!ok_) return;
  for (const Value member : object_.items())
    if (std::find(keys.begin(), keys.end(), member.key()) == keys.end() &&
        (last.empty() || member.key() != last))
      unknown(member, keys, last);
}

void Fields::unknown(const Value& member, Keys keys, std::string_view last) {
  if (mistakes_->full()) {
    mistakes_->add(Code::unknown_key, member, "");
    return;
  }
  std::vector<std::string> known(keys.begin(), keys.end());
  if (!last.empty()) known.emplace_back(last);
  std::string hint = did_you_mean(member.key(), known);
  if (hint.empty()) hint = fmt::format("{} has {}", what_, listed(known, "and"));
  mistakes_->add(Code::unknown_key, member,
                 fmt::format("unknown key {} in {}", in_backticks(member.key()), what_), std::move(hint));
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
