// Linked into each test program by scripts/mutate.py: which mutant is tried, and, where KITH_REACHED names a
// file, what each case reached: a line with its name, its microseconds of a processor and the numbers of the
// mutants. The first line is what was reached before any.
#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>

namespace kith_mutant {

constexpr int most = 1 << 17;
int tried = 0;
unsigned char reached[most] = {};

namespace {

__attribute__((constructor(101))) void read_which() {
  if (const char* number = std::getenv("KITH_MUTANT")) tried = std::atoi(number);
}

class Listener : public testing::EmptyTestEventListener {
 public:
  explicit Listener(const char* path) : file_(path) {}

  void OnTestProgramStart(const testing::UnitTest&) override { line("-", 0); }
  void OnTestStart(const testing::TestInfo&) override { start_ = std::clock(); }
  void OnTestEnd(const testing::TestInfo& test) override {
    const long long taken = std::clock() - start_;
    line(std::string{test.test_suite_name()} + "." + test.name(), taken * 1'000'000 / CLOCKS_PER_SEC);
  }

 private:
  void line(const std::string& name, long long microseconds) {
    file_ << name << '\t' << microseconds;
    for (int i = 0; i < most; ++i) {
      if (reached[i] != 0) file_ << '\t' << i;
    }
    file_ << '\n' << std::flush;
    std::memset(reached, 0, sizeof reached);
  }

  std::ofstream file_;
  std::clock_t start_ = 0;
};

const bool listens = [] {
  const char* path = std::getenv("KITH_REACHED");
  if (path != nullptr) testing::UnitTest::GetInstance()->listeners().Append(new Listener{path});
  return path != nullptr;
}();

}  // namespace

}  // namespace kith_mutant
