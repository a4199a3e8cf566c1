#pragma once
#include <benchmark/benchmark.h>

#include <ostream>

#include "bench/measure/figure.hpp"

namespace measure {

/// Writes the repetitions of each benchmark as a figure: processor time, in the benchmark's unit, or MB/s
/// where it said how many bytes it read.
class Reporter : public benchmark::BenchmarkReporter {
 public:
  explicit Reporter(std::ostream& out) : out_(out) {}
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    Figure figure;
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration || run.error_occurred) continue;
      figure.name = run.run_name.function_name;
      figure.size = run.run_name.args.empty() ? 0 : std::stoll(run.run_name.args);
      const auto rate = run.counters.find("bytes_per_second");
      const bool rated = rate != run.counters.end();
      figure.unit = rated ? "MB/s" : benchmark::GetTimeUnitString(run.time_unit);
      figure.values.push_back(rated ? rate->second.value / 1e6 : run.GetAdjustedCPUTime());
    }
    if (!figure.values.empty()) write(out_, figure);
  }

 private:
  std::ostream& out_;
};

}  // namespace measure
