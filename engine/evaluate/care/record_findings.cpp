#include "engine/evaluate/care/record_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/evaluate/condition/circle.hpp"
#include "engine/evaluate/record/alleged.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/item_fields.hpp"
#include "engine/evaluate/record/item_text.hpp"
#include "engine/model/right.hpp"

namespace kith::evaluate {

namespace {

class Findings {
 public:
  Findings(const model::Ruleset& rules, const model::State& state, time::Instant at)
      : rules_(rules), state_(state), now_{at, at, false} {}
  std::vector<RecordFinding> found;

  /// What was not supplied says nothing, and nobody may read it as "none".
  void sections() {
    const auto section = [&](bool supplied, const char* name, const char* plain) {
      if (!supplied) add(std::string(name) + "_not_supplied", plain, std::string("/") + name);
    };
    section(state_.circle.has_value(), "circle", "Who is in the person's circle was not supplied.");
    section(state_.wishes.has_value(), "wishes", "What the person wants was not supplied.");
    section(state_.consents.has_value(), "consents", "What the person said yes or no to was not supplied.");
    section(state_.capacity.has_value(), "capacity",
            "Whether anybody has looked into the person's capacity was not supplied.");
    section(state_.best_interests.has_value(), "best_interests",
            "Whether there is a best-interests decision was not supplied.");
    section(state_.facts.has_value(), "facts", "The facts about the person were not supplied.");
    section(state_.events.has_value(), "events", "What has happened was not supplied.");
    section(state_.concerns.has_value(), "concerns", "Whether there is a concern was not supplied.");
    section(state_.plans.has_value(), "plans", "Where the person is with each plan was not supplied.");
    section(state_.restrictions.has_value(), "restrictions",
            "Whether the person is restricted was not supplied.");
    section(state_.goals.has_value(), "goals", "What the person works towards was not supplied.");
    section(state_.reviews.has_value(), "reviews", "Which reviews were held was not supplied.");
    section(state_.escalations.has_value(), "escalations",
            "Whether anything has been escalated was not supplied.");
    section(state_.actions.has_value(), "actions",
            "What has been done was not supplied: what is due or overdue here may be done already.");
  }
  void restrictions() {
    for (std::size_t i = 0; state_.restrictions && i < state_.restrictions->size(); ++i) {
      const model::Restriction& one = (*state_.restrictions)[i];
      if (!in_date(one.since, one.ended.value_or(std::nullopt), now_)) continue;
      const std::string at = fmt::format("/restrictions/{}", i);
      const auto lacks = [&](const std::optional<std::string>& text) { return !text || text->empty(); };
      if (lacks(one.rationale))
        add("restriction_without_rationale",
            fmt::format("The restriction “{}” has no reason on record.", one.kind), at);
      authority(one, at);
      if (lacks(one.exit_when))
        add("restriction_without_exit",
            fmt::format("Nothing on record says when the restriction “{}” ends.", one.kind), at);
      if (!one.alternatives_tried || one.alternatives_tried->empty())
        add("restriction_without_alternatives",
            fmt::format("Nothing on record says what was tried before the restriction “{}”.", one.kind), at);
      if (one.review_by && *one.review_by && time::end_of(**one.review_by) <= now_.first)
        add("restriction_review_passed",
            fmt::format("The review date of the restriction “{}” has passed.", one.kind), at);
    }
  }
  /// By what right it stands: advice gives none, and a paper may be over, or be over today.
  void authority(const model::Restriction& one, const std::string& at) {
    const auto& said = one.authority;
    const bool advice = said && said->kind && model::is_no_right(*said->kind);
    if (!right_at(one, now_))
      add("restriction_without_authority",
          !said ? fmt::format("The restriction “{}” has no authority on record.", one.kind)
          : advice
              ? fmt::format("The restriction “{}” rests on advice alone, which is no authority.", one.kind)
              : fmt::format("The authority of the restriction “{}” does not hold today.", one.kind),
          at);
    else if (on_last_day(said->until, now_))
      add("authority_last_day",
          fmt::format(
              "Today is the last day of the authority of the restriction “{}”. Read the paper: it may end at an hour.",
              one.kind),
          at);
  }
  void reviews() {
    for (std::size_t i = 0; state_.reviews && i < state_.reviews->size(); ++i) {
      const model::ReviewHeld& one = (*state_.reviews)[i];
      if (one.held && later(*one.held, now_)) continue;
      const std::string at = fmt::format("/reviews/{}", i), of = plan_title(one.of);
      if (one.evidence.empty())
        add("narrative_only_review", fmt::format("The review of “{}” names no evidence.", of), at);
      if (one.changed.empty())
        add("review_without_outcome",
            fmt::format("The review of “{}” does not say what changed, stayed or needs adapting.", of), at);
      if (std::find(one.attended.begin(), one.attended.end(), "person") == one.attended.end())
        add("review_without_person",
            fmt::format("Nothing on record says that the person was at the review of “{}”.", of), at);
    }
  }
  /// Whoever holds an authority over the matter is consulted, or it is said why not.
  void best_interests() {
    for (std::size_t i = 0; state_.best_interests && state_.circle && i < state_.best_interests->size();
         ++i) {
      const model::BestInterests& one = (*state_.best_interests)[i];
      if (one.on && later(*one.on, now_)) continue;
      const std::string at = fmt::format("/best_interests/{}", i);
      consultees(one, at);
      if (one.review_by && time::end_of(*one.review_by) <= now_.first)
        add("best_interests_review_passed", "The review date of a best-interests decision has passed.", at);
    }
  }
  /// So many by name, the others by their number.
  void consultees(const model::BestInterests& decision, const std::string& at) {
    constexpr std::size_t most_missing = 20;
    const std::vector<bool> heard = heard_for(decision, state_.circle->size());
    std::size_t missing = 0;
    for (model::MemberIndex m = 0; m < state_.circle->size(); ++m)
      if (!heard[m] && holds(m, decision) && ++missing <= most_missing)
        add("consultee_missing",
            fmt::format(
                "{} is on record as holding an authority over this, and the best-interests decision does not say that they were consulted, or why not.",
                name(m)),
            at);
    if (missing > most_missing)
      add("consultee_missing",
          fmt::format(
              "{} more are on record as holding an authority over this, and the best-interests decision does not say that they were consulted, or why not.",
              missing - most_missing),
          at);
  }
  void capacity() {
    for (std::size_t i = 0; state_.capacity && i < state_.capacity->size(); ++i) {
      const model::Capacity& one = (*state_.capacity)[i];
      if (one.on && later(*one.on, now_)) continue;
      const std::string at = fmt::format("/capacity/{}", i);
      if (one.review_by && time::end_of(*one.review_by) <= now_.first)
        add("capacity_review_passed", "The review date of a capacity assessment has passed.", at);
      if (one.outcome == model::CapacityOutcome::lacking &&
          (!one.support_tried || one.support_tried->empty()))
        add("capacity_without_support",
            "A finding that the person cannot decide does not say what support was tried first.", at);
    }
  }
  /// What somebody did or assessed who may have caused harm stays on record.
  void by_alleged_source() {
    if (!state_.circle || !state_.concerns) return;
    Entries entries(state_);
    for (model::MemberIndex m = 0; m < state_.circle->size(); ++m) {
      const model::Party who{model::Party::Kind::member, m};
      if (alleged(state_, who, entries.concerns(who), now_).value != Truth::yes) continue;
      const model::Member& member = (*state_.circle)[m];
      const auto theirs = [&](const std::string& by) {
        return !by.empty() && (by == member.id || by == member.name);
      };
      for (std::size_t i = 0; state_.actions && i < state_.actions->size(); ++i)
        if (theirs((*state_.actions)[i].by))
          add("by_alleged_source", fmt::format("{} did this, and may have caused harm.", name(m)),
              fmt::format("/actions/{}", i));
      for (std::size_t i = 0; state_.capacity && i < state_.capacity->size(); ++i)
        if (theirs((*state_.capacity)[i].assessor))
          add("by_alleged_source", fmt::format("{} assessed this, and may have caused harm.", name(m)),
              fmt::format("/capacity/{}", i));
    }
  }
  /// What somebody else said, who has no power over it, is nobody's word on it.
  void words_of_others() {
    for (std::size_t i = 0; state_.consents && i < state_.consents->size(); ++i) {
      const model::Consent& one = (*state_.consents)[i];
      if (!one.given_by || (one.on && later(*one.on, now_)) || has_power(one)) continue;
      const std::string about =
          one.category ? rules_.categories[*one.category].title : rules_.decisions[*one.decision].title;
      const bool yes = one.status == model::Consent::Status::given;
      add("word_without_power",
          fmt::format(
              "{} said {} about “{}”, and nothing on record gives them a power over it. It is not the "
              "person's own word.",
              name(*one.given_by),
              !one.status ? "something"
              : yes       ? "yes"
                          : "no",
              about),
          fmt::format("/consents/{}", i));
    }
  }
  /// No rule asks for anything about what happened before it began.
  void older_than_the_rules() {
    if (!state_.events) return;
    std::size_t many = 0;
    std::string first;
    std::map<model::EventId, std::optional<time::Date>> by_kind;
    for (const model::Event& one : state_.events->log) {
      const auto [begins, fresh] = by_kind.try_emplace(one.kind);
      if (fresh) begins->second = rules_begin(one.kind);
      if (!begins->second || !one.at || one.at->first >= rules_.zone.day(*begins->second).first) continue;
      if (many++ == 0) first = fmt::format("/events/log/{}", one.place);
    }
    if (many == 0) return;
    add("before_the_rules",
        fmt::format(
            "{} from before the rules about {} began: no rule asks for anything about {}. Go through {}.",
            many == 1 ? "An entry is" : fmt::format("{} entries are", many), many == 1 ? "it" : "them",
            many == 1 ? "it" : "them", many == 1 ? "it" : "them"),
        first);
  }
  void goals() {
    for (std::size_t i = 0; state_.goals && i < state_.goals->size(); ++i)
      if ((*state_.goals)[i].plan.empty() && begun((*state_.goals)[i].set_on))
        add("goal_without_plan",
            fmt::format("No plan on record works towards the goal “{}”.", (*state_.goals)[i].says),
            fmt::format("/goals/{}", i));
  }
  void circle() {
    for (std::size_t i = 0; state_.circle && i < state_.circle->size(); ++i) {
      const model::Member& one = (*state_.circle)[i];
      if (!begun(one.since)) continue;
      for (std::size_t a = 0; one.authorities && a < one.authorities->size(); ++a) {
        const model::HeldAuthority& held = (*one.authorities)[a];
        const std::string at = fmt::format("/circle/{}/authorities/{}", i, a);
        if (on_last_day(held.until, now_) && in_date(held.since, held.until, now_) &&
            in_date(one.since, one.until, now_))
          add("authority_last_day",
              fmt::format("Today is the last day of {}'s “{}”. Read the paper: it may end at an hour.",
                          name(static_cast<model::MemberIndex>(i)), rules_.authorities[held.kind].title),
              at);
        if (!held.verified_on && in_date(held.since, held.until, now_))
          add("authority_not_verified",
              fmt::format("{}'s “{}” has not been verified.", name(static_cast<model::MemberIndex>(i)),
                          rules_.authorities[held.kind].title),
              at);
      }
    }
  }

 private:
  /// The first day of the rules that stand for each event of a kind; nothing where none does, or one always
  /// did.
  std::optional<time::Date> rules_begin(model::EventId kind) const {
    std::optional<time::Date> first;
    for (const model::Requirement& one : rules_.requirements) {
      if (!one.for_each || one.for_each->kind != model::ItemKind::event ||
          !rules_.events.covers(one.for_each->event, kind))
        continue;
      if (!one.period.from) return std::nullopt;
      first = first ? std::min(*first, *one.period.from) : *one.period.from;
    }
    return first;
  }
  bool has_power(const model::Consent& one) const {
    const model::Member& member = (*state_.circle)[*one.given_by];
    const model::RecordedMatter about = one.category ? model::RecordedMatter{true, one.category->index}
                                                     : model::RecordedMatter{false, one.decision->index};
    const time::Stamp& then = one.on ? *one.on : now_;
    const auto& held = member.authorities.value_or(std::vector<model::HeldAuthority>{});
    return std::any_of(held.begin(), held.end(), [&](const model::HeldAuthority& each) {
      return in_date(each.since, each.until, then) && in_scope(rules_, each, about);
    });
  }
  bool begun(const std::optional<time::Stamp>& since) const { return !since || !later(*since, now_); }
  std::string name(model::MemberIndex member) const { return name_of((*state_.circle)[member]); }
  std::string plan_title(const std::string& name) const {
    const auto plan = std::find_if(rules_.plans.begin(), rules_.plans.end(),
                                   [&](const model::Plan& one) { return one.name == name; });
    return plan == rules_.plans.end() ? name : plan->title;
  }
  bool holds(model::MemberIndex member, const model::BestInterests& decision) const {
    const model::Member& one = (*state_.circle)[member];
    if (!one.authorities || !in_date(one.since, one.until, now_)) return false;
    return std::any_of(
        one.authorities->begin(), one.authorities->end(), [&](const model::HeldAuthority& held) {
          return in_date(held.since, held.until, now_) &&
                 std::any_of(decision.matters.begin(), decision.matters.end(),
                             [&](const auto& matter) { return in_scope(rules_, held, matter); });
        });
  }
  void add(std::string what, std::string plain, std::string from) {
    found.push_back({std::move(what), std::move(plain), std::move(from)});
  }
  const model::Ruleset& rules_;
  const model::State& state_;
  time::Stamp now_;
};

}  // namespace

std::vector<RecordFinding> record_findings(const model::Ruleset& rules, const model::State& state,
                                           time::Instant at) {
  Findings findings(rules, state, at);
  const model::State& recorded = state.as_recorded != nullptr ? *state.as_recorded : state;
  findings.found = error_findings(rules, recorded, at);
  const auto ahead = ahead_findings(rules, recorded, at);
  findings.found.insert(findings.found.end(), ahead.begin(), ahead.end());
  findings.sections();
  findings.circle();
  findings.capacity();
  findings.best_interests();
  findings.restrictions();
  findings.reviews();
  findings.goals();
  findings.older_than_the_rules();
  findings.by_alleged_source();
  findings.words_of_others();
  return std::move(findings.found);
}

}  // namespace kith::evaluate
