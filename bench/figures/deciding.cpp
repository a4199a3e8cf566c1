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

void ids(benchmark::State& state) {
  const Setting& with = of(state);
  in_turn(state, with.caseload.cases.size(),
          [&](std::size_t i) { benchmark::DoNotOptimize(kith::decision(with.caseload.cases[i])); });
}

void prose(benchmark::State& state) {
  const Setting& with = of(state);
  in_turn(state, with.caseload.cases.size(), [&](std::size_t i) {
    const kith::Question& question = with.caseload.cases[i];
    benchmark::DoNotOptimize(kith::evaluate::answer_among_others(
        question.state().ruleset().checked(), question.state().record(), question.asked()));
  });
}

void prose_and_changes(benchmark::State& state) {
  const Setting& with = of(state);
  in_turn(state, with.caseload.cases.size(),
          [&](std::size_t i) { benchmark::DoNotOptimize(kith::decide(with.caseload.cases[i])); });
}

void answer_json(benchmark::State& state) {
  const Setting& with = of(state);
  in_turn(state, with.caseload.cases.size(), [&](std::size_t i) {
    benchmark::DoNotOptimize(kith::render(kith::decide(with.caseload.cases[i]), kith::Rendering::json));
  });
}

void matrix_limit(benchmark::State& state) {
  const Setting& with = of(state);
  workload::Limit::Answer answer = with.limit->answer();
  for (auto _ : state) benchmark::DoNotOptimize(by_hand(*with.limit, with.packed_matrix, answer));
}

void matrix(benchmark::State& state) {
  const Setting& with = of(state);
  for (auto _ : state)
    for (const kith::Question& question : with.matrix) benchmark::DoNotOptimize(kith::decision(question));
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
BENCHMARK(prose)->Apply(sizes);
BENCHMARK(prose_and_changes)->Apply(sizes);
BENCHMARK(answer_json)->Apply(sizes);
BENCHMARK(matrix_limit)->Apply(sizes);
BENCHMARK(matrix)->Apply(sizes);
BENCHMARK(load_and_check)->Arg(20)->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace figures
