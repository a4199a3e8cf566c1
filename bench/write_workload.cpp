/// Usage: kith_write_workload FOLDER
///
/// Writes people.ndjson, questions.ndjson, and rules-N.kith with expected-N.txt for N of 20, 200 and 2,000,
/// for kith_compare or `kith decide --people --questions`.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "bench/workload.hpp"

namespace {

void write(const std::filesystem::path& folder, const workload::Workload& made) {
  const std::string number = std::to_string(made.rules.size());
  std::ofstream(folder / ("rules-" + number + ".kith")) << workload::ruleset_text(made);
  std::ofstream expected(folder / ("expected-" + number + ".txt"));
  for (const workload::Question& question : made.questions)
    expected << workload::answer(made, question) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: kith_write_workload FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  for (const int rules : {20, 200, 2000}) write(folder, workload::make(rules));
  const workload::Workload made = workload::make(0);
  std::ofstream people(folder / "people.ndjson"), questions(folder / "questions.ndjson");
  for (int i = 0; i < workload::people; ++i) people << workload::person_json(made, i) << '\n';
  for (const workload::Question& question : made.questions)
    questions << workload::question_json(question) << '\n';
  return people.good() && questions.good() ? 0 : 1;
}
