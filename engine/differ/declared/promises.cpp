#include <algorithm>
#include <set>

#include "engine/differ/declared/aspects.hpp"
#include "engine/differ/declared/declarations.hpp"

namespace kith::differing {

namespace {

/// One that means the same is kept, whatever it is called. What only the second promises takes nothing away.
template <class Promise>
void promises(const Meaning& before, const Meaning& after, const std::vector<Promise>& was,
              const std::vector<Promise>& is, Differences& found) {
  std::set<std::string> kept;
  for (const Promise& one : is) kept.insert(after.promise(one));
  for (const Promise& one : was) {
    if (kept.contains(before.promise(one))) continue;
    const auto same =
        std::find_if(is.begin(), is.end(), [&](const Promise& other) { return other.name == one.name; });
    Difference made;
    made.kind = Difference::Kind::promise;
    made.name = one.name;
    made.title = one.title;
    made.more_permissive = true;
    if (same == is.end()) made.aspects.push_back({"is made", "yes", "no"});
    const Aspects now = same == is.end() ? Aspects{} : aspects_of(after.rules(), *same);
    for (auto& part : differing(aspects_of(before.rules(), one), now))
      made.aspects.push_back(std::move(part));
    if (made.aspects.empty()) made.aspects.push_back({"what its conditions mean", "as it was", "otherwise"});
    found.found.push_back(std::move(made));
  }
}

}  // namespace

void promises_that_differ(const Meaning& before, const Meaning& after, Differences& found) {
  const model::Ruleset &was = before.rules(), &is = after.rules();
  promises(before, after, was.promises, is.promises, found);
  promises(before, after, was.care_promises, is.care_promises, found);
}

}  // namespace kith::differing
