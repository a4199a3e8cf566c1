#include "engine/evaluate/care/involvement.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/care/consulted.hpp"
#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/condition/holding.hpp"
#include "engine/evaluate/explain/decider.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/holders.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/alleged.hpp"
#include "engine/evaluate/record/entered.hpp"
#include "kith/version.hpp"

namespace kith::evaluate {

using model::Involvement;

namespace {

class Involver {
 public:
  Involver(const model::Ruleset& rules, const model::State& state, model::DecisionId decision,
           time::Instant at, Workspace& workspace)
      : workspace_(workspace),
        rules_(rules),
        state_(state),
        decision_(decision),
        asking_(asking_about(rules, state, decision, at)),
        inquiry_{asking_, {}, {}, {}, {}, false, 0},
        trace_(inquiry_) {}

  WhoDecides answer() {
    result_.decision = named(rules_.decisions[decision_]);
    result_.at = rules_.zone.text(asking_.question.at);
    result_.rulesets = rules_.rulesets_used();
    result_.engine = version();
    result_.person = state_.person_id;
    result_.person_name = person_name(state_);
    result_.record_sha256 = state_.given.sha256();
    wish();
    if (asking_.dead) return of_the_dead();
    deciding_ = decider(trace_);
    decided();
    holders();
    if (deciding_.involvement) add_consulted(trace_, *deciding_.involvement, workspace_, result_);
    stays();
    until_settled();
    for (FindOut& one : result_.find_out) name_plainly(rules_, state_, asking_.question.at, one);
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

  void decided() {
    result_.kind = deciding_.kind;
    result_.finding = deciding_.found;
    result_.find_out = deciding_.find_out;
    result_.try_first = deciding_.try_first;
    if (deciding_.line) return another(*deciding_.line);
    result_.facts = capacity_found();
    const bool never = concept_of().never_decided_for_another;
    switch (result_.kind) {
      case WhoDecides::Kind::person: result_.because = fmt::format("{} decides.", person_name(state_)); break;
      case WhoDecides::Kind::no_rule: result_.because = no_rule(); break;
      default:
        result_.because = deciding_.several
                              ? "The rules name more than one decider. Nobody decides until that is settled."
                              : "Until more is known, nobody decides in their place.";
    }
    if (never) result_.because = "Nobody may decide this for another person.";
  }
  std::string no_rule() const {
    const std::string person = person_name(state_);
    switch (result_.finding) {
      case WhoDecides::Found::lacking:
        return fmt::format("{} is found to lack capacity for this decision, and no rule says who makes it.",
                           person);
      case WhoDecides::Found::fluctuating:
        return fmt::format(
            "{}'s capacity for this decision comes and goes, and no rule says who makes it when it is not there.",
            person);
      default:
        return fmt::format(
            "Nothing is on record of {}'s capacity for this decision, it is not presumed at this age, and no rule says who makes it.",
            person);
    }
  }
  /// What is known of capacity, as a fact of the record.
  std::vector<FactUsed> capacity_found() const {
    const auto& outcome = deciding_.capacity.outcome;
    if (!outcome || result_.kind == WhoDecides::Kind::find_out) return {};
    static constexpr const char* conditions[] = {"has capacity", "lacks capacity", "capacity fluctuates"};
    static constexpr const char* said[] = {"has capacity for", "lacks capacity for",
                                           "has capacity that comes and goes for"};
    const auto which = static_cast<std::size_t>(*outcome);
    const Reading& reading = deciding_.capacity.reading;
    FactUsed used;
    used.condition = fmt::format("{} for {}", conditions[which], concept_of().name);
    used.plain = fmt::format("{} {} “{}”", person_name(state_), said[which], concept_of().title);
    used.is = Truth::yes;
    used.from = pointer(reading.origin);
    if (reading.on) used.on = rules_.zone.text(*reading.on);
    if (reading.presumed) used.presumed = fill(inquiry_, reading.presumed->because);
    return {used};
  }

  void another(const Involvement::Decides& one) {
    const bool tried = result_.kind == WhoDecides::Kind::other;
    result_.decider = involved(asking_, one.who);
    if (one.who.everyone_holding) {
      result_.decider->members.clear();
      // The kind that is held, where the line names a wider one.
      for (const Held& held : held_over(inquiry_, inquiry_.matter(), one.who.everyone_holding, asking_.now))
        result_.decider->role = named(rules_.authorities[held.kind]);
    }
    for (const model::MemberIndex member : deciding_.members)
      result_.decider->members.push_back(Named{(*state_.circle)[member].id, (*state_.circle)[member].name});
    keep_alleged_from_person(asking_, *result_.decider);
    result_.in_best_interests = one.in_best_interests;
    result_.cites = citations(rules_, one.cites);
    result_.facts = evidence(trace_, one.when);
    if (result_.facts.empty()) result_.facts = capacity_found();
    result_.because = one.because.empty() ? by_whom(one) : fill(inquiry_, one.because);
    if (!tried) result_.because = "Try this first: nobody else decides until it is on record.";
    if (tried && (result_.wish.status == "wants" || result_.wish.status == "opposes")) against(one);
  }
  std::string by_whom(const Involvement::Decides& one) const {
    const std::string best = one.in_best_interests ? " in the person's best interests" : "";
    if (!one.who.everyone_holding) return fmt::format("{} decides{}.", result_.decider->role.title, best);
    if (deciding_.members.size() < 2)
      return fmt::format("Whoever holds “{}” decides{}.", result_.decider->role.title, best);
    if (deciding_.alone)
      return fmt::format("Each of those who hold “{}” may decide alone{}.", result_.decider->role.title,
                         best);
    return fmt::format("Those who hold “{}” decide together{}.", result_.decider->role.title, best);
  }
  void against(const Involvement::Decides& one) {
    std::string authority = one.in_best_interests ? "a best-interests decision" : result_.decider->role.title;
    for (const Citation& cite : result_.cites)
      authority += fmt::format(", {} {}", cite.title, cite.provision);
    result_.against_wish =
        fmt::format("{} has said what they want. Anything decided against that rests on {}.",
                    person_name(state_), authority);
  }

  /// Whoever holds or may hold a power over it; of nobody where nobody may use one.
  void holders() {
    if (concept_of().never_decided_for_another) return;
    for (Held& held : held_over(inquiry_, inquiry_.matter(), std::nullopt, asking_.now)) {
      if (may_be_in_error(held)) {
        held.is = Truth::unknown;
        held.why = Why::may_be_in_error;
      }
      const model::Member& member = (*state_.circle)[held.member];
      HoldsOver one{{member.id, member.name}, named(rules_.authorities[held.kind]), {}, held.is, "", ""};
      for (const model::RoleId role : roles_at(member, asking_.now))
        one.roles.push_back(named(rules_.roles[role]));
      one.from = pointer({Origin::Section::authority, held.member, held.place});
      one.alleged = alleged_source(state_, held.member, asking_.now).value == Truth::yes;
      if (held.is == Truth::unknown)
        one.why = held.why == Why::none
                      ? fmt::format("over a part of this only: “{}”", rules_.decisions[*held.part].title)
                      : std::string(words(held.why));
      result_.holders.push_back(std::move(one));
    }
  }

  /// The power itself, or the member's whole entry.
  bool may_be_in_error(const Held& held) const {
    return std::any_of(asking_.doubtful.begin(), asking_.doubtful.end(), [&](const Origin& one) {
      if (one.index != held.member) return false;
      return one.section == Origin::Section::member ||
             (one.section == Origin::Section::authority && one.sub == held.place);
    });
  }

  void stays() {
    const std::string person = person_name(state_);
    switch (result_.kind) {
      case WhoDecides::Kind::person:
        result_.stays_with_person = fmt::format("The decision is {}'s own.", person);
        break;
      case WhoDecides::Kind::other:
      case WhoDecides::Kind::no_rule:
      case WhoDecides::Kind::try_first:
        result_.stays_with_person = fmt::format(
            "{}'s wishes and feelings are heard first, and everything {} can decide stays with them.", person,
            person);
        break;
      case WhoDecides::Kind::find_out:
        result_.stays_with_person = fmt::format("Until it is settled, nobody decides in {}'s place.", person);
        break;
      case WhoDecides::Kind::nobody:
        result_.stays_with_person =
            fmt::format("{}'s wishes and feelings are heard, and nobody decides in their place.", person);
        break;
    }
  }

  /// What is not settled never stops what cannot wait, nor the person's own no.
  void until_settled() {
    using Kind = WhoDecides::Kind;
    const bool open =
        result_.kind == Kind::find_out || result_.kind == Kind::try_first || result_.kind == Kind::no_rule;
    if (!deciding_.capacity.outcome && !deciding_.capacity.none)
      result_.meanwhile =
          fmt::format("{}'s own no is followed meanwhile. A yes does not settle it.", person_name(state_));
    if (!open || concept_of().never_decided_for_another) return;
    for (std::uint32_t i = 0; i < rules_.purposes.size(); ++i) {
      const model::Purpose& purpose = rules_.purposes[model::PurposeId{i}];
      if (!purpose.urgent || !purpose.decided_by) continue;
      const Named named{purpose.name, purpose.title};
      const std::string& role = rules_.roles[*purpose.decided_by].name;
      const auto same = std::find_if(result_.acts_now.begin(), result_.acts_now.end(),
                                     [&](const ActsNow& one) { return one.who.role.name == role; });
      if (same != result_.acts_now.end()) same->purposes.push_back(named);
      else
        result_.acts_now.push_back(
            {who_helps(rules_, state_, *purpose.decided_by,
                       {static_cast<std::uint32_t>(rules_.layers.size() - 1)}, asking_.question.at)
                 .who,
             {named}});
    }
  }

  Workspace& workspace_;
  const model::Ruleset& rules_;
  const model::State& state_;
  model::DecisionId decision_;
  Asking asking_;
  Inquiry inquiry_;
  Trace trace_;
  Deciding deciding_;
  WhoDecides result_;
};

}  // namespace

WhoDecides who_decides(const model::Ruleset& rules, const model::State& state, model::DecisionId decision,
                       time::Instant at) {
  const auto read = as_read(rules, state, at);
  Workspace workspace;
  return who_decides(rules, read ? *read : state, decision, at, workspace);
}

WhoDecides who_decides(const model::Ruleset& rules, const model::State& state, model::DecisionId decision,
                       time::Instant at, Workspace& workspace) {
  return Involver(rules, state, decision, at, workspace).answer();
}

}  // namespace kith::evaluate
