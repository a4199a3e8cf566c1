#include "engine/intake/json/read_json.hpp"

#include <algorithm>
#include <deque>
#include <unordered_set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "dsl/source/utf8.hpp"
#include "engine/intake/json/on_demand.hpp"

namespace kith::intake {
namespace {

using source::Code;

/// "unexpected end of input; expected '}'" of the library's longer sentence, in the house's quotes.
std::string complaint(std::string_view what) {
  for (const std::string_view lead : {"] ", " - "})
    if (const std::size_t at = what.find(lead); at != std::string_view::npos)
      what.remove_prefix(at + lead.size());
  what = what.substr(0, what.find("; last read"));
  std::string out(what);
  std::replace(out.begin(), out.end(), '\'', '`');
  return source::visible(out);
}

/// A table, and the texts that its views look into.
struct Kept {
  std::deque<std::string> texts;
  std::vector<Node> nodes;
};

/// Builds the table of values while the library reads, and finds what is wrong.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view text, Mistakes& mistakes) : text_(text), mistakes_(mistakes) {}
  Document take() {
    auto kept = std::make_shared<Kept>(std::move(kept_));
    return {std::shared_ptr<const std::vector<Node>>(kept, &kept->nodes)};
  }

  bool null() override { return leaf(Kind::null, "", false); }
  bool boolean(bool yes) override { return leaf(Kind::boolean, "", yes); }
  bool number_integer(number_integer_t value) override {
    return leaf(Kind::number, std::to_string(value), false);
  }
  bool number_unsigned(number_unsigned_t value) override {
    return leaf(Kind::number, std::to_string(value), false);
  }
  bool number_float(number_float_t, const string_t& written) override {
    return leaf(Kind::number, written, false);
  }
  bool string(string_t& value) override { return leaf(Kind::text, std::move(value), false); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Kind::object); }
  bool start_array(std::size_t) override { return open(Kind::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override;
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override;

 private:
  struct Open {
    std::uint32_t node, held;
    std::unordered_set<std::string_view> keys;
  };
  std::string_view keep(std::string text) { return kept_.texts.emplace_back(std::move(text)); }
  std::uint32_t add(Node);
  bool leaf(Kind, std::string text, bool yes);
  bool open(Kind);
  bool close();

  std::string_view text_;
  Mistakes& mistakes_;
  Kept kept_;
  std::vector<Node>& nodes_ = kept_.nodes;
  std::vector<Open> open_;
  std::string_view key_;
};

std::uint32_t Builder::add(Node node) {
  const auto at = static_cast<std::uint32_t>(nodes_.size());
  node.key = std::exchange(key_, {});
  node.end = at + 1;
  if (!open_.empty()) {
    node.parent = open_.back().node;
    node.index = open_.back().held++;
  }
  nodes_.push_back(node);
  return at;
}

bool Builder::leaf(Kind kind, std::string text, bool yes) {
  Node node;
  node.kind = kind;
  node.text = keep(std::move(text));
  node.yes = yes;
  add(node);
  return true;
}

bool Builder::open(Kind kind) {
  Node node;
  node.kind = kind;
  open_.push_back({add(node), 0, {}});
  if (open_.size() <= deepest_nesting) return true;
  mistakes_.add(Code::json_too_deep, Value(nodes_.data(), open_.back().node),
                fmt::format("values are nested more than {} deep", deepest_nesting),
                "a record needs seven levels at most");
  return false;
}

bool Builder::close() {
  nodes_[open_.back().node].end = static_cast<std::uint32_t>(nodes_.size());
  open_.pop_back();
  return true;
}

bool Builder::key(string_t& name) {
  key_ = keep(std::move(name));
  if (!open_.back().keys.insert(key_).second)
    mistakes_.add(Code::json_key_twice, Value(nodes_.data(), open_.back().node),
                  fmt::format("the key {} stands twice in one object", in_backticks(key_)),
                  "keep the one that is meant");
  return true;
}

bool Builder::parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) {
  const std::size_t offset = position == 0 ? 0 : position - 1;
  mistakes_.add(Code::json_unreadable, text_, offset,
                "the text stops being JSON here: " + complaint(error.what()));
  return false;
}

/// The library would take a NUL for the end of the text and leave the rest unread.
bool is_text(std::string_view text, Mistakes& mistakes) {
  const std::size_t bad = source::find_invalid(text);
  if (bad != std::string_view::npos) {
    mistakes.add(Code::json_not_text, text, bad, "this byte is no UTF-8 text", "save the file as UTF-8");
    return false;
  }
  const std::size_t nul = text.find('\0');
  if (nul == std::string_view::npos) return true;
  mistakes.add(Code::json_not_text, text, nul, "a NUL byte stands in the text",
               "remove it; the file may be damaged");
  return false;
}

}  // namespace

std::optional<Document> read_json(std::string_view text, Mistakes& mistakes) {
  if (text.size() > largest_text) {
    mistakes.add(Code::json_too_large, fmt::format("the text is larger than {} MB", largest_text >> 20U),
                 "a record holds one person; a caseload is one record a line");
    return std::nullopt;
  }
  if (auto document = read_on_demand(text)) return document;
  return read_with_care(text, mistakes);
}

std::optional<Document> read_with_care(std::string_view text, Mistakes& mistakes) {
  if (!is_text(text, mistakes)) return std::nullopt;
  Builder builder(text, mistakes);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder) || mistakes.any()) return std::nullopt;
  return builder.take();
}

}  // namespace kith::intake
