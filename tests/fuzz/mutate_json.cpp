#include <random>

#include "tests/fuzz/places.hpp"
#include "tests/fuzz/targets.hpp"

/// A record is changed a member or an element at a time, so that nearly every text that is tried is JSON.
namespace kith::fuzz {
namespace {

using Texts = std::vector<std::string>;

const Texts& odd_values() {
  static const Texts values = {"null",
                               "true",
                               "false",
                               "0",
                               "1",
                               "-1",
                               "2",
                               "0.5",
                               "1e5",
                               "1.7e308",
                               "-0",
                               "-0.0",
                               "0.0000001",
                               "9223372036854775807",
                               "18446744073709551615",
                               "184467440737095516160",
                               R"("")",
                               R"(" ")",
                               R"("\t")",
                               R"("\u202e")",
                               R"("\u00a0")",
                               R"("a\u0000b")",
                               R"("\ud83d\ude00")",
                               R"("\ud83d")",
                               R"("person")",
                               R"("family")",
                               R"("mum")",
                               R"("p-1")",
                               R"("2026-05-30")",
                               R"("2026-02-29")",
                               R"("2024-02-29")",
                               R"("2026-03-29T01:30:00+00:00")",
                               R"("2026-10-25T01:30:00+01:00")",
                               R"("1900-01-01")",
                               R"("2099-12-31")",
                               R"("2028-12-31T23:59:59Z")",
                               R"("0000-00-00")",
                               R"("2026-05-30T16:00:00+01:00")",
                               R"("sharing:finances")",
                               R"("sharing:")",
                               R"("given")",
                               R"("refused")",
                               R"("withdrawn")",
                               R"("expired")",
                               R"("unclear")",
                               R"("objected")",
                               R"("lacking")",
                               R"("fluctuating")",
                               R"("=1+1")",
                               R"("<b>&\"'")",
                               "\"|*_`[x](y)\"",
                               "\"\xf0\x9f\x98\x80\xc3\xa9\"",
                               "[]",
                               "{}",
                               "[null]",
                               "[[]]",
                               "\"" + std::string(300, 'x') + "\""};
  return values;
}

class Change {
 public:
  Change(std::string& text, std::string_view other, unsigned seed)
      : text_(text), other_(other), random_(seed), here_(places_of(text)) {}
  bool make() {
    if (here_.empty()) return false;
    const Place& at = here_[below(here_.size())];
    switch (below(9)) {
      case 0: put(at, odd_values()[below(odd_values().size())]); break;
      case 1: leave_out(at); break;
      case 2: repeat(at); break;
      case 3: rename(at); break;
      case 4: put(at, std::string(said(text_, here_[below(here_.size())]))); break;
      case 5: put(at, "[" + std::string(said(text_, at)) + "]"); break;
      case 6: take_over(at); break;
      default: nudge(at); break;
    }
    return true;
  }

 private:
  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
  static std::string_view said(std::string_view text, const Place& at) {
    return text.substr(at.begin, at.end - at.begin);
  }
  void put(const Place& at, const std::string& value) { text_.replace(at.begin, at.end - at.begin, value); }

  /// With the comma before or behind it.
  void leave_out(const Place& at) {
    std::size_t from = at.from(), end = at.end;
    const std::size_t next = text_.find_first_not_of(" \n\t\r", end);
    const std::size_t last = from == 0 ? std::string::npos : text_.find_last_not_of(" \n\t\r", from - 1);
    if (next != std::string::npos && text_[next] == ',') end = next + 1;
    else if (last != std::string::npos && text_[last] == ',') from = last;
    text_.erase(from, end - from);
  }
  /// A member said twice is one that stands twice in its object.
  void repeat(const Place& at) {
    if (at.parent == Place::none) return;
    const std::string copy = "," + text_.substr(at.from(), at.end - at.from());
    std::string more;
    for (std::size_t n = below(8) == 0 ? 20 : 1; n > 0; --n) more += copy;
    text_.insert(at.end, more);
  }
  /// A member by the name of another, from here or from the other text; one time in two beside itself.
  void rename(const Place& at) {
    if (at.name == Place::none) return;
    const bool far = below(2) == 0;
    const std::vector<Place> there = far ? places_of(other_) : here_;
    if (there.empty()) return;
    const Place& named = there[below(there.size())];
    if (named.name == Place::none) return;
    const std::string_view from = far ? other_ : std::string_view(text_);
    const std::string name(from.substr(named.name, named.name_end - named.name));
    if (below(2) == 0) text_.replace(at.name, at.name_end - at.name, name);
    else text_.insert(at.end, "," + name + ":" + text_.substr(at.begin, at.end - at.begin));
  }
  /// One character of a text, or one digit of a number.
  void nudge(const Place& at) {
    const bool text = text_[at.begin] == '"';
    const std::size_t from = at.begin + (text ? 1 : 0), end = at.end - (text ? 1 : 0);
    if (from >= end || text_[at.begin] == '{' || text_[at.begin] == '[') return;
    char& c = text_[from + below(end - from)];
    if (c >= '0' && c <= '9') c = static_cast<char>('0' + below(10));
    else if (!text || c == '\\') return;
    else if (below(3) == 0) text_.erase(end - 1, 1);
    else if (c >= 0) c = static_cast<char>(below(2) == 0 ? 'a' + below(26) : ' ' + below(95));
  }
  void take_over(const Place& at) {
    const std::vector<Place> there = places_of(other_);
    if (there.empty()) return;
    const Place& taken = there[below(there.size())];
    const bool beside =
        at.parent != Place::none && below(2) == 0 && (at.name == Place::none) == (taken.name == Place::none);
    if (beside)
      text_.insert(at.end, "," + std::string(other_.substr(taken.from(), taken.end - taken.from())));
    else put(at, std::string(said(other_, taken)));
  }

  std::string& text_;
  std::string_view other_;
  std::minstd_rand random_;
  std::vector<Place> here_;
};

}  // namespace

std::string changed_json(std::string_view text, std::string_view other, std::size_t most, unsigned seed) {
  std::string made(text);
  const std::string_view from = places_of(other).empty() ? text : other;
  for (unsigned n = 0; n <= seed % 3; ++n)
    if (!Change(made, from, seed + n * 7919).make()) return {};
  return made.size() <= most ? made : std::string();
}

}  // namespace kith::fuzz
