#include "engine/evaluate/care/involvement.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/condition/capacity.hpp"
#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/entered.hpp"
#include "kith/version.hpp"

namespace kith::evaluate {

using model::Involvement;

namespace {

class Involver {
 public:
  Involver(const model::Ruleset& rules, const model::State& state, model::DecisionId decision,
           time::Instant at)
      : rules_(rules),
        state_(state),
        decision_(decision),
        asking_(asking(rules, state, decision, at)),
        inquiry_{asking_, {}, {}, {}, {}, false, 0},
        trace_(inquiry_) {
    for (const Involvement& one : rules.involvements)
      if (one.decision == decision && one.period.contains(asking_.day)) involvement_ = &one;
  }

  WhoDecides answer() {
    result_.decision = {rules_.decisions[decision_].name, rules_.decisions[decision_].title};
    result_.at = rules_.zone.text(asking_.question.at);
    for (const model::Layer& layer : rules_.layers)
      result_.rulesets.push_back({layer.name, layer.version, layer.sha256});
    result_.engine = version();
    result_.person = state_.person_id;
    result_.person_name = person_name(state_);
    result_.record_sha256 = state_.sha256;
    wish();
    if (asking_.dead) return of_the_dead();
    steps_to_try();
    decider();
    if (involvement_) consulted();
    stays();
    return std::move(result_);
  }

 private:
  WhoDecides of_the_dead() {
    result_.kind = WhoDecides::Kind::nobody;
    result_.died = rules_.zone.text(*state_.died);
    result_.because =
        fmt::format("{} has died ({}). Nobody decides for the dead.", person_name(state_), result_.died);
    return std::move(result_);
  }
  /// The question is about the decision itself, put by the person: `has capacity` and `it` are about that.
  static Asking asking(const model::Ruleset& rules, const model::State& state, model::DecisionId decision,
                       time::Instant at) {
    model::Question question;
    question.decision = decision;
    question.at = at;
    return Asking::of(rules, state, std::move(question));
  }
  const model::DecisionConcept& concept_of() const { return rules_.decisions[decision_]; }

  void wish() {
    const model::Wish* latest = latest_wish(inquiry_, inquiry_.matter(), asking_.now);
    result_.wish.status = "not_recorded";
    if (!state_.wishes) {
      result_.wish.status = "not_known";
      result_.wish.why = words(Why::section_absent);
    }
    if (!latest) return;
    const Reading wants =
        evaluate::wish(inquiry_, std::nullopt, inquiry_.matter(), model::Stance::wants, asking_.now);
    result_.wish = {wants.value == Truth::yes  ? "wants"
                    : wants.value == Truth::no ? "opposes"
                                               : "not_known",
                    latest->says, latest->on ? rules_.zone.text(*latest->on) : "", latest->how_shown,
                    pointer(wants.origin)};
    if (wants.value == Truth::unknown) result_.wish.why = words(wants.why);
  }

  /// A step is on record where a capacity record about this matter lists it among the support tried.
  void steps_to_try() {
    for (const std::string& step : concept_of().first_try) {
      TryFirst one{step, false, ""};
      for (std::uint32_t i = 0; state_.capacity && i < state_.capacity->size(); ++i) {
        const model::Capacity& record = (*state_.capacity)[i];
        const bool about = std::find(record.matters.begin(), record.matters.end(), inquiry_.matter()) !=
                           record.matters.end();
        const bool tried = record.support_tried &&
                           std::find(record.support_tried->begin(), record.support_tried->end(), step) !=
                               record.support_tried->end();
        if (!about || !tried || !record.on || later(*record.on, asking_.now)) continue;
        one = {step, true, pointer({Origin::Section::capacity, i})};
      }
      result_.try_first.push_back(std::move(one));
    }
  }

  Involved involved(model::RoleId role) const {
    Involved result{{rules_.roles[role].name, rules_.roles[role].title}, {}};
    if (!state_.circle) return result;
    for (const model::Member& member : *state_.circle) {
      const auto roles = roles_at(member, asking_.now);
      if (std::any_of(roles.begin(), roles.end(), [&](auto held) { return rules_.roles.covers(role, held); }))
        result.members.push_back({member.id, member.name});
    }
    return result;
  }
  Involved involved(const model::Who& who) const {
    if (who.role) return involved(*who.role);
    if (who.person) return {{"person", person_name(state_)}, {}};
    Involved result{
        {rules_.authorities[*who.everyone_holding].name, rules_.authorities[*who.everyone_holding].title},
        {}};
    if (!state_.circle) return result;
    for (const model::Member& member : *state_.circle)
      if (member.authorities && in_date(member.since, member.until, asking_.now))
        for (const model::HeldAuthority& held : *member.authorities)
          if (rules_.authorities.covers(*who.everyone_holding, held.kind) &&
              in_date(held.since, held.until, asking_.now)) {
            result.members.push_back({member.id, member.name});
            break;
          }
    return result;
  }

  /// In the settings that the involvement is for.
  Truth applies(model::Condition when) {
    return both(trace_.condition(involvement_->applies), trace_.condition(when));
  }

  /// One `decides … when` that is yes replaces the person; several, or one unknown, and nobody new decides.
  void decider() {
    if (concept_of().never_decided_for_another) {
      const bool lacks =
          capacity_at(inquiry_, inquiry_.matter(), asking_.now).outcome == model::CapacityOutcome::lacking;
      if (lacks) result_.kind = WhoDecides::Kind::nobody;
      result_.because = "Nobody may decide this for another person.";
      return;
    }
    std::vector<const Involvement::Decides*> yes;
    std::vector<model::Condition> unknown;
    for (const Involvement::Decides* one : candidates()) {
      const Truth whether = applies(one->when);
      if (whether == Truth::yes) yes.push_back(one);
      if (whether == Truth::unknown) unknown.insert(unknown.end(), {involvement_->applies, one->when});
    }
    add(result_.find_out, find_out(trace_, unknown));
    if (yes.size() > 1 || !unknown.empty()) {
      result_.kind = WhoDecides::Kind::find_out;
      result_.because =
          yes.size() > 1 ? "The rules name more than one decider. Nobody new decides until that is settled."
                         : "Until more is known, nobody else decides.";
    } else if (yes.size() == 1) {
      another(*yes.front());
    } else {
      result_.because = fmt::format("{} decides.", person_name(state_));
    }
  }
  std::vector<const Involvement::Decides*> candidates() const {
    std::vector<const Involvement::Decides*> found;
    if (involvement_)
      for (const Involvement::Decides& one : involvement_->deciders) found.push_back(&one);
    return found;
  }
  void another(const Involvement::Decides& one) {
    const bool tried = std::all_of(result_.try_first.begin(), result_.try_first.end(),
                                   [](const TryFirst& step) { return step.on_record; });
    result_.kind = tried ? WhoDecides::Kind::other : WhoDecides::Kind::try_first;
    result_.decider = involved(one.role);
    result_.in_best_interests = one.in_best_interests;
    result_.cites = citations(rules_, one.cites);
    result_.facts = evidence(trace_, one.when);
    result_.because = one.because.empty()
                          ? fmt::format("{} decides{}.", result_.decider->role.title,
                                        one.in_best_interests ? " in the person's best interests" : "")
                          : fill(inquiry_, one.because);
    if (!tried) result_.because = "Try this first: nobody else decides until it is on record.";
    if (tried && (result_.wish.status == "wants" || result_.wish.status == "opposes")) against(one);
  }
  void against(const Involvement::Decides& one) {
    std::string authority = one.in_best_interests ? "a best-interests decision" : result_.decider->role.title;
    for (const Citation& cite : result_.cites)
      authority += fmt::format(", {} {}", cite.title, cite.provision);
    result_.against_wish =
        fmt::format("{} has said what they want. Anything decided against that rests on {}.",
                    person_name(state_), authority);
  }

  void consulted() {
    for (const Involvement::Consults& one : involvement_->consults) {
      const Truth whether = applies(one.when);
      if (whether == Truth::no) continue;
      if (whether == Truth::unknown)
        add(result_.find_out, find_out(trace_, {involvement_->applies, one.when}));
      for (const model::Who& who : one.who) {
        result_.consulted.push_back(
            {involved(who), whether, fill(inquiry_, one.because), citations(rules_, one.cites), {}});
        result_.consulted.back().may_be_told = may_be_told(who, result_.consulted.back().who);
      }
    }
    if (trace_.condition(involvement_->applies) == Truth::no) return;
    for (const model::Who& who : involvement_->informs) result_.informed.push_back(involved(who));
  }

  /// Consulting is a purpose of its own: every category that a boundary for it speaks of, put for each
  /// consultee.
  std::vector<Answer> may_be_told(const model::Who& who, const Involved& people) const {
    std::vector<Answer> answers;
    const auto purpose = consulting();
    if (!purpose) return answers;
    std::vector<model::Party> parties;
    for (const Named& member : people.members)
      for (std::uint32_t i = 0; i < state_.circle->size(); ++i)
        if ((*state_.circle)[i].id == member.name) parties.push_back({model::Party::Kind::member, i});
    if (parties.empty() && who.role) parties.push_back({model::Party::Kind::role, who.role->index});
    for (const model::Party& party : parties)
      for (const model::CategoryId category : consulted_about(*purpose)) {
        model::Question question;
        question.category = category;
        question.purpose = purpose;
        question.with = party;
        question.matter = decision_;
        question.at = asking_.question.at;
        answers.push_back(evaluate::answer(rules_, state_, question));
      }
    return answers;
  }
  std::optional<model::PurposeId> consulting() const {
    for (std::uint32_t i = 0; i < rules_.purposes.size(); ++i)
      if (rules_.purposes[model::PurposeId{i}].name.starts_with("consult")) return model::PurposeId{i};
    return std::nullopt;
  }
  std::vector<model::CategoryId> consulted_about(model::PurposeId purpose) const {
    std::vector<model::CategoryId> found;
    for (const model::Boundary& boundary : rules_.boundaries) {
      const bool speaks = std::any_of(boundary.purposes.begin(), boundary.purposes.end(),
                                      [&](auto id) { return rules_.purposes.covers(id, purpose); });
      for (const model::CategoryId category : boundary.about)
        if (speaks && std::find(found.begin(), found.end(), category) == found.end())
          found.push_back(category);
    }
    return found;
  }

  void stays() {
    const std::string person = person_name(state_);
    switch (result_.kind) {
      case WhoDecides::Kind::person:
        result_.stays_with_person = fmt::format("The decision is {}'s own.", person);
        break;
      case WhoDecides::Kind::other:
      case WhoDecides::Kind::try_first:
        result_.stays_with_person = fmt::format(
            "{}'s wishes and feelings are heard first, and everything {} can decide stays with them.", person,
            person);
        break;
      case WhoDecides::Kind::find_out:
      case WhoDecides::Kind::nobody:
        result_.stays_with_person = fmt::format("Until it is settled, the decision stays {}'s own.", person);
        break;
    }
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  model::DecisionId decision_;
  Asking asking_;
  Inquiry inquiry_;
  Trace trace_;
  const Involvement* involvement_ = nullptr;
  WhoDecides result_;
};

}  // namespace

WhoDecides who_decides(const model::Ruleset& rules, const model::State& state, model::DecisionId decision,
                       time::Instant at) {
  const auto read = as_read(rules, state, at);
  return Involver(rules, read ? *read : state, decision, at).answer();
}

}  // namespace kith::evaluate
