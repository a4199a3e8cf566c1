#include "engine/evaluate/explain/bound.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/holding.hpp"
#include "engine/evaluate/condition/versions.hpp"
#include "engine/evaluate/explain/decider.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/words.hpp"

namespace kith::evaluate {

namespace {

using model::Stance;

/// What becomes of an allow, why, and what to find out.
struct Bound {
  Outcome allow = Outcome::allow;
  std::string why;
  std::vector<FindOut> find_out;
};

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
      if (!step.on_record) left += (left.empty() ? "" : ", ") + step.step;
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
    add(out_.find_out, {{what,
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
    for (const model::MemberIndex member : deciding_.members)
      opposed(wish_of(inquiry_, member, matter, Stance::opposes, now_).value, name(member), "/wishes");
    best_interests(matter);
    for (const Held& held : held_over(inquiry_, matter, std::nullopt, now_))
      if (held.is == Truth::unknown &&
          wish_of(inquiry_, held.member, matter, Stance::opposes, now_).value != Truth::no)
        unsure(name(held.member), "/wishes");
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
      add(out_.find_out, {{stable_name(inquiry_, key),
                           plain(inquiry_, key),
                           "/best_interests",
                           std::string(words(found.reading.why)),
                           {"a best-interests meeting with those who must be consulted"},
                           1}});
    }
  }
  std::string name(model::MemberIndex index) const {
    const model::Member& member = (*inquiry_.state().circle)[index];
    return member.name.empty() ? member.id : member.name;
  }

  const Inquiry& inquiry_;
  const model::Ruleset& rules_;
  const time::Stamp& now_;
  const Deciding& deciding_;
  std::string title_;
  Bound out_;
};

Bound bound_in(const Asking& asked) {
  const Asking about = asking_about(asked.rules, asked.state, *asked.question.decision, asked.question.at);
  Trace trace(Inquiry{about, {}, {}});
  const Deciding deciding = decider(trace);
  return Binder(trace, deciding).answer();
}

/// What binds whichever way it is, where nobody knows whether some entries of the record are in error.
Bound bound(const Inquiry& inquiry) {
  const auto doubted = [&](const Origin& entry) {
    const std::string& title = inquiry.rules().decisions[*inquiry.asking.question.decision].title;
    return Bound{Outcome::undetermined,
                 "it is to be found out who decides this",
                 {{"entered in error",
                   fmt::format("who decides about “{}”", title),
                   pointer(entry),
                   std::string(words(Why::may_be_in_error)),
                   {"whoever keeps the record"},
                   1}}};
  };
  return whichever(
      inquiry, [](const Inquiry& one) { return bound_in(one.asking); },
      [](const Bound& one) { return one.allow; }, doubted);
}

/// What the boundaries come to, as who decides binds it: an "ask first" only by what refuses.
Outcome bound_to(Outcome outcome, Outcome allow) {
  if (outcome == Outcome::allow) return allow;
  return outcome == Outcome::ask_first && allow == Outcome::refuse ? Outcome::refuse : outcome;
}

/// Is there a clause among those that decide which stands whoever decides?
bool whoever_decides(const Decided& decided, const Answer& answer) {
  const model::Ruleset& rules = decided.asked.trace.inquiry().rules();
  return std::any_of(answer.because.begin(), answer.because.end(), [&](const Reason& reason) {
    return reason.certain &&
           std::any_of(rules.clauses.begin(), rules.clauses.end(), [&](const model::Clause& clause) {
             return clause.whoever_decides && clause.id == reason.clause;
           });
  });
}

/// What is asked of somebody already is not asked twice in other words.
void add_new(std::vector<FindOut>& found, const std::vector<FindOut>& more) {
  for (const FindOut& one : more) {
    const auto same = [&](const FindOut& other) {
      return other.what == one.what && other.supplied_by == one.supplied_by;
    };
    if (std::none_of(found.begin(), found.end(), same)) found.push_back(one);
  }
}

void change(Answer& answer, Outcome to, const Bound& bound) {
  const bool undetermined = to == Outcome::undetermined;
  if (undetermined && answer.outcome == Outcome::allow) answer.possible = {Outcome::refuse, Outcome::allow};
  if (!undetermined) answer.possible.clear();
  // The clauses that would have allowed it give no reason for what it has become.
  if (!undetermined) {
    answer.because.clear();
    answer.actions.clear();
  }
  answer.outcome = to;
  answer.uncovered = bound.why;
  answer.limits.reset();
  answer.lawful_basis.clear();
  add_new(answer.find_out, bound.find_out);
  if (to == Outcome::refuse) answer.find_out.clear();
}

}  // namespace

void bind_to_decider(const Decided& decided, Answer& answer) {
  const Inquiry& asked = decided.asked.trace.inquiry();
  if (!asked.asking.question.decision || answer.outcome == Outcome::refuse ||
      whoever_decides(decided, answer))
    return;
  // Nobody decides for the dead: what stands then is what a rule that speaks of the death says.
  if (asked.asking.dead) return;
  const Bound bound = evaluate::bound(asked);
  if (bound.allow == Outcome::allow) return;
  std::erase_if(answer.would_change, [&](const WouldChange& one) { return one.outcome == Outcome::allow; });
  if (answer.outcome != Outcome::undetermined) {
    const Outcome to = bound_to(answer.outcome, bound.allow);
    if (to != answer.outcome) change(answer, to, bound);
    return;
  }
  std::vector<Outcome> left;
  for (const Outcome one : answer.possible)
    if (const Outcome to = bound_to(one, bound.allow); std::find(left.begin(), left.end(), to) == left.end())
      left.push_back(to);
  if (left.size() == 1 && left.front() != Outcome::undetermined) return change(answer, left.front(), bound);
  // Who decides matters only to what the boundaries may allow.
  if (std::find(answer.possible.begin(), answer.possible.end(), Outcome::allow) != answer.possible.end())
    add_new(answer.find_out, bound.find_out);
  if (std::find(left.begin(), left.end(), Outcome::undetermined) == left.end()) answer.possible = left;
}

}  // namespace kith::evaluate
