#include "dsl/check/check.hpp"

#include <algorithm>

#include "dsl/check/care/care.hpp"
#include "dsl/check/ground/names.hpp"
#include "dsl/check/ground/work.hpp"
#include "dsl/check/lint/lints.hpp"
#include "dsl/check/rule/rules.hpp"
#include "dsl/check/scenario/scenarios.hpp"
#include "dsl/check/stack/layers.hpp"
#include "dsl/check/vocabulary/vocabulary.hpp"

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
  add_care_promises(work);
  add_measures(work);
  add_scenarios(work);
}

/// Where a ruleset that is used cannot be read, every name of it would seem unknown: that alone has been
/// said, and nothing follows.
bool whole(const std::vector<StackFile>& files) {
  return std::all_of(files.begin(), files.end(), [](const StackFile& file) {
    const auto& left_out = file.tree.left_out;
    return file.whole && std::none_of(left_out.begin(), left_out.end(),
                                      [](const auto& one) { return one.declaration == "uses"; });
  });
}

}  // namespace

std::shared_ptr<const model::Ruleset> check(const source::Sources& sources,
                                            const std::vector<StackFile>& files,
                                            source::Diagnostics& diagnostics, const Lints& lints) {
  Work work{sources, files, diagnostics};
  if (!whole(files) || !add_layers(work)) return nullptr;
  read_vocabulary(work);
  read_rules(work);
  flush_unknown(work);
  if (diagnostics.failed()) return nullptr;
  refuse_broken_promises(work);
  if (diagnostics.failed()) return nullptr;
  if (lints.looked_for) lint(work, lints);
  keep_allowed(work, lints);
  if (diagnostics.failed()) return nullptr;
  work.out.nodes.shrink_to_fit();
  return model::for_good(std::move(work.out));
}

}  // namespace kith::check
