#include <nlohmann/json.hpp>
#include <random>

#include "tests/fuzz/targets.hpp"

/// A record is changed a member or an element at a time, so that nearly every text that is tried is JSON.
namespace kith::fuzz {
namespace {

using nlohmann::json;

const std::vector<json>& odd_values() {
  static const std::vector<json> values = {nullptr,
                                           true,
                                           false,
                                           0,
                                           1,
                                           -1,
                                           2,
                                           0.5,
                                           1e308,
                                           -0.0,
                                           9223372036854775807LL,
                                           18446744073709551615ULL,
                                           "",
                                           " ",
                                           "\t",
                                           "\u202e",
                                           "\u00a0",
                                           "a\u0000b",
                                           "person",
                                           "family",
                                           "mum",
                                           "p-1",
                                           "2026-05-30",
                                           "2026-02-29",
                                           "2024-02-29",
                                           "2026-03-29T01:30:00+00:00",
                                           "2026-10-25T01:30:00+01:00",
                                           "1900-01-01",
                                           "2099-12-31",
                                           "2028-12-31T23:59:59Z",
                                           "0000-00-00",
                                           "2026-05-30T16:00:00+01:00",
                                           "sharing:finances",
                                           "sharing:",
                                           "given",
                                           "refused",
                                           "withdrawn",
                                           "expired",
                                           "unclear",
                                           "objected",
                                           "lacking",
                                           "fluctuating",
                                           "=1+1",
                                           "<b>&\"'",
                                           "|*_`[x](y)",
                                           "😀é",
                                           json::array(),
                                           json::object(),
                                           json::array({nullptr}),
                                           json::array({json::array()}),
                                           std::string(300, 'x')};
  return values;
}

class Change {
 public:
  Change(json& whole, const json& other, unsigned seed) : whole_(whole), other_(other), random_(seed) {}
  void make() {
    const std::vector<json*> here = nodes(whole_);
    json& node = *here[below(here.size())];
    switch (below(9)) {
      case 0: node = odd_values()[below(odd_values().size())]; break;
      case 1: leave_out(node); break;
      case 2: repeat(node); break;
      case 3: rename(node); break;
      case 4: node = json(*here[below(here.size())]); break;
      case 5: node = json::array({json(node)}); break;
      case 6: nudge(node); break;
      case 7: take_over(node); break;
      default: nudge(node); break;
    }
  }

 private:
  std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
  static std::vector<json*> nodes(json& top) {
    std::vector<json*> found = {&top};
    for (std::size_t i = 0; i < found.size() && found.size() < 5000; ++i)
      if (found[i]->is_structured())
        for (json& each : *found[i]) found.push_back(&each);
    return found;
  }
  void leave_out(json& node) {
    if (node.is_structured() && !node.empty())
      node.erase(std::next(node.begin(), static_cast<std::ptrdiff_t>(below(node.size()))));
  }
  void repeat(json& node) {
    if (!node.is_array() || node.empty()) return;
    const json copy = node[below(node.size())];
    for (std::size_t n = below(8) == 0 ? 20 : 1; n > 0; --n) node.push_back(copy);
  }
  /// A member by the name of another, from here or from the other text.
  void rename(json& node) {
    if (!node.is_object() || node.empty()) return;
    const auto from = std::next(node.begin(), static_cast<std::ptrdiff_t>(below(node.size())));
    std::vector<std::string> names;
    json other = other_;
    for (json* top : {&whole_, &other})
      for (const json* each : nodes(*top))
        if (each->is_object())
          for (const auto& member : each->items()) names.push_back(member.key());
    json value = from.value();
    if (below(2) == 0) node.erase(from);
    node[names[below(names.size())]] = std::move(value);
  }
  /// One character of a text, or one more of a number.
  void nudge(json& node) {
    if (node.is_number_integer())
      node = node.get<std::int64_t>() / 2 + static_cast<std::int64_t>(below(3)) - 1;
    if (!node.is_string() || node.get_ref<std::string&>().empty()) return;
    auto& text = node.get_ref<std::string&>();
    char& at = text[below(text.size())];
    if (at >= '0' && at <= '9') at = static_cast<char>('0' + below(10));
    else if (below(3) == 0) text.pop_back();
    else if (at >= 0) at = static_cast<char>(' ' + below(95));
  }
  void take_over(json& node) {
    json other = other_;
    const std::vector<json*> there = nodes(other);
    const json& taken = *there[below(there.size())];
    if (node.is_array() && below(2) == 0) node.push_back(taken);
    else if (node.is_object() && taken.is_object()) node.update(taken);
    else node = taken;
  }

  json& whole_;
  const json& other_;
  std::minstd_rand random_;
};

}  // namespace

std::string changed_json(std::string_view text, std::string_view other, std::size_t most, unsigned seed) {
  json whole = json::parse(text, nullptr, false);
  if (whole.is_discarded()) return {};
  json from = json::parse(other, nullptr, false);
  if (from.is_discarded()) from = whole;
  for (unsigned n = 0; n <= seed % 3; ++n) Change(whole, from, seed + n * 7919).make();
  std::string made = whole.dump(-1, ' ', false, json::error_handler_t::replace);
  return made.size() <= most ? made : std::string();
}

}  // namespace kith::fuzz
