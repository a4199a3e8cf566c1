// Two stacks about one person: what may be answered otherwise at all (scope), what is (disclosed, care), and
// the one thing on record that it hangs on (hangs).

#include <algorithm>
#include <iterator>

#include "engine/differ/people/care.hpp"
#include "engine/differ/people/disclosed.hpp"
#include "kith/difference.hpp"

namespace kith {

DifferencesByPerson::DifferencesByPerson(const Ruleset& before, const Ruleset& after)
    : scope_(std::make_shared<differing::Scope>(before, after)) {}

std::vector<PersonDifference> DifferencesByPerson::of(const State& before, const State& after,
                                                      Moment at) const {
  const differing::Records records{before, after};
  std::vector<PersonDifference> all = differing::answers_that_differ(*scope_, records, at);
  std::vector<PersonDifference> care = differing::care_that_differs(*scope_, records, at);
  std::move(care.begin(), care.end(), std::back_inserter(all));
  std::stable_sort(all.begin(), all.end(), [](const PersonDifference& a, const PersonDifference& b) {
    return std::pair(a.kind, !a.more_permissive) < std::pair(b.kind, !b.more_permissive);
  });
  return all;
}

}  // namespace kith
