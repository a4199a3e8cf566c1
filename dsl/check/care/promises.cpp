#include <algorithm>

#include <fmt/format.h>

#include "dsl/check/care/care.hpp"
#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/parts.hpp"
#include "dsl/check/vocabulary/vocabulary.hpp"

/// Promises about plans and requirements.
namespace kith::check {

namespace {

constexpr Scope while_on_plan{std::nullopt, std::nullopt, true};

/// The rule's name, where it is one of the stack's; else it is reported.
template <class Rules>
std::string promised_rule(Work& work, LayerId layer, const syntax::Name& name, Kind kind,
                          const Rules& rules) {
  std::vector<std::string> known;
  for (const auto& rule : rules)
    if (work.visible(layer, rule.layer)) known.push_back(rule.name);
  if (std::find(known.begin(), known.end(), name.text) != known.end()) return name.text;
  if (!left_out(work, kind, name.text))
    report_unknown(work, Code::unknown_rule, name,
                   fmt::format("unknown {} {}", word(kind), quoted(name.text)),
                   {[&] { return known; }, {}, {}});
  return "";
}

model::CarePromise care_promise(Work& work, LayerId layer, const syntax::Promise& written) {
  model::CarePromise out;
  out.name = written.name.text;
  out.title = written.title.value;
  out.kind = written.kind;
  out.layer = layer;
  out.period = period_of(work, layer, written.in_force);  // looked at with its name
  const bool of_plan = written.kind == PromiseKind::never_step_down;
  out.rule = of_plan ? promised_rule(work, layer, written.rule, Kind::plan, work.out.plans)
                     : promised_rule(work, layer, written.rule, Kind::requirement, work.out.requirements);
  if (written.within) out.within = within(work, *written.within, written.within->length.span);
  out.condition = store(work, both(lower_settings(work, layer, written.in_force.settings),
                                   about_person(work, layer, written.when, while_on_plan)));
  out.because = written.because.value;
  check_placeholders(work, written.because, Telling::person);
  out.cites = citations(work, layer, written.cites, out.period, written.in_force.settings);
  out.place = work.spot(written.name.span);
  return out;
}

}  // namespace

void add_care_promises(Work& work) {
  each<syntax::Promise>(work, [&](LayerId layer, const syntax::Promise& written, Span) {
    if (syntax::is_about_care(written)) work.out.care_promises.push_back(care_promise(work, layer, written));
  });
}

}  // namespace kith::check
