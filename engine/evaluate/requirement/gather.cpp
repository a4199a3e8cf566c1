#include <algorithm>
#include <iterator>
#include <string_view>

#include "engine/evaluate/condition/death.hpp"
#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/reasons.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/steps.hpp"
#include "engine/evaluate/requirement/requirements.hpp"
#include "engine/evaluate/requirement/roster.hpp"

namespace kith::evaluate {

using model::ItemKind;
using model::Requirement;
using time::Instant;

namespace {

constexpr std::string_view too_often =
    "Since when this is asked for was not worked out: too many events stand too close together.";

/// A person's requirements at a moment, one demand at a time: those that arise up to `at`, as far as they
/// have come by `now`.
class Gatherer {
 public:
  Gatherer(const model::Ruleset& rules, const model::State& state, Instant at, Instant now)
      : rules_(rules),
        state_(state),
        at_(at),
        now_(now),
        askings_(rules, state, at, has_died(state, now)),
        history_({rules, state, {}, {}}),
        roster_(rules, state, now) {}

  std::vector<Demand> found;

  void gather(const Requirement& requirement) {
    if (!requirement.for_each) return consider(requirement, std::nullopt);
    if (const char* section = absent_section(state_, requirement.for_each->kind))
      return suspect(requirement, section);
    const std::vector<Item> all = items({asking(), {}, {}, {}, {}, false, 0}, *requirement.for_each);
    is_dated_ = !history_.turns_too_often(all, conditions(requirement), at_);
    for (const Item& item : all) consider(requirement, item);
    is_dated_ = true;
  }

 private:
  const Asking& asking(const std::optional<Item>& item = {}) const { return askings_.about(item); }
  static Conditions conditions(const Requirement& requirement) {
    if (!requirement.for_each) return {requirement.condition};
    return {requirement.condition, requirement.for_each->where};
  }
  Truth truth(const Requirement& requirement, const std::optional<Item>& item, Instant at) const {
    return history_.truth(item, conditions(requirement), at);
  }
  time::Date day(Instant at) const { return std::chrono::floor<std::chrono::days>(rules_.zone.local(at)); }
  std::optional<time::Stamp> came(const std::optional<Item>& item) const {
    return item ? came_to_be(state_, *item) : std::nullopt;
  }

  /// Never before its `from`, or its item; about the person as a whole, never before their support began.
  std::optional<Instant> earliest(const Requirement& requirement, const std::optional<Item>& item) const {
    std::optional<Instant> found;
    if (requirement.period.from) found = rules_.zone.day(*requirement.period.from).first;
    const auto since = item ? came(item) : state_.support_since;
    if (since) found = found ? std::max(*found, since->first) : since->first;
    return found;
  }
  /// Does time run from a day on record, and did nobody write down when on that day?
  bool has_no_time(const std::optional<Item>& item, Instant arose) const {
    const auto since = item ? came(item) : state_.support_since;
    return since && since->whole_day && since->first == arose;
  }
  /// Nobody supports them yet.
  bool too_early(const std::optional<Item>& item) const {
    return !item && state_.support_since && state_.support_since->first > at_;
  }
  /// It came to be after the last moment at which this rule could arise.
  bool not_yet(const std::optional<Item>& item) const {
    const auto since = came(item);
    return at_ != now_ && since && since->first > at_;
  }
  /// An event from before the rule was in force is never reached.
  bool reaches(const Requirement& requirement, const std::optional<Item>& item) const {
    if (!item || item->kind != ItemKind::event) return true;
    const auto since = came(item);
    return !since || requirement.period.contains(day(since->first));
  }
  /// Things that go on may have no beginning on record; what happened has its time, known or not.
  bool lacks_date(const std::optional<Item>& item) const {
    return item && !came(item) && item->kind != ItemKind::member && item->kind != ItemKind::authority;
  }

  void consider(const Requirement& requirement, const std::optional<Item>& item) {
    if (!reaches(requirement, item) || too_early(item) || not_yet(item)) return;
    const Truth whether = truth(requirement, item, at_);
    const bool asks =
        whether == Truth::yes || (whether == Truth::unknown && may_be_found_out(requirement, item));
    if (asks) return raise(requirement, item, {at_, whether, false});
    if (const auto then = last_done(requirement, item)) raise(requirement, item, *then);
  }
  /// What reads no item is read once for all of them.
  Trace trace(const std::optional<Item>& item, const model::ForEach* each = nullptr) const {
    if (!of_person_) of_person_.emplace(Inquiry{asking(), {}, {}, {}, {}, false, 0});
    return Trace({asking(item), {}, {}, item, {}, false, 0, each}, item ? &*of_person_ : nullptr);
  }
  /// What only time will tell is for nobody to find out.
  bool may_be_found_out(const Requirement& requirement, const std::optional<Item>& item) const {
    Trace own = trace(item);
    return !find_out(own, conditions(requirement)).empty();
  }
  /// A stretch in which a rule asks for something: up to the moment, or up to just before it was last done.
  struct Asked {
    Instant upto;
    Truth whether;
    bool is_over;
  };

  /// Of whatever kinds they are, the events are one thing to find out: what has happened.
  HangsOn section_unknown(const model::ForEach& each, const std::string& section,
                          const std::string& also) const {
    const kith::Item kind = any_of(rules_, each);
    const std::string any = "there is any " + kind.title;
    const bool event = each.kind == model::ItemKind::event;
    return {{event ? "events" : kind.kind,
             event ? "what has happened" : "whether " + any,
             section,
             std::string(words(Why::section_absent)),
             {"whoever keeps the record"},
             1},
            (event ? any : "so") + (also.empty() ? "" : ", and " + also)};
  }

  /// There may be any number of them where their section is not known: whether there is one is to be found
  /// out, by no date.
  void suspect(const Requirement& requirement, const std::string& section) {
    if (!requirement.period.contains(asking().day) || truth(requirement, std::nullopt, at_) == Truth::no)
      return;
    Demand first = describe(requirement, std::nullopt);
    Trace of_any = trace(std::nullopt, first.each);
    first.hangs_on = {
        section_unknown(*requirement.for_each, section, open_part(of_any, conditions(requirement)))};
    first.certain = false;
    for (Demand& one : demands(first, requirement.steps, state_, rules_, roster_, now_))
      found.push_back(std::move(one));
  }

  /// What was done while the rule asked for it stays on the list, and what follows once that is done is still
  /// to do, though doing it made the rule stop asking: the latest such. Where the record no longer says what
  /// stood there before, the rule is taken to have asked.
  std::optional<Asked> last_done(const Requirement& requirement, const std::optional<Item>& item) const {
    const auto& places = state_.actions_for({requirement.name, item ? id(state_, *item) : ""});
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
      const time::Stamp& done = *(*state_.actions)[*place].done;
      if (done.first > at_) continue;
      ++looked_at;
      const Instant before = done.first - std::chrono::milliseconds(1);
      const Truth whether = truth(requirement, item, before);
      if (whether != Truth::no) return Asked{before, whether, true};
    }
    return std::nullopt;
  }

  void raise(const Requirement& requirement, const std::optional<Item>& item, const Asked& asked) {
    const auto bound = earliest(requirement, item);
    const auto since = is_dated_ ? history_.since_when(item, conditions(requirement), asked.upto, bound,
                                                       asked.whether == Truth::yes)
                                 : std::nullopt;
    if (since && !requirement.period.contains(day(*since))) return;
    const Instant arose = since.value_or(Instant::min());
    const bool unsure_then = asked.is_over && asked.whether == Truth::unknown;
    Demand first = describe(requirement, item);
    first.arose = arose;
    first.dated = bound && arose == *bound && has_no_time(item, arose);
    first.undated = !since || unsure_then || (lacks_date(item) && bound && arose == *bound);
    if (!is_dated_) first.text += (first.text.empty() ? "" : " ") + std::string(too_often);
    first.certain = asked.is_over || asked.whether == Truth::yes;
    first.recurs = requirement.every;
    if (at_ != now_) first.recurs_until = at_;
    const auto chained = std::find_if(requirement.steps.begin(), requirement.steps.end(),
                                      [](const auto& step) { return step.once_that_is_done; });
    for (Demand& one : demands(first, requirement.steps, state_, rules_, roster_, now_)) {
      one.only_if_done = asked.is_over && one.step <= chained - requirement.steps.begin();
      found.push_back(std::move(one));
    }
  }

  Demand describe(const Requirement& requirement, const std::optional<Item>& item) const {
    Demand demand;
    demand.requirement = requirement.name;
    demand.title = requirement.title;
    demand.layer = requirement.layer;
    demand.item = item;
    if (!item && requirement.for_each) demand.each = &*requirement.for_each;
    if (item) demand.matter = decision_of(rules_, state_, *item);
    demand.strength = requirement.strength;
    demand.safety = requirement.safety;
    demand.cites = &requirement.cites;
    demand.place = requirement.place;
    Trace own = trace(item, demand.each);
    for (const model::Condition condition : conditions(requirement)) {
      own.condition(condition);
      for (FactUsed& used : evidence(own, condition)) demand.facts.push_back(std::move(used));
    }
    demand.hangs_on = hangs_on(own, conditions(requirement));
    demand.text = fill(own.inquiry(), requirement.because);
    demand.easy_read = fill(own.inquiry(), requirement.easy_read, SaidTo::person);
    return demand;
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  Instant at_;
  Instant now_;
  mutable Askings askings_;
  mutable History history_;
  Roster roster_;
  bool is_dated_ = true;                    ///< is it worked out since when what is considered is so?
  mutable std::optional<Trace> of_person_;  ///< of the moment: what reads no item
};

}  // namespace

bool arises_after_death(const Asking& asking, const Requirement& requirement) {
  const Inquiry inquiry{asking, {}, {}, {}, {}, false, 0};
  if (speaks_of_death(inquiry, requirement.condition)) return true;
  if (!requirement.for_each) return false;
  const ItemKind kind = requirement.for_each->kind;
  return kind == ItemKind::event || kind == ItemKind::concern ||
         speaks_of_death(inquiry, requirement.for_each->where);
}

std::vector<Demand> demands_of_requirements(const model::Ruleset& rules, const model::State& state,
                                            Instant at) {
  const Asking asking = Asking::about_person(rules, state, at);
  Gatherer now(rules, state, at, at), up_to_death(rules, state, in_life(state, at), at);
  std::vector<Demand> found;
  for (const Requirement& requirement : rules.requirements) {
    const bool of_the_living = asking.dead && !arises_after_death(asking, requirement);
    Gatherer& gatherer = of_the_living ? up_to_death : now;
    gatherer.gather(requirement);
    for (Demand& demand : gatherer.found) demand.of_the_living = of_the_living;
    std::move(gatherer.found.begin(), gatherer.found.end(), std::back_inserter(found));
    gatherer.found.clear();
  }
  return found;
}

}  // namespace kith::evaluate
