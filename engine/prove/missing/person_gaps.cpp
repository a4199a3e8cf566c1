#include "engine/prove/missing/person_gaps.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/explain/decider.hpp"
#include "engine/prove/missing/clause_cases.hpp"
#include "engine/prove/missing/ways.hpp"
#include "engine/prove/written.hpp"
#include "engine/rehearse/coverage/masking.hpp"
#include "engine/rehearse/coverage/observe.hpp"
#include "engine/rehearse/given.hpp"

namespace kith::proving {
namespace {

namespace given = model::scenario;
using rehearsing::CountedRule;

constexpr std::size_t most_records_of_a_person = 4'000, most_tried = 12;

/// A rule that no question meets, what its scenarios begin with, and what each expects that is not so.
struct PersonRule {
  CountedRule counted;
  std::vector<model::Condition> read;  ///< of a step, its requirement's
  std::string expected, unexpected;    ///< where it applies, and where not: each fails; none of who decides
  std::optional<model::DecisionId> decision;
  std::string item;  ///< the item's id
  std::vector<model::ActionDone> done;
  std::optional<CountedRule> asks = {};  ///< of a step, its requirement, whose conditions are read
};

/// Scenarios for what none shows of one rule.
class PersonGaps {
 public:
  PersonGaps(const model::Ruleset& rules, PersonRule rule, PersonDraft base, RuleCoverage seen,
             MissingScenarios& out)
      : rules_(rules),
        rule_(std::move(rule)),
        base_(std::move(base)),
        seen_(std::move(seen)),
        out_(out),
        read_(rehearsing::leaves(rules, rule_.read)),
        ways_(ways_of(rules, rule_.read, std::chrono::floor<std::chrono::days>(rules.zone.local(base_.at)),
                      rule_.decision)) {}

  void close() {
    measure();
    for (const Truth is : {Truth::yes, Truth::no})
      if (!seen_.was(is) && (is == Truth::yes || seen_.conditional)) close({std::nullopt, is});
    for (std::size_t i = 0; i < seen_.conditions.size(); ++i)
      for (const Truth is : {Truth::yes, Truth::no})
        if (!seen_.conditions[i].shown && !decides(seen_, i, is)) close({i, is});
  }

 private:
  using Chosen = std::vector<std::size_t>;  ///< by respect: the way

  static bool decides(const RuleCoverage& rule, std::size_t condition, Truth is) {
    return std::any_of(rule.vectors.begin(), rule.vectors.end(), [&](const auto& one) {
      return one.conditions[condition] == is && one.alone[condition];
    });
  }
  bool closes(const RuleCoverage& rule, const Gap& gap) const {
    return gap.condition ? decides(rule, *gap.condition, gap.is) : rule.was(gap.is);
  }
  std::string words(const Gap& gap) const {
    if (!gap.condition) return seen_.name + (gap.is == Truth::yes ? " applies" : " does not apply");
    return fmt::format("{}: whether {} alone decides, and it is {}", seen_.name,
                       seen_.conditions[*gap.condition].text, gap.is == Truth::yes ? "yes" : "no");
  }

  model::Scenario scenario(const Chosen& chosen) const {
    PersonDraft draft = base_;
    for (std::size_t i = 0; i < chosen.size(); ++i) ways_[i].each[chosen[i]](draft);
    model::Scenario made;
    made.givens = draft.others;
    if (draft.event) made.givens.push_back({*draft.event, {}, {}});
    if (draft.concern) made.givens.push_back({*draft.concern, {}, {}});
    for (const model::ActionDone& one : rule_.done) made.givens.push_back({one, {}, {}});
    made.asked.emplace();
    made.asked->kind = rule_.decision ? given::Asked::Kind::who_decides : given::Asked::Kind::assessment;
    made.asked->decision = rule_.decision;
    made.asked->at = base_.at;
    return made;
  }

  /// What the engine itself makes of it; nothing where it cannot be put together.
  std::optional<RuleCoverage> observed(const model::Scenario& scenario, const CountedRule& counted) const {
    Rehearsal unread;
    const auto no_record = [](const std::string&) { return FileText::none("no records are read"); };
    const auto setup = rehearsing::set_up(rules_, scenario, no_record, unread);
    if (!setup) return std::nullopt;
    rehearsing::Kept kept;
    rehearsing::Seen seen(rules_, scenario, 1, kept);
    if (rule_.decision) rehearsing::observe_decision(seen, setup->state, *rule_.decision, setup->question.at);
    else rehearsing::observe_person(seen, *setup);
    return rehearsing::place_of(kept, rules_, counted).rule;
  }

  /// What each way by itself makes of what is read.
  void measure() {
    Chosen chosen(ways_.size(), 0);
    nothing_said_ = truths(chosen);
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      measured_.emplace_back();
      for (std::size_t way = 0; way < ways_[i].each.size(); ++way) {
        chosen[i] = way;
        measured_[i].push_back(way == 0 ? nothing_said_ : truths(chosen));
      }
      chosen[i] = 0;
    }
  }
  /// Empty where the rule was not looked at.
  std::vector<Truth> truths(const Chosen& chosen) const {
    const auto rule = observed(scenario(chosen), rule_.asks ? *rule_.asks : rule_.counted);
    return rule && !rule->vectors.empty() ? rule->vectors.front().conditions : std::vector<Truth>{};
  }
  std::vector<Truth> foreseen(const Chosen& chosen) const {
    std::vector<Truth> made = nothing_said_;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const std::vector<Truth>& with = measured_[i][chosen[i]];
      for (std::size_t leaf = 0; leaf < made.size() && leaf < with.size(); ++leaf)
        if (with[leaf] != nothing_said_[leaf]) made[leaf] = with[leaf];
    }
    return made;
  }

  bool promises(const Chosen& chosen, const Gap& gap) const {
    if (read_.empty() || nothing_said_.size() != read_.size()) return true;
    const std::vector<Truth> truths = foreseen(chosen);
    if (!gap.condition) return rehearsing::comes_to(rules_, rule_.read, read_, truths) == gap.is;
    return truths[*gap.condition] == gap.is &&
           rehearsing::alone(rules_, rule_.read, read_, truths)[*gap.condition];
  }

  bool next(Chosen& chosen) const {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (++chosen[i] < ways_[i].each.size()) return true;
      chosen[i] = 0;
    }
    return false;
  }

  /// Those that promise to close it, what says least first.
  std::vector<Chosen> promising(const Gap& gap) const {
    std::vector<Chosen> found;
    Chosen chosen(ways_.size(), 0);
    for (std::size_t looked_at = 0; looked_at < most_records_of_a_person; ++looked_at) {
      if (promises(chosen, gap)) found.push_back(chosen);
      if (!next(chosen)) break;
    }
    const auto said = [](const Chosen& one) {
      return std::count_if(one.begin(), one.end(), [](std::size_t way) { return way != 0; });
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Chosen& a, const Chosen& b) { return said(a) < said(b); });
    if (found.size() > most_tried) found.resize(most_tried);
    return found;
  }

  void close(const Gap& gap) {
    if (closes(seen_, gap)) return;
    for (const Chosen& chosen : promising(gap)) {
      model::Scenario made = scenario(chosen);
      const auto rule = observed(made, rule_.counted);
      if (!rule || !closes(*rule, gap)) continue;
      made.title = words(gap);
      return take(made, *rule);
    }
    out_.not_found.push_back(words(gap));
  }

  /// What is not so of who decides.
  std::string never_so(const model::Scenario& made) const {
    Rehearsal unread;
    const auto no_record = [](const std::string&) { return FileText::none("no records are read"); };
    const auto setup = rehearsing::set_up(rules_, made, no_record, unread);
    const evaluate::Asking about = evaluate::asking_about(rules_, setup->state, *rule_.decision, base_.at);
    evaluate::Trace trace({about, {}, {}, {}, {}, false, 0});
    return evaluate::decider(trace).kind == WhoDecides::Kind::person ? "nobody decides" : "person decides";
  }

  void take(const model::Scenario& made, const RuleCoverage& rule) {
    for (std::size_t is = 0; is < seen_.seen.size(); ++is) seen_.seen[is] += rule.seen[is];
    seen_.vectors.insert(seen_.vectors.end(), rule.vectors.begin(), rule.vectors.end());
    rehearsing::name_pairs(seen_);
    const bool applies = rule.was(Truth::yes);
    const char* now = applies                    ? "it applies"
                      : rule.was(Truth::unknown) ? "it is not known"
                                                 : "it does not apply";
    // Whoever keeps it says what is right: until then it fails, whatever the engine answers.
    const std::string expected = rule_.decision ? never_so(made)
                                 : applies      ? rule_.expected
                                                : rule_.unexpected;
    out_.scenarios.push_back(
        fmt::format("# What is right here is for somebody to say. By the rules now {}.\n{}", now,
                    written(rules_, made, expected)));
  }

  const model::Ruleset& rules_;
  PersonRule rule_;
  PersonDraft base_;
  RuleCoverage seen_;
  MissingScenarios& out_;
  std::vector<model::Node> read_;
  std::vector<Ways> ways_;
  std::vector<Truth> nothing_said_;
  std::vector<std::vector<std::vector<Truth>>> measured_;
};

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
                  {},
                  {}};
  if (one.for_each && one.for_each->kind == model::ItemKind::event) {
    made.item = "it_happened";
    base.event = given::Event{one.for_each->event, made.item, ago(base, std::chrono::hours{2}), {}, {}};
  } else if (one.for_each && one.for_each->kind == model::ItemKind::concern && !one.for_each->over &&
             step == 0) {
    base.concern = given::Concern{ago(base, std::chrono::hours{24}), {}, {}, {}, true, true, false};
  } else if (one.for_each) {
    return std::nullopt;
  }
  const std::string of = one.name + (made.item.empty() ? "" : " for " + made.item);
  for (std::size_t before = 0; before < step; ++before)
    made.done.push_back({one.name,
                         static_cast<int>(before) + 1,
                         made.item,
                         {},
                         ago(base, std::chrono::minutes{30}),
                         "helper",
                         {}});
  if (step > 0) base.others.push_back({given::Member{"helper", {*rules[one.layer].owner}, {}, {}}, {}, {}});
  if (step > 0) made.asks.emplace(rehearsing::counted(one));
  made.expected = step == 0 ? of + " is not required" : fmt::format("step {} of {} is done", step + 1, of);
  made.unexpected = fmt::format("step {} of {} is due", step + 1, of);
  return std::pair{made, base};
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
    for (const model::Involvement& one : rules_.involvements)
      if (!one.anything && of_involvement(one)) return true;
    return false;
  }

 private:
  bool is_it(const CountedRule& counted) const {
    return counted.kind == rule_.kind && counted.name == rule_.name && counted.place.line == rule_.place.line;
  }
  static PersonRule with(const CountedRule& counted, const std::string& expected) {
    return {counted, counted.conditions, expected, expected, {}, {}, {}};
  }
  bool shown(const PersonRule& rule, const PersonDraft& base) {
    PersonGaps(rules_, rule, base, rule_, out_).close();
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
  bool of_involvement(const model::Involvement& one) {
    const auto try_it = [&](const CountedRule& counted, std::vector<model::Condition> read) {
      if (!is_it(counted)) return false;
      PersonRule rule{counted, std::move(read), {}, {}, one.decision, {}, {}};
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
