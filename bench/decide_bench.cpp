/// Times Kith and the hand-written limit on the same questions in one run, after holding all their answers to
/// the plain loop's. The ratios are what can be carried from machine to machine; the times are not.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "bench/caseload.hpp"
#include "bench/limit.hpp"
#include "bench/workload.hpp"

namespace {

struct Setting {
  workload::Workload work;
  std::string text;
  workload::Caseload caseload;
  std::optional<workload::Limit> limit;  ///< of `work`, where it stands
};

std::string people_lines(const workload::Workload& work) {
  std::string lines;
  for (int i = 0; i < workload::people; ++i) lines += workload::person_json(work, i) + "\n";
  return lines;
}

std::string question_lines(const workload::Workload& work) {
  std::string lines;
  for (const workload::Question& question : work.questions) lines += workload::question_json(question) + "\n";
  return lines;
}

std::unique_ptr<Setting> made(int rules) {
  workload::Workload work = workload::make(rules);
  const std::string text = workload::ruleset_text(work);
  const std::optional<kith::Ruleset> ruleset = workload::compile_text(text);
  if (!ruleset) return nullptr;
  std::optional<workload::Caseload> caseload =
      workload::load(*ruleset, people_lines(work), question_lines(work));
  if (!caseload) return nullptr;
  auto setting =
      std::make_unique<Setting>(Setting{std::move(work), text, std::move(*caseload), std::nullopt});
  setting->limit.emplace(setting->work);
  return setting;
}

/// The settings by number of rules, made once.
const Setting* setting(int rules) {
  static std::map<int, std::unique_ptr<Setting>> settings;
  auto found = settings.find(rules);
  if (found == settings.end()) found = settings.emplace(rules, made(rules)).first;
  return found->second.get();
}

/// Whether Kith and the limit give every answer that the plain loop gives.
bool agree(const Setting& setting) {
  workload::Limit::Answer quick;
  for (std::size_t i = 0; i < setting.caseload.cases.size(); ++i) {
    const std::string expected = workload::answer(setting.work, setting.work.questions[i]);
    setting.limit->decide(setting.work.questions[i], quick);
    const std::string found = workload::line(kith::decide(setting.caseload.cases[i]));
    if (found == expected && workload::text(quick) == expected) continue;
    std::cerr << "question " << i + 1 << " of " << setting.work.rules.size() << " rules: expected "
              << expected << ", Kith says " << found << ", the limit " << workload::text(quick) << '\n';
    return false;
  }
  return true;
}

void load_and_check(benchmark::State& state) {
  const Setting* with = setting(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(workload::compile_text(with->text));
}

void decide(benchmark::State& state) {
  const Setting* with = setting(static_cast<int>(state.range(0)));
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(kith::decide(with->caseload.cases[next]));
    next = next + 1 == with->caseload.cases.size() ? 0 : next + 1;
  }
}

void decide_and_write_json(benchmark::State& state) {
  const Setting* with = setting(static_cast<int>(state.range(0)));
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(kith::render(kith::decide(with->caseload.cases[next]), kith::Rendering::json));
    next = next + 1 == with->caseload.cases.size() ? 0 : next + 1;
  }
}

void limit(benchmark::State& state) {
  const Setting* with = setting(static_cast<int>(state.range(0)));
  workload::Limit::Answer answer;
  std::size_t next = 0;
  for (auto _ : state) {
    with->limit->decide(with->work.questions[next], answer);
    benchmark::DoNotOptimize(answer);
    next = next + 1 == with->work.questions.size() ? 0 : next + 1;
  }
}

BENCHMARK(load_and_check)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(decide)->Arg(20)->Arg(200)->Arg(2000)->Unit(benchmark::kMicrosecond);
BENCHMARK(decide_and_write_json)->Arg(20)->Arg(200)->Arg(2000)->Unit(benchmark::kMicrosecond);
BENCHMARK(limit)->Arg(20)->Arg(200)->Arg(2000)->Unit(benchmark::kMicrosecond);

/// Prints as usual, and keeps the times for the ratios.
class Reporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs)
      if (run.run_type == Run::RT_Iteration) times_[run.benchmark_name()] = run.GetAdjustedCPUTime();
    ConsoleReporter::ReportRuns(runs);
  }
  void print_ratios() const {
    for (const char* rules : {"20", "200", "2000"}) {
      const auto kith = times_.find(std::string("decide/") + rules),
                 hand = times_.find(std::string("limit/") + rules);
      if (kith == times_.end() || hand == times_.end()) continue;
      std::printf("%s rules: %.0f times the hand-written limit\n", rules, kith->second / hand->second);
    }
  }

 private:
  std::map<std::string, double> times_;
};

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  for (const int rules : {20, 200, 2000})
    if (setting(rules) == nullptr || !agree(*setting(rules))) return 1;
  std::cout << "every answer is the plain loop's\n";
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print_ratios();
  return 0;
}
