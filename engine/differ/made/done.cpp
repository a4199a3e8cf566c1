#include "engine/differ/made/done.hpp"

#include "engine/prove/draft/events.hpp"

namespace kith::differing {

namespace given = model::scenario;

int days_until_late(const model::Requirement& one, Making::Random& random) {
  std::chrono::minutes whole{0};
  const auto perhaps = [&](const model::Action& action) {
    if (action.deadline.kind == model::Deadline::Kind::within && random() % 3 != 0)
      whole += proving::lengths_of(action.deadline.length).longest;
  };
  for (const model::RequiredStep& step : one.steps) {
    perhaps(step.action);
    if (step.if_late) perhaps(*step.if_late);
  }
  return static_cast<int>(std::chrono::ceil<std::chrono::days>(whole).count() + 1 + random() % 2);
}

void some_steps_done(Making& making, const model::Requirement& one, Making::Random& random) {
  const std::size_t done = random() % one.steps.size();
  for (std::size_t step = 1; step <= done; ++step) {
    model::ActionDone made;
    made.rule = one.name;
    made.step = static_cast<int>(step);
    const time::Instant at = making.moment() - std::chrono::hours{1};
    made.done = time::Stamp{at, at, false};
    making.add(std::move(made));
  }
}

void agreed(Making& making, const model::Plan& one, std::size_t to, const std::vector<model::Who>& who) {
  int number = 0;
  for (const model::Who& each : who) {
    const std::string id = each.person ? "person" : "helper_" + std::to_string(++number);
    if (!each.person && !each.role) continue;
    if (each.role) making.member(id, *each.role);
    making.add(given::Agreed{id, one.name, one.levels[to].name, true, making.days_before(1)});
  }
}

void done_in_time(Making& making, const model::Ruleset& rules, const model::ForEach& each,
                  const model::Requirement& rule) {
  if (each.kind != model::ItemKind::event) return;
  const time::Instant at = making.moment() - std::chrono::hours{3};
  auto event = proving::event_for(rules, each.event, each.where, "it_happened", {at, at, false});
  if (!event) return;
  making.add(std::move(*event));
  for (std::size_t step = 1; step <= rule.steps.size(); ++step) {
    model::ActionDone done;
    done.rule = rule.name;
    done.step = static_cast<int>(step);
    done.item = "it_happened";
    done.done = time::Stamp{at, at, false};
    making.add(std::move(done));
  }
}

}  // namespace kith::differing
