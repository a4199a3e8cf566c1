#include <fmt/format.h>

#include <algorithm>

#include "engine/prove/missing/person_gaps.hpp"
#include "engine/prove/missing/person_rule.hpp"

/// Which rules no question meets, and what a scenario about each begins with.
namespace kith::proving {
namespace {

namespace given = model::scenario;
using rehearsing::CountedRule;

/// Ten in the morning of a day on which the rule is in force.
PersonDraft on_a_day(const model::Ruleset& rules, const model::Period& period) {
  time::Date day{std::chrono::year{2026} / 6 / 1};
  if (!period.contains(day) && period.from) day = *period.from + std::chrono::days{1};
  PersonDraft draft;
  draft.at = rules.zone.day(day).first + std::chrono::hours{10};
  return draft;
}

time::Stamp ago(const PersonDraft& draft, std::chrono::minutes how_long) {
  return {draft.at - how_long, draft.at - how_long, false};
}

/// A requirement, or a step of it; nothing for items that a scenario cannot name.
std::optional<std::pair<PersonRule, PersonDraft>> required(const model::Ruleset& rules,
                                                           const model::Requirement& one, std::size_t step) {
  if (step > 0 && !rules[one.layer].owner) return std::nullopt;
  PersonDraft base = on_a_day(rules, one.period);
  PersonRule made{step == 0 ? rehearsing::counted(one) : rehearsing::counted(one, step),
                  rehearsing::counted(one).conditions,
                  {},
                  {},
                  {},
                  {}};
  if (one.for_each && one.for_each->kind == model::ItemKind::event) {
    made.item = "it_happened";
    base.event = given::Event{one.for_each->event, made.item, ago(base, std::chrono::hours{2}), {}, {}};
  } else if (one.for_each && one.for_each->kind == model::ItemKind::concern && !one.for_each->over) {
    if (step > 0) made.item = "it_happened";
    base.concern =
        given::Concern{made.item, ago(base, std::chrono::hours{24}), {}, {}, {}, true, true, false};
  } else if (one.for_each) {
    return std::nullopt;
  }
  const std::string of = one.name + (made.item.empty() ? "" : " for " + made.item);
  for (std::size_t before = 0; before < step; ++before)
    base.done.push_back({one.name,
                         static_cast<int>(before) + 1,
                         made.item,
                         {},
                         ago(base, std::chrono::minutes{30}),
                         "helper",
                         {}});
  if (step > 0) base.others.push_back({given::Member{"helper", {*rules[one.layer].owner}, {}, {}}, {}, {}});
  if (step > 0) {
    made.asks.emplace(rehearsing::counted(one));
    made.also.push_back({"done", {[](PersonDraft&) {}, [](PersonDraft& draft) { draft.done.clear(); }}});
  }
  made.expected = step == 0 ? of + " is not required" : fmt::format("step {} of {} is done", step + 1, of);
  made.unexpected = fmt::format("step {} of {} is due", step + 1, of);
  return std::pair{made, base};
}

bool meet(const model::Period& a, const model::Period& b) {
  return (!a.until || !b.from || *b.from <= *a.until) && (!b.until || !a.from || *a.from <= *b.until);
}

/// How long ago it was opened, and whether its first stage has answered.
std::vector<Ways> ways_of_an_escalation(const model::Ruleset& rules, const model::Escalation& one) {
  const auto opened = [](PersonDraft& draft) -> time::Stamp& {
    const auto at = std::find_if(draft.others.begin(), draft.others.end(), [](const given::Given& each) {
      return std::holds_alternative<given::Opened>(each.node);
    });
    return std::get<given::Opened>(at->node).at;
  };
  Ways how_long{"opened", {[](PersonDraft&) {}}};
  for (const int minutes : {20, 50, 120, 360, 24 * 60, 96 * 60})
    how_long.each.push_back(
        [=](PersonDraft& draft) { opened(draft) = ago(draft, std::chrono::minutes{minutes}); });
  const std::string first = rules.roles[one.stages[one.first].role].name;
  Ways answered{"answered", {[](PersonDraft&) {}}};
  answered.each.push_back([=](PersonDraft& draft) {
    const time::Stamp at = opened(draft);
    draft.others.push_back({given::StageTold{one.name, first, at, at, std::nullopt}, {}, {}});
  });
  return {how_long, answered};
}

PersonDraft at_level(const model::Ruleset& rules, const model::Plan& plan, model::LevelIndex level) {
  PersonDraft base = on_a_day(rules, plan.period);
  base.others.push_back(
      {given::AtLevel{plan.name, plan.levels[level].name, ago(base, std::chrono::hours{24 * 200})}, {}, {}});
  return base;
}

/// Every rule of the ruleset that may be shown so, with what it begins with.
class PersonRules {
 public:
  PersonRules(const model::Ruleset& rules, const RuleCoverage& rule, MissingScenarios& out)
      : rules_(rules), rule_(rule), out_(out) {}

  bool close() {
    for (const model::Requirement& one : rules_.requirements)
      for (std::size_t step = 0; step < one.steps.size(); ++step)
        if (const auto found = required(rules_, one, step))
          if (is_it(found->first.counted)) return shown(found->first, found->second);
    for (const model::Plan& one : rules_.plans)
      if (of_plan(one)) return true;
    for (const model::Escalation& one : rules_.escalations)
      for (const model::Escalation::Jump& jump : one.jumps)
        if (const CountedRule counted = rehearsing::counted(one, jump, rules_); is_it(counted)) {
          PersonDraft base = on_a_day(rules_, one.period);
          base.others.push_back({given::Opened{one.name, ago(base, std::chrono::minutes{20})}, {}, {}});
          return shown(with(counted, one.name + " is closed"), base);
        }
    for (const model::Escalation& one : rules_.escalations)
      if (of_stage(one)) return true;
    if (of_definition()) return true;
    for (const model::Involvement& one : rules_.involvements)
      if (!one.anything && of_involvement(one)) return true;
    return false;
  }

 private:
  bool is_it(const CountedRule& counted) const {
    return counted.kind == rule_.kind && counted.name == rule_.name && counted.place.line == rule_.place.line;
  }
  static PersonRule with(const CountedRule& counted, const std::string& expected) {
    return {counted, counted.conditions, expected, expected, {}, {}};
  }
  bool shown(const PersonRule& rule, const PersonDraft& base) {
    close_gaps(rules_, rule, base, rule_, out_);
    return true;
  }
  bool of_plan(const model::Plan& one) {
    const std::string never = one.name + " is held back by missing records";
    for (const model::Plan::StepDown& down : one.downs)
      if (const CountedRule counted = rehearsing::counted(one, down); is_it(counted))
        return shown(with(counted, never), at_level(rules_, one, down.from));
    for (std::size_t up = 0; up < one.ups.size(); ++up)
      if (const CountedRule counted = rehearsing::counted(one, up); is_it(counted))
        return shown(with(counted, never),
                     at_level(rules_, one, static_cast<model::LevelIndex>(one.levels.size() - 1)));
    return false;
  }
  /// Opened just now, or longer ago, and answered or not; straight ways may be taken.
  bool of_stage(const model::Escalation& one) {
    for (model::StageIndex stage = 0; stage < one.stages.size(); ++stage) {
      const CountedRule counted = rehearsing::counted(one, stage, rules_);
      if (!is_it(counted)) continue;
      PersonRule rule = with(counted, one.name + " is closed");
      for (const model::Escalation::Jump& jump : one.jumps) rule.read.push_back(jump.when);
      rule.also = ways_of_an_escalation(rules_, one);
      PersonDraft base = on_a_day(rules_, one.period);
      base.others.push_back({given::Opened{one.name, ago(base, std::chrono::minutes{1})}, {}, {}});
      return shown(rule, base);
    }
    return false;
  }
  /// By a requirement or a step of a plan that reads it.
  bool of_definition() {
    for (std::uint32_t i = 0; i < rules_.definitions.size(); ++i)
      for (const model::Definition::Rule& rule : rules_.definitions[i].rules)
        if (const CountedRule counted = rehearsing::counted(rules_.definitions[i], rule); is_it(counted))
          return read_somewhere(counted, model::DefinitionId{i}, rule.period);
    return false;
  }
  bool read_somewhere(const CountedRule& counted, model::DefinitionId definition,
                      const model::Period& period) {
    for (const model::Requirement& one : rules_.requirements) {
      const CountedRule by = rehearsing::counted(one);
      if (!meet(one.period, period) || !reads(by, definition)) continue;
      const auto found = required(rules_, one, 0);
      if (!found) continue;
      const PersonRule& asks = found->first;
      return shown({counted, counted.conditions, asks.expected, asks.unexpected, {}, asks.item, {}, by},
                   found->second);
    }
    for (const model::Plan& one : rules_.plans)
      for (const model::Plan::StepDown& down : one.downs)
        if (meet(one.period, period) && reads(rehearsing::counted(one, down), definition))
          return shown(with(counted, one.name + " is held back by missing records"),
                       at_level(rules_, one, down.from));
    return false;
  }
  bool reads(const CountedRule& rule, model::DefinitionId definition) const {
    return std::any_of(rule.conditions.begin(), rule.conditions.end(), [&](model::Condition condition) {
      return std::any_of(rules_.nodes.begin() + condition.begin, rules_.nodes.begin() + condition.end,
                         [&](const model::Node& node) {
                           return node.kind == model::Node::Kind::definition && node.a == definition.index;
                         });
    });
  }
  bool of_involvement(const model::Involvement& one) {
    const auto try_it = [&](const CountedRule& counted, std::vector<model::Condition> read) {
      if (!is_it(counted)) return false;
      PersonRule rule{counted, std::move(read), {}, {}, one.decision, {}};
      return shown(rule, on_a_day(rules_, one.period));
    };
    std::vector<model::Condition> any = {one.applies};
    for (std::size_t i = 0; i < one.deciders.size(); ++i) any.push_back(one.deciders[i].when);
    if (try_it(rehearsing::counted(one), any)) return true;
    for (std::size_t i = 0; i < one.deciders.size(); ++i)
      if (const CountedRule line = rehearsing::counted_decider(one, i); try_it(line, line.conditions))
        return true;
    for (std::size_t i = 0; i < one.consults.size(); ++i)
      if (const CountedRule line = rehearsing::counted_consulted(one, i); try_it(line, line.conditions))
        return true;
    return false;
  }

  const model::Ruleset& rules_;
  const RuleCoverage& rule_;
  MissingScenarios& out_;
};

}  // namespace

bool close_person_gaps(const model::Ruleset& rules, const RuleCoverage& rule, MissingScenarios& out) {
  return PersonRules(rules, rule, out).close();
}

}  // namespace kith::proving
