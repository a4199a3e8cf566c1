#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "kith/difference.hpp"
#include "kith/state.hpp"

namespace kith::report {

/// "newly_allowed", as JSON has it.
std::string_view name(Difference::Kind);
/// Where two stacks differ, worst first, each answer with its example. `width`: characters in a line.
std::string differences_text(const Differences&, int width);
/// The same as one JSON object.
std::string differences_json(const Differences&);

/// What is said otherwise about people, put together from parts, so that they need not be in memory together.
struct PeopleWhoDiffer {
  std::uint64_t looked_at = 0, left_out = 0;  ///< records; `left_out`: those with mistakes
  std::uint64_t differ = 0, permitted_more = 0;
};
/// What stands above those of one kind.
std::string kind_heading(Difference::Kind);
std::string person_difference_text(const State&, const PersonDifference&, int width);
std::string people_summary_text(const PeopleWhoDiffer&);
/// One entry of the list, without what parts it from the next.
std::string person_difference_json(const State&, const PersonDifference&);
/// The object up to its list, which is its last member, and what ends both.
std::string people_json_start(const PeopleWhoDiffer&, const std::string& at);
std::string people_json_end();

}  // namespace kith::report
