#include "dsl/check/scenario/scenarios.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/scenario/names.hpp"

namespace kith::check {

namespace {

using namespace model;

scenario::Asked asked(ScenarioNames& names, const syntax::AskedQuestion& written) {
  Work& work = names.work();
  scenario::Asked out;
  out.kind = static_cast<scenario::Asked::Kind>(written.kind);
  if (out.kind == scenario::Asked::Kind::question) out.who = names.party(written.who);
  out.category = resolve(work, names.layer(), work.out.categories, written.category, Kind::category);
  out.purpose = resolve(work, names.layer(), work.out.purposes, written.purpose, Kind::purpose);
  out.matter = resolve(work, names.layer(), work.out.decisions, written.matter, Kind::decision);
  out.decision = resolve(work, names.layer(), work.out.decisions, written.decision, Kind::decision);
  out.marked = resolve(work, names.layer(), work.out.marks, written.marked, Kind::mark);
  out.at = work.out.zone.stamp(written.at.value).first;
  out.place = work.spot(written.span);
  return out;
}

/// Does a line give an entry of the record's lists? Of such, one may be in error.
bool is_entry(const GivenNode& given) {
  return !std::holds_alternative<scenario::Record>(given) &&
         !std::holds_alternative<scenario::NamedByPerson>(given) &&
         !std::holds_alternative<scenario::Setting>(given) &&
         !std::holds_alternative<scenario::Born>(given) && !std::holds_alternative<scenario::NotKnown>(given);
}

scenario::Given given_of(ScenarioNames& names, const syntax::Given& written) {
  scenario::Given out{read_given(names, written), names.work().spot(written.span)};
  if (!written.in_error) return out;
  const syntax::GivenInError& mark = *written.in_error;
  out.in_error = scenario::InError{*names.stamp(mark.on), names.party(mark.by), mark.why.value};
  if (!is_entry(out.node))
    names.work()
        .report(Code::not_an_entry, mark.why.span,
                "what is given here is no entry of a list, so it is not one made by mistake")
        .hint = "leave `entered in error` out";
  return out;
}

Scenario scenario_of(Work& work, LayerId layer, const syntax::Scenario& written, Span span) {
  ScenarioNames names(work, layer, written);
  Scenario out;
  out.title = written.title.value;
  out.provenance = written.provenance.value;
  out.layer = layer;
  out.place = work.spot(span);
  for (const auto& given : written.givens) out.givens.push_back(given_of(names, given));
  if (written.question) out.asked = asked(names, *written.question);
  for (const auto& expect : written.expects)
    out.expected.push_back({read_expected(names, expect), work.spot(expect.span)});
  return out;
}

}  // namespace

void add_scenarios(Work& work) {
  each<syntax::Scenario>(work, [&](LayerId layer, const syntax::Scenario& written, Span span) {
    work.out.scenarios.push_back(scenario_of(work, layer, written, span));
  });
}

}  // namespace kith::check
