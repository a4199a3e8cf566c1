#pragma once
#include <string>

#include "kith/kith.hpp"

/// A small ruleset about a whole person, which the command's tests use too, and records to put to it.
namespace care {

inline kith::Ruleset rules() {
  return kith::compile(KITH_SOURCE_DIR "/tests/command/data/cafe.kith").ruleset.value();
}

/// The record of somebody with an incident; it is written up where `actions` says so.
inline std::string record(const std::string& id, const std::string& actions = "") {
  return R"({ "kith": 2, "person": { "id": ")" + id +
         R"(", "name": "Amina", "born": "1994-05-02" }, "drawn_at": "2026-05-30T16:00:00+01:00",
    "circle": [ { "id": "mum", "name": "Farah", "roles": ["family.mother"] } ],
    "wishes": [ { "by": "person", "about": "travel_alone", "stance": "wants", "says": "I want to go by myself.", "on": "2026-01-12" } ],
    "consents": [], "capacity": [], "best_interests": [], "concerns": [],
    "events": { "complete": { "from": "2026-01-01T00:00:00Z" }, "log": [ { "id": "e1", "kind": "incident", "at": "2026-05-20T09:05:00+01:00" } ] },
    "plans": [ { "plan": "cafe_travel", "level": "shadowing", "since": "2026-04-20" } ],
    "escalations": [ { "name": "missing_person", "opened": "2026-05-30T15:55:00+01:00" } ],
    "actions": [ )" +
         actions + " ] }";
}

inline const char* const written_up =
    R"({ "rule": "write_up", "for": "e1", "done": "2026-05-20T12:00:00+01:00" })";

/// 30 May 2026, 16:05 in London.
inline constexpr kith::Moment moment = std::chrono::sys_days(std::chrono::year(2026) / 5 / 30) +
                                       std::chrono::hours(15) + std::chrono::minutes(5);

}  // namespace care
