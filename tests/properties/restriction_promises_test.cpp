#include "engine/evaluate/requirement/requirements.hpp"
#include "engine/prove/restriction/restriction_record.hpp"
#include "engine/rehearse/given.hpp"
#include "tests/properties/pick.hpp"
#include "tests/properties/promised.hpp"

/// What is proved of kinds of restriction, against every record of a small world.
namespace kith::properties {
namespace {

namespace given = model::scenario;
using std::chrono::days;

const time::Date today{std::chrono::year{2026} / 6 / 1};
constexpr int began = 2'000, looked_at = 500, next_look = 450;  // days ago

const std::vector<std::string>& tests_of_restrictions() {
  static const std::vector<std::string> tests{"last_reviewed was more than 1 month ago",
                                              "exit_when is not recorded",
                                              "calm",
                                              "since was more than 3 months ago",
                                              "since was less than 1 year ago",
                                              "last_reviewed is not recorded",
                                              "review_by was more than 1 day ago",
                                              "exit_when is recorded",
                                              "authority is recorded",
                                              "authority is not recorded",
                                              "kind is locked_door",
                                              "kind is not contact",
                                              "at_risk",
                                              "at least 1 outing in the last 7 days",
                                              "age is at least 60"};
  return tests;
}

std::string a_rule(int number) {
  static const std::vector<std::string> actions{"review it", "meet \"a talk\"", "record \"how it is\"",
                                                "brief staff"};
  std::string text = "requirement r" + std::to_string(number) + " \"It is asked\"\n  for each restriction\n";
  const std::string answered = pick({"last_reviewed was more than 1 month ago", "exit_when is not recorded"});
  if (chance(70))
    text += "  when " + answered + (chance(60) ? " and (" + condition(tests_of_restrictions(), 1) + ")" : "");
  else text += "  when " + condition(tests_of_restrictions(), 2);
  text += "\n  then " + pick(actions) + " within 3 days by service_manager";
  if (chance(15)) text += " unless calm";
  text += "\n";
  if (chance(15)) text += "  and once that is done review it within 3 days by service_manager\n";
  return text;
}

std::string a_register() {
  std::string text = R"(ruleset register version "1"
  title "Register"
  owner service_manager
  effective from 2010-01-01

role service_manager "Service manager"
event outing "Outing"
fact calm "She is calm" yes or no
fact at_risk "She is at risk" yes or no

)";
  if (chance(25)) text += "restriction locked_door \"Locked door\"\nrestriction contact.visits \"Visits\"\n";
  for (int i = 1 + pick(4); i > 0; --i) text += a_rule(i);
  return text;
}

/// Every record of one restriction, of facts, an event and the age.
class RestrictedWorld {
 public:
  /// It began that many days ago, or was last looked at then; without: longer ago than anything reads.
  explicit RestrictedWorld(const model::Ruleset& rules, std::optional<int> ago = {})
      : rules_(rules), ago_(ago) {
    for (const char* fact : {"calm", "at_risk"}) {
      const model::FactId id = *rules.facts.find(fact);
      for (auto& ways : {&things_}) {
        ways->push_back({{}});
        for (const int value : {1, 0})
          ways->back().push_back({given::Given{given::Fact{id, "", model::Value{value, {}}, {}}, {}, {}}});
      }
    }
    given::Event outing;
    const time::Instant at = day(2).first;
    outing.at = time::Stamp{at, at, false};
    things_.push_back({{},
                       {given::Given{outing, {}, {}}},
                       {given::Given{given::NotKnown{given::Section::events}, {}, {}}}});
    given::Born born{time::Date{std::chrono::year{1950} / 1 / 1}};
    things_.push_back({{}, {given::Given{born, {}, {}}}});
  }
  /// Until `visit(restriction, state, moment)` says that it is enough.
  template <class Visit>
  bool each(Visit&& visit) const {
    return each_from(0, {}, visit);
  }
  time::Stamp day(int before) const { return rules_.zone.day(today - days{before}); }

 private:
  template <class Visit>
  bool each_from(std::size_t thing, const std::vector<given::Given>& before, Visit& visit) const {
    if (thing == things_.size()) return each_restriction(before, visit);
    for (const auto& way : things_[thing]) {
      std::vector<given::Given> next = before;
      next.insert(next.end(), way.begin(), way.end());
      if (each_from(thing + 1, next, visit)) return true;
    }
    return false;
  }
  template <class Visit>
  bool each_restriction(const std::vector<given::Given>& givens, Visit& visit) const {
    model::Scenario scenario;
    scenario.layer = model::LayerId{0};
    scenario.givens = givens;
    given::Asked asked;
    asked.kind = given::Asked::Kind::assessment;
    asked.at = day(0).first;
    scenario.asked = asked;
    Rehearsal unread;
    auto setup = rehearsing::set_up(
        rules_, scenario, [](const std::string&) { return FileText::none("there is none"); }, unread);
    if (!setup) return false;
    const bool declared = rules_.restriction_kinds.size() > 0;
    for (const char* kind : {"locked_door", "contact.visits", "helmet"})
      for (int ways = 0; ways < 16 && (!declared || kind != std::string("helmet")); ++ways) {
        model::Restriction one;
        one.id = "r1";
        one.kind = kind;
        const bool reviewed = (ways & 1) != 0;
        one.since = day(reviewed ? began : ago_.value_or(began));
        one.ended = one.last_reviewed = one.review_by = std::optional<time::Stamp>{};
        if (reviewed) one.last_reviewed = std::optional(day(ago_.value_or(looked_at)));
        if ((ways & 2) != 0) one.review_by = std::optional(day(ago_ ? 1 : next_look));
        if ((ways & 4) != 0) one.exit_when = "it is safe";
        if ((ways & 8) != 0) one.authority = model::RestrictionAuthority{"an order", true, {}, {}, {}};
        if (visit(one, setup->state, setup->question.at)) return true;
      }
    return false;
  }

  const model::Ruleset& rules_;
  std::optional<int> ago_;
  std::vector<std::vector<std::vector<given::Given>>> things_;
};

/// What somebody has to work on about the restriction and has not done, or may have to.
std::set<std::pair<std::string, int>> asked_about(const model::Ruleset& rules, model::State state,
                                                  const model::Restriction& one, time::Instant at,
                                                  std::optional<time::Instant> all_done) {
  state.restrictions = std::vector{one};
  std::set<std::pair<std::string, int>> found;
  for (const auto& demand : evaluate::demands_of_requirements(rules, state, at)) {
    const bool counts = demand.item && !demand.only_if_done && proving::is_work(*demand.action);
    if (counts && (!all_done || (demand.arose && *demand.arose > *all_done)))
      found.emplace(demand.requirement, demand.step);
  }
  return found;
}

/// Is there a record in which, all that was asked for having been done when it was last looked at, nothing is
/// asked for now? Of one that was never looked at: nothing that a review would end.
bool goes_on_unseen(const model::Ruleset& rules) {
  const RestrictedWorld world(rules);
  return world.each([&](const model::Restriction& one, const model::State& state, time::Instant at) {
    if (*one.last_reviewed) {
      const time::Instant done = (*one.last_reviewed)->last + std::chrono::hours{1};
      return asked_about(rules, state, one, at, done).empty();
    }
    model::Restriction reviewed = one;
    reviewed.last_reviewed = std::optional(world.day(0));
    if (*one.review_by) reviewed.review_by = std::optional(world.day(-400));
    const auto still = asked_about(rules, state, reviewed, at, {});
    const auto asked = asked_about(rules, state, one, at, {});
    return std::includes(still.begin(), still.end(), asked.begin(), asked.end());
  });
}
bool has_no_exit(const model::Ruleset& rules, std::optional<int> ago = {}) {
  return RestrictedWorld(rules, ago)
      .each([&](const model::Restriction& one, const model::State& state, time::Instant at) {
        if (one.exit_when) return false;
        model::Restriction with = one;
        with.exit_when = "it is safe";
        const auto still = asked_about(rules, state, with, at, {});
        const auto asked = asked_about(rules, state, one, at, {});
        return std::includes(still.begin(), still.end(), asked.begin(), asked.end());
      });
}

/// Days by which a length that a proof tells is surely over.
int days_over(const std::string& length) {
  static const std::map<std::string, int> over{
      {"at once", 0}, {"1 day", 2}, {"1 month", 32}, {"3 months", 94}, {"1 year", 367}};
  return over.at(length);
}

void of_a_register(Met& met) {
  const std::string text = made(a_register);
  const auto rules = checked(text);
  if (!rules) return;
  std::map<RestrictionPromise, bool> all_proved, any;
  std::optional<int> by;
  for (const Proof& proof : prove(*rules)) {
    const RestrictionPromise promise = *proof.of_restriction;
    met(std::string(name_of(promise)) + ": " + std::string(words_of(proof.result)));
    const bool is_proved = proof.result == Proof::Result::proved;
    all_proved[promise] = is_proved && (!any[promise] || all_proved[promise]);
    any[promise] = true;
    if (promise == RestrictionPromise::has_exit && !proof.asked_by.empty() &&
        proof.asked_by != Proof::on_its_date) {
      met("has_exit: by some time");
      by = std::max(by.value_or(0), days_over(proof.asked_by));
    }
    if (proof.counterexample) expect_it_fails(text, proof);
  }
  if (all_proved[RestrictionPromise::has_exit] && has_no_exit(rules->checked()))
    RC_FAIL("an exit is proved, and of some record nobody is asked for one\n" + text);
  if (all_proved[RestrictionPromise::has_exit] && by && has_no_exit(rules->checked(), by))
    RC_FAIL("an exit is asked for by some time, and of some record it is not\n" + text);
  if (all_proved[RestrictionPromise::is_reviewed] && goes_on_unseen(rules->checked()))
    RC_FAIL("reviews are proved, and some record is never looked at again\n" + text);
}

TEST(Promises, AboutRestrictionsAreBrokenByNoRecordOfASmallWorld) {
  hold({"has_exit: proved", "has_exit: broken", "has_exit: by some time", "is_reviewed: proved",
        "is_reviewed: broken"},
       of_a_register, rulesets_asked(20));
}

}  // namespace
}  // namespace kith::properties
