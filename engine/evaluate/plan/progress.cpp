#include "engine/evaluate/plan/progress.hpp"

#include "engine/evaluate/explain/condition_words.hpp"
#include "engine/evaluate/explain/reasons.hpp"

namespace kith::evaluate {

namespace {

/// Where what counts is a number of events: how many there are, and how many it takes.
void count(Trace& trace, model::AtomId id, Progress& one) {
  const auto* test = std::get_if<model::EventCountTest>(&trace.inquiry().rules()[id].test);
  if (!test || !test->count.least) return;
  one.have = std::to_string(trace.atom(id).least.value_or(0));
  one.need = std::to_string(*test->count.least);
}

}  // namespace

std::vector<Progress> progress(Trace& trace, const model::Plan::StepDown& down) {
  std::vector<Progress> all;
  for (const model::Condition& part : down.parts) {
    Progress one;
    one.is = trace.condition(part);
    const auto facts = evidence(trace, part);
    if (!facts.empty()) one.condition = facts.front().condition;
    one.plain = plain(trace, part);
    const model::Node& root = trace.inquiry().rules().nodes[part.root()];
    if (root.kind == model::Node::Kind::atom) count(trace, model::AtomId{root.a}, one);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace kith::evaluate
