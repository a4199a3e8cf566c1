#include "engine/evaluate/care/disclosures.hpp"

#include <algorithm>
#include <tuple>

#include "engine/evaluate/explain/answer.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/asking.hpp"

namespace kith::evaluate {

using model::CategoryId;
using model::PurposeId;

namespace {

bool speaks_of(const model::Ruleset& rules, CategoryId category, PurposeId purpose) {
  const auto& about = rules.boundaries_about[category.index];
  return std::any_of(about.begin(), about.end(), [&](model::BoundaryId id) {
    const auto& purposes = rules[id].purposes;
    return std::any_of(purposes.begin(), purposes.end(),
                       [&](auto wide) { return rules.purposes.covers(wide, purpose); });
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
  Gathering(const model::Ruleset& rules, const model::State& state, time::Instant at)
      : rules_(rules), state_(state), at_(at) {
    for (std::uint32_t c = 0; c < rules.categories.size(); ++c)
      found_.share.push_back(named(rules.categories[CategoryId{c}]));
    for (std::uint32_t p = 0; p < rules.purposes.size(); ++p)
      found_.for_.push_back(named(rules.purposes[PurposeId{p}]));
  }

  void add(model::MemberIndex member) {
    const auto with = static_cast<std::uint32_t>(found_.with.size());
    const model::Member& one = (*state_.circle)[member];
    found_.with.push_back({one.id, name_of(one)});
    first_of_member_ = found_.answers.size();
    for (std::uint32_t c = 0; c < rules_.categories.size(); ++c)
      for (std::uint32_t p = 0; p < rules_.purposes.size(); ++p)
        if (rules_.categories[CategoryId{c}].declared && speaks_of(rules_, CategoryId{c}, PurposeId{p}))
          found_.asked.push_back({with, c, p, answered(member, CategoryId{c}, PurposeId{p})});
  }
  Disclosures take() { return std::move(found_); }

 private:
  std::uint32_t answered(model::MemberIndex member, CategoryId category, PurposeId purpose) {
    model::Question question;
    question.category = category;
    question.purpose = purpose;
    question.with = {model::Party::Kind::member, member};
    question.at = at_;
    return place_of(answer_among_others(rules_, state_, question));
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
