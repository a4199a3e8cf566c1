#include "engine/evaluate/care/disclosures.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/asking.hpp"

namespace kith::evaluate {

using model::CategoryId;
using model::PurposeId;

namespace {

using Purposes = std::vector<PurposeId>;

bool any_covers(const model::Ruleset& rules, const Purposes& wide, PurposeId narrow) {
  return std::any_of(wide.begin(), wide.end(), [&](auto one) { return rules.purposes.covers(one, narrow); });
}

/// For each category the purposes that any boundary about it speaks of; and of those that nothing tells apart
/// the first, which is asked for all of them.
class AskedFor {
 public:
  AskedFor(const model::Ruleset& rules, const model::State& state) : rules_(rules) {
    for (const model::Atom& atom : rules.atoms)
      if (const auto* test = std::get_if<model::PurposeTest>(&atom.test)) read_.push_back({test->purpose});
    if (!state.consents) return;
    for (const model::Consent& consent : *state.consents)
      if (consent.purposes) read_.push_back(*consent.purposes);
  }
  struct Purpose {
    PurposeId id, first;
  };
  std::vector<Purpose> purposes(CategoryId category) const {
    std::vector<Purpose> found;
    std::map<std::vector<bool>, PurposeId> first;
    const auto speaking = boundaries_under(category);
    const bool named =
        std::any_of(speaking.begin(), speaking.end(), [&](auto id) { return names_purpose(id); });
    for (std::uint32_t p = 0; p < rules_.purposes.size(); ++p) {
      const PurposeId id{p};
      if (!speaks_of(category, id)) continue;
      const model::Purpose& purpose = rules_.purposes[id];
      // Its name is among the words of the answer.
      const bool apart = named || purpose.urgent || purpose.decided_by;
      found.push_back({id, apart ? id : first.emplace(told_apart_by(speaking, id), id).first->second});
    }
    return found;
  }

 private:
  bool speaks_of(CategoryId category, PurposeId purpose) const {
    const auto& about = rules_.boundaries_about[category.index];
    return std::any_of(about.begin(), about.end(),
                       [&](auto id) { return any_covers(rules_, rules_[id].purposes, purpose); });
  }
  /// About the category or one under it: an answer says what becomes of those, too.
  std::vector<model::BoundaryId> boundaries_under(CategoryId category) const {
    std::set<model::BoundaryId> found;
    for (std::uint32_t c = 0; c < rules_.categories.size(); ++c)
      if (rules_.categories.covers(category, CategoryId{c}))
        found.insert(rules_.boundaries_about[c].begin(), rules_.boundaries_about[c].end());
    return {found.begin(), found.end()};
  }
  std::vector<bool> told_apart_by(const std::vector<model::BoundaryId>& speaking, PurposeId purpose) const {
    std::vector<bool> found;
    for (const model::BoundaryId id : speaking)
      found.push_back(any_covers(rules_, rules_[id].purposes, purpose));
    for (const Purposes& one : read_) found.push_back(any_covers(rules_, one, purpose));
    return found;
  }
  bool names_purpose(model::BoundaryId id) const {
    const auto names = [](const std::string& text) { return text.find("{purpose}") != std::string::npos; };
    const auto any = [&](const std::vector<model::Action>& actions) {
      return std::any_of(actions.begin(), actions.end(), [&](const model::Action& one) {
        return names(one.text) || names(one.object) || one.purpose;
      });
    };
    const auto& clauses = rules_[id].clauses;
    return std::any_of(clauses.begin(), clauses.end(), [&](model::ClauseId clause) {
      const model::Clause& one = rules_[clause];
      return names(one.because) || names(one.easy_read) || any(one.needs) || any(one.on_condition);
    });
  }

  const model::Ruleset& rules_;
  std::vector<Purposes> read_;  ///< by conditions, and by consents
};

/// Everything that is answered; the rest of an answer says what was asked, or stands once beside all.
auto said(const Answer& one) {
  return std::tie(one.outcome, one.because, one.find_out, one.limits, one.wish, one.actions, one.set_aside,
                  one.meanwhile, one.possible, one.uncovered, one.lawful_basis, one.urgent, one.may_not_wait,
                  one.decides_now, one.approximate);
}

class Gathering {
 public:
  Gathering(const model::Ruleset& rules, const model::State& state, time::Instant at)
      : rules_(rules), state_(state), at_(at) {
    const AskedFor asked_for(rules, state);
    for (std::uint32_t c = 0; c < rules.categories.size(); ++c) {
      const CategoryId category{c};
      found_.share.push_back(named(rules.categories[category]));
      if (rules.categories[category].declared) asked_.push_back({category, asked_for.purposes(category)});
    }
    for (std::uint32_t p = 0; p < rules.purposes.size(); ++p)
      found_.for_.push_back(named(rules.purposes[PurposeId{p}]));
  }

  void add(model::MemberIndex member) {
    const auto with = static_cast<std::uint32_t>(found_.with.size());
    const model::Member& one = (*state_.circle)[member];
    found_.with.push_back({one.id, name_of(one)});
    first_of_member_ = found_.answers.size();
    for (const Asked& asked : asked_) {
      std::map<PurposeId, std::uint32_t> answers;
      for (const AskedFor::Purpose& purpose : asked.purposes) {
        const auto place = answers.find(purpose.first);
        const std::uint32_t answer =
            place != answers.end()
                ? place->second
                : answers.emplace(purpose.first, answered(member, asked.category, purpose.first))
                      .first->second;
        found_.asked.push_back({with, asked.category.index, purpose.id.index, answer});
      }
    }
  }
  Disclosures take() { return std::move(found_); }

 private:
  std::uint32_t answered(model::MemberIndex member, CategoryId category, PurposeId purpose) {
    model::Question question;
    question.category = category;
    question.purpose = purpose;
    question.with = {model::Party::Kind::member, member};
    question.at = at_;
    return place_of(answer_among_others(workspace_, rules_, state_, question));
  }
  /// Its place among the answers that concern this member.
  std::uint32_t place_of(Answer answer) {
    auto& all = found_.answers;
    const auto same = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(first_of_member_), all.end(),
                                   [&](const Answer& other) { return said(other) == said(answer); });
    const auto place = static_cast<std::uint32_t>(same - all.begin());
    if (same == all.end()) all.push_back(std::move(answer));
    return place;
  }

  struct Asked {
    CategoryId category;
    std::vector<AskedFor::Purpose> purposes;
  };
  const model::Ruleset& rules_;
  const model::State& state_;
  time::Instant at_;
  std::vector<Asked> asked_;
  Workspace workspace_;
  std::size_t first_of_member_ = 0;
  Disclosures found_;
};

}  // namespace

Disclosures disclosures(const model::Ruleset& rules, const model::State& state, time::Instant at) {
  Gathering gathering(rules, state, at);
  for (std::uint32_t m = 0; state.circle && m < state.circle->size(); ++m)
    if (in_date((*state.circle)[m].since, (*state.circle)[m].until, {at, at, false})) gathering.add(m);
  return gathering.take();
}

}  // namespace kith::evaluate
