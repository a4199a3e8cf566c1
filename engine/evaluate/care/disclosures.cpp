#include "engine/evaluate/care/disclosures.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/evaluate/care/asked_for.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/asking.hpp"

namespace kith::evaluate {

namespace {

/// Everything that is answered; the rest of an answer says what was asked, or stands once beside all.
auto said(const Answer& one) {
  return std::tie(one.outcome, one.because, one.find_out, one.limits, one.wish, one.actions, one.set_aside,
                  one.meanwhile, one.possible, one.uncovered, one.lawful_basis, one.urgent, one.may_not_wait,
                  one.decides_now, one.approximate);
}

class Gathering {
 public:
  Gathering(const model::Ruleset& rules, const model::State& state, time::Instant at, Workspace& workspace)
      : rules_(rules),
        state_(state),
        at_(at),
        asked_for_(rules, state, at),
        asked_(asked_for_.all()),
        workspace_(workspace) {
    for (std::uint32_t c = 0; c < rules.categories.size(); ++c)
      found_.share.push_back(named(rules.categories[model::CategoryId{c}]));
    for (std::uint32_t p = 0; p < rules.purposes.size(); ++p)
      found_.for_.push_back(named(rules.purposes[model::PurposeId{p}]));
  }

  void add(model::MemberIndex member) {
    const auto with = static_cast<std::uint32_t>(found_.with.size());
    const model::Member& one = (*state_.circle)[member];
    found_.with.push_back({one.id, name_of(one)});
    first_of_member_ = found_.answers.size();
    places_.clear();
    known_.clear();
    asked_for_.by(member);
    for (const AskedFor::Asked& asked : asked_)
      found_.asked.push_back({with, asked.category.index, asked.purpose.index, answered(member, asked)});
  }
  Disclosures take() { return std::move(found_); }

 private:
  /// What is to be found out names the category: then it is asked of each.
  std::uint32_t answered(model::MemberIndex member, const AskedFor::Asked& asked) {
    Key key{std::nullopt, asked_for_.hangs_on(asked)};
    const auto [alike, first] = places_.try_emplace(key, 0);
    if (!first && found_.answers[alike->second].find_out.empty()) return alike->second;
    const model::Question question = put(member, asked);
    if (first) {
      const Asking& asking = workspace_.put(rules_, state_, question);
      if (const auto known = by_ids_.known(asking)) return alike->second = answered(asking, *known);
    }
    key.first = asked.category;
    const auto [place, fresh] = places_.try_emplace(key, 0);
    if (fresh) place->second = answer(question);
    if (first) alike->second = place->second;
    return place->second;
  }
  std::uint32_t answered(const Asking& asking, const ByIds::Known& known) {
    asked_for_.hangs_on(asking, known, hangs_on_known_);
    const auto [place, fresh] = known_.try_emplace(hangs_on_known_, 0);
    if (fresh) place->second = answer(model::Question(asking.question));
    return place->second;
  }
  model::Question put(model::MemberIndex member, const AskedFor::Asked& asked) const {
    model::Question question;
    question.category = asked.category;
    question.purpose = asked.purpose;
    question.with = {model::Party::Kind::member, member};
    question.at = at_;
    return question;
  }
  std::uint32_t answer(const model::Question& question) {
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

  const model::Ruleset& rules_;
  const model::State& state_;
  time::Instant at_;
  AskedFor asked_for_;
  std::vector<AskedFor::Asked> asked_;
  using Key = std::pair<std::optional<model::CategoryId>, AskedFor::HangsOn>;
  std::map<Key, std::uint32_t> places_;  ///< of answers, by what they hang on
  std::vector<Mask> hangs_on_known_;
  std::map<std::vector<Mask>, std::uint32_t> known_;  ///< of answers, by the clauses that apply
  Workspace& workspace_;
  ByIds by_ids_{workspace_};
  std::size_t first_of_member_ = 0;
  Disclosures found_;
};

}  // namespace

Disclosures disclosures(const model::Ruleset& rules, const model::State& state, time::Instant at,
                        Workspace& workspace) {
  Gathering gathering(rules, state, at, workspace);
  for (std::uint32_t m = 0; state.circle && m < state.circle->size(); ++m)
    if (in_date((*state.circle)[m].since, (*state.circle)[m].until, {at, at, false})) gathering.add(m);
  return gathering.take();
}

}  // namespace kith::evaluate
