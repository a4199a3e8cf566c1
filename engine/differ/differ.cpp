#include "engine/differ/differ.hpp"

#include <algorithm>

#include "engine/differ/answers.hpp"
#include "engine/differ/care_shown.hpp"
#include "engine/differ/declared/declarations.hpp"
#include "engine/differ/names_shown.hpp"

namespace kith::differing {

Differences differ(const model::Ruleset& before, const model::Ruleset& after,
                   const DifferenceLimits& limits) {
  Differences found;
  const Meaning was(before), is(after);
  const Joint joint(was, is);
  if (joint.any_changed()) Answers(Deciding(joint, before, after, false), limits, found).look();
  names_that_differ(was, is, found);
  owners_that_differ(was, is, found);
  names_shown(Deciding(joint, before, after, false), found);
  declarations_that_differ(was, is, found);
  care_shown(joint, before, after, found);
  promises_that_differ(was, is, found);
  words_that_differ(was, is, found);
  std::stable_sort(found.found.begin(), found.found.end(), [](const Difference& a, const Difference& b) {
    return std::pair(a.kind, !a.more_permissive) < std::pair(b.kind, !b.more_permissive);
  });
  return found;
}

}  // namespace kith::differing

namespace kith {

Differences differences(const Ruleset& before, const Ruleset& after, const DifferenceLimits& limits) {
  return differing::differ(before.checked(), after.checked(), limits);
}

}  // namespace kith
