#include "engine/differ/care_shown.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include "engine/differ/care_says.hpp"
#include "engine/differ/made/done.hpp"
#include "engine/differ/made/items.hpp"
#include "engine/differ/made/making.hpp"
#include "engine/prove/draft/events.hpp"
#include "engine/prove/example/written.hpp"
#include "engine/rehearse/given.hpp"

namespace kith::differing {

namespace {

namespace given = model::scenario;

FileText no_record(const std::string&) { return FileText::none("a comparison reads no records"); }

/// A stack with no other duties and plans, so that asking it takes no longer than it must.
template <class Rule>
model::Ruleset alone(model::Ruleset rules, std::vector<Rule> model::Ruleset::*of, const std::string& name) {
  std::vector<Rule> kept;
  for (const Rule& one : rules.*of)
    if (one.name == name) kept.push_back(one);
  // What a measure counts is done in time by some requirement.
  if constexpr (!std::is_same_v<Rule, model::Measure>) rules.requirements.clear();
  rules.plans.clear();
  rules.measures.clear();
  rules.*of = std::move(kept);
  return rules;
}
template <class Rule>
std::optional<Rule> named(const std::vector<Rule>& all, const std::string& name) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const Rule& one) { return one.name == name; });
  return at == all.end() ? std::nullopt : std::optional(*at);
}

/// Some day on which one of both is in force.
template <class Rule>
time::Date day_of(const std::optional<Rule>& before, const std::optional<Rule>& after) {
  using namespace std::chrono_literals;
  time::Date day = time::Date{2026y / 6 / 1};
  for (const auto* one : {&after, &before}) {
    if (!*one) continue;
    const model::Period& period = (*one)->period;
    if (period.from && *period.from > day) day = *period.from;
    if (period.until && *period.until < day) day = *period.until;
    break;
  }
  return day;
}

/// Looks for a record by which both stacks say something else of one declaration.
template <class Rule>
class Search {
 public:
  using Say = Says (*)(const model::Ruleset&, const model::State&, const model::Question&,
                       const std::string&);
  Search(const Joint& joint, const model::Ruleset& before, const model::Ruleset& after,
         std::vector<Rule> model::Ruleset::*of, Say say, const std::string& name)
      : joint_(joint),
        whole_before_(before),
        whole_after_(after),
        before_(alone(before, of, name)),
        after_(alone(after, of, name)),
        say_(say),
        name_(name) {
    if (auto one = named(before.*of, name)) was_ = std::move(*one);
    if (auto one = named(after.*of, name)) is_ = joint.joined(std::move(*one));
    random_.seed(1);
  }

  /// `left`: records that may still be tried.
  std::optional<Difference::Example> example(int& left) {
    constexpr int most = 600;
    for (int i = 0; i < most && left > 0; ++i, --left) {
      Making making(joint_.rules(), day_of(was_, is_), random_);
      given::Asked asked;
      asked.kind = given::Asked::Kind::assessment;
      asked.at = making.moment();
      if constexpr (std::is_same_v<Rule, model::Involvement>) {
        const std::vector<model::DecisionId> all = asked_about();
        if (all.empty()) return std::nullopt;
        asked.kind = given::Asked::Kind::who_decides;
        asked.decision = all[random_() % all.size()];
        making.asked("", asked);
      }
      // What goes on, goes on once; what is counted is counted by both. Of the rest what is on record for one
      // alone tells apart what asks for nearly as much.
      const bool once = std::is_same_v<Rule, model::Escalation> || std::is_same_v<Rule, model::Measure> ||
                        has_item() || random_() % 2 == 0;
      const bool by_first = random_() % 2 == 0;
      if (was_ && (!is_ || !once || by_first)) put(making, *was_, random_() % 4 != 0);
      if (is_ && (!was_ || !once || !by_first)) put(making, *is_, random_() % 4 != 0);
      model::Scenario scenario;
      scenario.title = "What is said is not what it was";
      scenario.givens = making.told();
      scenario.asked = std::move(asked);
      if (!differs(scenario)) continue;
      scenario = shortest(std::move(scenario));
      if (confirmed(scenario)) return shown(scenario);
    }
    return std::nullopt;
  }

 private:
  struct Both {
    Says before, after;
    std::string expected;
  };
  bool has_item() const {
    if constexpr (std::is_same_v<Rule, model::Requirement>) return (is_ ? is_ : was_)->for_each.has_value();
    return false;
  }
  static given::Concern concern(time::Stamp opened) {
    given::Concern made;
    made.opened = opened;
    made.says_who = made.person_harmed = true;
    return made;
  }
  void put(Making& making, const model::Requirement& one, bool wanted) {
    if (one.for_each && wanted) put_item(making, joint_.rules(), one, random_);
    if (!one.for_each && random_() % 2 == 0) making.dated(days_until_late(one, random_));
    making.make(one.condition, wanted);
    for (const model::RequiredStep& step : one.steps)
      if (step.action.unless) making.make(*step.action.unless, false);
    if (!one.for_each && !one.every && random_() % 2 == 0) some_steps_done(making, one, random_);
    if (!one.every || random_() % 2 == 0) return;
    model::ActionDone done;
    done.rule = one.name;
    done.done = ago(making.near(*one.every), making);
    making.add(std::move(done));
  }
  static time::Stamp ago(std::chrono::minutes length, const Making& making) {
    return making.days_before(static_cast<int>(std::chrono::ceil<std::chrono::days>(length).count()));
  }
  void put(Making& making, const model::Plan& one, bool wanted) {
    const std::vector<std::size_t> may_be_at = levels_of_both(one);
    if (may_be_at.empty()) return;
    const std::size_t at = may_be_at[random_() % may_be_at.size()];
    making.add(given::AtLevel{one.name, one.levels[at].name, since(making, one)});
    for (const auto& down : one.downs) {
      if (down.from != at) continue;
      making.make(down.when, wanted);
      if (at + 1 < one.levels.size() && random_() % 2 == 0) agreed(making, one, at + 1, down.agreed_by);
    }
    if (one.ups.empty()) return;
    making.make(one.ups[random_() % one.ups.size()].when, random_() % 2 == 0);
  }

  /// About as long ago as tells its waits and reviews apart.
  time::Stamp since(Making& making, const model::Plan& one) {
    std::vector<time::Duration> lengths;
    for (const auto& review : one.reviews) lengths.push_back(review.length);
    if (one.wait) lengths.push_back(*one.wait);
    if (lengths.empty() || random_() % 4 == 0) return making.days_before(60);
    return ago(making.near(lengths[random_() % lengths.size()]), making);
  }
  /// What is asked; of who decides anything, whatever nobody else is said to decide.
  std::vector<model::DecisionId> asked_about() const {
    const model::Involvement& one = *(is_ ? is_ : was_);
    if (!one.anything) return {one.decision};
    const auto& all = joint_.rules().decisions;
    std::vector<model::DecisionId> found;
    for (std::uint32_t i = 0; i < all.size(); ++i)
      if (all[model::DecisionId{i}].declared && !is_named(model::DecisionId{i})) found.push_back({i});
    return found;
  }
  bool is_named(model::DecisionId id) const {
    const auto names = [&](const model::Involvement& other) {
      return !other.anything && joint_.rules().decisions.covers(other.decision, id);
    };
    const auto& after = whole_after_.involvements;
    return std::any_of(whole_before_.involvements.begin(), whole_before_.involvements.end(), names) ||
           std::any_of(after.begin(), after.end(),
                       [&](const auto& other) { return names(joint_.joined(other)); });
  }
  void put(Making& making, const model::Involvement& one, bool) {
    making.make(one.applies, true);
    for (const auto& line : one.deciders) making.make(line.when, random_() % 2 == 0);
  }
  /// Where somebody may be under both stacks: a level that one of them does not have is no place to be in it.
  std::vector<std::size_t> levels_of_both(const model::Plan& one) const {
    std::vector<std::size_t> found;
    const auto has = [](const std::optional<Rule>& plan, const std::string& level) {
      return !plan || std::any_of(plan->levels.begin(), plan->levels.end(),
                                  [&](const auto& its) { return its.name == level; });
    };
    for (std::size_t i = 0; i < one.levels.size(); ++i)
      if (has(was_, one.levels[i].name) && has(is_, one.levels[i].name)) found.push_back(i);
    return found;
  }
  void put(Making& making, const model::Escalation& one, bool) {
    constexpr std::array often{1, 10, 20, 40, 90, 300, 1'500};
    std::chrono::minutes since{often[random_() % often.size()]}, by_stages{0};
    for (const model::Stage& stage : one.stages)
      for (const auto& length : {stage.answers_within, stage.resolves_within})
        if (length && random_() % 2 == 0) by_stages += making.near(*length);
    if (by_stages.count() > 0 && random_() % 4 != 0) since = by_stages;
    const time::Instant opened = making.moment() - since;
    making.add(given::Opened{one.name, {opened, opened, false}});
    for (const auto& jump : one.jumps) making.make(jump.when, random_() % 2 == 0);
  }

  void put(Making& making, const model::Measure& one, bool wanted) {
    const model::Condition counts = one.counts_when ? *one.counts_when : model::Condition{};
    std::vector<std::chrono::minutes> lengths;
    for (const auto* of : {&was_, &is_})
      if (*of && (*of)->in_the_last) lengths.push_back(proving::lengths_of(*(*of)->in_the_last).longest);
    if (one.each.kind == model::ItemKind::event)
      making.happen(one.each.event, {one.each.where, counts}, std::move(lengths));
    if (one.each.kind == model::ItemKind::concern)
      making.add(concern(making.days_before(random_() % 2 == 0 ? 1 : 10)));
    making.make(counts, wanted);
    if (const auto rule = named(whole_after_.requirements, one.done_in_time); rule && wanted)
      done_in_time(making, joint_.rules(), one.each, *rule);
  }
  std::optional<Says> said(const model::Scenario& scenario, const model::Ruleset& rules, bool second) const {
    const auto own = joint_.put(scenario, second);
    if (!own) return std::nullopt;
    Rehearsal rehearsal;
    const auto setup = rehearsing::set_up(rules, *own, no_record, rehearsal);
    return setup ? std::optional(say_(rules, setup->state, setup->question, name_)) : std::nullopt;
  }
  std::optional<Both> differs(const model::Scenario& scenario) const {
    auto before = said(scenario, before_, false), after = said(scenario, after_, true);
    const auto expected = before && after ? only_after(*before, *after) : std::nullopt;
    if (!expected) return std::nullopt;
    return Both{std::move(*before), std::move(*after), *expected};
  }
  /// By both stacks with all that they declare.
  bool confirmed(const model::Scenario& scenario) const {
    const std::string expected = differs(scenario)->expected;
    const auto before = said(scenario, whole_before_, false), after = said(scenario, whole_after_, true);
    return before && after && comes_to(*after, expected) && !comes_to(*before, expected);
  }
  /// Without what it differs without.
  model::Scenario shortest(model::Scenario scenario) const {
    for (std::size_t i = scenario.givens.size(); i-- > 0;) {
      model::Scenario without = scenario;
      without.givens.erase(without.givens.begin() + static_cast<std::ptrdiff_t>(i));
      if (differs(without)) scenario = std::move(without);
    }
    return scenario;
  }
  Difference::Example shown(const model::Scenario& scenario) const {
    Both both = *differs(scenario);
    Difference::Example made;
    made.scenario = proving::written(joint_.rules(), scenario, both.expected);
    made.story = proving::told(joint_.rules(), scenario);
    const auto tell = [&](const Says& says, const std::string& it, const std::string& nothing) {
      for (const std::string& words : says.words) made.story.push_back(it + words + ".");
      if (says.words.empty()) made.story.push_back(nothing);
    };
    tell(both.before, "It was: ", "Nothing was said of it.");
    tell(both.after, "Now it is: ", "Now nothing is said of it.");
    made.before_says = std::move(both.before.words);
    made.after_says = std::move(both.after.words);
    return made;
  }

  const Joint& joint_;
  const model::Ruleset &whole_before_, &whole_after_;
  model::Ruleset before_, after_;  ///< with this declaration alone
  Say say_;
  std::string name_;
  std::optional<Rule> was_, is_;  ///< as the joint stacks have them
  Making::Random random_;
};

}  // namespace

void care_shown(const Joint& joint, const model::Ruleset& before, const model::Ruleset& after,
                Differences& found) {
  using Rules = model::Ruleset;
  int left = 6'000;
  for (Difference& one : found.found) {
    if (one.kind == Difference::Kind::duty)
      one.example = Search<model::Requirement>(joint, before, after, &Rules::requirements, duties, one.name)
                        .example(left);
    if (one.kind == Difference::Kind::plan)
      one.example =
          Search<model::Plan>(joint, before, after, &Rules::plans, plan_says, one.name).example(left);
    if (one.kind == Difference::Kind::who_decides && named(after.involvements, one.name) &&
        named(before.involvements, one.name))
      one.example =
          Search<model::Involvement>(joint, before, after, &Rules::involvements, who_decides_says, one.name)
              .example(left);
    if (one.kind == Difference::Kind::measure && named(before.measures, one.name) &&
        named(after.measures, one.name))
      one.example = Search<model::Measure>(joint, before, after, &Rules::measures, measure_says, one.name)
                        .example(left);
    const bool goes_on = one.kind == Difference::Kind::escalation && named(before.escalations, one.name) &&
                         named(after.escalations, one.name);
    if (goes_on)
      one.example =
          Search<model::Escalation>(joint, before, after, &Rules::escalations, escalation_says, one.name)
              .example(left);
  }
}

}  // namespace kith::differing
