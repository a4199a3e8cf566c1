#include "dsl/check/ground/periods.hpp"

#include <fmt/format.h>

#include "dsl/check/ground/names.hpp"
#include "engine/time/parse.hpp"

namespace kith::check {

namespace {

std::optional<time::Date> day(const std::optional<syntax::When>& when) {
  return when ? std::optional(when->value.date) : std::nullopt;
}

}  // namespace

model::Period period(Work& work, const std::optional<syntax::When>& from,
                     const std::optional<syntax::When>& until) {
  const model::Period result{day(from), day(until)};
  if (result.from && result.until && *result.until < *result.from) {
    auto& finding =
        work.report(Code::empty_period, until->span,
                    fmt::format("the period ends on {}, before its first day", time::text(*result.until)));
    finding.labels.push_back({work.place(from->span), "it begins here"});
  }
  return result;
}

model::Period period_of(const Work& work, LayerId layer, const syntax::InForce& in_force) {
  const model::Period& all = work.out[layer].effective;
  const auto from = day(in_force.from), until = day(in_force.until);
  return {from ? from : all.from, until ? until : all.until};
}

model::Period rule_period(Work& work, LayerId layer, const syntax::InForce& in_force, Span rule) {
  const model::Layer& owner = work.out[layer];
  const model::Period own = period(work, in_force.from, in_force.until);
  const model::Period whole = period_of(work, layer, in_force);
  // Of two days of its own that has been said.
  const bool never = own.from.has_value() != own.until.has_value() && whole.from && whole.until &&
                     *whole.until < *whole.from;
  if (never || !within(whole, owner.effective)) {
    const Span at = in_force.from ? in_force.from->span : in_force.until ? in_force.until->span : rule;
    auto& finding =
        work.report(Code::outside_effective, at,
                    fmt::format("the rule is in force {}, outside the life of ruleset {}, {}",
                                words(never ? own : whole), quoted(owner.name), words(owner.effective)));
    finding.hint = "change the rule's period or the ruleset's `effective` line";
  }
  return whole;
}

bool overlap(const model::Period& a, const model::Period& b) {
  return (!a.until || !b.from || *b.from <= *a.until) && (!b.until || !a.from || *a.from <= *b.until);
}

bool within(const model::Period& inner, const model::Period& outer) {
  const bool starts = !outer.from || (inner.from && *outer.from <= *inner.from);
  const bool ends = !outer.until || (inner.until && *inner.until <= *outer.until);
  return starts && ends;
}

std::string words(const model::Period& period) {
  if (!period.from && !period.until) return "always";
  if (!period.until) return "from " + time::text(*period.from);
  if (!period.from) return "until " + time::text(*period.until);
  return fmt::format("from {} until {}", time::text(*period.from), time::text(*period.until));
}

void need_calendar(Work& work, Span at) {
  if (work.out.calendar || left_out(work, Kind::calendar)) return;
  UnknownName& missing = work.unknown["a calendar"];
  missing.code = Code::no_calendar;
  missing.message = "working days are counted, and no ruleset of the stack declares a calendar";
  missing.hint = "declare a `calendar` with its closed days, or count days";
  missing.places.push_back(at);
}

void need_calendar(Work& work, const syntax::Duration& duration) {
  if (duration.value.unit == time::Unit::working_days) need_calendar(work, duration.span);
}

void need_calendar(Work& work, const std::optional<syntax::Duration>& duration) {
  if (duration) need_calendar(work, *duration);
}

}  // namespace kith::check
