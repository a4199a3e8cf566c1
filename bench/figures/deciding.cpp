/// One question after another, from records that have been read.
#include <benchmark/benchmark.h>

#include "bench/figures/setting.hpp"
#include "engine/evaluate/explain/answer.hpp"
#include "kith/kith.hpp"

namespace figures {
namespace {

/// Asks `one` each question in turn, by its place. The clock is looked at once for all of them.
template <class One>
void in_turn(benchmark::State& state, std::size_t questions, const One& one) {
  while (state.KeepRunningBatch(static_cast<benchmark::IterationCount>(questions)))
    for (std::size_t i = 0; i < questions; ++i) one(i);
}

Setting& of(const benchmark::State& state) { return setting(static_cast<int>(state.range(0))); }

/// The answers are written where the last ones stood, and looked at: `count` says how much there was.
std::size_t by_hand(const workload::Limit& limit, const std::vector<workload::Limit::Packed>& questions,
                    workload::Limit::Answer& answer) {
  std::size_t count = 0;
  for (const workload::Limit::Packed& question : questions) {
    limit.decide(question, answer);
    count += answer.count + static_cast<std::size_t>(answer.kind);
  }
  benchmark::ClobberMemory();
  return count;
}

void limit(benchmark::State& state) {
  const Setting& with = of(state);
  workload::Limit::Answer answer = with.limit->answer();
  while (state.KeepRunningBatch(static_cast<benchmark::IterationCount>(with.packed.size())))
    benchmark::DoNotOptimize(by_hand(*with.limit, with.packed, answer));
}

void clips(benchmark::State& state) {
  Setting& with = of(state);
  peers::Clips::Answer answer;
  in_turn(state, with.work.questions.size(), [&](std::size_t i) {
    with.clips->decide(i, answer);
    benchmark::DoNotOptimize(answer);
  });
}

/// In a workspace, which keeps what is needed to explain the last decision.
void ids(benchmark::State& state) {
  const Setting& with = of(state);
  kith::Workspace workspace;
  in_turn(state, with.caseload.cases.size(),
          [&](std::size_t i) { benchmark::DoNotOptimize(workspace.decide(with.caseload.cases[i]).outcome); });
}

void ids_once(benchmark::State& state) {
  const Setting& with = of(state);
  in_turn(state, with.caseload.cases.size(),
          [&](std::size_t i) { benchmark::DoNotOptimize(kith::decision(with.caseload.cases[i])); });
}

void prose(benchmark::State& state) {
  const Setting& with = of(state);
  kith::evaluate::Workspace workspace;
  in_turn(state, with.caseload.cases.size(), [&](std::size_t i) {
    const kith::Question& question = with.caseload.cases[i];
    benchmark::DoNotOptimize(kith::evaluate::answer_among_others(
        workspace, question.state().ruleset().checked(), question.state().record(), question.asked()));
  });
}

void prose_and_changes(benchmark::State& state) {
  const Setting& with = of(state);
  kith::Workspace workspace;
  in_turn(state, with.caseload.cases.size(), [&](std::size_t i) {
    workspace.decide(with.caseload.cases[i]);
    benchmark::DoNotOptimize(workspace.explain());
  });
}

void prose_and_changes_once(benchmark::State& state) {
  const Setting& with = of(state);
  in_turn(state, with.caseload.cases.size(),
          [&](std::size_t i) { benchmark::DoNotOptimize(kith::decide(with.caseload.cases[i])); });
}

void answer_json(benchmark::State& state) {
  const Setting& with = of(state);
  kith::Workspace workspace;
  in_turn(state, with.caseload.cases.size(), [&](std::size_t i) {
    workspace.decide(with.caseload.cases[i]);
    benchmark::DoNotOptimize(kith::render(workspace.explain(), kith::Rendering::json));
  });
}

void matrix_limit(benchmark::State& state) {
  const Setting& with = of(state);
  workload::Limit::Answer answer = with.limit->answer();
  for (auto _ : state) benchmark::DoNotOptimize(by_hand(*with.limit, with.packed_matrix, answer));
}

void matrix(benchmark::State& state) {
  const Setting& with = of(state);
  kith::Workspace workspace;
  for (auto _ : state)
    for (const kith::Question& question : with.matrix)
      benchmark::DoNotOptimize(workspace.decide(question).outcome);
}

/// Of somebody about whom nothing was asked before.
void matrix_first(benchmark::State& state) {
  const Setting& with = of(state);
  for (auto _ : state) {
    kith::Workspace workspace;
    for (const kith::Question& question : with.matrix)
      benchmark::DoNotOptimize(workspace.decide(question).outcome);
  }
}

void load_and_check(benchmark::State& state) {
  const Setting& with = of(state);
  for (auto _ : state) benchmark::DoNotOptimize(workload::compile_text(with.rules));
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(20)->Arg(200)->Arg(2000)->Unit(benchmark::kMicrosecond);
}

BENCHMARK(limit)->Apply(sizes);
BENCHMARK(clips)->Apply(sizes);
BENCHMARK(ids)->Apply(sizes);
BENCHMARK(ids_once)->Apply(sizes);
BENCHMARK(prose)->Apply(sizes);
BENCHMARK(prose_and_changes)->Apply(sizes);
BENCHMARK(prose_and_changes_once)->Apply(sizes);
BENCHMARK(answer_json)->Apply(sizes);
BENCHMARK(matrix_limit)->Apply(sizes);
BENCHMARK(matrix)->Apply(sizes);
BENCHMARK(matrix_first)->Apply(sizes);
BENCHMARK(load_and_check)->Arg(20)->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace figures
