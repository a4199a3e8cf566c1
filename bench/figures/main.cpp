/// Usage: kith_figures FILE.csv [--benchmark_…]
///        kith_figures agree QUESTIONS
///
/// Holds every answer of Kith, of the limit by hand and of CLIPS to the plain loop's; then times them in one
/// run, on one processor, in turns. A line of CSV a figure. Ends with 1 where any answer differs. `agree`:
/// holds the answers to so many questions, and times nothing.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "bench/figures/setting.hpp"
#include "bench/figures/stack.hpp"
#include "bench/measure/reporter.hpp"

namespace {

void write_bytes(std::ostream& out, const std::string& name, std::size_t bytes) {
  measure::write(out, {name, 0, "bytes", {static_cast<double>(bytes)}});
}

void write_sizes(std::ostream& out) {
  const figures::Stack& stack = figures::stack();
  const figures::Setting& setting = figures::setting(200);
  write_bytes(out, "record_workload_size", workload::person_json(setting.work, 0).size());
  write_bytes(out, "record_shipped_size", stack.record.size());
  write_bytes(out, "assessment_json_size",
              kith::render(kith::assess(stack.person, stack.at), kith::AssessmentRendering::json).size());
}

int agree(int questions) {
  for (const int rules : {20, 200}) {
    const std::unique_ptr<figures::Setting> setting = figures::made(rules, questions);
    if (setting == nullptr || !figures::agree(*setting)) return 1;
  }
  return 0;
}

int measured(std::ostream& out) {
  if (!measure::pin()) std::cerr << "this process cannot be kept on one processor: times may scatter\n";
  for (const int rules : {20, 200, 2000})
    if (!figures::agree(figures::setting(rules))) return 1;
  std::cerr << "every answer is the plain loop's\n";
  out << measure::csv_head;
  write_sizes(out);
  measure::Reporter reporter(out);
  benchmark::RunSpecifiedBenchmarks(&reporter);
  return out.good() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc == 3 && std::string_view(argv[1]) == "agree") return agree(std::stoi(argv[2]));
  std::ofstream out(argc == 2 ? argv[1] : "");
  if (out) return measured(out);
  std::cerr << "usage: kith_figures FILE.csv [--benchmark_...]\n       kith_figures agree QUESTIONS\n";
  return 2;
}
