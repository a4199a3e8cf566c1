#include "engine/differ/answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/prove/realise.hpp"

namespace kith::differing {

using proving::Asked;
using proving::Asker;
using proving::Circumstances;
using proving::Walked;

namespace {

/// What it takes to gather what may be on record, in cases looked at.
constexpr std::uint64_t steps_a_question = 1'000;

}  // namespace

Answers::Answers(const Deciding& deciding, const DifferenceLimits& limits, Differences& found)
    : deciding_(deciding), joint_(deciding.joint()), rules_(joint_.rules()), limits_(limits), found_(found) {
  steps_left_ = limits.all;
  everything_.anything = everything_.anyone = true;
  everything_.title = "The answer differs";
  for (std::uint32_t i = 0; i < rules_.clauses.size(); ++i)
    if (const model::ClauseId id{i}; joint_.changed(id)) {
      changed_clauses_.insert(rules_.clauses[i].id);
      matter_is_read_ = matter_is_read_ || joint_.reads_the_matter(id);
    }
}

void Answers::look() {
  model::Promise decisions = everything_;
  for (std::uint32_t i = 0; i < rules_.decisions.size(); ++i)
    decisions.decisions.push_back(model::DecisionId{i});
  std::vector<Asked> asked = proving::asked_of(rules_, everything_);
  if (!decisions.decisions.empty()) {
    const std::vector<Asked> to_do = proving::asked_of(rules_, decisions);
    asked.insert(asked.end(), to_do.begin(), to_do.end());
  }
  for (Asked& one : asked) {
    if (!may_differ(one)) continue;
    one.each_completion = true;
    found_.questions += one.questions;
    every_asker(one);
  }
  merge();
  tell();
  found_.not_proved.insert(found_.not_proved.end(), in_the_way_.begin(), in_the_way_.end());
}

/// Does a changed clause speak of it?
bool Answers::may_differ(const Asked& asked) const {
  const auto& boundaries = asked.category ? rules_.boundaries_about[asked.category->index]
                                          : rules_.boundaries_to[asked.decision->index];
  return std::any_of(boundaries.begin(), boundaries.end(), [&](model::BoundaryId id) {
    const model::Boundary& boundary = rules_[id];
    const auto covers = [&](auto wide) { return rules_.purposes.covers(wide, *asked.purpose); };
    if (asked.purpose && !boundary.purposes.empty() &&
        std::none_of(boundary.purposes.begin(), boundary.purposes.end(), covers))
      return false;
    return std::any_of(boundary.clauses.begin(), boundary.clauses.end(),
                       [&](model::ClauseId clause) { return joint_.changed(clause); });
  });
}

void Answers::every_asker(const Asked& asked) {
  for (const Asker asker : {Asker::somebody, Asker::person, Asker::doubtful})
    for (const bool dead : {false, true}) {
      Asked one = asked;
      one.asker = asker;
      one.dead = dead;
      if (steps_left_ < steps_a_question) {
        out_of_steps();
        return;
      }
      if (every_matter(one)) continue;
      const std::string& name =
          asked.category ? rules_.categories[*asked.category].name : rules_.decisions[*asked.decision].name;
      const std::string purpose = asked.purpose ? " for " + rules_.purposes[*asked.purpose].name : "";
      in_the_way_.insert(fmt::format("Of {}{}{} it is not proved that nothing else differs.", name, purpose,
                                     dead ? ", after a death," : ""));
    }
}

/// What a matter that is named makes of the conditions is among what they may be where none is: others are
/// looked at only where that shows nothing.
bool Answers::every_matter(const Asked& asked) {
  if (every_day(asked)) return true;
  if (asked.decision || !matter_is_read_) return false;
  for (const auto& matter : proving::matters(rules_)) {
    if (!matter) continue;
    Asked one = asked;
    one.matter = matter;
    const std::size_t before = ways_.size();
    every_day(one);
    if (ways_.size() > before) return true;
  }
  return false;
}

bool Answers::every_day(Asked asked) {
  bool all = true;
  for (std::optional<time::Date> day = asked.day; day;) {
    asked.day = *day;
    if (!changed_speaks(asked)) {
      day = next_change(asked.day);
      continue;
    }
    if (steps_left_ < steps_a_question) return out_of_steps();
    const Circumstances circumstances(rules_, everything_, asked, numbers_);
    steps_left_ -= steps_a_question;
    all = once(circumstances) && all;
    day = proving::day_after(circumstances.last_day());
  }
  return all;
}

bool Answers::out_of_steps() {
  in_the_way_.insert("The change reaches more questions than are looked at in all.");
  return false;
}

bool Answers::changed_speaks(const Asked& asked) const {
  const proving::Put put(rules_, asked);
  const auto speaking = evaluate::candidates(put.inquiry());
  std::vector<bool> grants;
  for (const model::ClauseId id : speaking) grants.push_back(evaluate::grants(put.inquiry(), rules_[id]));
  const auto changed = joint_.changed_among(speaking, joint_.meanings(speaking, grants));
  return std::find(changed.begin(), changed.end(), true) != changed.end();
}

/// The first day after this one on which a boundary with a changed clause begins, or has ended.
std::optional<time::Date> Answers::next_change(time::Date day) const {
  constexpr std::chrono::days one{1};
  std::optional<time::Date> next;
  const auto take = [&](const std::optional<time::Date>& from) {
    if (from && *from > day && *from <= time::latest_day && (!next || *from < *next)) next = from;
  };
  for (const model::Boundary& boundary : rules_.boundaries) {
    if (std::none_of(boundary.clauses.begin(), boundary.clauses.end(),
                     [&](model::ClauseId id) { return joint_.changed(id); }))
      continue;
    take(boundary.period.from);
    if (boundary.period.until) take(*boundary.period.until + one);
  }
  return next;
}

/// What the rules do not tell apart is looked at once.
bool Answers::once(const Circumstances& circumstances) {
  const auto [at, fresh] = seen_.emplace(circumstances.signature(), Seen{});
  if (fresh) at->second.settled = look_at(circumstances, at->second.ways);
  put(circumstances.asked(), at->second.ways);
  return at->second.settled;
}

bool Answers::look_at(const Circumstances& circumstances, std::vector<Way>& found) {
  const std::uint64_t most = std::min(limits_.cases, steps_left_);
  budget_ = most;
  Walk walk(joint_, circumstances, budget_);
  if (walk.alike()) return true;
  const bool shown = look_at(walk, circumstances, found);
  found_.cases += most - budget_;
  steps_left_ -= most - budget_;
  return shown;
}

bool Answers::look_at(Walk& walk, const Circumstances& circumstances, std::vector<Way>& found) {
  bool any = false;
  const Walked walked = walk.run(std::nullopt, [&](const Apart&) { return any = true; });
  if (!any && walked == Walked::all && walk.reads_alike()) return true;
  const bool shown = (any && by_role(walk, circumstances, found)) || try_some(circumstances, found);
  if (!shown && walked == Walked::too_many)
    in_the_way_.insert(fmt::format("There are more cases than the {} that may be looked at of one question.",
                                   limits_.cases));
  if (shown) look_for_more(walk, circumstances, found);
  return shown;
}

/// What permits no more on the records that were shown may permit more on another.
void Answers::look_for_more(Walk& walk, const Circumstances& circumstances, std::vector<Way>& found) {
  const auto more = [&] {
    return std::any_of(found.begin(), found.end(), [](const Way& way) { return way.change.more_permissive; });
  };
  if (more()) return;
  bool any = false;
  std::uint64_t tried = 0;
  const Walked walked = walk.run(std::nullopt, [&](const Apart& apart) {
    if (!apart.may_permit_more) return false;
    any = true;
    return (take(circumstances, apart, std::nullopt, found) && more()) || ++tried == limits_.records;
  });
  if (more() || (walked == Walked::all && !any)) return;
  for (Way& way : found) way.may_permit_more = true;
}

/// By whoever asks, so that it can be said whom it is about; all together where nobody's role shows it.
bool Answers::by_role(Walk& walk, const Circumstances& circumstances, std::vector<Way>& found) {
  if (circumstances.asked().asker == Asker::somebody)
    for (const std::size_t role : walk.roles_that_matter()) show(walk, circumstances, role, found);
  if (found.empty()) show(walk, circumstances, std::nullopt, found);
  return !found.empty();
}

void Answers::show(Walk& walk, const Circumstances& circumstances, std::optional<std::size_t> role,
                   std::vector<Way>& found) {
  constexpr std::uint64_t most_steps = 3'000;
  std::uint64_t tried = 0, seen = 0;
  std::set<std::pair<std::optional<Outcome>, std::optional<Outcome>>> shown;
  const std::uint64_t kept = budget_ > most_steps ? budget_ - most_steps : 0;
  budget_ -= kept;
  walk.run(role, [&](const Apart& apart) {
    const std::pair outcomes{apart.first, apart.second};
    if (++seen > 50 * limits_.records) return true;
    if (shown.contains(outcomes)) return false;
    if (tried++ == limits_.records) return true;
    if (!take(circumstances, apart, role, found)) return false;
    tried = 0;
    shown.insert(outcomes);
    return false;
  });
  budget_ += kept;
}

/// Is it so, in a record that both look at?
bool Answers::take(const Circumstances& circumstances, const Apart& apart, std::optional<std::size_t> role,
                   std::vector<Way>& found) {
  auto made = proving::realise(circumstances, apart.where);
  auto* scenario = std::get_if<model::Scenario>(&made);
  if (scenario == nullptr) return false;
  std::optional<std::vector<std::uint32_t>> roles;
  if (role) roles = circumstances.traits()[*role].ids;
  return keep(circumstances, std::move(*scenario), std::move(roles), found);
}

/// `roles`: of whoever asks; nothing: it is not told in which.
bool Answers::keep(const Circumstances& circumstances, model::Scenario scenario,
                   std::optional<std::vector<std::uint32_t>> roles, std::vector<Way>& found) {
  const auto both = deciding_.decide(scenario);
  const auto how = both ? change(both->before.answer, both->after.answer) : std::nullopt;
  if (!how) return false;
  Way way{*how, false,  circumstances.asked().dead, changed_among(*both), {}, {}, {},
          {},   !roles, std::move(scenario)};
  if (roles) way.roles = std::move(*roles);
  if (circumstances.asked().asker == Asker::person) {
    way.anybody = false;
    if (const auto person = rules_.roles.find("person")) way.roles = {person->index};
  }
  way.scenario.title = "The answer is not what it was";
  const auto same = [&](const Way& other) { return other.change == way.change && other.by == way.by; };
  const auto other = std::find_if(found.begin(), found.end(), same);
  if (other == found.end()) found.push_back(std::move(way));
  else if (std::none_of(other->roles.begin(), other->roles.end(),
                        [&](auto id) { return !way.roles.empty() && id == way.roles.front(); }))
    other->roles.insert(other->roles.end(), way.roles.begin(), way.roles.end());
  return true;
}

std::vector<std::string> Answers::changed_among(const Both& both) const {
  std::vector<std::string> by;
  for (const auto* side : {&both.before.by, &both.after.by}) {
    for (const std::string& clause : *side)
      if (changed_clauses_.contains(clause)) by.push_back(clause);
    by.emplace_back();
  }
  return by;
}

void Answers::put(const Asked& asked, const std::vector<Way>& found) {
  for (Way way : found) {
    for (const auto id : asked.categories) way.categories.push_back(id.index);
    for (const auto id : asked.purposes) way.purposes.push_back(id.index);
    if (asked.decision) way.decisions.push_back(asked.decision->index);
    std::sort(way.roles.begin(), way.roles.end());
    ways_.push_back(std::move(way));
  }
}

}  // namespace kith::differing
