#include "engine/differ/people/hangs.hpp"

#include <set>

#include "engine/intake/without.hpp"

namespace kith::differing {

namespace {

std::optional<Records> without(const Records& records, const std::string& pointer) {
  const auto json = intake::without(records.after.json(), pointer);
  if (!json) return std::nullopt;
  auto before = parse_state(records.before.ruleset(), *json),
       after = parse_state(records.after.ruleset(), *json);
  if (!before.value || !after.value) return std::nullopt;
  return Records{std::move(*before.value), std::move(*after.value)};
}

}  // namespace

std::optional<PersonDifference::HangsOn> hangs_on(const Records& records, const std::vector<FactUsed>& read,
                                                  const std::function<bool(const Records&)>& same) {
  constexpr std::size_t most = 24;
  std::set<std::string> tried;
  for (const FactUsed& fact : read) {
    if (fact.from.empty() || tried.size() == most || !tried.insert(fact.from).second) continue;
    const auto rest = without(records, fact.from);
    if (rest && same(*rest)) return PersonDifference::HangsOn{fact.plain, fact.is, fact.from};
  }
  return std::nullopt;
}

}  // namespace kith::differing
