#include "engine/differ/people/care.hpp"

#include <algorithm>
#include <map>

#include "engine/differ/decided.hpp"
#include "engine/evaluate/care/assess.hpp"
#include "engine/evaluate/care/involvement.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/names.hpp"

namespace kith::differing {

namespace {

using Kind = Difference::Kind;
using Key = std::pair<Kind, std::string>;

/// One thing that is said of a person, part by part.
struct Stated {
  std::string name, title;
  std::vector<std::pair<std::string, std::string>> parts;
  int permits = 0;  ///< how far what is said goes; more is more
  /// Of what is to be done: how little it binds, whether only if something turns out so, and by when.
  Strength strength = Strength::must;
  bool perhaps = false, safety = false;
  std::string due;
  std::vector<FactUsed> read;
  std::string escalation;                        ///< of which it is a stage
  std::string held_by, held_until, may_be_told;  ///< of an escalation
  std::string level;                             ///< of a plan
};
using All = std::map<Key, Stated>;

void put(All& all, Kind kind, const std::string& key, Stated said) {
  for (int i = 1; !all.emplace(Key{kind, i == 1 ? key : key + ' ' + std::to_string(i)}, said).second;) ++i;
}

void read_all(std::vector<FactUsed>& to, const std::vector<FactUsed>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void add_action(All& all, const model::Ruleset& rules, const RequiredAction& one, const std::string& when) {
  Stated said;
  said.name = one.reasons.empty() ? "" : one.reasons.front().requirement;
  for (const model::Escalation& each : rules.escalations)
    if (said.name == each.name || said.name.starts_with(each.name + ".")) said.escalation = each.name;
  said.title = one.action.what + (one.item ? " (" + one.item->title + ")" : "");
  said.parts = {{"to be done", when.empty() ? "yes" : "if " + when},
                {"by", one.action.by},
                {"due", one.due},
                {"status", when.empty() ? report::status_words(one.status) : ""},
                {"how much it binds", std::string(report::name(one.strength))},
                {"for safety", one.safety ? "yes" : ""}};
  said.strength = one.strength;
  said.perhaps = !when.empty();
  said.safety = one.safety;
  said.due = one.due;
  for (const ActionReason& reason : one.reasons) read_all(said.read, reason.facts);
  if (one.item) said.read.push_back({"", one.item->title, Truth::yes, one.item->from, "", "", ""});
  put(all, Kind::duty, one.action.what + '\n' + (one.item ? one.item->from : ""), std::move(said));
}

/// The more a step leaves to the person, the more it permits.
int permits(PlanAnswer::Kind kind) {
  switch (kind) {
    case PlanAnswer::Kind::step_up_now: return 0;
    case PlanAnswer::Kind::propose_step_up: return 1;
    case PlanAnswer::Kind::stay: return 2;
    case PlanAnswer::Kind::propose_step_down: return 3;
    case PlanAnswer::Kind::agreed_step_down: break;
  }
  return 4;
}

void add_plan(All& all, const PlanAnswer& one) {
  Stated said;
  said.name = one.plan.name;
  said.title = one.plan.title;
  said.permits = permits(one.kind);
  said.level = one.level.title;
  said.parts = {{"level", one.level.title},
                {"what now", report::plan_sentences(one)},
                {"no step down before", one.wait_until},
                {"review due", one.review.due}};
  for (const Reason& reason : one.because) read_all(said.read, reason.facts);
  put(all, Kind::plan, one.plan.name, std::move(said));
}

void add_decider(All& all, const Named& decision, const WhoDecides& one) {
  Stated said;
  said.name = decision.name;
  said.title = decision.title;
  std::string heard, told;
  for (const Consulted& each : one.consulted)
    heard += (heard.empty() ? "" : "; ") + report::involved_words(each.who) +
             (each.is == Truth::unknown ? " (to be found out)" : "");
  for (const Involved& each : one.informed) told += (told.empty() ? "" : "; ") + report::involved_words(each);
  std::string now;
  for (const ActsNow& each : one.acts_now)
    now += (now.empty() ? "" : "; ") + report::acts_now_words(each, one.holders);
  said.parts = {{"who decides", report::decides_words(one)},
                {"who acts now", now},
                {"consulted", heard},
                {"informed", told}};
  said.read = one.facts;
  put(all, Kind::who_decides, decision.name, std::move(said));
}

void add_escalation(All& all, const EscalationAnswer& one) {
  Stated said;
  said.name = one.escalation.name;
  said.title = one.escalation.title;
  std::string told;
  for (const Answer& each : one.may_be_told)
    told += (told.empty() ? "" : "; ") + each.question.share_title + ": " + in_words(each);
  said.parts = {{"how it goes", report::holding_words(one)},
                {"the last to hear does so by", one.worst_case},
                {"may be told", told}};
  said.due = one.worst_case;
  said.held_by = report::ring_words(one.holders);
  said.held_until = one.until;
  said.may_be_told = told;
  said.read.push_back({"", one.escalation.title, Truth::yes, one.from, "", "", ""});
  put(all, Kind::escalation, one.escalation.name + '\n' + one.from, std::move(said));
}

/// In whose list it stands that something is to be found out.
void add_fact(All& all, const ToFindOut& one) {
  Stated said;
  said.name = one.fact.what;
  said.title = one.fact.plain;
  said.parts = {{"who can say", report::ring_words(one.found_out_by)}};
  said.read.push_back({"", one.fact.plain, Truth::unknown, one.fact.from, "", "", ""});
  put(all, Kind::meaning, one.fact.what, std::move(said));
}

All gather(const Scope& scope, const State& state, time::Instant at, bool second) {
  All all;
  const model::Ruleset& rules = state.ruleset().checked();
  if (scope.care) {
    const Assessment is = evaluate::assess_for_figures(rules, state.record(), at);
    for (const RequiredAction& one : is.actions) add_action(all, rules, one, "");
    for (const ToFindOut& fact : is.find_out)
      for (const WouldFollow& one : fact.would_follow)
        add_action(all, rules, one.action, one.when + ", " + fact.fact.plain);
    for (const ToFindOut& one : is.find_out) add_fact(all, one);
    for (const PlanAnswer& one : is.plans) add_plan(all, one);
    for (const EscalationAnswer& one : evaluate::escalations(rules, state.record(), at))
      add_escalation(all, one);
  }
  for (const Decided& one : scope.decided)
    if (const auto id = second ? one.after : one.before)
      add_decider(all, one.named, evaluate::who_decides(rules, state.record(), *id, at));
  return all;
}

/// Does it bind less, or need it be done only later, or only if something turns out so?
bool asks_less(const Stated& was, const Stated& is) {
  return is.strength > was.strength || (was.safety && !is.safety) || (is.perhaps && !was.perhaps) ||
         is_due_later(was.due, is.due);
}

/// Held by the same, for longer?
bool goes_on_later(const Stated& was, const Stated& is) {
  return was.held_by == is.held_by && is_due_later(was.held_until, is.held_until);
}

std::optional<PersonDifference> difference(const Key& key, const Stated* was, const Stated* is) {
  // What else is to be found out, or no longer, is told by what hangs on it.
  if (key.first == Kind::meaning && (was == nullptr || is == nullptr)) return std::nullopt;
  const Stated& known = is != nullptr ? *is : *was;
  PersonDifference made;
  made.kind = key.first;
  made.name = known.name;
  made.title = known.title;
  const auto part = [](const Stated* of, std::size_t i) { return of != nullptr ? of->parts[i].second : ""; };
  for (std::size_t i = 0; i < known.parts.size(); ++i)
    if (part(was, i) != part(is, i))
      made.aspects.push_back({known.parts[i].first, part(was, i), part(is, i)});
  if (made.aspects.empty()) return std::nullopt;
  switch (made.kind) {
    case Kind::duty: made.more_permissive = is == nullptr || (was != nullptr && asks_less(*was, *is)); break;
    case Kind::escalation:
      made.more_permissive = was == nullptr || is == nullptr || is_due_later(was->due, is->due) ||
                             was->may_be_told != is->may_be_told || goes_on_later(*was, *is);
      break;
    case Kind::plan:
      made.more_permissive =
          was == nullptr || is == nullptr || is->permits > was->permits || was->level != is->level;
      break;
    default: made.more_permissive = true;
  }
  return made;
}

const Stated* in(const All& all, const Key& key) {
  const auto found = all.find(key);
  return found == all.end() ? nullptr : &found->second;
}

class Caring {
 public:
  Caring(const Scope& scope, const Records& records, time::Instant at)
      : scope_(scope),
        records_(records),
        at_(at),
        before_(gather(scope, records.before, at, false)),
        after_(gather(scope, records.after, at, true)) {}

  std::vector<PersonDifference> all() {
    std::vector<PersonDifference> found;
    for (const auto& [key, is] : after_) look_at(key, found);
    for (const auto& [key, was] : before_)
      if (in(after_, key) == nullptr) look_at(key, found);
    return found;
  }

 private:
  void look_at(const Key& key, std::vector<PersonDifference>& found) {
    const Stated *was = in(before_, key), *is = in(after_, key);
    auto one = difference(key, was, is);
    if (!one) return;
    if (is == nullptr && !was->escalation.empty() && is_told_another_way(was->escalation))
      one->more_permissive = false;
    std::vector<FactUsed> read;
    for (const Stated* side : {is, was})
      if (side != nullptr) read_all(read, side->read);
    one->hangs_on = hangs_on(records_, read, [&](const Records& rest) {
      const auto& [before, after] = of(rest);
      return !difference_of(key, before, after);
    });
    found.push_back(std::move(*one));
  }
  /// Is something to be done of an escalation still, though it is something else?
  bool is_told_another_way(const std::string& escalation) const {
    return std::any_of(after_.begin(), after_.end(), [&](const auto& one) {
      return one.first.first == Kind::duty && one.second.escalation == escalation;
    });
  }
  static bool difference_of(const Key& key, const All& before, const All& after) {
    const Stated *was = in(before, key), *is = in(after, key);
    return (was != nullptr || is != nullptr) && difference(key, was, is);
  }
  std::pair<All, All> of(const Records& rest) const {
    return {gather(scope_, rest.before, at_, false), gather(scope_, rest.after, at_, true)};
  }

  const Scope& scope_;
  const Records& records_;
  time::Instant at_;
  All before_, after_;
};

}  // namespace

std::vector<PersonDifference> care_that_differs(const Scope& scope, const Records& records,
                                                time::Instant at) {
  if (!scope.care && scope.decided.empty()) return {};
  return Caring(scope, records, at).all();
}

}  // namespace kith::differing
