#include "engine/evaluate/care/disclosures.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "engine/evaluate/care/asked_for.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/asking.hpp"

namespace kith::evaluate {

namespace {

struct HashOfHangsOn {
  std::size_t operator()(const AskedFor::HangsOn& key) const {
    constexpr std::size_t golden = 0x9E3779B97F4A7C15;
    std::size_t hash = 0;
    for (const std::uint32_t one : key) hash = (hash ^ one) * golden;
    return hash ^ hash >> mask_bits / 2;
  }
};

/// Does anything that is to be found out name what is asked about?
bool names(const std::vector<FindOut>& facts, const model::Concept& category) {
  const auto in = [&](const std::string& text) {
    const auto uses = [&](const std::string& name) {
      return !name.empty() && text.find(name) != std::string::npos;
    };
    return uses(category.name) || uses(category.title) || uses(category.easy_read);
  };
  return std::any_of(facts.begin(), facts.end(), [&](const FindOut& fact) {
    return in(fact.what) || in(fact.plain) || in(fact.from) || in(fact.why);
  });
}

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
        workspace_(workspace),
        spoken_(workspace.beside(rules).keep<SpokenOfLately>().on(
            rules, std::chrono::floor<std::chrono::days>(rules.zone.local(at)))),
        asked_for_(rules, state, at, spoken_) {
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
    alike_.clear();
    by_clauses_.clear();
    apart_.clear();
    asked_for_.by(member);
    for (const AskedFor::Asked& asked : spoken_.asked())
      found_.asked.push_back({with, asked.category.index, asked.purpose.index, answered(member, asked)});
  }
  Disclosures take() { return std::move(found_); }

 private:
  /// What nothing but the category tells apart, and whether that does.
  struct Alike {
    std::optional<std::uint32_t> answer;
    bool names_category = false;
    std::map<model::CategoryId, std::uint32_t> by_category = {};  ///< of answers
  };
  std::uint32_t answered(model::MemberIndex member, const AskedFor::Asked& asked) {
    const auto [found, first] = alike_.try_emplace(asked_for_.hangs_on(asked));
    if (first) found->second = &alike_once_read(asked, put(member, asked));
    Alike& alike = *found->second;
    if (alike.answer && !alike.names_category) return *alike.answer;
    const auto [place, fresh] = alike.by_category.try_emplace(asked.category);
    if (fresh) place->second = answer(put(member, asked));
    alike.answer = place->second;
    alike.names_category = names(found_.answers[place->second].find_out, rules_.categories[asked.category]);
    return place->second;
  }
  Alike& alike_once_read(const AskedFor::Asked& asked, const model::Question& question) {
    const Asking& asking = workspace_.put(rules_, state_, question);
    return asked_for_.hangs_on(asked, asking, workspace_, hangs_on_) ? by_clauses_[hangs_on_]
                                                                     : apart_.emplace_back();
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
  Workspace& workspace_;
  SpokenOf& spoken_;
  AskedFor asked_for_;
  std::unordered_map<AskedFor::HangsOn, Alike*, HashOfHangsOn> alike_;
  std::map<std::vector<Mask>, Alike> by_clauses_;  ///< by those that speak, and what they read
  std::deque<Alike> apart_;
  std::vector<Mask> hangs_on_;  ///< kept for its memory
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
