#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/care/care.hpp"
#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/condition/items.hpp"
#include "dsl/check/condition/lowering.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"

namespace kith::check {

namespace {

constexpr std::int64_t all_of_them = 100'000'000;

/// A field of the event that is measured; other items have no figures of their own.
std::optional<model::FieldId> figure_field(Work& work, const Scope& scope, const syntax::Name& name,
                                           bool number) {
  if (!scope.event) {
    work.report(
        Code::unknown_item_field, name.span,
        fmt::format("only events have fields to measure, and {} is asked of a record", quoted(name.text)));
    return std::nullopt;
  }
  const auto field = field_named(work, *scope.event, name);
  const bool fits =
      !field || !number ||
      work.out.events[*scope.event].fields[field->index].type.kind == model::ValueType::Kind::number;
  if (!fits)
    work.report(Code::wrong_value, name.span,
                fmt::format("{} is no number, and has neither total nor average", quoted(name.text)));
  return field;
}

void read_target(Work& work, const syntax::Target& target, model::Measure& out) {
  out.target = target.share.value;
  out.at_least = target.at_least;
  if (!target.share.percent)
    work.report(Code::wrong_unit, target.share.span, "a target is a share, in per cent").hint =
        "write `%` after it";
  else if (target.share.value.micros < 0 || target.share.value.micros > all_of_them)
    work.report(Code::out_of_range, target.share.span, "a share is from 0% to 100%");
}

/// The requirement counted must stand for the same items.
void read_done_in_time(Work& work, LayerId layer, const syntax::Measure& written, model::Measure& out) {
  const syntax::Name& name = *written.done_in_time;
  out.done_in_time = name.text;
  std::vector<std::string> names;
  const syntax::Requirement* found = nullptr;
  each<syntax::Requirement>(work, [&](LayerId owner, const syntax::Requirement& requirement, Span) {
    if (!work.visible(layer, owner)) return;
    names.push_back(requirement.name.text);
    if (requirement.name.text == name.text) found = &requirement;
  });
  if (found == nullptr) {
    if (!left_out(work, Kind::requirement, name.text))
      report_unknown(work, Code::unknown_requirement, name,
                     fmt::format("unknown requirement {}", quoted(name.text)),
                     {[&] { return names; }, {}, {}});
    return;
  }
  const auto& each = found->for_each;
  const bool same = each && each->kind.text == written.each->kind.text && each->only == written.each->only;
  if (same) return;
  auto& finding = work.report(
      Code::other_items, name.span,
      fmt::format("{} does not stand for each {}", quoted(name.text), quoted(written.each->kind.text)));
  finding.labels.push_back(
      {work.place(found->for_each ? found->for_each->kind.span : found->name.span), "what it stands for"});
}

std::optional<model::Measure> measure_of(Work& work, LayerId layer, const syntax::Measure& written) {
  model::Measure out;
  out.name = written.name.text;
  out.title = written.title.value;
  out.layer = layer;
  out.period = rule_period(work, layer, written.in_force, written.name.span);
  out.place = work.spot(written.name.span);
  out.kind = written.shows.empty() ? model::Measure::Kind::share : model::Measure::Kind::show;
  const auto scope = item_scope(work, layer, *written.each);
  if (!scope) return std::nullopt;
  const model::Condition where = store(work, about_person(work, layer, written.each->where, *scope));
  out.each = {*scope->item, scope->event.value_or(model::EventId{}), where, scope->end == Scope::End::over};
  need_calendar(work, written.in_the_last);
  if (written.in_the_last) out.in_the_last = written.in_the_last->value;
  if (written.counts_when)
    out.counts_when = store(work, about_person(work, layer, written.counts_when, *scope));
  if (written.done_in_time) read_done_in_time(work, layer, written, out);
  for (const syntax::Shows& one : written.shows) {
    const auto field = one.field ? figure_field(work, *scope, *one.field, true) : std::nullopt;
    out.shows.push_back({static_cast<model::Measure::Figure>(one.figure), field});
  }
  out.by_week = written.by_week;
  if (written.by_field) out.by_field = figure_field(work, *scope, *written.by_field, false);
  if (written.target) read_target(work, *written.target, out);
  return out;
}

}  // namespace

void add_measures(Work& work) {
  RuleNames names("measure");
  each<syntax::Measure>(work, [&](LayerId layer, const syntax::Measure& written, Span) {
    auto measure = measure_of(work, layer, written);
    if (!measure) {
      work.dropped.insert({Kind::measure, written.name.text});
      return;
    }
    names.add(work, written.name.text, measure->period, written.name.span);
    work.out.measures.push_back(std::move(*measure));
  });
}

}  // namespace kith::check
