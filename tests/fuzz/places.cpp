#include "tests/fuzz/places.hpp"

#include <algorithm>

namespace kith::fuzz {
namespace {

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}
  std::vector<Place> all() {
    constexpr std::size_t most = 5000;
    while (skip_blanks(), at_ < text_.size())
      if (found_.size() == most || !step()) return {};
    return open_.empty() ? found_ : std::vector<Place>();
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && (blank(text_[at_]) || text_[at_] == ',')) ++at_;
  }
  bool step() {
    const std::size_t begin = at_;
    switch (text_[at_]) {
      case '{':
      case '[':
        ++at_;
        add(begin);
        open_.push_back(found_.size() - 1);
        return true;
      case '}':
      case ']': return close();
      case '"': text(); break;
      default: word();
    }
    if (at_ == begin) return false;
    if (!is_name(begin)) add(begin);
    return true;
  }
  void text() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
      if (text_[at_] == '\\') ++at_;
    at_ = std::min(at_ + 1, text_.size());
  }
  void word() {
    constexpr std::string_view ends = "{}[],:\" \n\t\r";
    at_ = std::min(text_.find_first_of(ends, at_), text_.size());
  }
  bool is_name(std::size_t begin) {
    const std::size_t next = text_.find_first_not_of(" \n\t\r", at_);
    if (next == std::string_view::npos || text_[next] != ':') return false;
    name_ = begin;
    name_end_ = at_;
    at_ = next + 1;
    return true;
  }
  void add(std::size_t begin) {
    found_.push_back({begin, at_, name_, name_end_, open_.empty() ? Place::none : open_.back()});
    name_ = name_end_ = Place::none;
  }
  bool close() {
    if (open_.empty()) return false;
    found_[open_.back()].end = ++at_;
    open_.pop_back();
    name_ = name_end_ = Place::none;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0, name_ = Place::none, name_end_ = Place::none;
  std::vector<Place> found_;
  std::vector<std::size_t> open_;
};

}  // namespace

std::vector<Place> places_of(std::string_view text) { return Scan(text).all(); }

std::string_view member_of(std::string_view text, std::string_view name) {
  for (const Place& each : places_of(text))
    if (each.parent == 0 && each.name != Place::none && each.name_end - each.name == name.size() + 2 &&
        text.substr(each.name + 1, name.size()) == name)
      return text.substr(each.begin, each.end - each.begin);
  return {};
}

}  // namespace kith::fuzz
