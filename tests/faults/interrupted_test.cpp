#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <thread>

#include <gtest/gtest.h>

#include "engine/files/read.hpp"
#include "engine/files/write.hpp"

/// Reading and writing that signals interrupt, and that goes a few bytes at a time, is as any other.
namespace kith::tests {
namespace {

/// As long as this stands, a signal comes every tenth of a millisecond, and whatever waits is interrupted.
class Signals {
 public:
  Signals() {
    struct sigaction action {};
    action.sa_handler = [](int) {};
    ::sigaction(SIGALRM, &action, &before_);
    set(100);
  }
  ~Signals() {
    set(0);
    ::sigaction(SIGALRM, &before_, nullptr);
  }
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

 private:
  static void set(suseconds_t microseconds) {
    const itimerval timer{{0, microseconds}, {0, microseconds}};
    ::setitimer(ITIMER_REAL, &timer, nullptr);
  }
  struct sigaction before_ {};
};

std::string many_lines() {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += std::to_string(i) + "\n";
  return text;
}

TEST(Interrupted, AStreamIsReadToItsEnd) {
  const std::string text = many_lines();
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const Signals signals;
  std::thread writer([&] {
    for (std::size_t at = 0, length = 1; at < text.size(); at += length, length = length % 97 + 1) {
      length = std::min(length, text.size() - at);
      std::size_t done = 0;
      while (done < length) {
        const ssize_t taken = ::write(ends[1], &text[at + done], length - done);
        if (taken > 0) done += static_cast<std::size_t>(taken);
      }
    }
    ::close(ends[1]);
  });
  const FileText read = files::read_stream(ends[0]);
  writer.join();
  ::close(ends[0]);
  ASSERT_TRUE(read.text) << read.why_not;
  EXPECT_TRUE(*read.text == text);
}

TEST(Interrupted, WhatIsWrittenIntoAPipeIsWhole) {
  const std::string text = many_lines();
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const Signals signals;
  std::string read;
  std::thread reader([&] {
    std::array<char, 61> part{};
    while (read.size() < text.size()) {
      const ssize_t got = ::read(ends[0], part.data(), part.size());
      if (got > 0) read.append(part.data(), static_cast<std::size_t>(got));
      if (got == 0) break;
    }
  });
  const std::string why = files::write("/proc/self/fd/" + std::to_string(ends[1]), text);
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  EXPECT_EQ(why, "");
  EXPECT_TRUE(read == text);
}

}  // namespace
}  // namespace kith::tests
