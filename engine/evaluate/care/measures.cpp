#include "engine/evaluate/care/measures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/condition/window.hpp"
#include "engine/evaluate/explain/find_out.hpp"
#include "engine/evaluate/explain/words.hpp"
#include "engine/evaluate/record/item_text.hpp"
#include "engine/model/share.hpp"

namespace kith::evaluate {

using model::Measure;
using time::Instant;

namespace {

/// 100 per cent, in millionths.
constexpr std::int64_t all = 100'000'000;
/// Ten years of weeks: as far back as anybody looks week by week.
constexpr int most_weeks = 522;

class Measurer {
 public:
  Measurer(const model::Ruleset& rules, const model::State& state, const Measure& measure, const Due& due,
           Instant at)
      : rules_(rules),
        state_(state),
        measure_(measure),
        due_(due),
        at_(at),
        askings_(rules, state, at, has_died(state, at)),
        asking_(askings_.about({})) {}

  MeasureAnswer answer() {
    result_.measure = {measure_.name, measure_.title};
    if (measure_.target)
      result_.target =
          fmt::format("{} {}%", measure_.at_least ? "at least" : "at most", measure_.target->text());
    whole_ = complete_record();
    if (!measure_.done_in_time.empty()) find_asked_for();
    for (const Item& item :
         items({asking_, {}, {}, {}, {}, false, 0}, measure_.each, measure_.in_the_last.has_value()))
      sort_in(item);
    if (measure_.kind == Measure::Kind::share) {
      share();
    } else {
      for (const auto& [name, group] : groups_)
        for (const Measure::Shows& shows : measure_.shows) figure(name, group, shows);
    }
    if (measure_.by_week) add_weeks();
    result_.complete = whole_;
    return std::move(result_);
  }

 private:
  struct Group {
    std::vector<Item> items;
    std::int64_t unsure = 0;  ///< that may belong to it, or may count: nobody knows
  };
  Inquiry inquiry(const Item& item) const { return {askings_.about(item), {}, {}, item, {}, false, 0}; }
  void not_known(const Item& item, const std::string& why) {
    std::string one = shown(rules_, state_, item).title + ": " + why;
    // Of an item, one figure may lack what another lacks too.
    if (said_.insert(one).second) result_.not_known.push_back(std::move(one));
  }
  /// Just before the first moment that it looks at; without a stretch of time, the first that is on record.
  std::optional<Instant> begins() const {
    return measure_.in_the_last ? time::before(at_, *measure_.in_the_last, rules_.zone, calendar())
                                : earliest_;
  }
  const time::Calendar* calendar() const { return rules_.calendar ? &*rules_.calendar : nullptr; }

  /// Is everything that happened in the time on record?
  bool complete_record() {
    const std::string what = any_of(rules_, measure_.each).title;
    const auto lacks = [&](Why why) {
      result_.not_known.push_back(what + ": " + std::string(words(why)));
      return false;
    };
    if (absent_section(state_, measure_.each.kind)) return lacks(Why::section_absent);
    if (measure_.each.kind != model::ItemKind::event || !measure_.in_the_last) return true;
    const Inquiry person{asking_, {}, {}, {}, {}, false, 0};
    return complete(person, measure_.each.event, stretch(person, *measure_.in_the_last, at_)) ||
           lacks(Why::incomplete);
  }

  void sort_in(const Item& item) {
    const auto came = came_to_be(state_, item);
    undated_ = undated_ || !came;
    if (measure_.in_the_last) {
      const auto after = begins();
      if (!came) {
        whole_ = false;
        return not_known(item, "it has no date");
      }
      if (!after || came->first <= *after || came->first > at_) return;
    }
    const Truth where = truth_at(inquiry(item), measure_.each.where, asking_.now);
    if (where == Truth::no) return;
    if (came) earliest_ = std::min(earliest_.value_or(came->first), came->first);
    Group& group = groups_[group_of(item)];
    if (where == Truth::yes) return group.items.push_back(item);
    ++group.unsure;
    not_known(item, "whether it counts is not recorded");
  }

  time::Date monday_of(Instant instant) const {
    const time::Date day = std::chrono::floor<std::chrono::days>(rules_.zone.local(instant));
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
  }

  /// Each week, and whether all that may belong to it is on record. What has no date may belong to any of
  /// them.
  void add_weeks() {
    const auto after = begins();
    if (!after) return;
    const time::Date last = monday_of(at_),
                     first = std::max(monday_of(*after), last - most_weeks * std::chrono::weeks{1});
    for (time::Date monday = first; monday <= last; monday += std::chrono::weeks{1}) {
      const time::Stamp day = rules_.zone.day(monday);
      const Instant next = rules_.zone.day(monday + std::chrono::weeks{1}).first;
      const bool cut = measure_.in_the_last && *after > day.first;
      const Stretch part{cut ? *after : day.first, std::min(next, at_)};
      result_.weeks.push_back({rules_.zone.text(day), !undated_ && complete_in(part), !cut && next <= at_});
    }
  }
  bool complete_in(const Stretch& part) const {
    if (absent_section(state_, measure_.each.kind)) return false;
    return measure_.each.kind != model::ItemKind::event ||
           complete({asking_, {}, {}, {}, {}, false, 0}, measure_.each.event, part);
  }

  /// Monday of the week, and the value of the field it is grouped by.
  std::string group_of(const Item& item) const {
    std::string name;
    const auto came = came_to_be(state_, item);
    if (measure_.by_week && came) name = rules_.zone.text(rules_.zone.day(monday_of(came->first)));
    if (measure_.by_field && item.kind == model::ItemKind::event)
      name +=
          (name.empty() ? "" : " ") + value_text(rules_, state_.events->log[item.index], *measure_.by_field);
    return name;
  }
  /// Does it count? Nothing where it does not yet, or nobody knows.
  struct Counted {
    std::optional<bool> is;
    bool unsure = false;
  };
  Counted counts(const Item& item) const {
    if (!measure_.done_in_time.empty()) return done_in_time(item);
    if (!measure_.counts_when) return {true};
    const Truth whether = truth_at(inquiry(item), *measure_.counts_when, asking_.now);
    if (whether != Truth::unknown) return {whether == Truth::yes};
    Trace trace(inquiry(item));
    return {std::nullopt, !find_out(trace, {*measure_.counts_when}).empty()};
  }
  /// What the requirement asks for, or may, about each item, by where that stands.
  void find_asked_for() {
    const auto asks = [&](const RequiredAction& action) {
      return action.item &&
             std::any_of(action.reasons.begin(), action.reasons.end(), [&](const ActionReason& reason) {
               return reason.requirement == measure_.done_in_time;
             });
    };
    for (const RequiredAction& action : due_.actions)
      if (asks(action)) asked_[action.item->from].actions.push_back(&action);
    for (const ToFindOut& one : due_.find_out)
      for (const WouldFollow& follows : one.would_follow)
        if (asks(follows.action)) asked_[follows.action.item->from].unsure = true;
  }
  /// Every action that the requirement asks for about this item is done, none late; an open one counts only
  /// once it is overdue.
  Counted done_in_time(const Item& item) const {
    const auto asked = asked_.find(shown(rules_, state_, item).from);
    if (asked == asked_.end()) return {};
    bool done = false, late = false, open = false, unsure = asked->second.unsure;
    for (const RequiredAction* action : asked->second.actions) {
      for (const ActionReason& reason : action->reasons) {
        if (reason.requirement != measure_.done_in_time) continue;
        switch (reason.status) {
          // Done, but from when its time ran, or at what time it was done, nobody knows.
          case ActionStatus::done:
            (reason.perhaps_late || (reason.arose.empty() && !reason.within.empty()) ? unsure : done) = true;
            break;
          case ActionStatus::overdue:
          case ActionStatus::done_late: late = true; break;
          case ActionStatus::find_out: break;
          case ActionStatus::due:
          case ActionStatus::conflict: open = true; break;
          case ActionStatus::blocked:
          case ActionStatus::ended: break;
        }
      }
    }
    if (late) return {false};
    if (open || unsure || !done) return {std::nullopt, unsure};
    return {true};
  }

  /// Of all that it is of: only figures are grouped.
  void share() {
    if (groups_.empty()) return;
    const Group& group = groups_.begin()->second;
    MeasureRow row;
    row.unit = "%";
    std::int64_t number = 0, of = 0, unsure = group.unsure;
    for (const Item& item : group.items) {
      const Counted counted = counts(item);
      if (!counted.is) {
        unsure += counted.unsure;
        not_known(item, counted.unsure ? "whether it counts is not recorded" : "it cannot be counted yet");
        continue;
      }
      ++of;
      number += *counted.is;
      if (!*counted.is) row.items.push_back(shown(rules_, state_, item).title);
    }
    row.number = std::to_string(number);
    row.of = std::to_string(of);
    if (of) row.value = model::Share{Decimal::of(number), of, measure_.target}.exact().text();
    row.missing = static_cast<std::uint64_t>(unsure);
    meet(number, of, unsure);
    if (!row.items.empty()) row.people = {state_.person_id};
    result_.rows.push_back(std::move(row));
  }
  /// Met, or missed, only where it is however the unsure ones turn out; met only where nothing is missing.
  void meet(std::int64_t number, std::int64_t of, std::int64_t unsure) {
    if (!measure_.target || of + unsure == 0) return;
    const auto met = [&](std::int64_t counting) {
      const std::int64_t share = counting * all, bound = measure_.target->micros * (of + unsure);
      return measure_.at_least ? share >= bound : share <= bound;
    };
    const bool low = met(number), high = met(number + unsure);
    if (low == high && (whole_ || !low)) result_.met = truth(low);
  }

  void figure(const std::string& name, const Group& group, const Measure::Shows& shows) {
    MeasureRow row;
    row.group = name;
    row.missing = static_cast<std::uint64_t>(group.unsure);
    std::int64_t sum = 0, with_value = 0;
    for (const Item& item : group.items) {
      row.items.push_back(shown(rules_, state_, item).title);
      if (!shows.field) continue;
      const auto& recorded = state_.events->log[item.index].fields[shows.field->index];
      if (!recorded) {
        not_known(item, "the figure is not recorded");
        ++row.missing;
        continue;
      }
      sum += recorded->number;
      ++with_value;
    }
    row.people = {state_.person_id};
    if (shows.figure == Measure::Figure::number) {
      row.unit = "number";
      row.number = row.of = row.value = std::to_string(group.items.size());
    } else {
      const bool total = shows.figure == Measure::Figure::total;
      row.unit = (total ? "total " : "average ") + field_name(*shows.field);
      row.number = Decimal{sum}.text();
      row.of = std::to_string(with_value);
      if (with_value) row.value = Decimal{total ? sum : sum / with_value}.text();
    }
    result_.rows.push_back(std::move(row));
  }
  std::string field_name(model::FieldId field) const {
    return rules_.events[measure_.each.event].fields[field.index].name;
  }

  const model::Ruleset& rules_;
  const model::State& state_;
  const Measure& measure_;
  const Due& due_;
  Instant at_;
  mutable Askings askings_;
  const Asking& asking_;
  struct OfItem {
    std::vector<const RequiredAction*> actions;
    bool unsure = false;  ///< it may be asked for more
  };
  std::unordered_map<std::string, OfItem> asked_;
  std::map<std::string, Group> groups_;
  std::set<std::string> said_;  ///< of what is not known
  std::optional<Instant> earliest_;
  bool undated_ = false;  ///< something that may belong to it has no date
  bool whole_ = true;     ///< nothing that may belong to it is missing
  MeasureAnswer result_;
};

}  // namespace

MeasureAnswer measure_answer(const model::Ruleset& rules, const model::State& state, const Measure& measure,
                             const Due& due, Instant at) {
  return Measurer(rules, state, measure, due, at).answer();
}

}  // namespace kith::evaluate
