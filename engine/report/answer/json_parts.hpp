#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <type_traits>
#include <vector>

#include "kith/answer.hpp"
#include "kith/assessment.hpp"

namespace kith::report {

/// A member that has nothing to say is left out.
template <class Json>
void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

/// The object with room for so many members. One that grows copies all that it holds.
template <class Json>
Json roomy(Json object, std::size_t members) {
  object.template get_ref<typename Json::object_t&>().reserve(members);
  return object;
}

/// What becomes a JSON array, an element for each item.
template <class Items, class Write>
auto array(const Items& items, Write write) {
  std::vector<std::decay_t<decltype(write(*items.begin()))>> out;
  for (const auto& item : items) out.push_back(write(item));
  return out;
}

template <class Json>
Json week_json(const MeasureWeek& week) {
  return {{"week", week.week}, {"complete", week.complete}, {"whole", week.whole}};
}

/// Parts of an answer that other documents have too. No header names the JSON library: `Json` is
/// nlohmann::ordered_json, and json.cpp makes these for that alone.
template <class Json>
struct Parts {
  static Json wish(const Wish&);
  static Json citation(const Citation&);
  static Json fact(const FactUsed&);
  static Json reason(const Reason&);
  static Json who_holds(const WhoHolds&);
  using WritesHolders = std::function<Json(const WhoHolds&)>;
  static Json action(const Action&, const WritesHolders& = who_holds);
  static Json limits(const Limits&);
  static Json find_out(const FindOut&);
  static Json ruleset_used(const RulesetUsed&);
  static Json person(const std::string& id, const std::string& name);
  /// By which version of Kith, and from which record, where that has a hash.
  static void put_made_by(Json& out, const std::string& engine, const std::string& record_sha256);
  /// All of an answer but what the document it stands in says once: the form's version, the person, the
  /// rulesets, the time-zone data, the engine and the record.
  static Json answer(const Answer&);
};

}  // namespace kith::report
