#include <fmt/format.h>

#include "dsl/check/condition/lowering.hpp"
#include "dsl/check/condition/values.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"

/// Conditions about events, and those that only make sense for an item of `for each`.
namespace kith::check {

namespace {

model::Count count_of(const syntax::Count& count) {
  using K = syntax::Count::Kind;
  switch (count.kind) {
    case K::none: return {std::nullopt, 0};
    case K::at_least: return {count.number, std::nullopt};
    case K::at_most: return {std::nullopt, count.number};
    case K::exactly: return {count.number, count.number};
  }
  return {};
}

std::vector<std::string> field_names(const model::EventKind& event) {
  std::vector<std::string> names;
  for (const auto& field : event.fields) names.push_back(field.name);
  return names;
}

}  // namespace

std::optional<model::EventId> Lowering::event(const syntax::Name& name) {
  return resolve(work_, layer_, work_.out.events, name, Kind::event);
}

std::optional<model::FieldId> field_named(Work& work, model::EventId id, const syntax::Name& name) {
  const model::EventKind& event = work.out.events[id];
  for (std::uint32_t i = 0; i < event.fields.size(); ++i)
    if (event.fields[i].name == name.text) return model::FieldId{i};
  auto& finding = work.report(Code::unknown_field, name.span,
                              fmt::format("event {} has no field {}", quoted(event.name), quoted(name.text)));
  suggest(finding, name.text, field_names(event));
  finding.labels.push_back({work.place(event.place), "it is declared here"});
  return std::nullopt;
}

std::optional<model::FieldId> Lowering::field_of(model::EventId id, const syntax::Name& name) {
  return field_named(work_, id, name);
}

std::uint32_t Lowering::field(model::EventId event, const syntax::Name& name, syntax::Comparison comparison,
                              const syntax::Operand& operand) {
  const auto id = field_of(event, name);
  if (!id) return nowhere();
  const model::ValueType& type = work_.out.events[event].fields[id->index].type;
  if (!may_compare(work_, name.text, type, comparison, here())) return nowhere();
  const auto value = value_of(work_, name.text, type, operand, here());
  if (!value) return nowhere();
  if (type.kind != model::ValueType::Kind::yes_or_no)
    return atom(model::FieldTest{event, *id, static_cast<model::Comparison>(comparison), *value});
  const std::uint32_t place =
      named_atom(model::FieldTest{event, *id, model::Comparison::is, {1, {}}}, name.text);
  return (value->number == 1) == (comparison == syntax::Comparison::is) ? place : negated(place);
}

Fragment Lowering::where(model::EventId id, const std::optional<syntax::ConditionId>& condition) {
  if (!condition) return {};
  Lowering inner(work_, layer_, id);
  inner.lower(*condition);
  return inner.take();
}

std::optional<model::Window> Lowering::window(const syntax::Window& window) {
  using Kind = syntax::Window::Kind;
  const auto kind = static_cast<model::Window::Kind>(window.kind);
  if (window.kind == Kind::since_last_step) {
    if (scope_.plan) return model::Window{kind, {}};
    work_.report(Code::outside_plan, here(), "`since the last step` stands where no plan is meant").hint =
        "say how far back: `in the last 14 days`";
    return std::nullopt;
  }
  need_calendar(work_, window.length);
  if (window.kind != Kind::last && !scope_.item) {
    outside_for_each();
    return std::nullopt;
  }
  return model::Window{kind, window.length.value};
}

bool Lowering::may_be_late(model::EventId id, const syntax::Duration& late) {
  const model::EventKind& event = work_.out.events[id];
  if (!event.expected) {
    auto& finding =
        work_.report(Code::not_expected, late.span,
                     fmt::format("{} cannot be late: it is not declared as `expected`", quoted(event.name)));
    finding.labels.push_back({work_.place(event.place), "it is declared here"});
  }
  const bool short_unit = late.value.unit == time::Unit::minutes || late.value.unit == time::Unit::hours ||
                          late.value.unit == time::Unit::days;
  if (!short_unit)
    work_.report(
        Code::wrong_duration, late.span,
        fmt::format("lateness is measured in minutes, hours or days, not {}", time::text(late.value)));
  return event.expected && short_unit;
}

std::uint32_t Lowering::operator()(const syntax::EventCount& count) {
  if (only_fields()) return nowhere();
  const auto id = event(count.event);
  const auto in = window(count.window);
  if (!id) return nowhere();
  const Fragment matching = where(*id, count.where);
  if (count.late_by && !may_be_late(*id, *count.late_by)) return nowhere();
  if (!in) return nowhere();
  const auto late = count.late_by ? std::optional(count.late_by->value) : std::nullopt;
  return atom(model::EventCountTest{*id, {}, late, count_of(count.count), *in}, matching);
}

std::uint32_t Lowering::operator()(const syntax::Different& different) {
  if (only_fields()) return nowhere();
  const auto id = event(different.event);
  const auto in = window(different.window);
  if (!id) return nowhere();
  const auto of = field_of(*id, different.field);
  return of && in ? atom(model::DifferentTest{*id, *of, count_of(different.count), *in}) : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::Trend& trend) {
  if (only_fields()) return nowhere();
  need_calendar(work_, trend.length);
  const auto id = event(trend.event);
  if (!id) return nowhere();
  return atom(model::TrendTest{*id, {}, static_cast<model::TrendTest::Kind>(trend.kind), trend.length.value},
              where(*id, trend.where));
}

std::uint32_t Lowering::operator()(const syntax::Latest& latest) {
  if (only_fields()) return nowhere();
  const auto id = event(latest.event);
  const auto of = id ? field_of(*id, latest.field) : std::nullopt;
  if (!of) return nowhere();
  const model::ValueType& type = work_.out.events[*id].fields[of->index].type;
  if (!may_compare(work_, latest.field.text, type, latest.comparison, here())) return nowhere();
  const auto value = value_of(work_, latest.field.text, type, latest.operand, here());
  return value ? atom(model::LatestTest{*id, *of, static_cast<model::Comparison>(latest.comparison), *value})
               : nowhere();
}

std::uint32_t Lowering::operator()(const syntax::Average& average) {
  if (only_fields()) return nowhere();
  const auto id = event(average.event);
  const auto in = window(average.window);
  const auto of = id ? field_of(*id, average.field) : std::nullopt;
  if (!of) return nowhere();
  const model::ValueType& type = work_.out.events[*id].fields[of->index].type;
  if (type.kind != model::ValueType::Kind::number) {
    work_.report(
        Code::wrong_value, average.field.span,
        fmt::format("{} is {}, and only numbers have an average", quoted(average.field.text), words(type)));
    return nowhere();
  }
  const auto value = value_of(work_, average.field.text, type, average.operand, here());
  if (!value || !in) return nowhere();
  return atom(model::AverageTest{*id, *of, *in, static_cast<model::Comparison>(average.comparison),
                                 Decimal{value->number}});
}

/// A sum is known only as far as it is known how much one event can add.
bool Lowering::may_be_summed(const syntax::Name& field, const model::ValueType& type) {
  if (type.kind != model::ValueType::Kind::number) {
    work_.report(Code::wrong_value, field.span,
                 fmt::format("{} is {}, and only numbers have a total", quoted(field.text), words(type)));
    return false;
  }
  if (type.least && type.most) return true;
  auto& finding = work_.report(Code::unbounded_total, field.span,
                               fmt::format("{} is summed, and may be any number", quoted(field.text)));
  finding.hint = fmt::format("declare between what it lies: `{} number from 0 to …`", field.text);
  return false;
}

std::uint32_t Lowering::operator()(const syntax::Total& total) {
  if (only_fields()) return nowhere();
  const auto id = event(total.event);
  const auto in = window(total.window);
  const auto of = id ? field_of(*id, total.field) : std::nullopt;
  if (!of || !may_be_summed(total.field, work_.out.events[*id].fields[of->index].type)) return nowhere();
  // A sum leaves the range of what it sums.
  model::ValueType sum = work_.out.events[*id].fields[of->index].type;
  sum.least = sum.most = std::nullopt;
  const auto value = value_of(work_, total.field.text, sum, total.operand, here());
  if (!value || !in) return nowhere();
  const auto comparison = static_cast<model::Comparison>(total.comparison);
  return atom(model::TotalTest{*id, *of, *in, comparison, Decimal{value->number}});
}

std::uint32_t Lowering::operator()(const syntax::LastEvent& last) {
  if (only_fields()) return nowhere();
  need_calendar(work_, last.length);
  const auto id = event(last.event);
  return id ? atom(model::LastEventTest{*id, last.more_than, last.length.value}) : nowhere();
}

}  // namespace kith::check
