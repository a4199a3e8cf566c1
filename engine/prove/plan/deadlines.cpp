#include "engine/prove/plan/deadlines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/requirement/tiers.hpp"
#include "engine/prove/example/written.hpp"
#include "engine/prove/plan/arising.hpp"
#include "engine/prove/prove.hpp"
#include "engine/rehearse/given.hpp"
#include "engine/time/parse.hpp"
#include "engine/time/spoken.hpp"

namespace kith::proving {
namespace {

namespace given = model::scenario;
using model::Requirement;

/// When the steps of a requirement are due, each of a chain done at its latest.
class Deadlines {
 public:
  Deadlines(const model::Ruleset& rules, const model::CarePromise& promise, const ProofLimits& limits)
      : rules_(rules), promise_(promise), budget_(limits.cases), limits_(limits) {}

  Proof proof() {
    proof_.promise = promise_.name;
    proof_.title = promise_.title;
    proof_.kind = promise_.kind;
    proof_.ruleset = rules_[promise_.layer].name;
    proof_.place = rules_.place(promise_.place);
    proof_.result = Proof::Result::proved;
    for (const Requirement& requirement : rules_.requirements)
      if (requirement.name == promise_.rule && meet(requirement.period, promise_.period))
        look_at(requirement);
    proof_.cases = limits_.cases - budget_;
    proof_.in_the_way.assign(in_the_way_.begin(), in_the_way_.end());
    if (proof_.counterexample) proof_.in_the_way.clear();
    else if (!in_the_way_.empty()) proof_.result = Proof::Result::not_proved;
    return std::move(proof_);
  }

 private:
  static bool meet(const model::Period& a, const model::Period& b) {
    return (!a.until || !b.from || *a.until >= *b.from) && (!b.until || !a.from || *b.until >= *a.from);
  }
  const time::Calendar* calendar() const { return rules_.calendar ? &*rules_.calendar : nullptr; }

  /// The days on which it may arise.
  std::pair<time::Date, time::Date> days(const Requirement& requirement) const {
    time::Date first{std::chrono::year{2026} / 1 / 1};
    time::Date last = first + std::chrono::days{366};
    if (rules_.calendar) std::tie(first, last) = std::pair(rules_.calendar->first, rules_.calendar->through);
    for (const model::Period* period : {&requirement.period, &promise_.period}) {
      if (period->from && (*period->from > first || !rules_.calendar)) {
        if (!rules_.calendar) last = *period->from + std::chrono::days{366};
        first = *period->from;
      }
      if (period->until && *period->until < last) last = *period->until;
    }
    return {first, last};
  }

  std::optional<time::Due> due(const Requirement& requirement, const model::RequiredStep& step,
                               const time::Stamp& from) const {
    if (step.action.deadline.kind == model::Deadline::Kind::none && requirement.every &&
        !step.once_that_is_done)
      return time::due(from, *requirement.every, rules_.zone, calendar());
    return evaluate::due(rules_, step.action.deadline, from);
  }

  void look_at(const Requirement& requirement) {
    proof_.questions += requirement.steps.size();
    for (std::size_t step = 0; step < requirement.steps.size(); ++step)
      if (requirement.steps[step].if_late)
        in_the_way_.insert(fmt::format("What {} asks for where step {} of it is late is not followed.",
                                       requirement.name, step + 1));
    if (!requirement.for_each && !requirement.period.from)
      in_the_way_.insert(fmt::format(
          "What {} asks for may always have been asked for, with no beginning from which its time runs: "
          "`effective from` of its ruleset gives one.",
          requirement.name));
    const auto [first, last] = days(requirement);
    const std::set<std::int64_t> minutes = minutes_past(requirement);
    bool any = false;
    for (time::Date day = first; day <= last && !proof_.counterexample; day += std::chrono::days{1}) {
      const time::Stamp whole = rules_.zone.day(day);
      any = at(requirement, whole) || any;
      for (time::Instant hour = whole.first; hour <= whole.last; hour += std::chrono::hours{1})
        for (const std::int64_t past : minutes)
          if (const time::Instant start = hour + std::chrono::minutes{past}; start <= whole.last)
            any = at(requirement, {start, start, false}) || any;
      const time::Instant end = whole.last + std::chrono::milliseconds{1} - std::chrono::minutes{1};
      any = at(requirement, {end, end, false}) || any;
      if (budget_ == 0) break;
    }
    if (budget_ == 0) in_the_way_.insert(too_many_cases(limits_));
    if (!any) in_the_way_.insert("The calendar does not reach as far as these deadlines.");
  }

  /// How many minutes past an hour something may arise so that a step which is counted in minutes ends with a
  /// day, and the next has a whole day more.
  static std::set<std::int64_t> minutes_past(const Requirement& requirement) {
    constexpr std::int64_t hour = 60;
    std::set<std::int64_t> found{0};
    for (const model::RequiredStep& step : requirement.steps) {
      std::set<std::int64_t> lengths;
      add_minutes(step.action.deadline, lengths);
      if (requirement.every && requirement.every->unit == time::Unit::minutes)
        lengths.insert(requirement.every->amount);
      std::set<std::int64_t> more = found;
      for (const std::int64_t so_far : found)
        for (const std::int64_t length : lengths) more.insert((so_far + hour - length % hour) % hour);
      found = std::move(more);
    }
    return found;
  }
  static void add_minutes(const model::Deadline& deadline, std::set<std::int64_t>& found) {
    if (deadline.length.unit == time::Unit::minutes) found.insert(deadline.length.amount);
    for (const model::Deadline& one : deadline.of) add_minutes(one, found);
  }

  /// Whether the calendar knows the days.
  bool at(const Requirement& requirement, const time::Stamp& start) {
    if (budget_ == 0 || proof_.counterexample) return true;
    --budget_;
    const auto limit = evaluate::due(rules_, *promise_.within, start);
    time::Stamp from = start;
    std::optional<time::Due> before;
    for (const model::RequiredStep& step : requirement.steps) {
      time::Instant some_time_before{};
      if (step.once_that_is_done && before) {
        from = done_before(requirement, step, *before);
        // To the last moment of the day, which no record says.
        if (const auto other = before->whole_day ? due(requirement, step, day_of(*before)) : std::nullopt)
          some_time_before = other->over();
      }
      const auto by = due(requirement, step, from);
      const bool undated = evaluate::never_dated(requirement, step);
      if (!limit || (!by && !undated)) return false;
      constexpr int most = 50;
      const bool late = undated || std::max(by->over(), some_time_before) > limit->over();
      if (late && too_late_[&step]++ < most)
        show(requirement, start, *limit, by, static_cast<std::size_t>(&step - requirement.steps.data()));
      if (proof_.counterexample || undated) return true;
      before = by;
    }
    return true;
  }
  time::Stamp day_of(const time::Due& due) const {
    return rules_.zone.day(std::chrono::floor<std::chrono::days>(rules_.zone.local(due.latest)));
  }
  /// When the step before is done at the latest: on a day, or in its last minute where this one counts from
  /// the time of day, which would not be known.
  time::Stamp done_before(const Requirement& requirement, const model::RequiredStep& step,
                          const time::Due& before) const {
    if (!before.whole_day) return {before.latest, before.latest, false};
    const time::Stamp day = day_of(before);
    const auto by = due(requirement, step, day);
    const time::Instant end = before.over() - std::chrono::minutes{1};
    return by && by->is_range() ? time::Stamp{end, end, false} : day;
  }

  // ---- a record that shows it ----------------------------------------------------------------------------

  /// `by`: nothing where the step has no deadline.
  void show(const Requirement& requirement, const time::Stamp& start, const time::Due& limit,
            const std::optional<time::Due>& by, std::size_t step) {
    const std::string late = by ? late_words(requirement, start, limit, *by, step)
                                : undated_words(requirement, requirement.steps[step], step);
    for (Arising& one : arising(rules_, requirement, start, limits_)) {
      model::Scenario scenario = record(requirement, start, std::move(one), step);
      if (confirmed(scenario, requirement, start, limit, step))
        return show(requirement, std::move(scenario), start, limit, step, late);
    }
    if (too_late_[&requirement.steps[step]] == 1)
      in_the_way_.insert(late + " No record could be put together in which it arises then.");
  }
  std::string late_words(const Requirement& requirement, const time::Stamp& start, const time::Due& limit,
                         const time::Due& by, std::size_t step) const {
    return fmt::format("Step {} of {} is due by {} where it arises on {}, later than {}.", step + 1,
                       requirement.name, time::spoken(by, rules_.zone), time::spoken(start, rules_.zone),
                       time::spoken(limit, rules_.zone));
  }
  static std::string undated_words(const Requirement& requirement, const model::RequiredStep& step,
                                   std::size_t place) {
    if (!evaluate::without_delay(step.action.deadline))
      return fmt::format("Step {} of {} has no deadline.", place + 1, requirement.name);
    return fmt::format(
        "Step {} of {} is to be done without delay: no date is made up for that, so that it is never late.",
        place + 1, requirement.name);
  }
  void show(const Requirement& requirement, model::Scenario scenario, const time::Stamp& start,
            const time::Due& limit, std::size_t step, const std::string& late) {
    leave_out(scenario, requirement, start, limit, step);
    proof_.result = Proof::Result::broken;
    Proof::Counterexample example;
    const std::string expected =
        fmt::format("step {} of {} is due at {}", step + 1, requirement.name, limit_text(limit));
    example.scenario = written(rules_, scenario, expected);
    example.story = told(rules_, scenario);
    example.story.push_back(late);
    example.story.push_back(
        fmt::format("The promise says that all of it is due {}.", evaluate::words(*promise_.within)));
    example.clauses = {{requirement.name, requirement.title}};
    example.effects = {Effect::allow};
    example.applies = {Truth::yes};
    example.places = {rules_.place(requirement.place)};
    proof_.counterexample = std::move(example);
  }
  /// What does not matter. What is done counts from when it arose, which has to stay as it is.
  void leave_out(model::Scenario& scenario, const Requirement& requirement, const time::Stamp& start,
                 const time::Due& limit, std::size_t step) const {
    for (std::size_t i = scenario.givens.size(); i-- > 0;) {
      if (step > 0 && std::holds_alternative<given::Supported>(scenario.givens[i].node)) continue;
      model::Scenario without = scenario;
      without.givens.erase(without.givens.begin() + static_cast<std::ptrdiff_t>(i));
      if (confirmed(without, requirement, start, limit, step)) scenario = std::move(without);
    }
  }
  std::string limit_text(const time::Due& limit) const {
    const auto local = rules_.zone.local(limit.latest);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    if (limit.whole_day) return time::text(day);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - day).count();
    return fmt::format("{} {:02}:{:02}", time::text(day), minutes / 60, minutes % 60);
  }
  /// It arises at that time, and each step of the chain before is done as late as it may be.
  model::Scenario record(const Requirement& requirement, const time::Stamp& start, Arising arising,
                         std::size_t step) const {
    model::Scenario made;
    made.title = "A promise is broken: " + promise_.title;
    made.layer = model::LayerId{static_cast<std::uint32_t>(rules_.layers.size() - 1)};
    made.givens = std::move(arising.givens);
    time::Stamp from = start, now = start;
    std::optional<time::Due> before;
    for (std::size_t i = 0; i <= step; ++i) {
      if (requirement.steps[i].once_that_is_done && before) {
        from = now = done_before(requirement, requirement.steps[i], *before);
        model::ActionDone done;
        done.rule = requirement.name;
        done.step = static_cast<int>(i);
        done.done = from;
        done.item = arising.item;
        made.givens.push_back({std::move(done), {}, {}});
      }
      before = due(requirement, requirement.steps[i], from);
    }
    given::Asked asked;
    asked.kind = given::Asked::Kind::assessment;
    asked.at = now.first;
    // What is over by a day is so once that day is.
    const bool over = requirement.for_each && requirement.for_each->over;
    if (now.whole_day)
      asked.at = now.last + std::chrono::milliseconds{1} - std::chrono::minutes{over ? 0 : 1};
    made.asked = asked;
    return made;
  }
  /// By the engine's own assessment.
  bool confirmed(const model::Scenario& scenario, const Requirement& requirement, const time::Stamp& start,
                 const time::Due& limit, std::size_t step) const {
    Rehearsal unread;
    const auto no_file = [](const std::string&) { return FileText::none("a proof reads no records"); };
    const auto setup = rehearsing::set_up(rules_, scenario, no_file, unread);
    if (!setup || !unread.failures.empty()) return false;
    const Assessment all = evaluate::assess(rules_, setup->state, setup->question.at);
    for (const RequiredAction& action : all.actions)
      for (const ActionReason& reason : action.reasons) {
        if (reason.requirement != requirement.name || reason.step != static_cast<int>(step) + 1) continue;
        if (step == 0 && time::parse_moment(reason.arose) != start.first) continue;
        if (reason.due.empty() && evaluate::never_dated(requirement, requirement.steps[step])) return true;
        const auto day = time::parse_date(reason.due);
        const auto over = day ? std::optional(rules_.zone.day(*day).last + std::chrono::milliseconds{1})
                              : time::parse_moment(reason.due);
        if (over && *over > limit.over()) return true;
      }
    return false;
  }

  const model::Ruleset& rules_;
  const model::CarePromise& promise_;
  std::uint64_t budget_;
  ProofLimits limits_;
  Proof proof_;
  std::set<std::string> in_the_way_;
  std::map<const model::RequiredStep*, int> too_late_;  ///< how often one was
};

}  // namespace

Proof prove_within(const model::Ruleset& rules, const model::CarePromise& promise,
                   const ProofLimits& limits) {
  return Deadlines(rules, promise, limits).proof();
}

}  // namespace kith::proving
