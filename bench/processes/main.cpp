/// Usage: kith_processes FILE.csv KITH FOLDER TIMES PEOPLE...
///
/// What takes a whole process: KITH from its start to its first answer, and caseloads of so many PEOPLE in
/// FOLDER, as kith_write_workload writes them, beside simdjson alone on the same file; TIMES times, in turns.
/// The answers are held to the expected ones. A line of CSV a figure. This program keeps nothing in memory,
/// so that what the system says of its children is theirs.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "bench/measure/child.hpp"
#include "bench/measure/figure.hpp"
#include "bench/processes/ids_line.hpp"

namespace {

namespace fs = std::filesystem;

struct Given {
  std::string kith;
  fs::path folder, beside;  ///< beside: where this program and its like are
  int times = 0;
};

std::string in(const fs::path& folder, const char* name) { return (folder / name).string(); }

[[noreturn]] void stop(const std::string& why) {
  std::cerr << why << '\n';
  std::exit(1);
}

measure::Ran run(const std::vector<std::string>& command, const std::string& output) {
  const measure::Ran ran = measure::run(command, output);
  if (ran.status != 0) stop(command[0] + " " + command[1] + " ended with " + std::to_string(ran.status));
  return ran;
}

/// What was answered, line by line, is what the plain loop answers.
void hold(const std::string& answers, const std::string& expected) {
  std::ifstream found(answers), wanted(expected);
  std::string answer, line;
  for (std::int64_t number = 1; std::getline(wanted, line); ++number) {
    if (!std::getline(found, answer) || processes::line_of_ids(answer) != line)
      stop("question " + std::to_string(number) + ": expected " + line + ", got " + answer);
  }
}

void caseload(std::ostream& out, const Given& given, int size) {
  const fs::path folder = given.folder / std::to_string(size);
  const std::string people = in(folder, "people.ndjson"), questions = in(folder, "questions.ndjson");
  const std::string answers = in(folder, "answers.ndjson");
  const double megabytes = static_cast<double>(fs::file_size(people)) / 1e6;
  measure::Figure rate{"caseload", size, "MB/s", {}}, peak{"caseload_peak", size, "MB", {}};
  measure::Figure alone{"caseload_simdjson", size, "MB/s", {}}, each{"caseload_person", size, "us", {}};
  for (int i = 0; i < given.times; ++i) {
    const measure::Ran kith = run({given.kith, "decide", in(given.folder, "rules-200.kith"), "--people",
                                   people, "--questions", questions, "--as", "ids"},
                                  answers);
    if (i == 0) hold(answers, in(folder, "expected-200.txt"));
    const measure::Ran json = run({in(given.beside, "kith_json_alone"), people}, answers);
    rate.values.push_back(megabytes / kith.milliseconds * 1e3);
    each.values.push_back(kith.milliseconds * 1e3 / static_cast<double>(size));
    peak.values.push_back(kith.peak_mb);
    alone.values.push_back(megabytes / json.milliseconds * 1e3);
  }
  measure::write(out, {"caseload_size", size, "MB", {megabytes}});
  for (const measure::Figure& figure : {rate, alone, each, peak}) measure::write(out, figure);
}

measure::Ran first_answer_by(const Given& given, const std::string& rules) {
  return run({given.kith, "decide", rules, "--person", KITH_SOURCE_DIR "/rulesets/people/rafi.json",
              "--share", "health.appointments", "--with", "mum", "--for", "family_update", "--at",
              "2026-10-05 09:00", "--as", "ids"},
             in(given.folder, "answer.txt"));
}

void first_answer(std::ostream& out, const Given& given) {
  const std::string rules = KITH_SOURCE_DIR "/rulesets/provider/rafi.kith",
                    compiled = in(given.folder, "rafi.compiled"), output = in(given.folder, "answer.txt");
  run({given.kith, "compile", rules, "-o", compiled}, output);
  measure::Figure answer{"process_first_answer", 0, "ms", {}}, peak{"process_first_answer_peak", 0, "MB", {}};
  measure::Figure quick{"process_compiled_answer", 0, "ms", {}};
  measure::Figure empty{"process_empty", 0, "ms", {}}, least{"process_empty_peak", 0, "MB", {}};
  for (int i = 0; i < 5 * given.times; ++i) {
    const measure::Ran ran = first_answer_by(given, rules);
    const measure::Ran none = run({given.kith, "--version"}, output);
    answer.values.push_back(ran.milliseconds);
    peak.values.push_back(ran.peak_mb);
    quick.values.push_back(first_answer_by(given, compiled).milliseconds);
    empty.values.push_back(none.milliseconds);
    least.values.push_back(none.peak_mb);
  }
  for (const measure::Figure& figure : {answer, quick, empty, peak, least}) measure::write(out, figure);
}

void memory(std::ostream& out, const Given& given) {
  for (const int rules : {20, 200, 2000}) {
    measure::Figure stays{"rules_memory", rules, "MB", {}}, most{"rules_memory_peak", rules, "MB", {}};
    const std::string name = "rules-" + std::to_string(rules) + ".kith",
                      output = in(given.folder, "memory.txt");
    for (int i = 0; i < given.times; ++i) {
      run({in(given.beside, "kith_rules_memory"), in(given.folder, name.c_str())}, output);
      double kept = 0, peak = 0;
      std::ifstream(output) >> kept >> peak;
      stays.values.push_back(kept / 1024);
      most.values.push_back(peak / 1024);
    }
    measure::write(out, stays);
    measure::write(out, most);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::ofstream out(argc > 5 ? argv[1] : "");
  if (!out) {
    std::cerr << "usage: kith_processes FILE.csv KITH FOLDER TIMES PEOPLE...\n";
    return 2;
  }
  const Given given{argv[2], argv[3], fs::path(argv[0]).parent_path(), std::stoi(argv[4])};
  out << measure::csv_head;
  memory(out, given);
  first_answer(out, given);
  for (int i = 5; i < argc; ++i) caseload(out, given, std::stoi(argv[i]));
  return out.good() ? 0 : 1;
}
