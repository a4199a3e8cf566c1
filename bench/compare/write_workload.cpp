/// Usage: kith_write_workload FOLDER [PEOPLE...]
///
/// Writes people.ndjson, questions.ndjson, and rules-N.kith with expected-N.txt for N of 20, 200 and 2,000,
/// for kith_compare or `kith decide --people --questions`. For each number of PEOPLE, a folder of that name
/// with a caseload, each person asked about once by the 200 rules: people.ndjson, questions.ndjson and
/// expected-200.txt.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "bench/workload/workload.hpp"

namespace {

namespace fs = std::filesystem;

bool write(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  return file.good();
}

std::string expected(const workload::Workload& made) {
  std::string lines;
  for (const workload::Question& question : made.questions) lines += workload::answer(made, question) + "\n";
  return lines;
}

bool write_rules(const fs::path& folder, int rules) {
  const workload::Workload made = workload::make(rules);
  const std::string number = std::to_string(rules);
  return write(folder / ("rules-" + number + ".kith"), workload::ruleset_text(made)) &&
         write(folder / ("expected-" + number + ".txt"), expected(made));
}

/// One record at a time, since all of them may be gigabytes.
bool write_people(const fs::path& path, const workload::Workload& made) {
  std::ofstream file(path, std::ios::binary);
  for (int i = 0; i < static_cast<int>(made.people.size()); ++i)
    file << workload::person_json(made, i) << '\n';
  return file.good();
}

bool write_caseload(const fs::path& folder, int people) {
  const workload::Workload made = workload::make_caseload(200, people);
  fs::create_directories(folder);
  return write_people(folder / "people.ndjson", made) &&
         write(folder / "questions.ndjson", workload::question_lines(made)) &&
         write(folder / "expected-200.txt", expected(made));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') {
    std::cerr << "usage: kith_write_workload FOLDER [PEOPLE...]\n";
    return 2;
  }
  const fs::path folder = argv[1];
  fs::create_directories(folder);
  bool good = true;
  for (const int rules : {20, 200, 2000}) good = write_rules(folder, rules) && good;
  const workload::Workload made = workload::make(0);
  good = write_people(folder / "people.ndjson", made) && good;
  good = write(folder / "questions.ndjson", workload::question_lines(made)) && good;
  for (int i = 2; i < argc; ++i) good = write_caseload(folder / argv[i], std::stoi(argv[i])) && good;
  return good ? 0 : 1;
}
