#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "tests/command/program.hpp"

namespace coprocess_tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// The program as a case system keeps it open: a line goes in, a line comes out, and nothing goes in until it
/// has.
class Process {
 public:
  explicit Process(std::vector<std::string> arguments) {
    std::array<int, 2> in{}, out{};
    if (pipe(in.data()) != 0 || pipe(out.data()) != 0) return;
    child_ = fork();
    if (child_ == 0) {
      dup2(in[0], STDIN_FILENO);
      dup2(out[1], STDOUT_FILENO);
      for (const int end : {in[0], in[1], out[0], out[1]}) close(end);
      run(std::move(arguments));
    }
    close(in[0]);
    close(out[1]);
    to_ = in[1];
    from_ = out[0];
  }
  ~Process() {
    if (to_ >= 0) end();
    close(from_);
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// What it says to a line; "" where it says nothing for ten seconds.
  std::string said_to(const std::string& line) {
    const std::string text = line + "\n";
    EXPECT_EQ(write(to_, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    std::string answer;
    char c = '\0';
    constexpr int patience = 10'000;
    for (pollfd wait{from_, POLLIN, 0};
         poll(&wait, 1, patience) == 1 && read(from_, &c, 1) == 1 && c != '\n';)
      answer += c;
    return answer;
  }
  /// Its exit code, once nothing more goes in.
  int end() {
    close(std::exchange(to_, -1));
    int status = 0;
    waitpid(child_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  }

 private:
  [[noreturn]] static void run(std::vector<std::string> arguments) {
    if (chdir(KITH_SOURCE_DIR "/tests/command/data") != 0) _exit(126);
    std::vector<char*> words{const_cast<char*>("kith")};
    for (std::string& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    execv(KITH_PROGRAM, words.data());
    _exit(127);
  }
  pid_t child_ = -1;
  int to_ = -1, from_ = -1;
};

const std::string about_ada =
    R"({"person":"ada","share":"finances","with":"mum","for":"family_update","at":"2026-03-01T10:00:00Z"})";
std::string ada(const std::string& status) {
  return R"({"kith":2,"person":{"id":"ada","name":"Ada"},"circle":[{"id":"mum","name":"Grace","roles":["family.mother"]}],"consents":[{"category":"finances","with":"family","status":")" +
         status + R"(","on":"2026-01-10"}],"capacity":[]})";
}

TEST(Coprocess, each_question_is_answered_before_the_next_is_asked) {
  Process kith({"decide", "money.kith", "--people", "people.ndjson", "--questions", "-"});
  EXPECT_THAT(kith.said_to(about_ada), HasSubstr("\"outcome\":\"refuse\""));
  EXPECT_THAT(kith.said_to("{ half a question"), HasSubstr("{\"error\":"));
  EXPECT_THAT(kith.said_to(""), HasSubstr("the line is blank"));
  EXPECT_THAT(kith.said_to(about_ada), HasSubstr("\"outcome\":\"refuse\""));
  EXPECT_EQ(kith.end(), 2);
}

TEST(Coprocess, records_come_among_questions_and_the_last_one_counts) {
  Process kith({"decide", "money.kith", "--people", "-", "--questions", "-"});
  EXPECT_THAT(kith.said_to(about_ada), HasSubstr("no record of `ada` could be read"));
  EXPECT_THAT(kith.said_to(ada("given")),
              AllOf(HasSubstr("{\"person\":\"ada\",\"record\":{\"sha256\":\""), Not(HasSubstr("outcome"))));
  EXPECT_THAT(kith.said_to(about_ada), Not(HasSubstr("money.refused")));
  EXPECT_THAT(kith.said_to(ada("refused")), HasSubstr("\"record\""));
  EXPECT_THAT(kith.said_to(about_ada), HasSubstr("money.refused"));
  EXPECT_EQ(kith.end(), 2) << "the first question had no record";
}

/// What stood before is out of date, and what stands now is not known.
TEST(Coprocess, a_record_that_cannot_be_read_leaves_none) {
  Process kith({"decide", "money.kith", "--people", "-", "--questions", "-"});
  kith.said_to(ada("given"));
  EXPECT_THAT(kith.said_to(ada("withdrwn")),
              AllOf(HasSubstr("{\"error\":"), HasSubstr("/consents/0/status")));
  EXPECT_THAT(kith.said_to(about_ada), HasSubstr("no record of `ada` could be read"));
  kith.said_to(ada("refused"));
  EXPECT_THAT(kith.said_to(about_ada), HasSubstr("money.refused"));
  EXPECT_EQ(kith.end(), 2);
}

TEST(Coprocess, ends_with_0_where_every_line_was_well) {
  Process kith({"decide", "money.kith", "--people", "-", "--questions", "-"});
  kith.said_to(ada("refused"));
  EXPECT_THAT(kith.said_to(R"({"person":"ada","decision":"phone_monitoring","at":"2026-03-01T10:00:00Z"})"),
              HasSubstr("\"decides\""));
  EXPECT_EQ(kith.end(), 0);
}

/// A file is read again when somebody is asked about: what it holds by then may be another record.
TEST(Coprocess, a_file_that_has_changed_is_not_answered_from) {
  const command::Folder folder;
  const std::string path = folder.path() / "people.ndjson";
  const auto holds = [&](const std::string& ada_said) { std::ofstream(path) << ada(ada_said) << '\n'; };
  holds("refused");
  Process kith({"decide", "money.kith", "--people", path, "--questions", "-"});
  kith.said_to("");
  holds("withdrawn");
  EXPECT_THAT(kith.said_to(about_ada),
              AllOf(HasSubstr("{\"error\":"), HasSubstr("has changed in the file since it was read")));
  EXPECT_EQ(kith.end(), 2);
}

TEST(Coprocess, the_rulesets_cannot_come_the_same_way) {
  EXPECT_EQ(command::run("decide - --people - --questions -").code, 2);
  EXPECT_EQ(command::run("decide money.kith --people - --questions - --rulesets -").code, 2);
}

}  // namespace
}  // namespace coprocess_tests
