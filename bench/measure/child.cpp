#include "bench/measure/child.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>

namespace measure {
namespace {

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

bool start(const std::vector<std::string>& command, const std::string& output, pid_t& child) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  const int failed = posix_spawn(&child, arguments[0], &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  return failed == 0;
}

}  // namespace

Ran run(const std::vector<std::string>& command, const std::string& output) {
  Ran ran;
  const auto begun = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (!start(command, output, child)) return ran;
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) != child) return ran;
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begun;
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ran.milliseconds = taken.count();
  ran.processor_milliseconds = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
  ran.peak_mb = static_cast<double>(used.ru_maxrss) / 1024;
  return ran;
}

}  // namespace measure
