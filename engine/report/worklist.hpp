#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "engine/report/report.hpp"
#include "engine/time/time.hpp"
#include "kith/assessment.hpp"

namespace kith::report {

/// One thing that somebody is to do for one person.
struct Task {
  std::string person, person_name;
  std::string what, item, why, requirement, within, due;
  ActionStatus status = ActionStatus::due;
  Strength strength = Strength::policy;
  bool safety = false;
};

/// What one role is to do: the worst first, so many at most; the rest is counted, so that nobody drowns.
struct Desk {
  std::string role;   ///< its name; empty where only its title is known, or nobody is named
  std::string title;  ///< empty: nobody is named
  std::vector<Task> tasks;
  std::uint64_t more = 0;   ///< as pressing, beyond what is listed
  std::uint64_t later = 0;  ///< not due this week
};

/// A caseload's open actions, gathered one at a time; memory grows with the number of roles, not of people.
class Worklist {
 public:
  /// `at`: the moment asked about; `listed`: how many tasks a role is shown at most.
  explicit Worklist(time::Instant at, std::size_t listed = 100) : at_(at), listed_(listed) {}

  /// What is done is passed over. What is blocked goes to whoever is to settle it.
  void add(const std::string& person, const std::string& person_name, const RequiredAction&);
  /// The role with the worst task first.
  std::vector<Desk> desks() const;

 private:
  /// Overdue, required by law or for safety before all else; then by date.
  using Urgency = std::tuple<bool, bool, bool, bool, bool, time::Instant, std::string, std::string>;
  struct Pile {
    Desk desk;
    std::vector<Urgency> urgencies;  ///< of the tasks, ascending
  };
  Pile& pile(const RequiredAction&);
  time::Instant at_;
  std::size_t listed_;
  std::vector<Pile> piles_;
};

std::string text(const Worklist&, TextStyle = {});
/// docs/schema/due.schema.json.
std::string json(const Worklist&);
/// A line a task, and one that counts the rest for each role that has more.
std::string csv(const Worklist&);

}  // namespace kith::report
