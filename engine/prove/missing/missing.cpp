#include <fmt/format.h>

#include <algorithm>

#include "engine/prove/example/written.hpp"
#include "engine/prove/missing/clause_cases.hpp"
#include "engine/prove/missing/person_gaps.hpp"
#include "engine/prove/realise.hpp"
#include "engine/rehearse/coverage/masking.hpp"
#include "engine/rehearse/coverage/observe.hpp"
#include "engine/rehearse/given.hpp"
#include "engine/rehearse/rehearse.hpp"
#include "engine/rehearse/words.hpp"
#include "kith/coverage.hpp"

namespace kith::proving {
namespace {

constexpr std::size_t most_cases = 20'000, most_asked = 24, most_records = 40;

FileText no_record(const std::string&) {
  return FileText::none("a scenario that is missing reads no records");
}

/// Scenarios for what none shows of one clause, or of what all clauses of its boundary begin with.
class ClauseGaps {
 public:
  ClauseGaps(const model::Ruleset& rules, const model::Clause& clause, rehearsing::CountedRule counted,
             RuleCoverage seen, evaluate::Numbers& numbers, rehearsing::Kept& shown, MissingScenarios& out)
      : rules_(rules),
        clause_(clause),
        counted_(std::move(counted)),
        seen_(std::move(seen)),
        numbers_(numbers),
        shown_(shown),
        out_(out),
        promise_(spoken_of(rules, clause)) {}

  void close() {
    count(rehearsing::place_of(shown_, rules_, counted_).rule);
    for (const Truth is : {Truth::yes, Truth::no})
      if (!seen_.was(is) && (is == Truth::yes || seen_.conditional)) close({std::nullopt, is});
    for (std::size_t i = 0; i < seen_.conditions.size(); ++i)
      for (const Truth is : {Truth::yes, Truth::no})
        if (!seen_.conditions[i].shown && !decides(i, is)) close({i, is});
  }

 private:
  bool decides(std::size_t condition, Truth is) const {
    return std::any_of(seen_.vectors.begin(), seen_.vectors.end(), [&](const auto& one) {
      return one.conditions[condition] == is && one.alone[condition];
    });
  }
  bool closes(const RuleCoverage& rule, const Gap& gap) const {
    if (!gap.condition) return rule.was(gap.is);
    return std::any_of(rule.vectors.begin(), rule.vectors.end(), [&](const auto& one) {
      return one.conditions[*gap.condition] == gap.is && one.alone[*gap.condition];
    });
  }
  std::string words(const Gap& gap) const {
    if (!gap.condition) return counted_.name + (gap.is == Truth::yes ? " applies" : " does not apply");
    return fmt::format("{}: whether {} alone decides, and it is {}", counted_.name,
                       seen_.conditions[*gap.condition].text, gap.is == Truth::yes ? "yes" : "no");
  }

  void close(const Gap& gap) {
    tried_ = 0;
    bool done = false;
    std::size_t looked_at = 0;
    for (const Asked& asked : asked_of(rules_, promise_)) {
      if (looked_at++ == most_asked || done || tried_ > most_records) break;
      for (const bool dead : {false, true})
        for (const Asker asker : {Asker::somebody, Asker::person}) {
          Asked one = asked;
          one.asker = asker;
          one.dead = dead;
          if (!done) done = asked_so(one, gap);
        }
    }
    if (!done) out_.not_found.push_back(words(gap));
  }

  bool asked_so(const Asked& asked, const Gap& gap) {
    bool done = false;
    const Circumstances all(rules_, promise_, asked, numbers_);
    if (asked.asker == Asker::person && !all.speaks_to_asker()) return false;
    clause_cases(all, clause_, counted_, gap, most_cases, [&](const Case& found) {
      done = shown_by(all, found, gap);
      return done || ++tried_ > most_records;
    });
    return done;
  }

  bool shown_by(const Circumstances& all, const Case& found, const Gap& gap) {
    auto made = realise(all, found);
    auto* scenario = std::get_if<model::Scenario>(&made);
    if (scenario == nullptr || !confirmed(*scenario, gap)) return false;
    for (std::size_t i = scenario->givens.size(); i-- > 0;) {
      model::Scenario without = *scenario;
      without.givens.erase(without.givens.begin() + static_cast<std::ptrdiff_t>(i));
      if (confirmed(without, gap)) *scenario = std::move(without);
    }
    scenario->title = words(gap);
    take(*scenario);
    return true;
  }

  /// What the engine itself makes of it; false where it cannot be put together.
  bool observe(const model::Scenario& scenario, rehearsing::Kept& kept) const {
    Rehearsal unread;
    const auto setup = rehearsing::set_up(rules_, scenario, no_record, unread);
    if (!setup) return false;
    rehearsing::Seen seen(rules_, scenario, out_.scenarios.size() + 1, kept);
    rehearsing::observe_question(seen, *setup);
    return true;
  }
  bool confirmed(const model::Scenario& scenario, const Gap& gap) const {
    rehearsing::Kept kept;
    return observe(scenario, kept) && closes(rehearsing::place_of(kept, rules_, counted_).rule, gap);
  }

  void count(const RuleCoverage& rule) {
    for (std::size_t is = 0; is < seen_.seen.size(); ++is) seen_.seen[is] += rule.seen[is];
    seen_.vectors.insert(seen_.vectors.end(), rule.vectors.begin(), rule.vectors.end());
    rehearsing::name_pairs(seen_);
  }
  /// It may close other gaps too, of this clause and of others.
  void take(const model::Scenario& scenario) {
    rehearsing::Kept kept;
    observe(scenario, kept);
    count(rehearsing::place_of(kept, rules_, counted_).rule);
    observe(scenario, shown_);
    const Rehearsal done = rehearsing::rehearse(rules_, scenario, no_record);
    // Whoever keeps it says what is right: until then it fails, whatever the engine answers.
    const char* open = done.answer->outcome == Outcome::undetermined ? "refuse" : "undetermined";
    out_.scenarios.push_back(
        fmt::format("# What is right here is for somebody to say. The rules now answer: {}\n{}",
                    rehearsing::summary(*done.answer), written(rules_, scenario, open)));
  }

  const model::Ruleset& rules_;
  const model::Clause& clause_;
  rehearsing::CountedRule counted_;
  RuleCoverage seen_;
  evaluate::Numbers& numbers_;
  rehearsing::Kept& shown_;  ///< what the scenarios written so far show, by rule
  MissingScenarios& out_;
  model::Promise promise_;
  std::size_t tried_ = 0;
};

const model::Clause* reading(const model::Ruleset& rules, std::uint32_t definition) {
  const auto found =
      std::find_if(rules.clauses.begin(), rules.clauses.end(), [&](const model::Clause& clause) {
        const model::Condition& condition = clause.condition;
        return std::any_of(rules.nodes.begin() + condition.begin, rules.nodes.begin() + condition.end,
                           [&](const model::Node& node) {
                             return node.kind == model::Node::Kind::definition && node.a == definition;
                           });
      });
  return found == rules.clauses.end() ? nullptr : &*found;
}

/// A rule that a question meets: the clause, and as what it is counted; a boundary by its first clause, a
/// definition by the first that reads it.
struct Met {
  const model::Clause& clause;
  rehearsing::CountedRule counted;
};
std::optional<Met> met(const model::Ruleset& rules, const RuleCoverage& rule) {
  const auto is_it = [&](const auto& one, const std::string& name) {
    return name == rule.name && one.place.line == rule.place.line;
  };
  if (rule.kind == RuleCoverage::Kind::clause)
    for (const model::Clause& one : rules.clauses)
      if (is_it(one, one.id)) return Met{one, rehearsing::counted(one, rules)};
  if (rule.kind == RuleCoverage::Kind::boundary)
    for (const model::Boundary& one : rules.boundaries)
      if (const auto common = rehearsing::counted(one, rules); common && is_it(one, one.name))
        return Met{rules[one.clauses.front()], *common};
  if (rule.kind == RuleCoverage::Kind::definition)
    for (std::uint32_t i = 0; i < rules.definitions.size(); ++i)
      for (const model::Definition::Rule& one : rules.definitions[i].rules)
        if (const auto counted = rehearsing::counted(rules.definitions[i], one); is_it(one, counted.name))
          if (const model::Clause* clause = reading(rules, i)) return Met{*clause, counted};
  return std::nullopt;
}

}  // namespace
}  // namespace kith::proving

namespace kith {

MissingScenarios missing_scenarios(const Ruleset& ruleset, const Coverage& coverage) {
  const model::Ruleset& rules = ruleset.checked();
  const std::string& own = rules.layers.back().name;
  evaluate::Numbers numbers;
  rehearsing::Kept shown;
  MissingScenarios out;
  for (const RuleCoverage& rule : coverage.rules) {
    if (rule.ruleset != own) continue;
    if (const auto met = proving::met(rules, rule)) {
      proving::ClauseGaps(rules, met->clause, met->counted, rule, numbers, shown, out).close();
      continue;
    }
    if (proving::close_person_gaps(rules, rule, out)) continue;
    if (!rule.was(Truth::yes)) out.not_found.push_back(rule.name + " applies");
    for (const RuleCoverage::Condition& one : rule.conditions)
      if (!one.shown) out.not_found.push_back(rule.name + ": whether " + one.text + " alone decides");
  }
  return out;
}

}  // namespace kith
