/// Usage: kith_growth FILE.csv [--full]
///
/// How cost grows with one thing at a time: each series is measured at larger and larger sizes, up to where
/// the next would take longer than the budget, which is said. --full: larger sizes, and a larger budget. A
/// line of CSV a figure, `SERIES.OPERATION` at its size in milliseconds.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "bench/growth/made.hpp"
#include "bench/measure/figure.hpp"
#include "engine/report/matrix/matrix.hpp"
#include "kith/kith.hpp"

namespace {

/// One size of a series, as far as it has been made.
struct Loaded {
  growth::Made made;
  std::optional<kith::Ruleset> rules;
  std::optional<kith::State> person;
  std::optional<kith::Question> question;
  std::optional<kith::Moment> at;
};

using Operation = std::function<void(Loaded&)>;

void load(Loaded& with) {
  kith::Compilation compilation =
      kith::compile("growth.kith", [&](const std::string&) { return with.made.rules; });
  with.rules = std::move(compilation.ruleset);
  if (with.rules) return;
  std::cerr << compilation.diagnostics.at(0).message << '\n';
  std::exit(1);
}

void read(Loaded& with) {
  kith::Reading<kith::State> reading = kith::parse_state(*with.rules, with.made.record);
  with.person = std::move(reading.value);
  if (with.person) return;
  std::cerr << reading.diagnostics.at(0).message << '\n';
  std::exit(1);
}

void ask(Loaded& with) {
  with.question = kith::parse_question(*with.person, with.made.question).value.value();
  with.at = kith::parse_moment(*with.rules, growth::now).value.value();
}

void ids(Loaded& with) { kith::decision(*with.question); }
void answer(Loaded& with) { kith::decide(*with.question); }
void due(Loaded& with) { kith::what_is_due(*with.person, *with.at); }
void assess(Loaded& with) { kith::assess(*with.person, *with.at); }
void matrix(Loaded& with) {
  kith::report::matrix(with.rules->checked(), with.person->record(), *with.at, std::nullopt);
}

const std::map<std::string, Operation> operations = {{"load", load},     {"read", read}, {"ids", ids},
                                                     {"answer", answer}, {"due", due},   {"assess", assess},
                                                     {"matrix", matrix}};

struct Series {
  std::string name;
  growth::Made (*made)(int);
  std::vector<int> sizes, full;  ///< full: the further ones of --full
  std::vector<std::string> operations;
};

const std::vector<Series> all = {
    {"rules", growth::rules, {20, 200, 2'000, 10'000}, {50'000}, {"load", "ids", "answer"}},
    {"members", growth::members, {5, 10, 20, 50, 100}, {200}, {"read", "matrix", "due", "assess"}},
    {"events", growth::events, {100, 1'000, 10'000, 100'000}, {1'000'000}, {"read", "ids", "answer"}},
    {"turning_points",
     growth::turning_points,
     {100, 200, 500, 1'000, 2'000, 5'000, 10'000},
     {100'000, 1'000'000},
     {"due", "assess"}},
    {"repeated", growth::repeated, {100, 1'000, 10'000}, {100'000}, {"due", "assess"}},
    {"trends", growth::trends, {100, 1'000, 10'000}, {100'000}, {"due", "assess"}},
    {"each_consent", growth::each_consent, {100, 1'000, 10'000}, {}, {"due", "assess"}},
    {"consents", growth::consents, {10, 50, 100, 500, 1'000, 2'000}, {5'000}, {"read", "ids", "answer"}},
    {"items", growth::items, {10, 100, 1'000, 10'000}, {100'000}, {"due", "assess"}},
    {"hourly", growth::hourly, {30, 120, 365, 1'200, 3'650}, {}, {"read", "due", "assess"}},
};

/// Milliseconds that an operation takes, of so many times in a row.
double once(const Operation& operation, Loaded& with, int times = 1) {
  const auto begun = std::chrono::steady_clock::now();
  for (int i = 0; i < times; ++i) operation(with);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begun;
  return taken.count() / times;
}

/// What takes a second is measured once. Anything else at least three times, and up to nine, as long as that
/// takes half a second; each time so often in a row that the clock can tell.
std::vector<double> several(const Operation& operation, Loaded& with) {
  constexpr double slow = 1'000, half = 500, told = 2;
  std::vector<double> values = {once(operation, with)};
  if (values[0] > slow) return values;
  const int times = static_cast<int>(std::clamp(told / values[0], 1.0, 1'000.0));
  double sum = 0;
  values.clear();
  while (values.size() < 3 || (values.size() < 9 && sum < half)) {
    values.push_back(once(operation, with, times));
    sum += values.back() * times;
  }
  return values;
}

/// What an operation has taken so far, and what it will: as it grew from the size before, but not more slowly
/// than the size, nor more quickly than its third power.
class Forecast {
 public:
  void add(int size, double milliseconds) {
    if (size_ > 0) {
      const double grown = static_cast<double>(size) / size_;
      power_ = std::clamp(std::log(milliseconds / taken_) / std::log(grown), 1.0, 3.0);
    }
    size_ = size;
    taken_ = milliseconds;
  }
  double at(int size) const {
    return size_ == 0 ? 0 : taken_ * std::pow(static_cast<double>(size) / size_, power_);
  }

 private:
  int size_ = 0;
  double taken_ = 0, power_ = 1;
};

class Run {
 public:
  Run(std::ostream& out, bool full) : out_(out), full_(full) {}

  void series(const Series& series) {
    std::map<std::string, Forecast> forecasts;
    std::vector<int> sizes = series.sizes;
    if (full_) sizes.insert(sizes.end(), series.full.begin(), series.full.end());
    for (const int size : sizes) {
      std::vector<std::string> within;
      for (const std::string& name : series.operations)
        if (affordable(series.name + "." + name, size, forecasts[name])) within.push_back(name);
      if (within.empty()) return;
      Loaded with{series.made(size), {}, {}, {}, {}};
      load(with);
      read(with);
      ask(with);
      for (const std::string& name : within) {
        const std::vector<double> values = several(operations.at(name), with);
        forecasts[name].add(size, measure::median(values));
        measure::write(out_, {series.name + "." + name, size, "ms", values});
      }
    }
  }

 private:
  bool affordable(const std::string& figure, int size, const Forecast& forecast) const {
    if (forecast.at(size) <= budget()) return true;
    std::cerr << figure << " at " << size << " would take about " << forecast.at(size) / 1e3
              << " s, and is left out\n";
    return false;
  }
  double budget() const { return full_ ? 120'000 : 6'000; }

  std::ostream& out_;
  bool full_;
};

}  // namespace

int main(int argc, char** argv) {
  const bool full = argc == 3 && std::string_view(argv[2]) == "--full";
  std::ofstream out(argc == 2 || full ? argv[1] : "");
  if (!out) {
    std::cerr << "usage: kith_growth FILE.csv [--full]\n";
    return 2;
  }
  measure::pin();
  out << measure::csv_head;
  Run run(out, full);
  for (const Series& series : all) run.series(series);
  return out.good() ? 0 : 1;
}
