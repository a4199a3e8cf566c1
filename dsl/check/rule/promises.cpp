#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"
#include "dsl/check/rule/parts.hpp"
#include "dsl/check/rule/rules.hpp"

namespace kith::check {

namespace {

model::Promise promise_of(Work& work, LayerId layer, const syntax::Promise& written) {
  const Telling telling = written.decisions.empty() ? Telling::sharing : Telling::decision;
  model::Promise out;
  out.name = written.name.text;
  out.title = written.title.value;
  out.kind = written.kind;
  out.layer = layer;
  out.period = rule_period(work, layer, written.in_force, written.name.span);
  out.categories = resolve(work, layer, work.out.categories, written.categories, Kind::category);
  out.anything = written.anything;
  out.anyone = written.anyone;
  out.with =
      resolve(work, layer, work.out.roles, written.decisions.empty() ? written.with : written.by, Kind::role);
  out.purposes = resolve(work, layer, work.out.purposes, written.purposes, Kind::purpose);
  out.decisions = resolve(work, layer, work.out.decisions, written.decisions, Kind::decision);
  const Fragment condition =
      both(lower_settings(work, layer, written.in_force.settings), lower(work, layer, written.when));
  check_reads(work, condition.reads, telling);
  out.condition = store(work, condition);
  out.because = written.because.value;
  check_placeholders(work, written.because, telling);
  out.cites = citations(work, layer, written.cites, out.period, written.in_force.settings);
  out.place = work.spot(written.name.span);
  return out;
}

}  // namespace

void add_promises(Work& work) {
  RuleNames names("promise");
  each<syntax::Promise>(work, [&](LayerId layer, const syntax::Promise& written, Span) {
    if (syntax::is_about_care(written)) {  // care_promises, once what it names has been read
      const auto period = rule_period(work, layer, written.in_force, written.name.span);
      return names.add(work, written.name.text, period, written.name.span);
    }
    work.out.promises.push_back(promise_of(work, layer, written));
    names.add(work, written.name.text, work.out.promises.back().period, written.name.span);
  });
}

}  // namespace kith::check
