#include "engine/evaluate/care/consulted.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/alleged.hpp"

namespace kith::evaluate {

using model::Involvement;

namespace {

/// The people of the circle at one moment.
class People {
 public:
  explicit People(const Asking& asking) : rules_(asking.rules), state_(asking.state), asking_(asking) {}

  Named named(const model::Member& member) const { return {member.id, member.name}; }
  Involved involved(model::RoleId role) const {
    Involved result{evaluate::named(rules_.roles[role]), {}, state_.circle.has_value()};
    if (!result.circle_known) return result;
    for (const model::Member& member : *state_.circle) {
      const auto roles = roles_at(member, asking_.now);
      if (std::any_of(roles.begin(), roles.end(), [&](auto held) { return rules_.roles.covers(role, held); }))
        result.members.push_back(named(member));
    }
    return result;
  }
  /// Whoever may be so named is not among them yet; see `may_be_named`.
  Involved everyone_named() const {
    Involved result{{"named_by_person", fmt::format("Anyone named by {}", person_name(state_))},
                    {},
                    state_.circle.has_value()};
    for (std::size_t i = 0; state_.circle && i < state_.circle->size(); ++i) {
      const model::Member& member = (*state_.circle)[i];
      if (member.named_by_person.value_or(false) && in_date(member.since, member.until, asking_.now))
        result.members.push_back(named(member));
    }
    return result;
  }
  /// Of whom nobody recorded whether the person named them.
  std::vector<FindOut> may_be_named() const {
    std::vector<FindOut> found;
    const std::string person = person_name(state_);
    if (!state_.circle)
      found.push_back({"circle",
                       fmt::format("whom {} named to be asked", person),
                       "/circle",
                       std::string(words(Why::section_absent)),
                       {person},
                       1});
    for (std::uint32_t i = 0; state_.circle && i < state_.circle->size(); ++i) {
      const model::Member& member = (*state_.circle)[i];
      if (member.named_by_person || !in_date(member.since, member.until, asking_.now)) continue;
      const std::string name = name_of(member);
      found.push_back({"named_by_person of " + member.id,
                       fmt::format("whether {} named {} to be asked", person, name),
                       pointer({Origin::Section::named, i}),
                       std::string(words(Why::not_recorded)),
                       {person},
                       1});
    }
    return found;
  }
  Involved involved(const model::Who& who) const {
    if (who.role) return involved(*who.role);
    if (who.person) return {{"person", person_name(state_)}, {}, true};
    if (who.everyone_named) return everyone_named();
    Involved result{
        evaluate::named(rules_.authorities[*who.everyone_holding]), {}, state_.circle.has_value()};
    if (!result.circle_known) return result;
    for (const model::Member& member : *state_.circle)
      if (member.authorities && in_date(member.since, member.until, asking_.now))
        for (const model::HeldAuthority& held : *member.authorities)
          if (rules_.authorities.covers(*who.everyone_holding, held.kind) &&
              in_date(held.since, held.until, asking_.now)) {
            result.members.push_back(named(member));
            break;
          }
    return result;
  }

  /// Those of them who are alleged to have caused harm: the person is told of none as a helper.
  std::vector<Named> alleged_of(const std::vector<Named>& members) const {
    std::vector<Named> found;
    for (model::MemberIndex i = 0; state_.circle && i < state_.circle->size(); ++i)
      for (const Named& one : members)
        if ((*state_.circle)[i].id == one.name && alleged_source(state_, i, asking_.now).value == Truth::yes)
          found.push_back(one);
    return found;
  }

 private:
  const model::Ruleset& rules_;
  const model::State& state_;
  const Asking& asking_;
};

class Consulting {
 public:
  Consulting(Trace& trace, const Involvement& involvement, Workspace& workspace, WhoDecides& result)
      : trace_(trace),
        inquiry_(trace.inquiry()),
        rules_(inquiry_.rules()),
        state_(inquiry_.state()),
        asking_(inquiry_.asking),
        people_(asking_),
        involvement_(&involvement),
        workspace_(workspace),
        result_(result) {}

  void consulted() {
    for (const Involvement::Consults& one : involvement_->consults) {
      const Truth whether = applies(one.when);
      if (whether == Truth::no) continue;
      if (whether == Truth::unknown)
        add(result_.find_out, find_out(trace_, {involvement_->applies, one.when}));
      for (const model::Who& who : one.who)
        if (auto asked = consulted(who, whether)) {
          asked->because = fill(inquiry_, one.because);
          asked->cites = citations(rules_, one.cites);
          result_.consulted.push_back(std::move(*asked));
        }
    }
    if (trace_.condition(involvement_->applies) == Truth::no) return;
    for (const model::Who& who : involvement_->informs) result_.informed.push_back(heard(who));
  }

 private:
  /// Everyone of nobody is nobody; whoever may be one of them is to be found out.
  std::optional<Consulted> consulted(const model::Who& who, Truth whether) {
    Consulted asked{heard(who), whether, "", {}, {}};
    const auto may_be = who.everyone_named ? people_.may_be_named() : std::vector<FindOut>{};
    add(result_.find_out, may_be);
    const bool everyone = who.everyone_named || who.everyone_holding;
    if (everyone && asked.who.members.empty() && asked.who.circle_known) {
      if (may_be.empty()) return std::nullopt;
      asked.is = Truth::unknown;
    }
    asked.may_be_told = may_be_told(who, asked.who);
    return asked;
  }
  Involved heard(const model::Who& who) const {
    Involved found = people_.involved(who);
    found.kept_from_person = people_.alleged_of(found.members);
    return found;
  }

  /// In the settings that the involvement is for.
  Truth applies(model::Condition when) {
    return both(trace_.condition(involvement_->applies), trace_.condition(when));
  }

  /// Consulting is a purpose of its own: every category that a boundary for it speaks of, put for each
  /// consultee.
  std::vector<Answer> may_be_told(const model::Who& who, const Involved& people) {
    std::vector<Answer> answers;
    const auto purpose = consulting();
    if (!purpose) return answers;
    std::vector<model::Party> parties;
    for (const Named& member : people.members)
      for (std::uint32_t i = 0; i < state_.circle->size(); ++i)
        if ((*state_.circle)[i].id == member.name) parties.push_back({model::Party::Kind::member, i});
    if (parties.empty() && who.role) parties.push_back({model::Party::Kind::role, who.role->index});
    for (const model::Party& party : parties) {
      const auto [told, fresh] = told_.try_emplace(party);
      if (fresh) told->second = may_be_told(party, *purpose);
      answers.insert(answers.end(), told->second.begin(), told->second.end());
    }
    return answers;
  }
  std::vector<Answer> may_be_told(const model::Party& party, model::PurposeId purpose) {
    std::vector<Answer> answers;
    for (const model::CategoryId category : consulted_about(purpose)) {
      model::Question question;
      question.category = category;
      question.purpose = purpose;
      question.with = party;
      question.matter = *asking_.question.decision;
      question.at = asking_.question.at;
      answers.push_back(answer(workspace_.put(rules_, state_, question), workspace_));
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

  Trace& trace_;
  const Inquiry& inquiry_;
  const model::Ruleset& rules_;
  const model::State& state_;
  const Asking& asking_;
  People people_;
  const Involvement* involvement_;
  Workspace& workspace_;
  std::map<model::Party, std::vector<Answer>> told_;  ///< who was asked about, and what they may be told
  WhoDecides& result_;
};

}  // namespace

Involved involved(const Asking& asking, const model::Who& who) { return People(asking).involved(who); }

void keep_alleged_from_person(const Asking& asking, Involved& involved) {
  involved.kept_from_person = People(asking).alleged_of(involved.members);
}

void add_consulted(Trace& trace, const Involvement& involvement, Workspace& workspace, WhoDecides& result) {
  Consulting(trace, involvement, workspace, result).consulted();
}

}  // namespace kith::evaluate
