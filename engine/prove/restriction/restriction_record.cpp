#include "engine/prove/restriction/restriction_record.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/evaluate/requirement/requirements.hpp"
#include "engine/model/right.hpp"
#include "engine/prove/draft/events.hpp"
#include "engine/prove/realising.hpp"
#include "engine/prove/restriction/kinds.hpp"
#include "engine/rehearse/given.hpp"

namespace kith::proving {

namespace {

constexpr const char* it = "r1";

/// Writes on the restriction what a condition on it needs. False where no way is known.
class OnIt {
 public:
  OnIt(const model::Ruleset& rules, model::Restriction& restriction) : rules_(rules), it_(restriction) {}

  bool operator()(const model::ItemRecordedTest& test, Truth is) {
    if ((is == Truth::yes) != test.recorded) return true;  // nothing is written down
    const std::string_view field = model::item_fields[test.field].name;
    if (field == "rationale") it_.rationale = "it was a worry";
    else if (field == "exit_when") it_.exit_when = "it is safe without";
    else if (field == "alternatives_tried") it_.alternatives_tried = {{"something_else"}};
    else if (field == "authority") return by_some_right();
    else return false;
    return true;
  }
  bool operator()(const model::ItemIsTest& test, Truth is) {
    if ((is == Truth::yes) != test.is) return true;
    if (model::item_fields[test.field].name != "authority") return false;
    it_.authority = model::RestrictionAuthority{model::title_of_right(rules_, test.value), false, test.value,
                                                std::nullopt, std::nullopt};
    return true;
  }
  bool operator()(const model::ItemDateTest&, Truth) { return true; }  // as it is taken to be
  template <class Other>
  bool operator()(const Other&, Truth is) {
    return is == Truth::no;
  }

 private:
  bool by_some_right() {
    if (!it_.authority) it_.authority = model::RestrictionAuthority{"as agreed", true, {}, {}, {}};
    return true;
  }

  const model::Ruleset& rules_;
  model::Restriction& it_;
};

bool is_of_item(const model::Atom& atom) {
  return std::holds_alternative<model::ItemRecordedTest>(atom.test) ||
         std::holds_alternative<model::ItemIsTest>(atom.test) ||
         std::holds_alternative<model::ItemDateTest>(atom.test) ||
         std::holds_alternative<model::ItemIncludesTest>(atom.test);
}

constexpr int before_it = 400,
              since_then = 30,  // days longer than any rule reads, and since it was looked at
    just_after = 1;             // days after a length
int days_in(std::chrono::minutes length) {
  return static_cast<int>(std::chrono::ceil<std::chrono::days>(length).count());
}

int longest_read(const model::Ruleset& rules) {
  std::chrono::minutes longest{0};
  for (const model::Atom& atom : rules.atoms)
    if (const auto* date = std::get_if<model::ItemDateTest>(&atom.test))
      longest = std::max(longest, lengths_of(date->length).longest);
  return days_in(longest);
}

}  // namespace

std::variant<model::Scenario, Unrealised> restriction_record(const Circumstances& all, const Case& found,
                                                             const OfRestriction& is, int days) {
  const model::Ruleset& rules = all.rules();
  const time::Date day = day_of(all);
  const bool long_ago = is.ago.kind == Ago::Kind::more_than_all;
  const auto ago = [&](int more) { return rules.zone.day(day - std::chrono::days{days + more}); };
  model::Restriction restriction;
  restriction.id = it;
  restriction.kind = is.kind;
  restriction.since = ago(long_ago || is.reviewed ? before_it : just_after);
  restriction.ended = restriction.review_by = restriction.last_reviewed = std::optional<time::Stamp>{};
  if (is.dated)
    restriction.review_by =
        std::optional(long_ago ? ago(just_after) : rules.zone.day(day - std::chrono::days{just_after}));
  if (is.reviewed) restriction.last_reviewed = std::optional(ago(long_ago ? since_then : just_after));
  Case rest = found;
  OnIt on_it(rules, restriction);
  for (std::size_t s = 0; s < all.subjects().size(); ++s) {
    const Subject& subject = all.subjects()[s];
    const model::Atom& atom = rules[all.atoms()[subject.atoms.front()]];
    if (found.possibility[s] < 0 || !is_of_item(atom)) continue;
    const Truth read = subject.possible[static_cast<std::size_t>(found.possibility[s])].read.front();
    if (!std::visit([&](const auto& test) { return on_it(test, read); }, atom.test))
      return Unrealised{atom.text};
    rest.possibility[s] = -1;
  }
  auto made = realise(all, rest);
  if (auto* scenario = std::get_if<model::Scenario>(&made)) {
    scenario->givens.push_back({std::move(restriction), {}, {}});
    given::Asked asked;
    asked.kind = given::Asked::Kind::assessment;
    asked.at = rules.zone.day(day).first;
    scenario->asked = asked;
  }
  return made;
}

std::vector<int> days_restricted(const model::Ruleset& rules, const Ago& ago) {
  if (ago.kind == Ago::Kind::less_than_any) return {0};
  if (ago.kind == Ago::Kind::more_than_all) return {longest_read(rules)};
  constexpr int most = 64;
  const Lengths lengths = lengths_of(ago.one);
  const int longest = days_in(lengths.longest);
  std::vector<int> found;
  for (int days = longest; days >= days_in(lengths.shortest) && longest - days < most; --days)
    found.push_back(days);
  return found;
}
int most_days_restricted(const model::Ruleset& rules, const Ago& ago) {
  return days_restricted(rules, ago).front() + before_it;
}

bool is_work(const model::Action& action) {
  using Kind = model::Action::Kind;
  return action.kind != Kind::tell && action.kind != Kind::brief && action.kind != Kind::escalate;
}
bool waits_for_another(const model::Requirement& rule, const model::RequiredStep& step) {
  return std::any_of(rule.steps.data(), &step + 1, [](const auto& one) { return one.once_that_is_done; });
}

// ---- by the engine's own answer --------------------------------------------------------------------------------

namespace {

using AskedStep = std::pair<const model::Requirement*, int>;

const model::Requirement* rule_of(const model::Ruleset& rules, const evaluate::Demand& demand) {
  const auto found = std::find_if(rules.requirements.begin(), rules.requirements.end(),
                                  [&](const model::Requirement& one) { return one.place == demand.place; });
  return found == rules.requirements.end() ? nullptr : &*found;
}

/// What somebody is asked to work on about the restriction, or may have to. Nothing has been done yet, so
/// that no step stands here that waits for another.
std::set<AskedStep> asked_about_it(const model::Ruleset& rules, const model::State& state, time::Instant at) {
  std::set<AskedStep> found;
  for (const evaluate::Demand& demand : evaluate::demands_of_requirements(rules, state, at)) {
    const model::Requirement* rule = rule_of(rules, demand);
    if (rule == nullptr || !demand.item || demand.item->kind != model::ItemKind::restriction ||
        demand.only_if_done)
      continue;
    if (is_work(*demand.action)) found.emplace(rule, demand.step);
  }
  return found;
}

void answer(model::State& state, RestrictionPromise promise, const model::Ruleset& rules, time::Instant at) {
  model::Restriction& restriction = state.restrictions->front();
  if (promise == RestrictionPromise::has_exit) {
    restriction.exit_when = "it is safe without";
    return;
  }
  constexpr int in_a_year = 366;
  const auto today = std::chrono::floor<std::chrono::days>(rules.zone.local(at));
  restriction.last_reviewed = std::optional(time::Stamp{at, at, false});
  if (*restriction.review_by)
    restriction.review_by = std::optional(rules.zone.day(today + std::chrono::days{in_a_year}));
}

/// What the scenario expects, in vain: that a rule asks.
std::string expected_of(const model::Ruleset& rules, const model::Requirement* by,
                        const std::set<AskedStep>& asked) {
  const auto for_it = [](const model::Requirement& rule) { return rule.name + " for " + it + " is overdue"; };
  if (by != nullptr) return for_it(*by);
  for (const auto& [rule, step] : asked) return for_it(*rule);  // done, and not asked again
  for (const model::Requirement& rule : rules.requirements)
    if (for_each_restriction(rule)) return for_it(rule);
  if (!rules.plans.empty()) return "the review of " + rules.plans.front().name + " is overdue";
  if (!rules.requirements.empty()) return rules.requirements.front().name + " is overdue";
  return "nothing to find out";
}

}  // namespace

std::optional<NobodyAsks> nobody_asks(const model::Ruleset& rules, const model::Scenario& scenario,
                                      RestrictionPromise promise, const model::Requirement* by) {
  Rehearsal unread;
  const auto no_file = [](const std::string&) { return FileText::none("a proof reads no records"); };
  const auto setup = rehearsing::set_up(rules, scenario, no_file, unread);
  if (!setup || !unread.failures.empty()) return std::nullopt;
  const time::Instant at = setup->question.at;
  const std::set<AskedStep> asked = asked_about_it(rules, setup->state, at);
  model::State answered = setup->state;
  answer(answered, promise, rules, at);
  const std::set<AskedStep> still = asked_about_it(rules, answered, at);
  if (!std::includes(still.begin(), still.end(), asked.begin(), asked.end())) return std::nullopt;
  NobodyAsks made{scenario, expected_of(rules, by, asked)};
  const time::Stamp done =
      rules.zone.day(std::chrono::floor<std::chrono::days>(rules.zone.local(at)) - std::chrono::days{1});
  for (const auto& [rule, step] : asked) {
    model::ActionDone was;
    was.rule = rule->name;
    was.step = step;
    was.item = it;
    was.done = done;
    made.scenario.givens.push_back({std::move(was), {}, {}});
  }
  return made;
}

}  // namespace kith::proving
