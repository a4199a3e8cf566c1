#pragma once
#include <string>
#include <vector>

#include <fmt/format.h>
#include <rapidcheck.h>

#include "tests/json/json.hpp"

/// Generated records of a person on a plan of four levels, in May 2026.
namespace kith::tests {

using nlohmann::json;

inline int below(int bound) { return *rc::gen::inRange(0, bound); }
inline bool one_in(int n) { return below(n) == 0; }
template <class T>
T any(const std::vector<T>& of) {
  return of[static_cast<std::size_t>(below(static_cast<int>(of.size())))];
}

inline std::string any_day() { return fmt::format("2026-05-{:02}", 1 + below(31)); }
inline std::string any_moment() {
  return fmt::format("{}T{:02}:{:02}:00+01:00", any_day(), below(24), below(4) * 15);
}
/// A date as often as a moment.
inline std::string any_date() { return one_in(2) ? any_day() : any_moment(); }

inline json any_event(int number) {
  json event = {{"id", fmt::format("e{}", number)},
                {"kind", any<std::string>({"successful_journey", "successful_journey", "signs_of_anxiety",
                                           "missed_check_in", "check_in", "confidence"})}};
  if (event["kind"] == "check_in") event["due"] = any_moment();
  if (event["kind"] != "check_in" || one_in(2))
    event["at"] = event["kind"] == "check_in" ? event["due"] : json(any_date());
  if (event["kind"] == "confidence") event["score"] = 1 + below(5);
  return event;
}
inline json any_agreement() {
  return {{"by", any<std::string>({"person", "service_manager"})},
          {"to", any<std::string>({"accompanied", "shadowing", "checking_in", "independent"})},
          {"says", one_in(4) ? "disagrees" : "agrees"},
          {"on", any_date()}};
}
inline json any_place() {
  json place = {
      {"plan", "cafe_travel"},
      {"level", any<std::string>({"accompanied", "shadowing", "shadowing", "checking_in", "independent"})},
      {"since", any_date()},
      {"agreed", json::array()}};
  for (int i = below(5); i > 0; --i) place["agreed"].push_back(any_agreement());
  return place;
}

/// The sections of a record that a plan reads; the log is complete.
inline json any_history() {
  json state = {{"plans", json::array()},
                {"wishes", json::array()},
                {"reviews", json::array()},
                {"actions", json::array()}};
  state["events"] = {{"complete", {{"from", "2026-01-01"}}}, {"log", json::array()}};
  for (int i = 1 + below(3); i > 0; --i) state["plans"].push_back(any_place());
  for (int i = below(12); i > 0; --i) state["events"]["log"].push_back(any_event(i));
  if (!one_in(4))
    state["wishes"].push_back({{"by", "person"},
                               {"about", "travel_alone"},
                               {"stance", one_in(4) ? "opposes" : "wants"},
                               {"on", any_day()}});
  if (one_in(2)) state["reviews"].push_back({{"of", "cafe_travel"}, {"held", any_date()}});
  return state;
}

}  // namespace kith::tests
