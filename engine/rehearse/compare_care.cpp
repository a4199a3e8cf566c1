#include <algorithm>

#include "engine/rehearse/care_words.hpp"
#include "engine/rehearse/compare.hpp"
#include "engine/rehearse/told.hpp"
#include "engine/rehearse/words.hpp"
#include "engine/time/parse.hpp"
#include "kith/decimal.hpp"

namespace kith::rehearsing {
namespace {

namespace expect = model::scenario;
using Failures = std::vector<Rehearsal::Failure>;
using Texts = std::vector<std::string>;

template <class All, class Is>
auto find_if(const All& all, Is is) {
  const auto found = std::find_if(all.begin(), all.end(), is);
  return found == all.end() ? nullptr : &*found;
}

/// Holds an assessment to one expectation.
struct CareComparer {
  const model::Ruleset& rules;
  const model::State& state;
  const Assessment& all;
  const model::Spot& place;
  Failures& failures;

  void fail(std::string expected, std::string found) const {
    failures.push_back({rules.place(place), "expected " + std::move(expected), "got " + std::move(found)});
  }

  void operator()(const expect::ActionIs&) const;
  void operator()(const expect::ReviewIs&) const;
  void operator()(const expect::PlanIs&) const;
  void operator()(const expect::EscalationIs&) const;
  void operator()(const expect::DecidedBy&) const;
  void operator()(const expect::IsInvolved&) const;
  void operator()(const expect::MeasureIs&) const;
  void operator()(const expect::RecordLacks&) const;
  void operator()(const expect::FindsOut&) const;
  void operator()(const expect::NothingToFindOut&) const;
  void operator()(const expect::SaysBecause&) const;
  void operator()(const expect::SaysToPerson&) const;
  /// The checker lets nothing else stand where a person is assessed.
  template <class OfAQuestion>
  void operator()(const OfAQuestion&) const {
    fail("the answer to a question", "an assessment");
  }

  bool falls(const std::string& due, const time::Stamp& at) const;
  bool addressed(const RequiredAction&, const std::string& to) const;
  bool is_it(const expect::ActionIs&, const RequiredAction&, const ActionReason&) const;
};

/// The day or the moment itself; or a moment some time that day, from 00:00 to the end of it.
bool CareComparer::falls(const std::string& due, const time::Stamp& at) const {
  if (const auto day = time::parse_date(due)) return at == rules.zone.day(*day);
  const auto moment = time::parse_moment(due);
  if (!moment) return false;
  return at.whole_day ? *moment >= at.first && *moment <= at.last + std::chrono::milliseconds(1)
                      : *moment == at.first;
}

bool CareComparer::addressed(const RequiredAction& action, const std::string& to) const {
  if (to.empty()) return true;
  if (to == "person") return action.action.to_person;
  for (const model::Member& member : state.circle.value_or(std::vector<model::Member>{}))
    if (member.id == to) return action.action.to == (member.name.empty() ? member.id : member.name);
  const auto role = rules.roles.find(to);
  return role && action.action.to == rules.roles[*role].title;
}

/// The same action, whatever its status.
bool CareComparer::is_it(const expect::ActionIs& expected, const RequiredAction& action,
                         const ActionReason& reason) const {
  return reason.requirement == expected.rule && (!expected.step || reason.step == *expected.step) &&
         addressed(action, expected.to) &&
         (expected.item.empty() || (action.item && action.item->id == expected.item));
}

/// What may have been done in time, or late, is neither.
bool is_so_far(const ActionReason& reason, expect::ActionIs::Is is) {
  if (reason.perhaps_late) return is == expect::ActionIs::Is::perhaps_late;
  return is != expect::ActionIs::Is::perhaps_late && reason.status == status(is);
}

void CareComparer::operator()(const expect::ActionIs& expected) const {
  Texts found;
  bool is_so = false;
  const auto look_at = [&](const RequiredAction& action) {
    for (const ActionReason& reason : action.reasons) {
      if (!is_it(expected, action, reason)) continue;
      is_so = is_so ||
              (is_so_far(reason, expected.is) && (expected.by.empty() || action.by_role == expected.by) &&
               (!expected.at || falls(reason.due, *expected.at)));
      found.push_back(words(action, reason));
    }
  };
  for (const RequiredAction& action : all.actions) look_at(action);
  for (const ToFindOut& one : all.find_out)
    for (const WouldFollow& follows : one.would_follow) look_at(follows.action);
  if (expected.is != expect::ActionIs::Is::not_required && is_so) return;
  if (expected.is == expect::ActionIs::Is::not_required && found.empty()) return;
  fail(words(rules, expected),
       found.empty() ? "nothing that `" + expected.rule + "` asks for" : listed(found));
}

void CareComparer::operator()(const expect::ReviewIs& expected) const {
  const PlanAnswer* plan =
      find_if(all.plans, [&](const PlanAnswer& one) { return one.plan.name == expected.plan; });
  if (plan == nullptr) return fail("a review of " + expected.plan, "no such plan in force");
  const auto same = [&](const PlanReview& review) {
    return expected.overdue ? review.overdue
                            : !review.overdue && (!expected.at || falls(review.due, *expected.at));
  };
  if (same(plan->review) || (plan->step_up_review && same(*plan->step_up_review))) return;
  const std::string wanted = expected.overdue
                                 ? " overdue"
                                 : " due at " + (expected.at ? rules.zone.text(*expected.at) : "some time");
  fail("the review of " + expected.plan + wanted, review_words(*plan));
}

void CareComparer::operator()(const expect::PlanIs& expected) const {
  const PlanAnswer* plan =
      find_if(all.plans, [&](const PlanAnswer& one) { return one.plan.name == expected.plan; });
  if (plan == nullptr) return fail(words(expected), "no such plan in force");
  if (comes_to(*plan, expected)) return;
  fail(words(expected), words(*plan));
}

void CareComparer::operator()(const expect::EscalationIs& expected) const {
  using Is = expect::EscalationIs::Is;
  const auto among = [&](const std::vector<WhoHolds>& roles) {
    return std::any_of(roles.begin(), roles.end(),
                       [&](const WhoHolds& one) { return one.role.name == expected.stage; });
  };
  const auto same = [&](const EscalationAnswer& one) {
    switch (expected.is) {
      case Is::held: return among(one.holders) && (!expected.at || falls(one.until, *expected.at));
      case Is::next: return among(one.next);
      case Is::closed: return one.closed;
      case Is::overdue: return one.overdue;
      case Is::ends: return expected.at && falls(one.worst_case, *expected.at);
    }
    return false;
  };
  Texts found;
  for (const EscalationAnswer& one : all.escalations) {
    if (one.escalation.name != expected.escalation) continue;
    if (same(one)) return;
    found.push_back(words(one));
  }
  fail(words(rules, expected), found.empty() ? "no such escalation open" : listed(found));
}

void CareComparer::operator()(const expect::DecidedBy& expected) const {
  Texts found;
  for (const WhoDecides& one : all.involvement) {
    if (comes_to(one, expected)) return;
    found.push_back(words(one));
  }
  fail(words(expected), found.empty() ? "no involvement" : listed(found));
}

void CareComparer::operator()(const expect::IsInvolved& expected) const {
  Texts found;
  for (const WhoDecides& one : all.involvement) {
    if (expected.consulted)
      for (const Consulted& each : one.consulted)
        found.push_back((each.is == Truth::yes ? "" : "perhaps ") + each.who.role.name);
    else
      for (const Involved& each : one.informed) found.push_back(each.role.name);
  }
  if (std::find(found.begin(), found.end(), expected.role) != found.end()) return;
  const std::string verb = expected.consulted ? " consulted" : " informed";
  fail(expected.role + verb, (found.empty() ? "nobody" : listed(found)) + verb);
}

void CareComparer::operator()(const expect::MeasureIs& expected) const {
  const MeasureAnswer* measure =
      find_if(all.measures, [&](const MeasureAnswer& one) { return one.measure.name == expected.measure; });
  if (measure == nullptr) return fail(words(expected), "no such measure in force");
  if (!comes_to(*measure, expected)) fail(words(expected), words(*measure));
}

void CareComparer::operator()(const expect::RecordLacks& expected) const {
  Texts found;
  for (const RecordFinding& one : all.findings) {
    if (contains(one.plain, expected.text) || contains(one.what, expected.text)) return;
    found.push_back('"' + one.plain + '"');
  }
  fail("that the record lacks \"" + expected.text + '"',
       found.empty() ? "nothing that it lacks" : listed(found));
}

void CareComparer::operator()(const expect::FindsOut& expected) const {
  Texts found;
  for (const ToFindOut& one : all.find_out) {
    if (one.fact.what == expected.what || one.fact.what.starts_with(expected.what + " ")) return;
    found.push_back(one.fact.what);
  }
  fail(expected.what + " to find out",
       found.empty() ? "nothing to find out" : listed(found) + " to find out");
}

void CareComparer::operator()(const expect::NothingToFindOut&) const {
  Texts found;
  for (const ToFindOut& one : all.find_out) found.push_back(one.fact.what);
  if (!found.empty()) fail("nothing to find out", listed(found) + " to find out");
}

void CareComparer::operator()(const expect::SaysToPerson& expected) const {
  if (const auto said = none_says(told(all), expected.text, "none"))
    fail("words for the person that say \"" + expected.text + '"', *said);
}

void CareComparer::operator()(const expect::SaysBecause& expected) const {
  if (const auto said = none_says(reasons(all), expected.text, "no reason"))
    fail("a reason that says \"" + expected.text + '"', *said);
}

}  // namespace

std::vector<Rehearsal::Failure> compare(const model::Ruleset& rules, const model::State& state,
                                        const std::vector<expect::Expected>& expected,
                                        const Assessment& all) {
  Failures failures;
  for (const expect::Expected& one : expected)
    std::visit(CareComparer{rules, state, all, one.place, failures}, one.node);
  return failures;
}

}  // namespace kith::rehearsing
