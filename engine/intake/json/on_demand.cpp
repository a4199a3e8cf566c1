#include "engine/intake/json/on_demand.hpp"

#include <algorithm>
#include <utility>

#include <simdjson.h>

#include "engine/intake/json/read_json.hpp"

namespace kith::intake {
namespace {

namespace ondemand = simdjson::ondemand;

/// So much text, in bytes, with a value in each 16 of them, is kept ready for; what a larger one takes goes
/// when its document does.
constexpr std::size_t most_kept = 1U << 20U;

/// What one text is read into. The views of the nodes look into the parser.
struct Desk {
  ondemand::parser parser;
  std::string padded;
  std::vector<Node> nodes;
};

thread_local std::unique_ptr<Desk> spare;

std::shared_ptr<Desk> desk() {
  auto given = spare ? std::move(spare) : std::make_unique<Desk>();
  return {given.release(), [](Desk* used) {
            std::unique_ptr<Desk> back(used);
            if (back->padded.capacity() <= most_kept && back->nodes.capacity() <= most_kept / 16)
              spare = std::move(back);
          }};
}

std::size_t digits(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && text[at + count] >= '0' && text[at + count] <= '9') ++count;
  return count;
}

/// A number without an exponent, and surely within the range of a double (RFC 8259, section 6).
bool is_plain_number(std::string_view text) {
  constexpr std::size_t surely_finite = 300;
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = digits(text, at);
  if (whole == 0 || whole > surely_finite || (whole > 1 && text[at] == '0')) return false;
  at += whole;
  if (at == text.size()) return true;
  return text[at] == '.' && digits(text, at + 1) == text.size() - at - 1 && at + 1 < text.size();
}

bool any_twice(std::vector<std::string_view> keys) {
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

/// Puts the values of one text into the table. Each part gives false at whatever is not plainly right.
class Walk {
 public:
  explicit Walk(std::vector<Node>& nodes) : nodes_(nodes) {}

  bool root(ondemand::document& document) {
    ondemand::json_type type{};
    if (document.type().get(type)) return false;
    ondemand::object object;
    ondemand::array list;
    if (type == ondemand::json_type::object)
      return !document.get_object().get(object) && members(object, add(Node{}));
    return type == ondemand::json_type::array && !document.get_array().get(list) && items(list, add(Node{}));
  }

 private:
  std::uint32_t add(Node node) {
    nodes_.push_back(node);
    nodes_.back().end = static_cast<std::uint32_t>(nodes_.size());
    return nodes_.back().end - 1;
  }

  bool close(std::uint32_t at) {
    nodes_[at].end = static_cast<std::uint32_t>(nodes_.size());
    --depth_;
    return true;
  }

  bool members(ondemand::object& object, std::uint32_t at) {
    nodes_[at].kind = Kind::object;
    if (++depth_ > deepest_nesting) return false;
    std::uint32_t count = 0;
    for (auto found : object) {
      ondemand::field field;
      Node node;
      if (std::move(found).get(field) || field.unescaped_key().get(node.key)) return false;
      node.parent = at;
      node.index = count++;
      if (!value(field.value(), node)) return false;
    }
    return close(at) && !key_twice(at, count);
  }

  bool items(ondemand::array& list, std::uint32_t at) {
    nodes_[at].kind = Kind::list;
    if (++depth_ > deepest_nesting) return false;
    std::uint32_t count = 0;
    for (auto found : list) {
      ondemand::value item;
      if (std::move(found).get(item)) return false;
      Node node;
      node.parent = at;
      node.index = count++;
      if (!value(item, node)) return false;
    }
    return close(at);
  }

  bool value(ondemand::value value, Node& node) {
    ondemand::json_type type{};
    if (value.type().get(type)) return false;
    ondemand::object object;
    ondemand::array list;
    switch (type) {
      case ondemand::json_type::object: return !value.get_object().get(object) && members(object, add(node));
      case ondemand::json_type::array: return !value.get_array().get(list) && items(list, add(node));
      case ondemand::json_type::string:
        node.kind = Kind::text;
        if (value.get_string().get(node.text)) return false;
        break;
      case ondemand::json_type::number:
        if (!number(value.raw_json_token(), node)) return false;
        break;
      case ondemand::json_type::boolean:
        node.kind = Kind::boolean;
        if (value.get_bool().get(node.yes)) return false;
        break;
      case ondemand::json_type::null:
        bool null = false;
        if (value.is_null().get(null) || !null) return false;
        break;
    }
    add(node);
    return true;
  }

  static bool number(std::string_view token, Node& node) {
    token = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
    node.kind = Kind::number;
    node.text = token == "-0" ? std::string_view("0") : token;
    return is_plain_number(token);
  }

  bool key_twice(std::uint32_t at, std::uint32_t count) const {
    constexpr std::uint32_t few = 16;
    const std::uint32_t end = nodes_[at].end;
    if (count > few) {
      std::vector<std::string_view> keys;
      for (std::uint32_t one = at + 1; one != end; one = nodes_[one].end) keys.push_back(nodes_[one].key);
      return any_twice(std::move(keys));
    }
    for (std::uint32_t one = at + 1; one != end; one = nodes_[one].end)
      for (std::uint32_t other = nodes_[one].end; other != end; other = nodes_[other].end)
        if (nodes_[one].key == nodes_[other].key) return true;
    return false;
  }

  std::vector<Node>& nodes_;
  std::size_t depth_ = 0;
};

}  // namespace

std::optional<Document> read_on_demand(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.find('\0') != std::string_view::npos) return std::nullopt;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::shared_ptr<Desk> used = desk();
  used->nodes.clear();
  used->padded.assign(text).append(simdjson::SIMDJSON_PADDING, ' ');
  const simdjson::padded_string_view padded(used->padded.data(), text.size(), used->padded.size());
  ondemand::document document;
  if (used->parser.iterate(padded).get(document) || !Walk(used->nodes).root(document)) return std::nullopt;
  // Nothing may follow.
  if (document.current_location().error() != simdjson::OUT_OF_BOUNDS) return std::nullopt;
  return Document{std::shared_ptr<const std::vector<Node>>(used, &used->nodes)};
}

}  // namespace kith::intake
