#include "engine/prove/draft/events.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/condition/facts.hpp"

namespace kith::proving {

namespace given = model::scenario;

namespace {

constexpr std::int64_t one = 1'000'000, furthest = 1'000'000 * one;

void add_numbers(const model::ValueType& type, std::vector<std::int64_t> thresholds,
                 std::vector<model::Value>& values) {
  if (thresholds.empty()) thresholds.push_back(type.least ? type.least->micros : 0);
  std::vector<std::int64_t> numbers;
  for (const std::int64_t threshold : thresholds) {
    const std::int64_t whole = threshold / one * one;
    for (const std::int64_t number :
         {threshold, whole, whole + one, whole - one, threshold + 1, threshold - 1})
      numbers.push_back(number);
  }
  const std::int64_t least = type.least ? type.least->micros : -furthest;
  const std::int64_t most = type.most ? type.most->micros : furthest;
  for (const std::int64_t number : numbers)
    if (number >= least && number <= most) values.push_back({number, {}});
}

}  // namespace

using Fields = std::vector<given::Event::Field>;
std::optional<Fields> fields_for(const model::Ruleset& rules, model::EventId event,
                                 const model::Condition& where) {
  std::vector<std::pair<model::FieldId, std::vector<model::Value>>> choices;
  for (std::uint32_t i = where.begin; i < where.end; ++i) {
    if (rules.nodes[i].kind != model::Node::Kind::atom) continue;
    const auto* test = std::get_if<model::FieldTest>(&rules[model::AtomId{rules.nodes[i].a}].test);
    if (test == nullptr) return std::nullopt;
    const auto same = [&](const auto& choice) { return choice.first == test->field; };
    if (std::any_of(choices.begin(), choices.end(), same)) continue;
    const model::ValueType& type = rules.events[event].fields[test->field.index].type;
    choices.emplace_back(test->field, type.kind == model::ValueType::Kind::text
                                          ? std::vector{test->value, model::Value{0, "other"}}
                                          : values_of(rules, type, {test->value.number}));
  }
  std::size_t count = 1;
  for (const auto& [field, values] : choices) count *= std::max<std::size_t>(values.size(), 1);
  constexpr std::size_t most = 4096;
  for (std::size_t number = 0; number < std::min(count, most); ++number) {
    Fields fields;
    std::size_t rest = number;
    for (const auto& [field, values] : choices) {
      if (values.empty()) return std::nullopt;
      fields.push_back({field, values[rest % values.size()]});
      rest /= values.size();
    }
    const auto read = [&](model::AtomId id) {
      const auto& test = std::get<model::FieldTest>(rules[id].test);
      for (const auto& field : fields)
        if (field.field == test.field)
          return truth(evaluate::compares(field.value, test.comparison, test.value));
      return Truth::unknown;
    };
    const auto none = [](model::DefinitionId) { return Truth::unknown; };
    if (evaluate::run<Truth>(rules, where, read, none) == Truth::yes) return fields;
  }
  return std::nullopt;
}

std::optional<given::Event> event_for(const model::Ruleset& rules, model::EventId kind,
                                      const model::Condition& where, const std::string& id,
                                      const time::Stamp& at) {
  auto fields = fields_for(rules, kind, where);
  if (!fields) return std::nullopt;
  return given::Event{kind, id, at, {}, std::move(*fields)};
}

namespace {

bool not_known(Givens& givens) {
  givens.not_known(given::Section::events);
  return true;
}

/// A while after the window begins, however short it is.
std::chrono::minutes ago(std::int64_t number) { return std::chrono::minutes{number + 1}; }

/// As long ago as the window still counts it: a shorter one that must have none has none.
std::chrono::minutes early_in(const model::Window& window, std::int64_t number) {
  const bool last = window.kind == model::Window::Kind::last;
  return std::max(ago(number), last ? lengths_of(window.length).shortest - ago(number) : ago(number));
}

/// Of what is averaged each event says it: those given already too.
bool with_value(Givens& givens, model::EventId event, model::FieldId field, std::int64_t number) {
  if (givens.each_event_says(event, {field, {number, {}}})) return true;
  given::Event happened;
  happened.event = event;
  happened.at = givens.before(ago(0));
  happened.fields = {{field, {number, {}}}};
  givens.add(std::move(happened));
  return true;
}

/// One event whose field compares, or does not.
template <class Test>
bool one_with(Givens& givens, const model::Ruleset& rules, const Test& test, std::int64_t threshold,
              Truth value) {
  if (value == Truth::unknown) return not_known(givens);
  const model::ValueType& type = rules.events[test.event].fields[test.field.index].type;
  for (const model::Value& candidate : values_of(rules, type, {threshold}))
    if (truth(evaluate::compares(candidate, test.comparison, {threshold, {}})) == value)
      return with_value(givens, test.event, test.field, candidate.number);
  return false;
}

/// The last step is taken to be long ago.
bool ends_now(const model::Window& window) {
  return window.kind == model::Window::Kind::last || window.kind == model::Window::Kind::since_last_step;
}

void at(Givens& givens, model::EventId event, std::chrono::minutes before,
        std::vector<given::Event::Field> fields) {
  given::Event happened;
  happened.event = event;
  happened.at = givens.before(before);
  happened.fields = std::move(fields);
  givens.add(std::move(happened));
}

}  // namespace

Lengths lengths_of(const time::Duration& duration) {
  using time::Unit;
  const auto days = [&](std::int64_t shortest, std::int64_t longest) {
    constexpr std::int64_t day = 24 * 60;
    // From some time in the first of them.
    return Lengths{std::chrono::minutes{(duration.amount * shortest - 1) * day},
                   std::chrono::minutes{duration.amount * longest * day}};
  };
  const std::chrono::minutes minutes{duration.amount}, hours{duration.amount * 60};
  switch (duration.unit) {
    case Unit::minutes: return {minutes, minutes};
    case Unit::hours: return {hours, hours};
    case Unit::days: return days(1, 1);
    case Unit::working_days: return days(1, 4);
    case Unit::weeks: return days(7, 7);
    case Unit::months: return days(28, 32);
    case Unit::years: return days(365, 12 * 32);
  }
  return {};
}

std::vector<model::Value> values_of(const model::Ruleset&, const model::ValueType& type,
                                    std::vector<std::int64_t> thresholds) {
  std::vector<model::Value> values;
  switch (type.kind) {
    case model::ValueType::Kind::yes_or_no: return {{1, {}}, {0, {}}};
    case model::ValueType::Kind::choice:
      for (std::size_t i = 0; i < type.choices.size(); ++i)
        values.push_back({static_cast<std::int64_t>(i), {}});
      break;
    case model::ValueType::Kind::number: add_numbers(type, std::move(thresholds), values); break;
    case model::ValueType::Kind::text: values.push_back({0, "something"}); break;
  }
  return values;
}

bool happened(Givens& givens, const model::Ruleset& rules, const model::EventCountTest& test, Truth value) {
  if (value == Truth::unknown) return not_known(givens);
  if (!ends_now(test.window)) return false;
  const std::int64_t least = test.count.least.value_or(0);
  std::int64_t wanted = least;
  if (value == Truth::no) {
    if (least > 0) return true;  // none
    if (!test.count.most) return false;
    wanted = *test.count.most + 1;
  }
  constexpr std::int64_t most = 24;
  const auto fields = fields_for(rules, test.event, test.where);
  if (wanted > most || !fields) return wanted == 0;
  for (std::int64_t i = 0; i < wanted; ++i) {
    given::Event one_of_them;
    one_of_them.event = test.event;
    if (test.late_by) one_of_them.due = givens.before(lengths_of(*test.late_by).longest + ago(i));
    else one_of_them.at = givens.before(early_in(test.window, i));
    one_of_them.fields = *fields;
    givens.add(std::move(one_of_them));
  }
  return true;
}

bool happened(Givens& givens, const model::Ruleset& rules, const model::LatestTest& test, Truth value) {
  return one_with(givens, rules, test, test.value.number, value);
}
bool happened(Givens& givens, const model::Ruleset& rules, const model::TotalTest& test, Truth value) {
  return one_with(givens, rules, test, test.value.micros, value);
}
bool happened(Givens& givens, const model::Ruleset& rules, const model::AverageTest& test, Truth value) {
  return one_with(givens, rules, test, test.value.micros, value);
}

/// As many values as are asked for, one an event.
bool happened(Givens& givens, const model::Ruleset& rules, const model::DifferentTest& test, Truth value) {
  if (value == Truth::unknown) return not_known(givens);
  if (!ends_now(test.window)) return false;
  const std::int64_t least = test.count.least.value_or(0);
  if (value == Truth::no && least == 0 && !test.count.most) return false;
  const std::int64_t wanted = value == Truth::yes ? least : least > 0 ? 0 : *test.count.most + 1;
  const model::ValueType& type = rules.events[test.event].fields[test.field.index].type;
  constexpr std::int64_t most = 24;
  if (wanted > most || (wanted > 0 && type.kind != model::ValueType::Kind::text)) return false;
  for (std::int64_t i = 0; i < wanted; ++i)
    at(givens, test.event, ago(i), {{test.field, {0, "value_" + std::to_string(i + 1)}}});
  return true;
}

/// One event, in the earlier stretch or in the later one; or none in either.
bool happened(Givens& givens, const model::Ruleset& rules, const model::TrendTest& test, Truth value) {
  using Kind = model::TrendTest::Kind;
  if (value == Truth::unknown) return not_known(givens);
  if ((test.kind == Kind::as_many) == (value == Truth::yes)) return true;
  const auto fields = fields_for(rules, test.event, test.where);
  if (!fields) return false;
  const bool earlier = test.kind == Kind::fewer;
  at(givens, test.event, ago(0) + (earlier ? lengths_of(test.length).longest : std::chrono::minutes{0}),
     *fields);
  return true;
}

/// `more than D ago`: none since.
bool happened(Givens& givens, const model::Ruleset&, const model::LastEventTest& test, Truth value) {
  if (value == Truth::unknown) return not_known(givens);
  if ((value == Truth::yes) == test.more_than) return true;
  given::Event lately;
  lately.event = test.event;
  lately.at = givens.before(ago(0));
  givens.add(std::move(lately));
  return true;
}

}  // namespace kith::proving
