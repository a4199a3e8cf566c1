#include "engine/differ/declared/aspects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/differ/meaning/reads.hpp"
#include "engine/evaluate/record/item_text.hpp"
#include "engine/report/words/condition.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/time/parse.hpp"

// Each binding names every member, so that none is added without a word on what is said of it here.

namespace kith::differing {

std::string period_text(const model::Period& period) {
  std::string text;
  if (period.from) text += "from " + time::text(*period.from);
  if (period.until) text += (text.empty() ? "" : " ") + ("until " + time::text(*period.until));
  return text;
}

namespace {

std::string length(const std::optional<time::Duration>& duration) {
  return duration ? time::text(*duration) : std::string();
}
std::string yes_if(bool it_is) { return it_is ? "yes" : ""; }
std::string listed_text(std::vector<std::string> all) {
  std::string text;
  for (const std::string& one : all) text += (text.empty() ? "" : ", ") + one;
  return text;
}
std::string whom(const model::Ruleset& rules, const std::vector<model::Who>& all) {
  std::vector<std::string> words;
  for (const model::Who& one : all) words.push_back(report::who_plain(rules, one));
  std::sort(words.begin(), words.end());
  return listed_text(std::move(words));
}
/// "monday tuesday 17:00 to 09:00, except closed days".
std::string hours_text(const time::Hours& hours) {
  static constexpr std::array days{"monday", "tuesday",  "wednesday", "thursday",
                                   "friday", "saturday", "sunday"};
  std::vector<std::string> shifts;
  for (const time::Shift& shift : hours) {
    const bool closed_only = shift.closed == time::Shift::Closed::only;
    std::string text = closed_only ? "closed days" : "";
    for (std::size_t day = 0; day < days.size() && !closed_only; ++day)
      if ((shift.days >> day & 1) != 0) text += (text.empty() ? "" : " ") + std::string(days[day]);
    text += fmt::format(" {:02}:{:02} to {:02}:{:02}", shift.from / 60, shift.from % 60, shift.to / 60 % 24,
                        shift.to % 60);
    if (shift.closed == time::Shift::Closed::never) text += " except closed days";
    shifts.push_back(text);
  }
  return listed_text(std::move(shifts));
}
std::string strength_text(Strength of) {
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
    const auto& [action, once_that_is_done, if_late] = steps[i];
    const std::string name = what + (i == 0 ? "" : ' ' + std::to_string(i + 1));
    add_action(to, name, rules, action);
    to.emplace_back(name + ", once what is before it is done", yes_if(once_that_is_done));
    if (if_late) add_action(to, name + ", if late", rules, *if_late);
  }
}
void add_each(Aspects& to, const std::string& what, const model::Ruleset& rules, const model::ForEach& each) {
  to.emplace_back(what, evaluate::kind_text(rules, each) + (each.over ? ", those that are over" : ""));
  to.emplace_back(what + ", where", report::condition_text(rules, each.where));
}
/// The definitions that it reads, so that one that was written otherwise is shown with it.
template <class Rule>
Aspects with_definitions(Aspects to, const model::Ruleset& rules, const Rule& rule) {
  for (const model::Definition* one : definitions_read(rules, rule))
    for (const auto& [period, condition, layer, place] : one->rules) {
      const std::string when = period_text(period);
      to.emplace_back(one->name + (when.empty() ? "" : ", " + when),
                      report::condition_text(rules, condition));
    }
  return to;
}

}  // namespace

Aspects aspects_of(const model::Ruleset& rules, const model::Requirement& it) {
  const auto& [name, title, layer, period, for_each, every, condition, steps, strength, safety, because,
               easy_read, cites, place] = it;
  Aspects to;
  to.emplace_back("in force", period_text(period));
  to.emplace_back("every", length(every));
  to.emplace_back("when", report::condition_text(rules, condition));
  if (for_each) add_each(to, "for each", rules, *for_each);
  add_steps(to, "to be done", rules, steps);
  to.emplace_back("how much it binds", strength_text(strength));
  to.emplace_back("for safety", yes_if(safety));
  return with_definitions(std::move(to), rules, it);
}

Aspects aspects_of(const model::Ruleset& rules, const model::Involvement& it) {
  const auto& [name, title, layer, period, decision, anything, may_be_overridden, applies, deciders, consults,
               informs, place] = it;
  Aspects to;
  to.emplace_back("in force", period_text(period));
  to.emplace_back("about", anything ? "anything else" : rules.decisions[decision].name);
  to.emplace_back("may be overridden", yes_if(may_be_overridden));
  to.emplace_back("applies", report::condition_text(rules, applies));
  for (std::size_t i = 0; i < deciders.size(); ++i) {
    const auto& [who, in_best_interests, when, because, cites, even_where] = deciders[i];
    std::string text = report::who_plain(rules, who) + (in_best_interests ? ", in best interests," : "") +
                       " when " + report::condition_text(rules, when);
    for (const auto held : even_where) text += ", even where somebody holds " + rules.authorities[held].name;
    to.emplace_back("decides " + std::to_string(i + 1), text);
  }
  for (std::size_t i = 0; i < consults.size(); ++i) {
    const auto& [who, when, because, cites] = consults[i];
    to.emplace_back("consulted " + std::to_string(i + 1),
                    whom(rules, who) + " when " + report::condition_text(rules, when));
  }
  to.emplace_back("informed", whom(rules, informs));
  return with_definitions(std::move(to), rules, it);
}

namespace {

void add_up(Aspects& to, const std::string& what, const model::Ruleset& rules, const model::Plan& plan,
            const model::Plan::StepUp& up) {
  const auto& [level, by, now, when, steps, strength, agreed_by, review_within, because, easy_read, cites,
               authority, place] = up;
  to.emplace_back(what, report::condition_text(rules, when));
  to.emplace_back(what + ", to", level ? plan.levels[*level].name : "by " + std::to_string(by));
  to.emplace_back(what + ", at once", yes_if(now));
  add_steps(to, what + ", to be done", rules, steps);
  to.emplace_back(what + ", how much it binds", strength_text(strength));
  to.emplace_back(what + ", agreed by", whom(rules, agreed_by));
  to.emplace_back(what + ", reviewed within", time::text(review_within));
  to.emplace_back(what + ", by law or regulation", yes_if(authority));
}

}  // namespace

Aspects aspects_of(const model::Ruleset& rules, const model::Plan& it) {
  const auto& [name, title, layer, period, about, levels, start, downs, ups, wait, reviews, place] = it;
  Aspects to;
  to.emplace_back("in force", period_text(period));
  to.emplace_back("about", rules.decisions[about].name);
  std::vector<std::string> names;
  for (const auto& level : levels) names.push_back(level.name);
  to.emplace_back("levels", listed_text(std::move(names)));
  to.emplace_back("starts at", start < levels.size() ? levels[start].name : "");
  for (const auto& [from, when, parts, agreed_by, because, easy_read, cites, down_place] : downs) {
    const std::string what = "step down from " + (from < levels.size() ? levels[from].name : "");
    to.emplace_back(what, report::condition_text(rules, when));
    to.emplace_back(what + ", agreed by", whom(rules, agreed_by));
  }
  for (std::size_t i = 0; i < ups.size(); ++i)
    add_up(to, "step up " + std::to_string(i + 1), rules, it, ups[i]);
  to.emplace_back("wait between steps", length(wait));
  for (std::size_t i = 0; i < reviews.size(); ++i)
    to.emplace_back("review " + std::to_string(i + 1), time::text(reviews[i].length) + " when " +
                                                           report::condition_text(rules, reviews[i].when));
  return with_definitions(std::move(to), rules, it);
}

Aspects aspects_of(const model::Ruleset& rules, const model::Escalation& it) {
  const auto& [name, title, layer, period, share, purpose, stages, first, jumps, must_reach, cites, place] =
      it;
  Aspects to;
  to.emplace_back("in force", period_text(period));
  std::vector<std::string> shared;
  for (const auto id : share) shared.push_back(rules.categories[id].name);
  to.emplace_back("tells", listed_text(std::move(shared)));
  to.emplace_back("for", purpose ? rules.purposes[*purpose].name : "");
  const auto stage_name = [&](std::optional<model::StageIndex> at) {
    return at && *at < it.stages.size() ? rules.roles[it.stages[*at].role].name : std::string();
  };
  to.emplace_back("begins with", stage_name(first));
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const auto& [role, answers_within, resolves_within, then, if_implicated, staffed, final, outside,
                 stage_place, stage_title] = stages[i];
    const std::string what = "stage " + std::to_string(i + 1);
    to.emplace_back(what, rules.roles[role].name);
    to.emplace_back(what + ", answers within", length(answers_within));
    to.emplace_back(what + ", resolves within", length(resolves_within));
    to.emplace_back(what + ", then", stage_name(then));
    to.emplace_back(what + ", if implicated", stage_name(if_implicated));
    to.emplace_back(what + ", staffed", hours_text(staffed));
    to.emplace_back(what + ", outside", yes_if(outside));
    to.emplace_back(what + ", final", yes_if(final));
  }
  for (const auto& [when, stage] : jumps)
    to.emplace_back("goes straight to " + stage_name(stage), report::condition_text(rules, when));
  for (const auto& [stage, within, reach_place] : must_reach)
    to.emplace_back("must reach " + stage_name(stage), "within " + time::text(within));
  return with_definitions(std::move(to), rules, it);
}

namespace {

std::string figures_text(const model::Ruleset& rules, const model::Measure& it) {
  static constexpr std::array figures{"number", "total", "average"};
  const auto field = [&](model::FieldId id) {
    const auto& fields = rules.events[it.each.event].fields;
    return id.index < fields.size() ? fields[id.index].name : std::string("a field");
  };
  std::vector<std::string> all;
  for (const auto& [figure, of] : it.shows)
    all.push_back(figures[static_cast<std::size_t>(figure)] + (of ? ' ' + field(*of) : std::string()));
  std::string text = listed_text(std::move(all));
  if (it.by_week) text += " by week";
  return it.by_field ? text + " by " + field(*it.by_field) : text;
}

}  // namespace

Aspects aspects_of(const model::Ruleset& rules, const model::Measure& it) {
  const auto& [kind, name, title, layer, period, each, in_the_last, counts_when, done_in_time, shows, by_week,
               by_field, target, at_least, place] = it;
  Aspects to;
  to.emplace_back("in force", period_text(period));
  to.emplace_back("title", title);
  to.emplace_back("what it is", kind == model::Measure::Kind::share ? "a share" : "figures");
  to.emplace_back("shows", figures_text(rules, it));
  add_each(to, "of each", rules, each);
  to.emplace_back("in the last", length(in_the_last));
  to.emplace_back("counts when", counts_when ? report::condition_text(rules, *counts_when) : done_in_time);
  to.emplace_back("target", target ? (at_least ? "at least " : "at most ") + target->text() + "%" : "");
  return with_definitions(std::move(to), rules, it);
}

}  // namespace kith::differing
