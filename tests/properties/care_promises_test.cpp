#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/plan/plans.hpp"
#include "engine/prove/plan/plan_record.hpp"
#include "engine/rehearse/given.hpp"
#include "engine/rehearse/promises.hpp"
#include "engine/time/parse.hpp"
#include "kith/proof.hpp"
#include "kith/rehearsal.hpp"
#include "tests/properties/pick.hpp"
#include "tests/properties/promised.hpp"

/// Promises about care, and what is proved of every plan, against every record of a small world.
namespace kith::properties {
namespace {

namespace given = model::scenario;
using std::chrono::days;

const time::Date today{std::chrono::year{2026} / 6 / 1};

const std::vector<std::string>& tests_of_plans() {
  static const std::vector<std::string> tests{"sure",
                                              "at_risk",
                                              "sure is recorded",
                                              "at least 1 journey in the last 7 days",
                                              "at least 2 journey in the last 14 days",
                                              "at most 1 journey in the last 7 days",
                                              "at least 1 incident in the last 7 days",
                                              "no incident in the last 14 days",
                                              "last incident was less than 1 month ago",
                                              "last journey was more than 9 days ago",
                                              "no journey since the last step",
                                              "at least 1 incident since the last step",
                                              "age is at least 60"};
  return tests;
}

std::string declared() {
  return R"(ruleset visits version "1"
  title "Visits"
  owner service_manager
  effective from 2020-01-01

role service_manager "Service manager"
decision travel_alone "Travelling alone"
event journey "Journey"
event incident "Incident"
event fall "Fall"
fact sure "She feels sure" yes or no
fact at_risk "She is at risk" yes or no

)";
}

std::string when() { return "    when " + condition(tests_of_plans(), 1) + "\n    because \"So.\"\n"; }

std::string a_plan() {
  std::string text =
      declared() +
      "plan visits \"Going to the café\"\n  about travel_alone\n  level beside \"Beside\"\n  level "
      "behind \"Behind\"\n  level alone \"Alone\"\n";
  for (const char* level : {"beside", "behind"})
    if (!chance(5)) text += std::string("  step down from ") + level + "\n" + when();
  for (int i = pick(3); i > 0; --i)
    text += "  step up " + pick({"by 1 now", "to beside now", "to behind proposed"}) + "\n    when " +
            condition(tests_of_plans(), 1) + "\n    review within 1 day\n    because \"So.\"\n";
  if (chance(30)) text += "  wait 2 days after any step before stepping down\n";
  if (chance(30)) text += "  review every 1 month\n";
  return text + "\npromise kept \"It is promised\"\n  never step down visits while " +
         condition(tests_of_plans(), 1) + "\n";
}

/// Each way in which one thing may be given.
using GivenWays = std::vector<std::vector<given::Given>>;

/// Every record of facts, events, age and where the person stands.
class PlanWorld {
 public:
  explicit PlanWorld(const model::Ruleset& rules) : rules_(rules) {
    for (const char* fact : {"sure", "at_risk"}) {
      const model::FactId id = *rules.facts.find(fact);
      const auto says = [&](std::optional<model::Value> value) {
        return std::vector{given::Given{given::Fact{id, "", value, {}}, {}, {}}};
      };
      things_.push_back({{}, says(model::Value{1, {}}), says(model::Value{0, {}}), says(std::nullopt)});
    }
    events();
    const auto born = [](int year) {
      return std::vector{given::Given{given::Born{time::Date{std::chrono::year{year} / 1 / 1}}, {}, {}}};
    };
    things_.push_back({born(1990), born(1950), {{given::NotKnown{given::Section::age}, {}, {}}}});
  }
  /// What everything but where the person stands may be, until `visit` says that it is enough.
  template <class Visit>
  void each(Visit&& visit) const {
    each_from(0, {}, visit);
  }
  given::Given at(std::size_t level, int before) const {
    const time::Instant now = rules_.zone.day(today).first;
    const time::Stamp since =
        before == 0 ? time::Stamp{now, now, false} : rules_.zone.day(today - days{before});
    return {given::AtLevel{"visits", rules_.plans[0].levels[level].name, since}, {}, {}};
  }
  std::optional<rehearsing::Setup> put(std::vector<given::Given> givens) const {
    model::Scenario scenario;
    scenario.layer = model::LayerId{0};
    scenario.givens = std::move(givens);
    given::Asked asked;
    asked.kind = given::Asked::Kind::assessment;
    asked.at = rules_.zone.day(today).first;
    scenario.asked = asked;
    Rehearsal unread;
    return rehearsing::set_up(
        rules_, scenario, [](const std::string&) { return FileText::none("there is none"); }, unread);
  }

 private:
  template <class Visit>
  bool each_from(std::size_t thing, const std::vector<given::Given>& before, Visit& visit) const {
    if (thing == things_.size()) return visit(before);
    for (const auto& way : things_[thing]) {
      std::vector<given::Given> next = before;
      next.insert(next.end(), way.begin(), way.end());
      if (each_from(thing + 1, next, visit)) return true;
    }
    return false;
  }
  /// None, one and two of each, lately and longer ago; or nothing known of them.
  void events() {
    GivenWays ways{{{given::NotKnown{given::Section::events}, {}, {}}}};
    const std::vector<std::vector<int>> when{{}, {2}, {10}, {2, 3}, {2, 10}};
    for (const auto& journeys : when)
      for (const auto& incidents : {when[0], when[1], when[2]}) {
        std::vector<given::Given> all;
        for (const int before : journeys) all.push_back(event("journey", before));
        for (const int before : incidents) all.push_back(event("incident", before));
        ways.push_back(std::move(all));
      }
    things_.push_back(ways);
  }
  given::Given event(const char* kind, int before) const {
    given::Event happened;
    for (std::uint32_t i = 0; i < rules_.events.size(); ++i)
      if (rules_.events[model::EventId{i}].name == kind) happened.event = model::EventId{i};
    const time::Instant at = rules_.zone.day(today - days{before}).first + std::chrono::hours{12};
    happened.at = time::Stamp{at, at, false};
    return {std::move(happened), {}, {}};
  }

  const model::Ruleset& rules_;
  std::vector<GivenWays> things_;
};

/// What the records of the small world show of a plan.
struct PlanSeen {
  bool flaps = false, breaks = false;
  std::set<std::size_t> left;  ///< levels from which one steps down
};
PlanSeen seen_in(const model::Ruleset& rules) {
  const PlanWorld world(rules);
  const model::Plan& plan = rules.plans[0];
  PlanSeen seen;
  const auto answer = [&](const rehearsing::Setup& setup) {
    return evaluate::plan_answer(rules, setup.state, plan, setup.question.at).answer;
  };
  world.each([&](const std::vector<given::Given>& record) {
    for (std::size_t level = 0; level < plan.levels.size(); ++level) {
      std::vector<given::Given> givens = record;
      givens.push_back(world.at(level, 1000));
      const auto setup = world.put(givens);
      if (!setup) continue;
      const PlanAnswer first = answer(*setup);
      const bool less = proving::calls_for_less(first);
      if (!less && !proving::calls_for_more(first)) continue;
      if (less) {
        seen.left.insert(level);
        const Assessment all = evaluate::assess(rules, setup->state, setup->question.at);
        seen.breaks = seen.breaks ||
                      !rehearsing::broken_promises(rules, {}, setup->state, setup->question.at, all).empty();
      }
      givens.push_back(world.at(proving::level_named(plan, first.to->name), 0));
      const auto then = world.put(givens);
      if (!then) continue;
      const PlanAnswer second = answer(*then);
      seen.flaps = seen.flaps || (less ? proving::calls_for_more(second) : proving::calls_for_less(second));
    }
    return false;
  });
  return seen;
}

void of_a_plan(Met& met) {
  const std::string text = made(a_plan);
  const auto rules = checked(text);
  if (!rules) return;
  const PlanSeen seen = seen_in(rules->checked());
  const std::map<std::string, bool> is_broken{{"visits.never_flaps", seen.flaps}, {"kept", seen.breaks}};
  for (const Proof& proof : prove(*rules)) {
    met(proof.promise + ": " + std::string(words_of(proof.result)));
    if (proof.counterexample) expect_it_fails(text, proof);
    const auto by_hand = is_broken.find(proof.promise);
    if (by_hand != is_broken.end() && by_hand->second && proof.result == Proof::Result::proved)
      RC_FAIL(proof.promise + " is proved, and a record breaks it\n" + text);
    const bool all_left = seen.left.contains(0) && seen.left.contains(1);
    if (proof.promise == "visits.can_be_left" && proof.result == Proof::Result::broken && all_left)
      RC_FAIL("each level can be left\n" + text);
  }
}

// ---- deadlines -------------------------------------------------------------------------------------------------

std::string length() {
  return pick({"4 hours", "24 hours", "30 hours", "1 day", "2 days", "4 days", "1 week", "1 working day",
               "3 working days", "5 working days"});
}
std::string promised_length() {
  const std::string one = length();
  return one +
         (one.ends_with("hours") ? "" : pick({"", "", " counting that day", " or the next working day"}));
}
/// Sometimes another rule asks for what the second step of the chain is, in the same words.
std::string asking_for_the_same() {
  if (!chance(30)) return "";
  return "requirement talk \"They talk\"\n" + pick({"  for each fall\n", "  for each concern\n", ""}) +
         "  then meet \"a talk\" within " + length() + " by service_manager\n";
}
std::string a_requirement() {
  std::string text = declared() +
                     "calendar england through 2026-12-31\n  closed 2026-04-03, 2026-04-06, 2026-12-25, "
                     "2026-12-28\n" +
                     asking_for_the_same() + "requirement look \"It is looked at\"\n" +
                     pick({"  for each fall\n", "  for each concern\n", "  when sure\n", ""}) +
                     "  then record \"what happened\" within " + length() + " by service_manager\n";
  if (chance(50))
    text += "  and once that is done meet \"a talk\" within " + length() + " by service_manager\n";
  return text + "\npromise kept \"It is promised\"\n  always look within " + promised_length() + "\n";
}

/// Puts on record what the requirement is for, as it came to be then; its id.
std::string arises(const model::Ruleset& rules, const time::Stamp& start, model::Scenario& scenario) {
  const auto& of = rules.requirements.back().for_each;
  const auto give = [&](auto made) { scenario.givens.push_back({std::move(made), {}, {}}); };
  if (!of) {
    const time::Date long_ago{std::chrono::year{2025} / 6 / 1};
    give(given::Fact{*rules.facts.find("sure"), "", model::Value{1, {}}, rules.zone.day(long_ago)});
    give(given::Supported{start});
    return "";
  }
  if (of->kind == model::ItemKind::concern) {
    given::Concern concern;
    concern.id = "it_happened";
    concern.opened = start;
    give(std::move(concern));
  } else {
    given::Event fall;
    fall.event = of->event;
    fall.id = "it_happened";
    fall.at = start;
    give(std::move(fall));
  }
  return "it_happened";
}

const ActionReason* asks_for(const Assessment& all, int step) {
  for (const RequiredAction& action : all.actions)
    for (const ActionReason& reason : action.reasons)
      if (reason.requirement == "look" && reason.step == step) return &reason;
  return nullptr;
}

/// Where it arises at a moment, and each step is done as late as it may be, on a day or in its last minute,
/// is one due later than promised?
bool is_late(const model::Ruleset& rules, const time::Stamp& start, bool in_the_last_minute) {
  const auto limit = evaluate::due(rules, *rules.care_promises[0].within, start);
  model::Scenario scenario;
  scenario.layer = model::LayerId{0};
  const std::string item = arises(rules, start, scenario);
  given::Asked asked;
  asked.kind = given::Asked::Kind::assessment;
  asked.at = start.last;
  const std::size_t steps = rules.requirements.back().steps.size();
  for (std::size_t step = 0; step < steps; ++step) {
    scenario.asked = asked;
    Rehearsal unread;
    const auto setup = rehearsing::set_up(
        rules, scenario, [](const std::string&) { return FileText::none("there is none"); }, unread);
    if (!setup) return false;
    const Assessment all = evaluate::assess(rules, setup->state, setup->question.at);
    if (!rehearsing::broken_promises(rules, scenario, setup->state, setup->question.at, all).empty())
      return true;
    const ActionReason* asks = asks_for(all, static_cast<int>(step) + 1);
    if (asks == nullptr || !limit) return false;
    const std::string& due = asks->due;
    const auto day = time::parse_date(due);
    const auto moment = day ? std::optional(rules.zone.day(*day).last) : time::parse_moment(due);
    if (!moment) return false;
    // A day is over at 00:00 of the next.
    if (*moment > limit->over()) return true;
    const time::Instant minute = *moment + std::chrono::milliseconds{1} - std::chrono::minutes{1};
    model::ActionDone done;
    done.rule = "look";
    done.step = static_cast<int>(step) + 1;
    done.done = !day                 ? time::Stamp{*moment, *moment, false}
                : in_the_last_minute ? time::Stamp{minute, minute, false}
                                     : rules.zone.day(*day);
    done.item = item;
    asked.at = done.done->last;
    scenario.givens.push_back({std::move(done), {}, {}});
  }
  return false;
}

void of_a_deadline(Met& met) {
  const std::string text = made(a_requirement);
  const auto rules = checked(text);
  if (!rules) return;
  const auto proofs = prove(*rules, {}, "kept");
  met(std::string(words_of(proofs[0].result)));
  if (proofs[0].counterexample) expect_it_fails(text, proofs[0]);
  if (proofs[0].result != Proof::Result::proved) return;
  const auto& zone = rules->checked().zone;
  // Around the days that are closed, and where clocks change.
  for (const auto& first :
       {today, time::Date{std::chrono::year{2026} / 3 / 27}, time::Date{std::chrono::year{2026} / 10 / 23}})
    for (int i = 0; i < 10; ++i) {
      const time::Stamp whole = zone.day(first + days{i});
      std::vector<time::Stamp> starts{whole};
      for (const int hour : {0, 1, 9, 23}) {
        const time::Instant at = whole.first + std::chrono::hours{hour} + std::chrono::minutes{30};
        starts.push_back({at, at, false});
      }
      for (const time::Stamp& start : starts)
        if (is_late(rules->checked(), start, false) || is_late(rules->checked(), start, true))
          RC_FAIL("it is late where it arises on " + zone.text(start) + "\n" + text);
    }
}

TEST(Promises, AboutPlansAreBrokenByNoRecordOfASmallWorld) {
  hold({"kept: proved", "kept: broken", "visits.never_flaps: proved", "visits.never_flaps: broken",
        "visits.can_be_left: proved", "visits.can_be_left: broken", "visits.step_ups_end: proved"},
       of_a_plan, rulesets_asked(20));
}
TEST(Promises, AboutDeadlinesAreBrokenByNoTime) {
  hold({"proved", "broken"}, of_a_deadline, rulesets_asked(100));
}

}  // namespace
}  // namespace kith::properties
