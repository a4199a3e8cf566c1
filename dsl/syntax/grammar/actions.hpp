#pragma once
#include <optional>
#include <string>
#include <vector>

#include "dsl/syntax/grammar/primitives.hpp"

/// Semantic actions: what is done with a piece once it has been read. `path` names a member of the rule's
/// value, or a member of a member.
namespace kith::syntax::grammar {

namespace detail {

template <auto... path, class Value>
auto& at(Value& value) {
  return (value.*....*path);
}

inline bool said(const Text& text) { return text.span.end != text.span.begin; }
inline bool said(const Name& name) { return name.span.end != name.span.begin; }
template <class T>
bool said(const std::optional<T>& value) {
  return value.has_value();
}

inline Span span_of(const Reader&, const Text& text) { return text.span; }
inline Span span_of(const Reader&, const Name& name) { return name.span; }
inline Span span_of(const Reader&, const Duration& duration) { return duration.span; }
inline Span span_of(const Reader&, const When& when) { return when.span; }
inline Span span_of(const Reader& reader, ConditionId id) { return reader.span(id); }
inline Span span_of(const Reader&, const ValueType& type) { return type.span; }
inline Span span_of(const Reader&, const Deadline& deadline) { return deadline.span; }
inline Span span_of(const Reader&, const ForEach& each) { return each.kind.span; }
inline Span span_of(const Reader&, const Every& every) { return every.length.span; }
inline Span span_of(const Reader&, const WeakerStrength& strength) { return strength.span; }
inline Span span_of(const Reader&, const ForSafety& safety) { return safety.span; }
inline Span span_of(const Reader&, const Implicated& implicated) { return implicated.role.span; }
inline Span span_of(const Reader&, const Target& target) { return target.share.span; }
template <class T>
Span span_of(const Reader& reader, const std::optional<T>& value) {
  return span_of(reader, *value);
}

inline void said_twice(Reader& reader, Span first, Span second) {
  Mistake& mistake = reader.mistake(source::Code::said_twice, second, "this is said a second time");
  mistake.hint = "say it once";
  mistake.labels = {{first, "it is said here already"}};
}

}  // namespace detail

/// Sets the member.
template <auto... path>
inline constexpr auto set =
    [](auto& context) { detail::at<path...>(x3::_val(context)) = std::move(x3::_attr(context)); };

/// Sets the member; a mistake when it was set before.
template <auto... path>
inline constexpr auto once = [](auto& context) {
  auto& member = detail::at<path...>(x3::_val(context));
  auto& value = x3::_attr(context);
  Reader& to = reader(context);
  if (detail::said(member)) detail::said_twice(to, detail::span_of(to, member), detail::span_of(to, value));
  member = std::move(value);
};

/// Puts one more at the end of the member.
template <auto... path>
inline constexpr auto add =
    [](auto& context) { detail::at<path...>(x3::_val(context)).push_back(std::move(x3::_attr(context))); };

/// Puts all that was read at the end of the member.
template <auto... path>
inline constexpr auto append = [](auto& context) {
  auto& member = detail::at<path...>(x3::_val(context));
  for (auto& item : x3::_attr(context)) member.push_back(std::move(item));
};

/// Sets the member to a value that the words stand for.
template <auto member, auto value>
inline constexpr auto put = [](auto& context) { x3::_val(context).*member = value; };

/// Makes what was read the whole of the rule's value, or of its `node`.
inline constexpr auto become = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
inline constexpr auto become_node = [](auto& context) {
  x3::_val(context).node = std::move(x3::_attr(context));
};
/// Makes its `node` a Node of what was read.
template <class Node>
inline constexpr auto make_node =
    [](auto& context) { x3::_val(context).node = Node{std::move(x3::_attr(context))}; };

/// Puts what was read in the reader's list; the rule's value is its place there.
inline constexpr auto keep = [](auto& context) {
  x3::_val(context) = reader(context).add(std::move(x3::_attr(context)));
};

/// Reads one whole declaration with a rule; what was read is the declaration's node.
template <class Rule, class Value>
bool read_whole(const Rule& rule, Cursor first, Cursor last, Reader& reader, Value& value) {
  const auto context = x3::make_context<reader_tag>(reader);
  return rule.parse(first, last, context, x3::unused, value) && end.read(first, reader, x3::unused);
}

}  // namespace kith::syntax::grammar
