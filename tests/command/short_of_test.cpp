#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/command/program.hpp"

/// Where there is not enough of something: memory, threads, bytes at a time.
namespace short_of_tests {
namespace {

using testing::HasSubstr;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool instrumented = true;
#else
constexpr bool instrumented = false;
#endif

const std::string data = KITH_SOURCE_DIR "/tests/command/data/";
const std::vector<std::string> commands = {
    "check cafe.kith",
    "fmt --check cafe.kith",
    "assess cafe.kith --person amina.json --at 2026-05-30 --as html",
    "assess cafe.kith --person amina.json --at 2026-05-30 --as json",
    "due money.kith --people people.ndjson --at 2026-03-01 --jobs 4",
    "decide money.kith --people people.ndjson --questions questions.ndjson --jobs 4"};

/// Whether it started: below that, the system itself says why not, before the program has a say.
bool started(const command::Run& done) {
  return done.err.find("shared libraries") == std::string::npos &&
         done.err.find("cannot execute") == std::string::npos;
}

/// From what is far too little to what is enough.
TEST(ShortOf, MemoryEndsEveryCommandWithAMessage) {
  if (instrumented) GTEST_SKIP() << "what watches memory takes more than any limit";
  for (const std::string& arguments : commands) {
    const command::Run whole = command::run(arguments);
    std::size_t cut = 0, enough = 0;
    for (int kilobytes = 8000; kilobytes <= 2000000 && enough < 3; kilobytes += kilobytes / 40) {
      const command::Run done = command::run(arguments, "", "ulimit -v " + std::to_string(kilobytes) + "; ");
      if (!started(done) || done.code > 2) {
        EXPECT_FALSE(cut > 0 && done.code > 2)
            << arguments << " in " << kilobytes << " KB ends with " << done.code << "\n"
            << done.err;
        continue;
      }
      if (done.code == whole.code && done.out == whole.out) {
        ++enough;
        continue;
      }
      ++cut;
      EXPECT_EQ(done.code, 2) << arguments << " in " << kilobytes << " KB\n" << done.err;
      EXPECT_THAT(done.err, HasSubstr("not enough memory")) << arguments << " in " << kilobytes << " KB";
    }
    EXPECT_EQ(enough, 3U) << arguments;
  }
}

TEST(ShortOf, ThreadsAreDoneWithout) {
  if (instrumented) GTEST_SKIP() << "what watches memory has threads of its own";
  const std::string arguments = "due money.kith --people people.ndjson --at 2026-03-01 --jobs ";
  const command::Run alone = command::run(arguments + "1");
  // Each would need more than there is for its stack.
  const command::Run many = command::run(arguments + "1000", "", "ulimit -v 600000; ");
  EXPECT_EQ(many.code, alone.code) << many.err;
  EXPECT_EQ(many.out, alone.out);
}

TEST(ShortOf, BytesAtATimeIsReadAsAllAtOnce) {
  const std::pair<const char*, const char*> rows[] = {
      {"check -", "cafe.kith"},
      {"fmt -", "cafe.kith"},
      {"assess cafe.kith --at 2026-05-30 --person -", "amina.json"},
      {"due money.kith --at 2026-03-01 --people -", "people.ndjson"},
      {"decide money.kith --people people.ndjson --questions -", "questions.ndjson"}};
  for (const auto& [arguments, file] : rows)
    for (const char* pack : {"", "gzip -c | "}) {
      if (*pack != '\0' && std::string(file).ends_with(".kith")) continue;
      const std::string text = command::read(data + file);
      const command::Run whole = command::run(arguments, text);
      const command::Run slow = command::run(arguments, text, std::string(pack) + "dd bs=1 2> /dev/null |");
      EXPECT_EQ(slow.code, whole.code) << arguments << slow.err;
      EXPECT_EQ(slow.out, whole.out) << arguments;
      EXPECT_EQ(slow.err, whole.err) << arguments;
    }
}

}  // namespace
}  // namespace short_of_tests
