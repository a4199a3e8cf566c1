/// Usage: kith_compare FOLDER
///
/// FOLDER has people.ndjson, questions.ndjson and, for each N, rules-N.kith with the answers it must give in
/// expected-N.txt: line by line as `workload::line` writes them. Says how many are as expected and how long a
/// decision takes; ends with 1 where any differs.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "bench/workload/caseload.hpp"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) std::cerr << path.string() << " cannot be read\n";
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<kith::Answer> decided(const workload::Caseload& caseload, double& microseconds) {
  std::vector<kith::Answer> answers;
  answers.reserve(caseload.cases.size());
  const auto start = std::chrono::steady_clock::now();
  for (const kith::Question& each : caseload.cases) answers.push_back(kith::decide(each));
  const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
  microseconds = taken.count() / static_cast<double>(std::max<std::size_t>(answers.size(), 1));
  return answers;
}

std::size_t differences(const std::vector<kith::Answer>& answers, const std::vector<std::string>& expected) {
  constexpr std::size_t shown = 5;
  std::size_t different = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string found = workload::line(answers[i]);
    const std::string wanted = i < expected.size() ? expected[i] : "nothing";
    if (found == wanted) continue;
    if (++different <= shown)
      std::cout << "  line " << i + 1 << ": expected " << wanted << ", got " << found << '\n';
  }
  return different;
}

bool compare(const fs::path& folder, const std::string& number) {
  const auto start = std::chrono::steady_clock::now();
  const std::optional<kith::Ruleset> ruleset =
      workload::compile_text(read(folder / ("rules-" + number + ".kith")));
  const std::chrono::duration<double, std::milli> compiling = std::chrono::steady_clock::now() - start;
  if (!ruleset) return false;
  const auto caseload =
      workload::load(*ruleset, read(folder / "people.ndjson"), read(folder / "questions.ndjson"));
  if (!caseload) return false;
  double microseconds = 0;
  const std::vector<kith::Answer> answers = decided(*caseload, microseconds);
  const std::vector<std::string> expected = workload::lines(read(folder / ("expected-" + number + ".txt")));
  const std::size_t different = differences(answers, expected);
  std::cout << number << " rules: " << answers.size() - different << " of " << expected.size()
            << " answers as expected, compiled in " << compiling.count() << " ms, " << microseconds
            << " us a decision\n";
  return different == 0 && answers.size() == expected.size();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: kith_compare FOLDER\n";
    return 2;
  }
  bool same = true, any = false;
  for (const char* number : {"20", "200", "2000"}) {
    if (!fs::exists(fs::path(argv[1]) / (std::string("rules-") + number + ".kith"))) continue;
    any = true;
    same = compare(argv[1], number) && same;
  }
  if (!any) std::cerr << "there is no rules-N.kith in " << argv[1] << '\n';
  return any && same ? 0 : 1;
}
