#include <fmt/format.h>

#include "dsl/check/condition/conditions.hpp"
#include "dsl/check/condition/values.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/periods.hpp"
#include "dsl/check/rule/names.hpp"
#include "dsl/check/rule/parts.hpp"
#include "dsl/check/rule/rules.hpp"

namespace kith::check {

namespace {

/// What is presumed, where it can be: a fact about the person or a recipient, in the ruleset that declares
/// it.
bool presumes_fact(Work& work, LayerId layer, const syntax::Presume& written, model::Presumption& out) {
  const auto id = resolve(work, layer, work.out.facts, written.fact, Kind::fact);
  if (!id) return false;
  const model::Fact& fact = work.out.facts[*id];
  if (fact.subject == model::Fact::Subject::question)
    work.report(Code::not_about_person, written.fact.span,
                fmt::format("{} is about the question, and only what is about people can be presumed",
                            quoted(fact.name)));
  if (fact.layer != layer) {
    auto& finding =
        work.report(Code::presumed_elsewhere, written.fact.span,
                    fmt::format("{} is declared in ruleset {}, and only that ruleset may presume it",
                                quoted(fact.name), quoted(work.out[fact.layer].name)));
    finding.labels.push_back({work.place(fact.place), "it is declared here"});
  }
  out.fact = *id;
  const syntax::Operand value = written.value ? *written.value : syntax::Operand(true);
  const auto presumed = value_of(work, fact.name, fact.type, value, written.fact.span);
  if (presumed) out.value = *presumed;
  return presumed.has_value();
}

/// Capacity belongs to the topmost ruleset that presumes it.
class CapacityOwner {
 public:
  /// False, once reported, where another ruleset owns it.
  bool add(Work& work, LayerId layer, Span at) {
    if (!owner_) owner_ = {layer, at};
    if (owner_->layer == layer) return true;
    auto& finding = work.report(
        Code::presumed_elsewhere, at,
        fmt::format("ruleset {} presumes capacity already", quoted(work.out[owner_->layer].name)));
    finding.labels.push_back({work.place(owner_->at), "the topmost ruleset that presumes it owns it"});
    return false;
  }

 private:
  struct Owner {
    LayerId layer;
    Span at;
  };
  std::optional<Owner> owner_;
};

void read_rest(Work& work, LayerId layer, const syntax::Presume& written, Span at, model::Presumption& out) {
  out.layer = layer;
  out.period = rule_period(work, layer, written.in_force, at);
  const Fragment condition =
      both(lower_settings(work, layer, written.in_force.settings), lower(work, layer, written.when));
  check_reads(work, condition.reads, Telling::presumption);
  out.condition = store(work, condition);
  out.because = written.because.value;
  check_placeholders(work, written.because, Telling::presumption);
  out.cites = citations(work, layer, written.cites, out.period, written.in_force.settings);
  out.place = work.spot(at);
}

}  // namespace

void add_presumptions(Work& work) {
  work.presumed_fact.assign(work.out.facts.size(), 0);
  CapacityOwner capacity;
  RuleNames names("presumption");
  each<syntax::Presume>(work, [&](LayerId layer, const syntax::Presume& written, Span whole) {
    const Span at = written.capacity ? whole : written.fact.span;
    model::Presumption out;
    if (written.capacity) {
      if (!capacity.add(work, layer, at)) return;
      out.value.number = 1;
      work.presumed_capacity = true;
    }
    const bool known = written.capacity || presumes_fact(work, layer, written, out);
    read_rest(work, layer, written, at, out);
    if (!known) return;
    if (out.fact) work.presumed_fact[out.fact->index] = 1;
    names.add(work, written.capacity ? "capacity" : written.fact.text, out.period, at);
    work.presumption_names.push_back(at);
    work.out.presumptions.push_back(std::move(out));
  });
}

}  // namespace kith::check
