#include "cli/pictures.hpp"

#include <algorithm>

#include "cli/graphviz.hpp"
#include "engine/report/draw.hpp"

namespace kith::cli {

std::vector<report::Picture> pictures(const model::Ruleset& rules, const Assessment& all, time::Instant at) {
  std::vector<report::Picture> found;
  bool gave_up = false;  // one that takes too long is enough: the words are there for all
  const auto add = [&](const std::string& of, const std::string& dot, std::string words) {
    const bool there = std::any_of(found.begin(), found.end(), [&](const report::Picture& one) { return one.of == of; });
    if (there) return;
    Drawn one = gave_up ? Drawn{} : drawn(dot);
    gave_up = gave_up || one.gave_up;
    found.push_back({of, std::move(one.svg), std::move(words)});
  };
  const auto day = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  for (const PlanAnswer& answer : all.plans)
    for (const model::Plan& plan : rules.plans)
      if (plan.name == answer.plan.name && plan.period.contains(day)) add(plan.name, report::draw(rules, plan, &answer), report::draw_words(plan, &answer));
  for (const EscalationAnswer& answer : all.escalations)
    for (const model::Escalation& one : rules.escalations)
      if (!answer.closed && one.name == answer.escalation.name && one.period.contains(day))
        add(one.name, report::draw(rules, one, &answer), report::draw_words(rules, one, &answer));
  return found;
}

}  // namespace kith::cli
