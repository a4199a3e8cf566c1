#include "engine/report/assessment/said_once.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/report/answer/json_parts.hpp"

namespace kith::report {
namespace {

/// What stands under a name goes to a list.
struct Goes {
  std::string_view name, list;
};
/// As it is.
constexpr Goes alone[] = {
    {"wish", "wishes"},           {"limits", "limits"},        {"item", "items"},
    {"question", "questions"},    {"held_by", "who_holds"},    {"hears", "who_holds"},
    {"decides_now", "who_holds"}, {"settled_by", "who_holds"}, {"informed", "informed"},
    {"weeks", "weeks"},           {"text", "texts"},           {"meanwhile", "texts"},
    {"presumed", "texts"},        {"note", "texts"},           {"stays_with_person", "texts"}};
/// Each thing in a list.
constexpr Goes each_of[] = {{"because", "reasons"},      {"cites", "cites"},
                            {"facts", "facts"},          {"actions", "actions"},
                            {"find_out", "find_out"},    {"lawful_basis", "lawful_basis"},
                            {"on_condition", "actions"}, {"keep_back_because", "reasons"}};
/// A part that other things share, by what marks it, and what stays under its first name.
struct Shared {
  std::string_view mark, list;
  std::vector<std::string> members;
};
const Shared shared[] = {
    {"effect", "clauses", {"clause", "ruleset", "at", "effect", "kinds", "cites"}},
    {"requirement", "requirements", {"requirement", "title", "ruleset", "at", "strength", "cites"}},
    {"source", "sources", {"source", "title", "kind", "address"}}};

constexpr std::string_view lists[] = {
    "answers",      "reasons",  "clauses",   "requirements", "cites",    "sources",  "facts",     "texts",
    "limits",       "actions",  "who_holds", "holds_over",   "items",    "find_out", "questions", "wishes",
    "lawful_basis", "informed", "weeks",     "categories",   "purposes", "share",    "for"};

const Goes* goes(std::span<const Goes> table, std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Goes& one) { return one.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace

template <class Json>
SaidOnce<Json>::SaidOnce(const Assessment& all) : at_(all.at) {
  for (const RulesetUsed& used : all.rulesets)
    rulesets_.emplace(used.name + "@" + used.version, rulesets_.size());
}

template <class Json>
Json SaidOnce<Json>::refer(std::string_view name, Json one) {
  List& list = lists_[name];
  const auto [place, fresh] =
      list.places.emplace(one.dump(-1, ' ', false, Json::error_handler_t::replace), list.all.size());
  if (fresh) list.all.push_back(std::move(one));
  return place->second;
}

template <class Json>
Json SaidOnce<Json>::who_holds(const WhoHolds& held) {
  const Holder* first = held.members.empty() ? nullptr : &held.members.front();
  const auto [known, fresh] = holding_.try_emplace({held.role.name, held.role.title, held.known, first});
  if (fresh) known->second = {held, refer("who_holds", said(Parts<Json>::who_holds(held)))};
  return known->second.second;
}

template <class Json>
Json SaidOnce<Json>::said(Json value) {
  if (value.is_array())
    for (Json& one : value) one = said(std::move(one));
  if (!value.is_object()) return value;
  for (auto& [name, inner] : value.items())
    if (name == "within" && inner.is_object())  // by category, which may be called anything
      for (Json& one : inner) one = said(std::move(one));
    else inner = under(name, said(std::move(inner)));
  return parted(std::move(value));
}

template <class Json>
Json SaidOnce<Json>::under(const std::string& name, Json value) {
  if (name == "question" && value.at("at") == at_) value.erase("at");
  if (name == "ruleset")
    if (const auto place = rulesets_.find(value.template get<std::string>()); place != rulesets_.end())
      return place->second;
  // A number is a place already.
  if (const Goes* to = goes(alone, name); to && !value.is_number() && !value.is_null() && !value.empty())
    return refer(to->list, std::move(value));
  if (!value.is_array()) return value;
  const Goes* to = goes(each_of, name);
  for (Json& one : value) {
    if (to) one = refer(to->list, std::move(one));
    if (name == "holders" && one.contains("member")) one = refer("holds_over", std::move(one));
  }
  return value;
}

template <class Json>
Json SaidOnce<Json>::parted(Json value) {
  for (const Shared& part : shared) {
    if (!value.contains(part.mark)) continue;
    Json common = roomy(Json::object(), value.size()), own = roomy(Json::object(), value.size() + 1);
    own[part.members.front()] = nullptr;
    for (auto& [name, inner] : value.items())
      (std::count(part.members.begin(), part.members.end(), name) != 0 ? common : own)[name] =
          std::move(inner);
    own[part.members.front()] = refer(part.list, std::move(common));
    if (own.contains("easy_read")) own["easy_read"] = refer("texts", std::move(own["easy_read"]));
    value = std::move(own);
    // A reason that is set aside, beside what overrides it.
    if (part.mark == "effect" && value.contains("by")) {
      Json by = std::move(value["by"]);
      value.erase("by");
      return {{"reason", refer("reasons", std::move(value))}, {"by", std::move(by)}};
    }
  }
  return value.contains("set_aside") ? answered(std::move(value)) : value;
}

/// What was asked and what would change the answer stay; the rest is a place, without what it has nothing of.
template <class Json>
Json SaidOnce<Json>::answered(Json answer) {
  Json own = roomy(Json::object(), 4), rest = roomy(Json::object(), answer.size());
  for (auto& [name, inner] : answer.items()) {
    if (inner.is_null() || inner.empty()) continue;
    const bool stays = name == "question" || name.starts_with("would_change");
    (stays ? own : rest)[name] = std::move(inner);
  }
  own["answer"] = refer("answers", std::move(rest));
  return own;
}

template <class Json>
Json SaidOnce<Json>::names(std::string_view list, const std::vector<Named>& of, const Places& which) {
  Json found = Json::array();
  for (const std::uint32_t place : which) found.push_back(refer(list, of[place].name));
  return found;
}

/// Every category of an entry, for every purpose of it, is answered so.
template <class Json>
void SaidOnce<Json>::told(Json& out, const Disclosures& all, std::size_t answer,
                          const std::map<std::uint32_t, Places>& asked) {
  Json whole = Parts<Json>::answer(all.answers[answer]);
  whole.erase("question");
  const Json place = said(std::move(whole)).at("answer");
  std::map<Places, Places> purposes;
  for (const auto& [purpose, categories] : asked) purposes[categories].push_back(purpose);
  for (const auto& [categories, for_] : purposes)
    out.push_back(Json::array({place, refer("for", names("purposes", all.for_, for_)),
                               refer("share", names("categories", all.share, categories))}));
}

template <class Json>
Json SaidOnce<Json>::disclosures(const Disclosures& all) {
  std::vector<std::map<std::uint32_t, Places>> asked(all.answers.size());
  std::vector<std::uint32_t> with(all.answers.size());
  for (const Disclosures::Asked& one : all.asked) {
    asked[one.answer][one.for_].push_back(one.share);
    with[one.answer] = one.with;
  }
  std::vector<Json> of(all.with.size(), Json::array());
  for (std::size_t i = 0; i < all.answers.size(); ++i) told(of[with[i]], all, i, asked[i]);
  Json out = Json::array();
  for (std::size_t i = 0; i < of.size(); ++i)
    if (!of[i].empty()) out.push_back({{"with", all.with[i].name}, {"told", std::move(of[i])}});
  return out;
}

template <class Json>
Json SaidOnce<Json>::take() {
  Json out = Json::object();
  for (const std::string_view name : lists) {
    const auto found = lists_.find(name);
    out[std::string(name)] = found == lists_.end() ? Json::array() : std::move(found->second.all);
  }
  return out;
}

template class SaidOnce<nlohmann::ordered_json>;

}  // namespace kith::report
