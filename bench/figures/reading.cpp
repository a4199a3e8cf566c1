/// From the bytes of a record to what questions are asked about.
#include <benchmark/benchmark.h>

#include "bench/figures/setting.hpp"
#include "bench/figures/stack.hpp"
#include "bench/peers/json.hpp"
#include "kith/kith.hpp"

namespace figures {
namespace {

void read_all(benchmark::State& state, const kith::Ruleset& rules, const std::string& record) {
  for (auto _ : state) {
    kith::Reading<kith::State> reading = kith::parse_state(rules, record);
    if (!reading.value) state.SkipWithError("the record is not read");
    benchmark::DoNotOptimize(reading);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(record.size()));
}

void take_apart(benchmark::State& state, const std::string& record) {
  peers::Json json;
  for (auto _ : state)
    if (json.members(record) <= 0) state.SkipWithError("the record is not taken apart");
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(record.size()));
}

std::string workload_record() { return workload::person_json(setting(200).work, 0); }

void record_workload(benchmark::State& state) {
  read_all(state, setting(200).caseload.ruleset, workload_record());
}
void record_workload_simdjson(benchmark::State& state) { take_apart(state, workload_record()); }
void record_shipped(benchmark::State& state) { read_all(state, stack().rules, stack().record); }
void record_shipped_simdjson(benchmark::State& state) { take_apart(state, stack().record); }

BENCHMARK(record_workload);
BENCHMARK(record_workload_simdjson);
BENCHMARK(record_shipped);
BENCHMARK(record_shipped_simdjson);

}  // namespace
}  // namespace figures
