#include "cli/process/process.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <sstream>
#include <thread>

extern char** environ;

namespace kith::cli {
namespace {

/// What a shell, and `posix_spawn` where it finds out late, says of a program that is not there.
constexpr int code_of_not_found = 127;

/// A file without a name, gone when closed.
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
File nameless() { return {std::tmpfile(), std::fclose}; }

std::string all_of(std::FILE* file, std::size_t most = std::string::npos) {
  std::rewind(file);
  std::string text, part(std::size_t{1} << 16, '\0');
  while (const std::size_t read = std::fread(part.data(), 1, part.size(), file)) {
    text.append(part, 0, read);
    if (text.size() >= most) break;
  }
  return text;
}

/// An error number where it could not be started.
int start(std::vector<std::string>& arguments, const File (&streams)[3], pid_t& child) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int to = STDIN_FILENO; to <= STDERR_FILENO; ++to)
    posix_spawn_file_actions_adddup2(&actions, fileno(streams[to].get()), to);
  std::vector<char*> words;
  for (std::string& one : arguments) words.push_back(one.data());
  words.push_back(nullptr);
  const int failed = posix_spawnp(&child, words.front(), &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed;
}

/// How a process ended, or nothing where it had to be ended.
std::optional<int> wait_for(pid_t child, std::chrono::seconds within) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::milliseconds between_looks{1};
  const Clock::time_point latest = Clock::now() + within;
  int status = 0;
  pid_t ended = 0;
  while ((ended = waitpid(child, &status, WNOHANG)) == 0) {
    if (Clock::now() >= latest) {
      kill(child, SIGKILL);
      waitpid(child, &status, 0);
      return std::nullopt;
    }
    std::this_thread::sleep_for(between_looks);
  }
  return ended > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

Ended not_started(std::string why) {
  Ended made;
  made.not_started = std::move(why);
  return made;
}

}  // namespace

Ended run(std::vector<std::string> arguments, const std::string& in, std::chrono::seconds within) {
  constexpr std::size_t most_of_errors = std::size_t{1} << 16;
  const File streams[3] = {nameless(), nameless(), nameless()};
  const bool open =
      std::all_of(std::begin(streams), std::end(streams), [](const File& one) { return one != nullptr; });
  if (!open || std::fwrite(in.data(), 1, in.size(), streams[0].get()) != in.size() ||
      std::fflush(streams[0].get()) != 0)
    return not_started(std::string("no temporary file can be written: ") + std::strerror(errno));
  std::rewind(streams[0].get());
  pid_t child = 0;
  const int failed = start(arguments, streams, child);
  if (failed != 0 && failed != ENOENT)
    return not_started("`" + arguments.front() + "` could not be run: " + std::strerror(failed));
  Ended ended;
  ended.code = failed == ENOENT ? code_of_not_found : wait_for(child, within);
  ended.not_found = ended.code == code_of_not_found;
  ended.out = all_of(streams[1].get());
  ended.err = all_of(streams[2].get(), most_of_errors);
  return ended;
}

bool is_installed(const std::string& name) {
  const char* path = std::getenv("PATH");
  if (path == nullptr) return false;
  std::istringstream folders(path);
  for (std::string folder; std::getline(folders, folder, ':');)
    if (!folder.empty() && access((folder + '/' + name).c_str(), X_OK) == 0) return true;
  return false;
}

}  // namespace kith::cli
