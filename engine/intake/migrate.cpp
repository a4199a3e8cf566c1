#include "engine/intake/migrate.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/intake/json/read_json.hpp"
#include "engine/time/parse.hpp"

namespace kith::intake {
namespace {

using source::Code;

/// The byte behind a string that begins here.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (++at; text[at] != '"'; ++at)
    if (text[at] == '\\') ++at;
  return at + 1;
}

std::size_t behind_word(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(",]} \t\r\n", at), text.size());
}

/// Where each value begins, in the order of the text, which is that of a document's values. The text must be
/// JSON.
std::vector<std::size_t> starts_of(std::string_view text) {
  std::vector<std::size_t> out;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (at < text.size()) {
    const char c = text[at];
    if (std::string_view(" \t\r\n,:]}").find(c) != std::string_view::npos) {
      ++at;
    } else if (c == '"') {
      const std::size_t end = behind_string(text, at);
      const std::size_t next = text.find_first_not_of(" \t\r\n", end);
      // What a colon follows is a key.
      if (next == std::string_view::npos || text[next] != ':') out.push_back(at);
      at = end;
    } else {
      out.push_back(at);
      at = c == '{' || c == '[' ? at + 1 : behind_word(text, at);
    }
  }
  return out;
}

struct Ending {
  std::string_view section, key, began;
};
/// What changed its meaning, and the key of what it ends.
constexpr std::array endings = {Ending{"circle", "until", "since"}, Ending{"consents", "until", "on"},
                                Ending{"capacity", "review_by", "on"},
                                Ending{"best_interests", "review_by", "on"},
                                Ending{"restrictions", "review_by", "since"}};

class Migrator {
 public:
  Migrator(std::string_view text, const std::string& name) : text_(text), mistakes_(name) {}

  Migration run() {
    const auto document = read_json(text_, mistakes_);
    if (!document) return wrong();
    const Value root = document->root();
    const auto format = root.kind() == Kind::object ? root.find("kith") : std::nullopt;
    const bool known =
        format && format->kind() == Kind::number && (format->text() == "1" || format->text() == "2");
    if (!known) {
      mistakes_.add(Code::format_not_known, format ? *format : root,
                    "this is no record of a format that is known", "expected `\"kith\": 1`");
      return wrong();
    }
    if (format->text() == "2") return {Migration::Kind::not_needed, std::string(text_), {}, {}};
    starts_ = starts_of(text_);
    replace(*format, 1, "2");
    for (const Ending& ending : endings) section(root, ending);
    return mistakes_.any() ? wrong() : written();
  }

 private:
  struct Edit {
    std::size_t at, size;
    std::string text;
  };

  Migration wrong() { return {Migration::Kind::wrong, {}, {}, mistakes_.take()}; }
  void replace(const Value& value, std::size_t size, std::string text) {
    edits_.push_back({starts_[value.place()], size, std::move(text)});
  }
  static Items items(const Value& of, std::string_view key) {
    const auto list = of.kind() == Kind::object ? of.find(key) : std::nullopt;
    return list && list->kind() == Kind::list ? list->items() : Items{};
  }
  void section(const Value& root, const Ending& ending) {
    for (const Value one : items(root, ending.section)) {
      item(one, ending);
      for (const Value held : items(one, "authorities")) item(held, ending);
    }
  }
  void item(const Value& item, const Ending& ending) {
    const auto end = item.kind() == Kind::object ? item.find(ending.key) : std::nullopt;
    const auto day = end && end->kind() == Kind::text ? time::parse_date(end->text()) : std::nullopt;
    if (!day) return;
    const std::string before = time::text(*day - std::chrono::days{1});
    const auto began = item.find(ending.began);
    const bool never =
        began && began->kind() == Kind::text && began->text().substr(0, before.size()) > before;
    if (never || !time::parse_date(before)) {
      mistakes_.add(Code::ends_before_start, *end,
                    "it ended as the day on which it begins began, and so never counted",
                    "correct the date, or take the record out, and migrate again");
      return;
    }
    moved_.push_back({end->pointer(), std::string(end->text()), before});
    replace(*end, behind_string(text_, starts_[end->place()]) - starts_[end->place()], '"' + before + '"');
  }
  Migration written() {
    std::sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.at < b.at; });
    std::string out;
    std::size_t from = 0;
    for (const Edit& edit : edits_) {
      out.append(text_.substr(from, edit.at - from)).append(edit.text);
      from = edit.at + edit.size;
    }
    out.append(text_.substr(from));
    return {Migration::Kind::done, std::move(out), std::move(moved_), {}};
  }

  std::string_view text_;
  Mistakes mistakes_;
  std::vector<std::size_t> starts_;
  std::vector<Edit> edits_;
  std::vector<Moved> moved_;
};

}  // namespace

Migration migrate(std::string_view json, const std::string& name) { return Migrator(json, name).run(); }

}  // namespace kith::intake
