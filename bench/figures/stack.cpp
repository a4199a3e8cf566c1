#include "bench/figures/stack.hpp"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "engine/files/read.hpp"

namespace figures {

const char* const stack_question =
    R"({"share":"health.appointments","with":"mum","for":"family_update","at":"2026-10-05T09:00:00+01:00"})";

namespace {

[[noreturn]] void stop(const std::string& why) {
  std::cerr << why << '\n';
  std::exit(1);
}

/// As `kith compile` writes it, in a file of the system's for what is soon gone.
std::string compiled_beside(const std::string& path) {
  const kith::Packed packed = kith::pack(path, kith::files::read);
  std::string to = std::filesystem::temp_directory_path() / "kith-figures.compiled";
  std::ofstream file(to, std::ios::binary);
  if (packed.file.empty() ||
      !file.write(packed.file.data(), static_cast<std::streamsize>(packed.file.size())))
    stop("the provider's rules cannot be compiled");
  return to;
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
  return {path,
          compiled_beside(path),
          std::move(*rules.ruleset),
          std::move(record),
          std::move(*person.value),
          at.value.value()};
}

void load(benchmark::State& state, const std::string& path) {
  for (auto _ : state) benchmark::DoNotOptimize(kith::compile(path));
}
void stack_load_and_check(benchmark::State& state) { load(state, stack().path); }
void compiled_load(benchmark::State& state) { load(state, stack().compiled); }

/// From the names of two files to what a question comes to.
void first_answer(benchmark::State& state, const std::string& path) {
  for (auto _ : state) {
    const kith::Compilation rules = kith::compile(path);
    const kith::Reading<kith::State> person = kith::parse_state(*rules.ruleset, stack().record);
    const kith::Reading<kith::Question> asked = kith::parse_question(*person.value, stack_question);
    if (!asked.value) stop("the question is not right");
    benchmark::DoNotOptimize(kith::decision(*asked.value));
  }
}
void stack_first_answer(benchmark::State& state) { first_answer(state, stack().path); }
void compiled_first_answer(benchmark::State& state) { first_answer(state, stack().compiled); }

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
BENCHMARK(compiled_load)->Unit(benchmark::kMillisecond);
BENCHMARK(stack_first_answer)->Unit(benchmark::kMillisecond);
BENCHMARK(compiled_first_answer)->Unit(benchmark::kMillisecond);
BENCHMARK(assessment)->Unit(benchmark::kMicrosecond);
BENCHMARK(assessment_and_json)->Unit(benchmark::kMicrosecond);

}  // namespace

const Stack& stack() {
  static const Stack one = made();
  return one;
}

}  // namespace figures
