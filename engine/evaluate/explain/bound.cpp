#include "engine/evaluate/explain/bound.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/holder_says.hpp"
#include "engine/evaluate/condition/holding.hpp"
#include "engine/evaluate/explain/decider.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/versions.hpp"

namespace kith::evaluate {

namespace {

using model::Stance;

class Binder {
 public:
  Binder(Trace& trace, const Deciding& deciding)
      : inquiry_(trace.inquiry()),
        rules_(inquiry_.rules()),
        now_(inquiry_.asking.now),
        deciding_(deciding),
        title_(rules_.decisions[*inquiry_.asking.question.decision].title) {}

  Bound answer() {
    using Kind = WhoDecides::Kind;
    const std::string person = person_name(inquiry_.state());
    switch (deciding_.kind) {
      case Kind::find_out:
        return {Outcome::undetermined, "it is to be found out who decides this", deciding_.find_out};
      case Kind::try_first:
        return {Outcome::undetermined,
                "something is to be tried first, so that " + person + " can decide",
                {steps()}};
      case Kind::no_rule: return {Outcome::ask_first, "no rule says who decides this", deciding_.find_out};
      case Kind::nobody: return {Outcome::refuse, "nobody may decide this for another person", {}};
      case Kind::person: the_person(person); break;
      case Kind::other: somebody_else(); break;
    }
    return std::move(out_);
  }

 private:
  FindOut steps() const {
    std::string left;
    for (const TryFirst& step : deciding_.try_first)
      if (!step.on_record) left += (left.empty() ? "" : ", ") + step.title;
    return {"first try",           "whether this was tried first: " + left,     "/capacity",
            "nothing is recorded", {"a capacity assessment for this decision"}, 1};
  }

  void opposed(Truth whether, const std::string& who, std::string section) {
    if (whether == Truth::yes) {
      if (out_.allow != Outcome::refuse) out_.why.clear();
      out_.allow = Outcome::refuse;
      out_.why += (out_.why.empty() ? "" : "; ") + who + " decides this, and opposes it";
    } else if (whether == Truth::unknown) {
      unsure(who, std::move(section));
    }
  }
  void unsure(const std::string& who, std::string section) {
    if (out_.allow == Outcome::allow) {
      out_.allow = Outcome::undetermined;
      out_.why = "it is not known whether " + who + " opposes it";
    }
    const std::string what = "wish about " + rules_.decisions[*inquiry_.asking.question.decision].name;
    evaluate::add(out_.find_out, {{what,
                                   fmt::format("whether {} opposes “{}”", who, title_),
                                   std::move(section),
                                   "it is not known",
                                   {who},
                                   1}});
  }

  /// Opposed in a wish, or refused by a consent to it.
  void the_person(const std::string& person) {
    const model::RecordedMatter matter = inquiry_.matter();
    opposed(wish(inquiry_, std::nullopt, matter, Stance::opposes, now_).value, person, "/wishes");
    constexpr model::ConsentSet no = (1U << static_cast<unsigned>(model::ConsentStatus::refused)) |
                                     (1U << static_cast<unsigned>(model::ConsentStatus::withdrawn));
    if (out_.allow != Outcome::refuse)
      opposed(consent_is(consent_for(inquiry_, *inquiry_.asking.question.decision), no).value, person,
              "/consents");
  }

  void somebody_else() {
    const model::RecordedMatter matter = inquiry_.matter();
    const model::Who& who = deciding_.line->who;
    if (who.role)
      opposed(wish(inquiry_, *who.role, matter, Stance::opposes, now_).value, rules_.roles[*who.role].title,
              "/wishes");
    for (const model::MemberIndex member : deciding_.members) {
      const Truth wishes = wish_of(inquiry_, member, matter, Stance::opposes, now_).value;
      opposed(wishes, name(member), "/wishes");
      if (wishes != Truth::yes) opposed(holder_refused(inquiry_, member), name(member), "/consents");
    }
    best_interests(matter);
    for (const Held& held : held_over(inquiry_, matter, std::nullopt, now_))
      if (held.is == Truth::unknown) {
        if (wish_of(inquiry_, held.member, matter, Stance::opposes, now_).value != Truth::no)
          unsure(name(held.member), "/wishes");
        else if (holder_refused(inquiry_, held.member) != Truth::no) unsure(name(held.member), "/consents");
      }
  }
  void best_interests(model::RecordedMatter matter) {
    const FindingAt found = best_interests_at(inquiry_, matter, now_);
    if (found.finding == model::Finding::opposes) {
      if (out_.allow != Outcome::refuse) out_.why = "the best-interests decision about it opposes it";
      out_.allow = Outcome::refuse;
    } else if (!found.finding && out_.allow == Outcome::allow) {
      const UnknownKey key{UnknownKey::Kind::best_interests, matter.id, false};
      out_.allow = Outcome::undetermined;
      out_.why = "it is not known whether a best-interests decision opposes it";
      evaluate::add(out_.find_out, {{stable_name(inquiry_, key),
                                     plain(inquiry_, key),
                                     "/best_interests",
                                     std::string(words(found.reading.why)),
                                     {"a best-interests meeting with those who must be consulted"},
                                     1}});
    }
  }
  std::string name(model::MemberIndex index) const {
    const model::Member& member = (*inquiry_.state().circle)[index];
    return name_of(member);
  }

  const Inquiry& inquiry_;
  const model::Ruleset& rules_;
  const time::Stamp& now_;
  const Deciding& deciding_;
  std::string title_;
  Bound out_;
};

Bound bound_in(const Asking& asked, std::span<const Supposed> supposed) {
  const Asking about = asking_about(asked.rules, asked.state, *asked.question.decision, asked.question.at);
  Trace trace(Inquiry{about, {}, supposed});
  const Deciding deciding = decider(trace);
  return Binder(trace, deciding).answer();
}

Bound doubted(const Inquiry& inquiry, const Origin& entry) {
  const std::string& title = inquiry.rules().decisions[*inquiry.asking.question.decision].title;
  return {Outcome::undetermined,
          "it is to be found out who decides this",
          {{"entered in error",
            fmt::format("who decides about “{}”", title),
            pointer(entry),
            std::string(words(Why::may_be_in_error)),
            {"whoever keeps the record"},
            1}}};
}

/// Does a clause of this effect stand, whoever decides?
Truth whoever_decides(const Decided& decided, Effect effect) {
  const Finding& asked = decided.asked;
  return whoever_decides(asked.trace.inquiry(), asked.settled, asked.settled.stands, effect);
}

/// What the boundaries may come to, as who decides binds it: an "ask first" only by what refuses.
OutcomeSet possible(const Decided& decided, Outcome allow) {
  OutcomeSet found = decided.asked.settled.possible;
  const auto replace = [&](Outcome from, OutcomeSet to) {
    if ((found & outcome_bit(from)) != 0) found = static_cast<OutcomeSet>((found & ~outcome_bit(from)) | to);
  };
  const Truth free = whoever_decides(decided, Effect::allow);
  if (free != Truth::yes) {
    OutcomeSet left = outcome_bit(allow);
    if (allow == Outcome::undetermined) left = outcome_bit(Outcome::refuse) | outcome_bit(Outcome::allow);
    if (free == Truth::unknown) left |= outcome_bit(Outcome::allow);
    replace(Outcome::allow, left);
  }
  if (allow == Outcome::refuse && whoever_decides(decided, Effect::ask_first) != Truth::yes)
    replace(Outcome::ask_first, outcome_bit(Outcome::refuse));
  return found;
}

constexpr Outcome outcomes[] = {Outcome::refuse, Outcome::ask_first, Outcome::allow};

/// What is asked of somebody already is not asked twice in other words.
void add_new(std::vector<FindOut>& found, const std::vector<FindOut>& more) {
  for (const FindOut& one : more) {
    const auto same = [&](const FindOut& other) {
      return other.what == one.what && other.supplied_by == one.supplied_by;
    };
    if (std::none_of(found.begin(), found.end(), same)) found.push_back(one);
  }
}

/// The clauses that would have allowed it give no reason for what it has become.
void decide_instead(Answer& answer, Outcome to) {
  answer.because.clear();
  answer.actions.clear();
  answer.find_out.clear();
  answer.possible.clear();
  answer.outcome = to;
}

}  // namespace

Bound bound(const Decided& decided, std::span<const Supposed> supposed) {
  const Inquiry& inquiry = decided.asked.trace.inquiry();
  // Nobody decides for the dead: what stands then is what a rule that speaks of the death says.
  if (!inquiry.asking.question.decision || inquiry.asking.dead) return {};
  return whichever(
      inquiry, [&](const Inquiry& one) { return bound_in(one.asking, supposed); },
      [](const Bound& one) { return one.allow; },
      [&](const Origin& entry) { return doubted(inquiry, entry); });
}

Outcome outcome(const Decided& decided, const Bound& bound) {
  const OutcomeSet all = possible(decided, bound.allow);
  if (all == decided.asked.settled.possible) return decided.outcome;
  for (const Outcome one : outcomes)
    if (all == outcome_bit(one)) return one;
  return Outcome::undetermined;
}

std::optional<OutcomeSet> possible_as_bound(const Decided& decided, const Bound& bound) {
  const OutcomeSet before = decided.asked.settled.possible, all = possible(decided, bound.allow);
  // Though nothing changes, whether it may be allowed still hangs on who decides.
  const bool hangs_on_it = bound.allow == Outcome::undetermined &&
                           (before & outcome_bit(Outcome::allow)) != 0 &&
                           whoever_decides(decided, Effect::allow) != Truth::yes;
  return all == before && !hangs_on_it ? std::nullopt : std::optional(all);
}

std::vector<Outcome> outcomes_in(OutcomeSet all) {
  std::vector<Outcome> found;
  for (const Outcome one : outcomes)
    if ((all & outcome_bit(one)) != 0) found.push_back(one);
  return found;
}

void bind_to_decider(const Decided& decided, const Bound& bound, Answer& answer) {
  const auto all = possible_as_bound(decided, bound);
  if (!all) return;
  const Outcome to = outcome(decided, bound);
  if (to != Outcome::undetermined) decide_instead(answer, to);
  answer.outcome = to;
  answer.uncovered = bound.why;
  answer.limits.reset();
  answer.lawful_basis.clear();
  if (to != Outcome::refuse) add_new(answer.find_out, bound.find_out);
  if (to != Outcome::undetermined) return;
  answer.possible = outcomes_in(*all);
}

}  // namespace kith::evaluate
