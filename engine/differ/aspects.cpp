#include "engine/differ/aspects.hpp"

#include "engine/report/words/condition.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/time/parse.hpp"

namespace kith::differing {

namespace {

std::string in_force(const model::Period& period) {
  std::string text;
  if (period.from) text += "from " + time::text(*period.from);
  if (period.until) text += (text.empty() ? "" : " ") + ("until " + time::text(*period.until));
  return text;
}
std::string length(const std::optional<time::Duration>& duration) {
  return duration ? time::text(*duration) : std::string();
}
std::string whom(const model::Ruleset& rules, const std::vector<model::Who>& all) {
  std::string text;
  for (const model::Who& one : all) text += (text.empty() ? "" : ", ") + report::who_plain(rules, one);
  return text;
}
std::string strength(Strength of) {
  switch (of) {
    case Strength::must: return "must";
    case Strength::contract: return "contract";
    case Strength::should: return "should";
    case Strength::policy: return "policy";
    case Strength::may: break;
  }
  return "may";
}

void add_action(Aspects& to, const std::string& what, const model::Ruleset& rules, const model::Action& one) {
  to.emplace_back(what, report::action_text(rules, one));
  to.emplace_back(what + ", by whom", one.by ? rules.roles[*one.by].name : "");
  to.emplace_back(what + ", deadline", report::deadline_text(one.deadline));
  to.emplace_back(what + ", unless", one.unless ? report::condition_text(rules, *one.unless) : "");
}
void add_steps(Aspects& to, const std::string& what, const model::Ruleset& rules,
               const std::vector<model::RequiredStep>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string name = what + (steps.size() == 1 ? "" : ' ' + std::to_string(i + 1));
    add_action(to, name, rules, steps[i].action);
    to.emplace_back(name + ", once what is before it is done", steps[i].once_that_is_done ? "yes" : "");
    if (steps[i].if_late) add_action(to, name + ", if late", rules, *steps[i].if_late);
  }
}

}  // namespace

Aspects aspects_of(const model::Ruleset& rules, const model::Requirement& it) {
  Aspects to;
  to.emplace_back("in force", in_force(it.period));
  to.emplace_back("every", length(it.every));
  to.emplace_back("when", report::condition_text(rules, it.condition));
  if (it.for_each) to.emplace_back("for each, where", report::condition_text(rules, it.for_each->where));
  add_steps(to, "to be done", rules, it.steps);
  to.emplace_back("how much it binds", strength(it.strength));
  to.emplace_back("for safety", it.safety ? "yes" : "");
  return to;
}

Aspects aspects_of(const model::Ruleset& rules, const model::Involvement& it) {
  Aspects to;
  to.emplace_back("in force", in_force(it.period));
  to.emplace_back("about", it.anything ? "anything else" : rules.decisions[it.decision].name);
  to.emplace_back("applies", report::condition_text(rules, it.applies));
  for (std::size_t i = 0; i < it.deciders.size(); ++i) {
    const auto& one = it.deciders[i];
    to.emplace_back("decides " + std::to_string(i + 1),
                    report::who_plain(rules, one.who) + " when " + report::condition_text(rules, one.when));
  }
  for (std::size_t i = 0; i < it.consults.size(); ++i)
    to.emplace_back(
        "consulted " + std::to_string(i + 1),
        whom(rules, it.consults[i].who) + " when " + report::condition_text(rules, it.consults[i].when));
  to.emplace_back("informed", whom(rules, it.informs));
  return to;
}

Aspects aspects_of(const model::Ruleset& rules, const model::Plan& it) {
  Aspects to;
  to.emplace_back("in force", in_force(it.period));
  std::string levels;
  for (const auto& level : it.levels) levels += (levels.empty() ? "" : ", ") + level.name;
  to.emplace_back("levels", levels);
  to.emplace_back("starts at", it.start < it.levels.size() ? it.levels[it.start].name : "");
  for (const auto& down : it.downs) {
    const std::string what =
        "step down from " + (down.from < it.levels.size() ? it.levels[down.from].name : "");
    to.emplace_back(what, report::condition_text(rules, down.when));
    to.emplace_back(what + ", agreed by", whom(rules, down.agreed_by));
  }
  for (std::size_t i = 0; i < it.ups.size(); ++i) {
    const auto& up = it.ups[i];
    const std::string what = "step up " + std::to_string(i + 1);
    to.emplace_back(what, report::condition_text(rules, up.when));
    to.emplace_back(what + ", to", up.to ? it.levels[*up.to].name : "by " + std::to_string(up.by));
    to.emplace_back(what + ", at once", up.now ? "yes" : "");
    add_steps(to, what + ", to be done", rules, up.steps);
    to.emplace_back(what + ", agreed by", whom(rules, up.agreed_by));
    to.emplace_back(what + ", reviewed within", time::text(up.review_within));
  }
  to.emplace_back("wait between steps", length(it.wait));
  for (std::size_t i = 0; i < it.reviews.size(); ++i)
    to.emplace_back("review " + std::to_string(i + 1), time::text(it.reviews[i].length) + " when " +
                                                           report::condition_text(rules, it.reviews[i].when));
  return to;
}

Aspects aspects_of(const model::Ruleset& rules, const model::Escalation& it) {
  Aspects to;
  to.emplace_back("in force", in_force(it.period));
  std::string shared;
  for (const auto id : it.share) shared += (shared.empty() ? "" : ", ") + rules.categories[id].name;
  to.emplace_back("tells", shared);
  to.emplace_back("for", it.purpose ? rules.purposes[*it.purpose].name : "");
  const auto stage = [&](std::optional<model::StageIndex> at) {
    return at && *at < it.stages.size() ? rules.roles[it.stages[*at].role].name : std::string();
  };
  to.emplace_back("begins with", stage(it.first));
  for (std::size_t i = 0; i < it.stages.size(); ++i) {
    const model::Stage& one = it.stages[i];
    const std::string what = "stage " + std::to_string(i + 1);
    to.emplace_back(what, rules.roles[one.role].name);
    to.emplace_back(what + ", answers within", length(one.answers_within));
    to.emplace_back(what + ", resolves within", length(one.resolves_within));
    to.emplace_back(what + ", then", stage(one.then));
    to.emplace_back(what + ", if implicated", stage(one.if_implicated));
    to.emplace_back(what + ", outside", one.outside ? "yes" : "");
    to.emplace_back(what + ", final", one.final ? "yes" : "");
  }
  for (const auto& jump : it.jumps)
    to.emplace_back("goes straight to " + stage(jump.to), report::condition_text(rules, jump.when));
  for (const auto& must : it.must_reach)
    to.emplace_back("must reach " + stage(must.stage), "within " + time::text(must.within));
  return to;
}

Aspects aspects_of(const model::Ruleset& rules, const model::Measure& it) {
  Aspects to;
  to.emplace_back("in force", in_force(it.period));
  to.emplace_back("of each, where", report::condition_text(rules, it.each.where));
  to.emplace_back("in the last", length(it.in_the_last));
  to.emplace_back("counts when",
                  it.counts_when ? report::condition_text(rules, *it.counts_when) : it.done_in_time);
  to.emplace_back("target",
                  it.target ? (it.at_least ? "at least " : "at most ") + it.target->text() + "%" : "");
  return to;
}

}  // namespace kith::differing
