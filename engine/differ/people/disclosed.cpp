#include "engine/differ/people/disclosed.hpp"

#include <algorithm>

#include "engine/differ/decided.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/decision.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/rehearse/words.hpp"

namespace kith::differing {

namespace {

/// What was asked, as places: the member, or the person; what of the scope.
struct Put {
  std::optional<std::string> member;
  const Scope::Shared* shared = nullptr;
  const Decided* done = nullptr;
};

/// Nothing where the stack has no such thing.
std::optional<model::Question> question(const Put& put, const model::State& state, bool second,
                                        time::Instant at) {
  model::Question made;
  made.at = at;
  if (put.shared != nullptr) {
    made.category = second ? put.shared->category.after : put.shared->category.before;
    made.purpose = second ? put.shared->purpose.after : put.shared->purpose.before;
    if (!made.category || !made.purpose) return std::nullopt;
  } else {
    made.decision = second ? put.done->after : put.done->before;
    if (!made.decision) return std::nullopt;
  }
  if (!put.member) return made;
  for (std::uint32_t m = 0; state.circle && m < state.circle->size(); ++m)
    if ((*state.circle)[m].id == *put.member) {
      made.with = {model::Party::Kind::member, m};
      return made;
    }
  return std::nullopt;
}

bool same_limits(const std::optional<DecisionLimits>& a, const std::optional<DecisionLimits>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->detail == b->detail && a->keep_back == b->keep_back && a->on_condition == b->on_condition &&
         a->only_the_rest == b->only_the_rest && a->within.empty() && b->within.empty();
}

/// One stack, one record, one thread.
class Side {
 public:
  Side(const State& state, const std::set<std::string>& changed, bool second)
      : rules_(state.ruleset().checked()), state_(state.record()), changed_(changed), second_(second) {}

  std::optional<model::Question> asked(const Put& put, time::Instant at) const {
    return question(put, state_, second_, at);
  }
  /// Holds until the next.
  const Decision& decision(const std::optional<model::Question>& asked) {
    static const Decision nothing;
    return asked ? by_ids_.decide(workspace_.put(rules_, state_, *asked)) : nothing;
  }
  Answer answer(const std::optional<model::Question>& asked) {
    return asked ? evaluate::answer_among_others(workspace_, rules_, state_, *asked) : Answer{};
  }
  bool by_a_change(const Decision& decision) const {
    return std::any_of(decision.because.begin(), decision.because.end(),
                       [&](std::string_view id) { return changed_.contains(std::string(id)); });
  }
  const model::State& record() const { return state_; }

 private:
  const model::Ruleset& rules_;
  const model::State& state_;
  const std::set<std::string>& changed_;
  bool second_;
  evaluate::Workspace workspace_;
  evaluate::ByIds by_ids_{workspace_};
};

/// Some questions that are answered otherwise in one way.
struct Otherwise {
  PersonDifference told;
  Put first;
  std::vector<FactUsed> read;
};

class Answering {
 public:
  Answering(const Scope& scope, const Records& records, time::Instant at)
      : scope_(scope),
        records_(records),
        at_(at),
        before_(records.before, scope.changed_before, false),
        after_(records.after, scope.changed_after, true) {}

  std::vector<PersonDifference> all() {
    ask(std::nullopt, {"person", "the person"});
    const auto& circle = after_.record().circle;
    for (std::uint32_t m = 0; circle && m < circle->size(); ++m)
      if (const model::Member& one = (*circle)[m]; evaluate::in_date(one.since, one.until, {at_, at_, false}))
        ask(one.id, {one.id, one.name.empty() ? one.id : one.name});
    merge();
    std::vector<PersonDifference> found;
    for (Otherwise& one : found_) {
      one.told.hangs_on =
          hangs_on(records_, one.read, [&](const Records& rest) { return same(one.first, rest); });
      found.push_back(std::move(one.told));
    }
    return found;
  }

 private:
  void ask(const std::optional<std::string>& member, const Named& who) {
    for (const Scope::Shared& one : scope_.shared) ask({member, &one, nullptr}, who);
    for (const Decided& one : scope_.done) ask({member, nullptr, &one}, who);
  }
  void ask(const Put& put, const Named& who) {
    const auto was = before_.asked(put, at_), is = after_.asked(put, at_);
    const Decision &a = before_.decision(was), &b = after_.decision(is);
    if (a.outcome == b.outcome && a.possible == b.possible && same_limits(a.limits, b.limits) &&
        !before_.by_a_change(a) && !after_.by_a_change(b) && !owner_matters())
      return;
    const Answer before = before_.answer(was), after = after_.answer(is);
    if (const auto how = otherwise(before, after)) add(put, who, *how, before, after);
  }
  /// After a death, who is to decide what no rule permits is the owner.
  bool owner_matters() const { return scope_.owner_after_death && after_.record().died; }
  std::optional<Change> otherwise(const Answer& before, const Answer& after) const {
    auto how = change(before, after);
    if (!how && owner_matters() && before.uncovered != after.uncovered)
      how = Change{Difference::Kind::limits, true, {{"why", before.uncovered, after.uncovered}}};
    return how;
  }
  void add(const Put& put, const Named& who, const Change& how, const Answer& before, const Answer& after) {
    Otherwise one;
    one.first = put;
    one.told.kind = how.kind;
    one.told.more_permissive = how.more_permissive;
    one.told.with = {who};
    if (put.shared != nullptr) {
      one.told.categories = {put.shared->category.named};
      one.told.purposes = {put.shared->purpose.named};
    } else {
      one.told.decisions = {put.done->named};
    }
    one.told.aspects = {{"the answer", in_words(before), in_words(after)}};
    if (how.kind == Difference::Kind::limits)
      one.told.aspects.insert(one.told.aspects.end(), how.aspects.begin(), how.aspects.end());
    for (const Answer* answer : {&after, &before})
      for (const Reason& reason : answer->because)
        one.read.insert(one.read.end(), reason.facts.begin(), reason.facts.end());
    for (const Answer* answer : {&after, &before})
      for (const SetAside& aside : answer->set_aside)
        one.read.insert(one.read.end(), aside.reason.facts.begin(), aside.reason.facts.end());
    found_.push_back(std::move(one));
  }
  bool same(const Put& put, const Records& rest) const {
    Side before(rest.before, scope_.changed_before, false), after(rest.after, scope_.changed_after, true);
    const auto was = before.asked(put, at_), is = after.asked(put, at_);
    return was && is && !otherwise(before.answer(was), after.answer(is));
  }

  template <class Same, class Join>
  void merge(Same&& same_questions, Join&& join) {
    std::vector<Otherwise> merged;
    for (Otherwise& one : found_) {
      const auto other = std::find_if(merged.begin(), merged.end(), [&](const Otherwise& kept) {
        const PersonDifference &a = kept.told, &b = one.told;
        return a.kind == b.kind && a.more_permissive == b.more_permissive && a.aspects == b.aspects &&
               a.decisions.empty() == b.decisions.empty() && same_questions(a, b);
      });
      if (other == merged.end()) merged.push_back(std::move(one));
      else join(other->told, one.told);
    }
    found_ = std::move(merged);
  }
  /// Only what differs in one respect is told together, so that no more is said than is so.
  void merge() {
    const auto add_to = [](std::vector<Named>& to, const std::vector<Named>& from) {
      to.insert(to.end(), from.begin(), from.end());
    };
    merge(
        [](const auto& a, const auto& b) {
          return a.with == b.with && a.categories == b.categories && a.decisions == b.decisions;
        },
        [&](auto& to, const auto& from) { add_to(to.purposes, from.purposes); });
    merge([](const auto& a, const auto& b) { return a.with == b.with && a.purposes == b.purposes; },
          [&](auto& to, const auto& from) {
            add_to(to.categories, from.categories);
            add_to(to.decisions, from.decisions);
          });
    merge(
        [](const auto& a, const auto& b) {
          return a.categories == b.categories && a.decisions == b.decisions && a.purposes == b.purposes;
        },
        [&](auto& to, const auto& from) { add_to(to.with, from.with); });
  }

  const Scope& scope_;
  const Records& records_;
  time::Instant at_;
  Side before_, after_;
  std::vector<Otherwise> found_;
};

}  // namespace

std::vector<PersonDifference> answers_that_differ(const Scope& scope, const Records& records,
                                                  time::Instant at) {
  return Answering(scope, records, at).all();
}

}  // namespace kith::differing
