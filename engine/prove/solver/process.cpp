#include "engine/prove/solver/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

extern char** environ;

namespace kith::proving {
namespace {

/// In a group of its own, so that what it starts is ended with it. An error number where that fails.
int start(std::vector<std::string>& arguments, int talk, pid_t& child) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, talk, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, talk, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  std::vector<char*> words;
  for (std::string& one : arguments) words.push_back(one.data());
  words.push_back(nullptr);
  const int failed = posix_spawnp(&child, words.front(), &actions, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failed;
}

}  // namespace

Process::Process(std::vector<std::string> arguments, Clock::time_point deadline) : deadline_(deadline) {
  // A socket, since writing to a pipe that nobody reads any more would end us by a signal.
  int ends[2] = {-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    fail(std::string("could not be run: ") + std::strerror(errno));
    return;
  }
  talk_ = ends[0];
  const int failed = start(arguments, ends[1], child_);
  close(ends[1]);
  if (failed == 0) return;
  child_ = -1;
  fail(std::string("could not be run: ") + std::strerror(failed));
}
Process::~Process() { end(); }

void Process::end() {
  if (child_ > 0) {
    kill(-child_, SIGKILL);
    kill(child_, SIGKILL);
    while (waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
  }
  if (talk_ >= 0) close(talk_);
  talk_ = -1;
}

bool Process::fail(std::string why) {
  if (why_not_.empty()) why_not_ = std::move(why);
  end();
  return false;
}

bool Process::wait_for(short what) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
    if (left <= 0) return fail("was ended, since it had not answered in time");
    pollfd talk{talk_, what, 0};
    const int ready = poll(&talk, 1, static_cast<int>(std::min<std::int64_t>(left, 1'000)));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return fail(std::string("is not heard: ") + std::strerror(errno));
  }
}

bool Process::say(std::string_view text) {
  while (!text.empty()) {
    if (talk_ < 0 || !wait_for(POLLOUT)) return false;
    const ssize_t sent = send(talk_, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) text.remove_prefix(static_cast<std::size_t>(sent));
    else if (errno != EAGAIN && errno != EINTR) return fail("ended before it had answered");
  }
  return true;
}

/// What stands up to where all brackets are closed at the end of a line; nothing where there is more to come.
std::optional<std::string> Process::whole_reply() {
  while (looked_at_ < heard_.size()) {
    const char one = heard_[looked_at_++];
    if (one == '(') ++open_;
    if (one == ')') --open_;
    if (one != '\n' || open_ > 0) continue;
    std::string reply = heard_.substr(0, looked_at_);
    heard_.erase(0, looked_at_);
    looked_at_ = 0;
    open_ = 0;
    const std::size_t begin = reply.find_first_not_of(" \t\r\n");
    if (begin != std::string::npos) return reply.substr(begin, reply.find_last_not_of(" \t\r\n") + 1 - begin);
  }
  return std::nullopt;
}

std::optional<std::string> Process::reply() {
  constexpr std::size_t most = std::size_t{1} << 22;
  for (;;) {
    if (auto whole = whole_reply()) return whole;
    if (talk_ < 0 || !wait_for(POLLIN)) return std::nullopt;
    char part[1 << 14];
    const ssize_t read = recv(talk_, part, sizeof part, MSG_DONTWAIT);
    if (read > 0) heard_.append(part, static_cast<std::size_t>(read));
    else if (read == 0 || (errno != EAGAIN && errno != EINTR)) fail("ended before it had answered");
    if (heard_.size() > most) fail("says more than it was asked");
  }
}

}  // namespace kith::proving
