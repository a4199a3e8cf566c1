#include <fmt/format.h>

#include "dsl/check/care/care.hpp"
#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/condition/items.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"
#include "dsl/check/rule/parts.hpp"

namespace kith::check {

namespace {

Strength strength_of(model::SourceKind kind) {
  switch (kind) {
    case model::SourceKind::law:
    case model::SourceKind::regulation: return Strength::must;
    case model::SourceKind::contract: return Strength::contract;
    case model::SourceKind::code:
    case model::SourceKind::guidance:
    case model::SourceKind::protocol: return Strength::should;
    case model::SourceKind::policy:
    case model::SourceKind::support_plan: return Strength::policy;
    case model::SourceKind::advice: return Strength::may;
  }
  return Strength::policy;
}

std::string_view strength_words(Strength strength) {
  switch (strength) {
    case Strength::must: return "must";
    case Strength::contract: return "contract says";
    case Strength::should: return "should";
    case Strength::policy: return "our policy says";
    case Strength::may: return "may";
  }
  return {};
}

Strength strength(Work& work, const syntax::Requirement& written, const std::vector<model::Citation>& cites) {
  const Strength strongest = check::strength_of(work, cites);
  if (!written.weaker) return strongest;
  if (written.weaker->strength < strongest) {
    auto& finding =
        work.report(Code::stronger_than_source, written.weaker->span,
                    fmt::format("the sources cited go no further than “{}”", strength_words(strongest)));
    finding.hint = "a requirement may be written weaker than its sources, never stronger";
  }
  return written.weaker->strength;
}

model::Requirement requirement_of(Work& work, LayerId layer, const syntax::Requirement& written) {
  model::Requirement out;
  out.name = written.name.text;
  out.title = written.title.value;
  out.layer = layer;
  out.period = rule_period(work, layer, written.in_force, written.name.span);
  Scope scope;
  if (written.for_each) {
    const auto item = item_scope(work, layer, *written.for_each);
    if (!item) return out;
    scope = *item;
    if (scope.end == Scope::End::either) scope.end = Scope::End::open;
    out.for_each = model::ForEach{
        *scope.item, scope.event.value_or(model::EventId{}), {}, scope.end == Scope::End::over};
    out.for_each->where = store(work, about_person(work, layer, written.for_each->where, scope));
  }
  Fragment condition = both(lower_settings(work, layer, written.in_force.settings),
                            about_person(work, layer, written.when, scope));
  if (written.every) {
    need_calendar(work, written.every->length);
    out.every = written.every->length.value;
    condition = both(std::move(condition), about_person(work, layer, written.every->during, scope));
  }
  out.condition = store(work, condition);
  out.steps = steps(work, layer, written.steps, scope);
  out.because = written.because.value;
  out.easy_read = written.easy_read.value;
  check_placeholders(work, written.because, Telling::person, scope);
  check_placeholders(work, written.easy_read, Telling::person, scope);
  out.cites = citations(work, layer, written.cites, out.period, written.in_force.settings);
  out.strength = strength(work, written, out.cites);
  out.safety = written.for_safety.has_value();
  out.place = work.spot(written.name.span);
  return out;
}

}  // namespace

Strength strength_of(const Work& work, const std::vector<model::Citation>& cites) {
  if (cites.empty()) return Strength::policy;
  Strength strongest = Strength::may;
  for (const auto& cited : cites)
    strongest = std::min(strongest, strength_of(work.out.sources[cited.source].kind));
  return strongest;
}

Fragment about_person(Work& work, LayerId layer, const std::optional<syntax::ConditionId>& written,
                      const Scope& scope) {
  Fragment out = lower(work, layer, written, scope);
  check_reads(work, out.reads, scope.item == model::ItemKind::member ? Telling::member : Telling::person);
  return out;
}

void add_requirements(Work& work) {
  RuleNames names("requirement");
  each<syntax::Requirement>(work, [&](LayerId layer, const syntax::Requirement& written, Span) {
    work.out.requirements.push_back(requirement_of(work, layer, written));
    names.add(work, written.name.text, work.out.requirements.back().period, written.name.span);
  });
}

}  // namespace kith::check
