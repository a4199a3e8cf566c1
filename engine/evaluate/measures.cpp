#include "engine/evaluate/measures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/evaluate/conditions.hpp"
#include "engine/evaluate/items.hpp"
#include "engine/evaluate/window.hpp"

namespace kith::evaluate {

using model::Measure;
using time::Instant;

namespace {

class Measurer {
 public:
  Measurer(const model::Ruleset& rules, const model::State& state, const Measure& measure, const std::vector<RequiredAction>& actions, Instant at)
      : rules_(rules), state_(state), measure_(measure), actions_(actions), at_(at), asking_(Asking::about_person(rules, state, at)) {}

  MeasureAnswer answer() {
    result_.measure = {measure_.name, measure_.title};
    for (const Item& item : items({asking_, {}, {}, {}, {}, false, 0}, measure_.each))
      if (counted(item)) groups_[group(item)].push_back(item);
    if (measure_.kind == Measure::Kind::share) {
      share();
    } else {
      for (const auto& [name, members] : groups_)
        for (const Measure::Shows& shows : measure_.shows) figure(name, members, shows);
    }
    return std::move(result_);
  }

 private:
  Inquiry inquiry(const Item& item) const { return {asking_, {}, {}, item, {}, false, 0}; }
  void not_known(const Item& item, const std::string& why) { result_.not_known.push_back(shown(rules_, state_, item).title + ": " + why); }

  bool counted(const Item& item) {
    const auto came = came_to_be(state_, item);
    if (measure_.in_the_last) {
      const auto after = time::before(at_, *measure_.in_the_last, rules_.zone, rules_.calendar ? &*rules_.calendar : nullptr);
      if (!came) return not_known(item, "it has no date"), false;
      if (!after || came->first <= *after || came->first > at_) return false;
    }
    const Truth where = truth_at(inquiry(item), measure_.each.where, asking_.now);
    if (where == Truth::unknown) not_known(item, "whether it counts is not recorded");
    return where == Truth::yes;
  }

  /// Monday of the week, and the value of the field it is grouped by.
  std::string group(const Item& item) const {
    std::string name;
    const auto came = came_to_be(state_, item);
    if (measure_.by_week && came) {
      const time::Date day = std::chrono::floor<std::chrono::days>(rules_.zone.local(came->first));
      const std::chrono::weekday weekday{day};
      name = rules_.zone.text(rules_.zone.day(day - (weekday - std::chrono::Monday)));
    }
    if (measure_.by_field && item.kind == model::ItemKind::event) name += (name.empty() ? "" : " ") + value(item, *measure_.by_field);
    return name;
  }
  std::string value(const Item& item, model::FieldId field) const {
    const model::Event& event = state_.events->log[item.index];
    const auto& recorded = event.fields[field.index];
    const model::ValueType& type = rules_.events[event.kind].fields[field.index].type;
    if (!recorded) return "not recorded";
    switch (type.kind) {
      case model::ValueType::Kind::yes_or_no: return recorded->number ? "yes" : "no";
      case model::ValueType::Kind::choice: return type.choices[static_cast<std::size_t>(recorded->number)];
      case model::ValueType::Kind::number: return Decimal{recorded->number}.text();
      case model::ValueType::Kind::text: return recorded->text;
    }
    return "";
  }

  /// Does it count? Nothing where that is not known.
  std::optional<bool> counts(const Item& item) const {
    if (!measure_.done_in_time.empty()) return done_in_time(item);
    if (!measure_.counts_when) return true;
    const Truth whether = truth_at(inquiry(item), *measure_.counts_when, asking_.now);
    return whether == Truth::unknown ? std::nullopt : std::optional(whether == Truth::yes);
  }
  /// Every action that the requirement asks for about this item is done, none late; an open one counts only once it is overdue.
  std::optional<bool> done_in_time(const Item& item) const {
    const std::string from = shown(rules_, state_, item).from;
    std::optional<bool> result;
    for (const RequiredAction& action : actions_) {
      if (!action.item || action.item->from != from) continue;
      for (const ActionReason& reason : action.reasons) {
        if (reason.requirement != measure_.done_in_time) continue;
        if (reason.status == ActionStatus::done) result = result.value_or(true);
        else if (reason.status == ActionStatus::done_late || reason.status == ActionStatus::overdue) result = false;
        else if (reason.status != ActionStatus::blocked) return std::nullopt;
      }
    }
    return result;
  }

  void share() {
    for (const auto& [name, members] : groups_) {
      MeasureRow row;
      row.group = name;
      row.unit = "%";
      std::int64_t number = 0, of = 0;
      for (const Item& item : members) {
        const auto counted = counts(item);
        if (!counted) {
          not_known(item, "it cannot be counted yet");
          continue;
        }
        ++of;
        number += *counted;
        if (!*counted) row.items.push_back(shown(rules_, state_, item).title);
      }
      row.number = std::to_string(number);
      row.of = std::to_string(of);
      if (of) row.value = Decimal{number * 100'000'000 / of}.text();
      meet(number, of);
      if (!row.items.empty()) row.people = {state_.person_id};
      result_.rows.push_back(std::move(row));
    }
    if (measure_.target) result_.target = fmt::format("{} {}%", measure_.at_least ? "at least" : "at most", measure_.target->text());
  }
  void meet(std::int64_t number, std::int64_t of) {
    if (!measure_.target || of == 0) return;
    const bool met = measure_.at_least ? number * 100'000'000 >= measure_.target->micros * of : number * 100'000'000 <= measure_.target->micros * of;
    result_.met = result_.met == Truth::no ? Truth::no : truth(met);
  }

  void figure(const std::string& name, const std::vector<Item>& members, const Measure::Shows& shows) {
    MeasureRow row;
    row.group = name;
    std::int64_t sum = 0, with_value = 0;
    for (const Item& item : members) {
      row.items.push_back(shown(rules_, state_, item).title);
      if (!shows.field) continue;
      const auto& recorded = state_.events->log[item.index].fields[shows.field->index];
      if (!recorded) {
        not_known(item, "the figure is not recorded");
        continue;
      }
      sum += recorded->number;
      ++with_value;
    }
    row.people = {state_.person_id};
    row.of = std::to_string(members.size());
    switch (shows.figure) {
      case Measure::Figure::number: row.unit = "number", row.number = row.value = std::to_string(members.size()); break;
      case Measure::Figure::total: row.unit = "total " + field_name(*shows.field), row.number = row.value = Decimal{sum}.text(); break;
      case Measure::Figure::average:
        row.unit = "average " + field_name(*shows.field);
        row.number = Decimal{sum}.text();
        row.of = std::to_string(with_value);
        if (with_value) row.value = Decimal{sum / with_value}.text();
        break;
    }
    result_.rows.push_back(std::move(row));
  }
  std::string field_name(model::FieldId field) const { return rules_.events[measure_.each.event].fields[field.index].name; }

  const model::Ruleset& rules_;
  const model::State& state_;
  const Measure& measure_;
  const std::vector<RequiredAction>& actions_;
  Instant at_;
  Asking asking_;
  std::map<std::string, std::vector<Item>> groups_;
  MeasureAnswer result_;
};

}  // namespace

MeasureAnswer measure_answer(const model::Ruleset& rules, const model::State& state, const Measure& measure, const std::vector<RequiredAction>& actions,
                             Instant at) {
  return Measurer(rules, state, measure, actions, at).answer();
}

}  // namespace kith::evaluate
