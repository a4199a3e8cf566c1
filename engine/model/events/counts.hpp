#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/model/ruleset.hpp"

/// How conditions on one kind of event bound each other: of the same, nothing is counted more often in a
/// shorter stretch of time than in a longer one.
namespace kith::model {

/// Whether the first is no longer than the second at every moment, in every zone and calendar. Working days
/// are measured by working days alone.
bool never_longer(const time::Duration&, const time::Duration&);

/// Whether all that the first counts is counted by the second: events, or different values of one field. Of a
/// sum, an average and different values, what is counted is the events that they are of.
bool counts_no_more(const Ruleset&, const Atom&, const Atom&);

/// What a condition counts, as a name: conditions of one name bound each other. Empty for one that counts
/// nothing, or something that may shrink as time is added (a sum of a field that may be negative).
std::string counted_by(const Ruleset&, const Atom&);

/// Every way in which such conditions, of one name, may come out together, each by its place among `atoms`
/// (AtomId). Nothing beyond about `most` ways.
std::optional<std::set<std::vector<bool>>> ways_of_counts(const Ruleset&,
                                                          const std::vector<std::uint32_t>& atoms,
                                                          std::size_t most);

}  // namespace kith::model
