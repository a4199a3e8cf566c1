#include "bench/figures/stack.hpp"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace figures {

const char* const stack_question =
    R"({"share":"health.appointments","with":"mum","for":"family_update","at":"2026-10-05T09:00:00+01:00"})";

namespace {

[[noreturn]] void stop(const std::string& why) {
  std::cerr << why << '\n';
  std::exit(1);
}

Stack made() {
  const std::string root = KITH_SOURCE_DIR "/rulesets/", path = root + "provider/rafi.kith";
  std::ifstream file(root + "people/rafi.json", std::ios::binary);
  std::string record{std::istreambuf_iterator<char>(file), {}};
  kith::Compilation rules = kith::compile(path);
  if (!rules.ruleset) stop("the provider's rules are not right");
  kith::Reading<kith::State> person = kith::parse_state(*rules.ruleset, record);
  if (!person.value) stop("rafi.json is not right");
  const kith::Reading<kith::Moment> at = kith::parse_moment(*rules.ruleset, "2026-10-05 09:00");
  return {path, std::move(*rules.ruleset), std::move(record), std::move(*person.value), at.value.value()};
}

void stack_load_and_check(benchmark::State& state) {
  const std::string path = stack().path;
  for (auto _ : state) benchmark::DoNotOptimize(kith::compile(path));
}

/// From the names of two files to what a question comes to.
void stack_first_answer(benchmark::State& state) {
  const Stack& with = stack();
  for (auto _ : state) {
    const kith::Compilation rules = kith::compile(with.path);
    const kith::Reading<kith::State> person = kith::parse_state(*rules.ruleset, with.record);
    const kith::Reading<kith::Question> asked = kith::parse_question(*person.value, stack_question);
    if (!asked.value) stop("the question is not right");
    benchmark::DoNotOptimize(kith::decision(*asked.value));
  }
}

void assessment(benchmark::State& state) {
  const Stack& with = stack();
  for (auto _ : state) benchmark::DoNotOptimize(kith::assess(with.person, with.at));
}

void assessment_and_json(benchmark::State& state) {
  const Stack& with = stack();
  for (auto _ : state)
    benchmark::DoNotOptimize(
        kith::render(kith::assess(with.person, with.at), kith::AssessmentRendering::json));
}

BENCHMARK(stack_load_and_check)->Unit(benchmark::kMillisecond);
BENCHMARK(stack_first_answer)->Unit(benchmark::kMillisecond);
BENCHMARK(assessment)->Unit(benchmark::kMicrosecond);
BENCHMARK(assessment_and_json)->Unit(benchmark::kMicrosecond);

}  // namespace

const Stack& stack() {
  static const Stack one = made();
  return one;
}

}  // namespace figures
