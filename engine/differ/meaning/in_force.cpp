#include "engine/differ/meaning/in_force.hpp"

#include "engine/differ/meaning/reads.hpp"

namespace kith::differing {

namespace {

bool covers(const model::Period& wide, const model::Period& narrow) {
  return (!wide.from || (narrow.from && *wide.from <= *narrow.from)) &&
         (!wide.until || (narrow.until && *narrow.until <= *wide.until));
}

}  // namespace

std::vector<bool> always_in_force(const model::Ruleset& rules) {
  std::vector<bool> always;
  for (const model::Definition& one : rules.definitions) always.push_back(one.rules.size() == 1);
  const auto read_in = [&](const model::Period& period, const auto& rule) {
    for (const model::Definition* one : definitions_read(rules, rule)) {
      const auto place = static_cast<std::size_t>(one - rules.definitions.data());
      always[place] = always[place] && covers(one->rules.front().period, period);
    }
  };
  const auto read_by_each = [&](const auto& all) {
    for (const auto& one : all) read_in(one.period, one);
  };
  for (const model::Clause& one : rules.clauses) read_in(rules[one.boundary].period, one);
  read_by_each(rules.presumptions);
  read_by_each(rules.promises);
  read_by_each(rules.care_promises);
  read_by_each(rules.involvements);
  read_by_each(rules.requirements);
  read_by_each(rules.plans);
  read_by_each(rules.escalations);
  read_by_each(rules.measures);
  return always;
}

}  // namespace kith::differing
