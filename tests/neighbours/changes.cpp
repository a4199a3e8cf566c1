#include "tests/neighbours/changes.hpp"

#include <algorithm>
#include <cctype>

namespace kith::tests::neighbours {
namespace {

constexpr std::size_t of_a_date = 10;  // 2026-03-01

bool is_date(const std::string& text) {
  return text.size() == of_a_date && text[4] == '-' && text[7] == '-' && std::isdigit(text[0]) != 0;
}
bool is_moment(const std::string& text) {
  return text.size() > of_a_date && is_date(text.substr(0, of_a_date)) && text[of_a_date] == 'T';
}

/// The members and elements of a document, each by where it stands.
void places(const json& value, const json::json_pointer& at, std::vector<json::json_pointer>& out) {
  if (!value.is_structured()) return;
  for (const auto& [key, each] : value.items()) {
    const json::json_pointer here = value.is_array() ? at / std::stoul(key) : at / key;
    out.push_back(here);
    places(each, here, out);
  }
}

/// Every date and moment of a document.
void dates(const json& value, std::vector<std::string>& out) {
  if (value.is_structured())
    for (const json& each : value) dates(each, out);
  else if (value.is_string() && (is_date(value) || is_moment(value))) out.push_back(value);
}

/// A day or a minute on either side.
std::string beside(std::string date, std::minstd_rand& random) {
  char& digit = date[is_moment(date) && random() % 2 == 0 ? of_a_date + 5 : of_a_date - 1];
  digit =
      static_cast<char>(random() % 2 == 0 ? std::min<int>(digit + 1, '9') : std::max<int>(digit - 1, '0'));
  return date;
}

std::string other_date(const std::string& date, const json& asked, std::minstd_rand& random) {
  if (random() % 4 == 0) return beside(date, random);
  std::vector<std::string> all;
  dates(asked, all);
  std::string chosen = all[random() % all.size()];
  if (random() % 4 != 0 && is_date(date)) chosen = chosen.substr(0, of_a_date);
  return chosen;
}

void take_out(json& from, const std::string& key) {
  if (from.is_array()) from.erase(std::stoul(key));
  else from.erase(key);
}

/// Once more, under an id of its own.
void repeat(json& list, std::size_t at) {
  json again = list[at];
  if (again.is_object() && again.contains("id")) again["id"] = again["id"].get<std::string>() + "_again";
  list.push_back(again);
}

}  // namespace

Changes::Changes(const std::vector<Row>& rows) {
  for (const Row& row : rows) know("", row.asked);
}

void Changes::know(const std::string& member, const json& value) {
  if (value.is_object())
    for (const auto& [key, each] : value.items()) know(key, each);
  else if (value.is_array())
    for (const json& each : value) know(member, each);
  else if (value.is_string()) {
    std::vector<std::string>& all = texts_[member];
    if (std::find(all.begin(), all.end(), value) == all.end()) all.push_back(value);
  }
}

json Changes::other(const std::string& member, const json& value, const json& asked,
                    std::minstd_rand& random) const {
  if (value.is_boolean()) return !value.get<bool>();
  if (value.is_number()) return value.get<double>() + (random() % 2 == 0 ? 1 : -1);
  if (!value.is_string()) return value;
  if (is_date(value) || is_moment(value)) return other_date(value, asked, random);
  const std::vector<std::string>& all = texts_.at(member);
  return all[random() % all.size()];
}

void Changes::change(json& asked, std::minstd_rand& random) const {
  std::vector<json::json_pointer> all;
  places(asked, json::json_pointer(), all);
  const json::json_pointer at = all[random() % all.size()];
  json& around = asked[at.parent_pointer()];
  const std::string key = at.back();
  const unsigned long how = random() % 4;
  if (how == 0) return take_out(around, key);
  if (how == 1 && around.is_array()) return repeat(around, std::stoul(key));
  if (how == 2 && around.is_array())
    return std::swap(around[std::stoul(key)], around[random() % around.size()]);
  // The name of the member that a text in a list stands under.
  json::json_pointer named = at;
  while (!named.empty() && asked[named.parent_pointer()].is_array()) named.pop_back();
  asked[at] = other(named.empty() ? "" : named.back(), asked[at], asked, random);
}

json Changes::changed(json asked, unsigned seed) const {
  std::minstd_rand random(seed);
  for (unsigned long left = 1 + random() % 3; left > 0; --left) change(asked, random);
  return asked;
}

}  // namespace kith::tests::neighbours
