#include "dsl/check/check.hpp"

#include "dsl/check/layers.hpp"
#include "dsl/check/lints.hpp"
#include "dsl/check/names.hpp"
#include "dsl/check/rules.hpp"
#include "dsl/check/vocabulary.hpp"
#include "dsl/check/work.hpp"

namespace kith::check {

namespace {

void read_vocabulary(Work& work) {
  add_zone(work);
  add_calendar(work);
  add_concepts(work);
  add_sources(work);
  add_facts(work);
  add_events(work);
  link_vocabulary(work);
  finish_concepts(work);
  finish_layers(work);
}

void read_rules(Work& work) {
  declare_definitions(work);
  add_definitions(work);
  gather_reads(work);
  add_presumptions(work);
  check_recursion(work);
  add_boundaries(work);
  add_overrides(work);
  order_clauses(work);
  index_boundaries(work);
  add_promises(work);
  add_involvements(work);
  add_requirements(work);
  add_plans(work);
  add_escalations(work);
  add_measures(work);
  add_scenarios(work);
}

}  // namespace

std::shared_ptr<const model::Ruleset> check(const source::Sources& sources, const std::vector<StackFile>& files, source::Diagnostics& diagnostics) {
  Work work{sources, files, diagnostics, !diagnostics.failed()};
  if (!add_layers(work)) return nullptr;
  read_vocabulary(work);
  read_rules(work);
  flush_unknown(work);
  if (diagnostics.failed()) return nullptr;
  lint(work);
  return std::make_shared<const model::Ruleset>(std::move(work.out));
}

}  // namespace kith::check
