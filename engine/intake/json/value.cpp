#include "engine/intake/json/value.hpp"

namespace kith::intake {
namespace {

std::string escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

}  // namespace

Items Value::items() const {
  const bool holds = kind() == Kind::object || kind() == Kind::list;
  return holds ? Items(nodes_, at_ + 1, node().end) : Items();
}

std::optional<Value> Value::find(std::string_view key) const {
  if (kind() != Kind::object) return std::nullopt;
  const std::uint32_t end = node().end;
  // Most keys differ in their length or their last letter, which costs no call.
  const auto same = [key](std::string_view other) {
    return other.size() == key.size() && (key.empty() || (other.back() == key.back() && other == key));
  };
  for (std::uint32_t at = at_ + 1; at != end; at = nodes_[at].end)
    if (same(nodes_[at].key)) return Value(nodes_, at);
  return std::nullopt;
}

std::string Value::pointer() const {
  std::vector<std::string> steps;
  for (std::uint32_t at = at_; nodes_[at].parent != Node::none; at = nodes_[at].parent) {
    const Node& step = nodes_[at];
    const bool in_list = nodes_[step.parent].kind == Kind::list;
    steps.push_back("/" + (in_list ? std::to_string(step.index) : escaped(step.key)));
  }
  std::string out;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) out += *step;
  return out;
}

std::size_t Items::size() const {
  std::size_t count = 0;
  for (Iterator at = begin(); !(at == end()); ++at) ++count;
  return count;
}

}  // namespace kith::intake
