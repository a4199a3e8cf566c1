#include "engine/evaluate/record_findings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/evaluate/asking.hpp"

namespace kith::evaluate {

namespace {

class Findings {
 public:
  Findings(const model::Ruleset& rules, const model::State& state, time::Instant at) : rules_(rules), state_(state), now_{at, at, false} {}
  std::vector<RecordFinding> found;

  void restrictions() {
    for (std::size_t i = 0; state_.restrictions && i < state_.restrictions->size(); ++i) {
      const model::Restriction& one = (*state_.restrictions)[i];
      if (!in_date(one.since, one.ended.value_or(std::nullopt), now_)) continue;
      const std::string at = fmt::format("/restrictions/{}", i);
      const auto lacks = [&](const std::optional<std::string>& text) { return !text || text->empty(); };
      if (lacks(one.rationale)) add("restriction_without_rationale", fmt::format("The restriction “{}” has no reason on record.", one.kind), at);
      if (lacks(one.authority)) add("restriction_without_authority", fmt::format("The restriction “{}” has no authority on record.", one.kind), at);
      if (lacks(one.exit_when)) add("restriction_without_exit", fmt::format("Nothing on record says when the restriction “{}” ends.", one.kind), at);
      if (!one.alternatives_tried || one.alternatives_tried->empty())
        add("restriction_without_alternatives", fmt::format("Nothing on record says what was tried before the restriction “{}”.", one.kind), at);
      if (one.review_by && *one.review_by && (*one.review_by)->first <= now_.first)
        add("restriction_review_passed", fmt::format("The review date of the restriction “{}” has passed.", one.kind), at);
    }
  }
  void reviews() {
    for (std::size_t i = 0; state_.reviews && i < state_.reviews->size(); ++i) {
      const model::ReviewHeld& one = (*state_.reviews)[i];
      if (one.held && later(*one.held, now_)) continue;
      const std::string at = fmt::format("/reviews/{}", i);
      if (one.evidence.empty()) add("narrative_only_review", fmt::format("The review of “{}” names no evidence.", one.of), at);
      if (one.changed.empty()) add("review_without_outcome", fmt::format("The review of “{}” does not say what changed, stayed or needs adapting.", one.of), at);
      if (std::find(one.attended.begin(), one.attended.end(), "person") == one.attended.end())
        add("review_without_person", fmt::format("The person was not at the review of “{}”.", one.of), at);
    }
  }
  void goals() {
    for (std::size_t i = 0; state_.goals && i < state_.goals->size(); ++i)
      if ((*state_.goals)[i].plan.empty()) add("goal_without_plan", fmt::format("No plan works towards the goal “{}”.", (*state_.goals)[i].says), fmt::format("/goals/{}", i));
  }
  void circle() {
    if (!state_.circle) add("circle_not_supplied", "Who is in the person's circle was not supplied.", "/circle");
    for (std::size_t i = 0; state_.circle && i < state_.circle->size(); ++i) {
      const model::Member& one = (*state_.circle)[i];
      for (std::size_t a = 0; one.authorities && a < one.authorities->size(); ++a) {
        const model::HeldAuthority& held = (*one.authorities)[a];
        if (!held.verified_on && in_date(held.since, held.until, now_))
          add("authority_not_verified", fmt::format("{}'s “{}” has not been verified.", one.name, rules_.authorities[held.kind].title), fmt::format("/circle/{}/authorities/{}", i, a));
      }
    }
  }

 private:
  void add(std::string what, std::string plain, std::string from) { found.push_back({std::move(what), std::move(plain), std::move(from)}); }
  const model::Ruleset& rules_;
  const model::State& state_;
  time::Stamp now_;
};

}  // namespace

std::vector<RecordFinding> record_findings(const model::Ruleset& rules, const model::State& state, time::Instant at) {
  Findings findings(rules, state, at);
  findings.circle();
  findings.restrictions();
  findings.reviews();
  findings.goals();
  return std::move(findings.found);
}

}  // namespace kith::evaluate
