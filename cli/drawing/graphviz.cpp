#include "cli/drawing/graphviz.hpp"

#include <fcntl.h>
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
#include <optional>
#include <thread>

extern char** environ;

namespace kith::cli {
namespace {

/// What a shell, and `posix_spawn` where it finds out late, says of a program that is not there.
constexpr int not_found = 127;

/// A file without a name, gone when closed.
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
File nameless() { return {std::tmpfile(), std::fclose}; }

std::string all_of(std::FILE* file) {
  std::rewind(file);
  std::string text, part(std::size_t{1} << 16, '\0');
  while (const std::size_t read = std::fread(part.data(), 1, part.size(), file)) text.append(part, 0, read);
  return text;
}

/// Starts `dot` from one file to the other; an error number where it could not be started.
int start_dot(std::FILE* in, std::FILE* out, pid_t& child) {
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_adddup2(&streams, fileno(in), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&streams, fileno(out), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  char name[] = "dot", form[] = "-Tsvg";
  char* arguments[] = {name, form, nullptr};
  const int failed = posix_spawnp(&child, name, &streams, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&streams);
  return failed;
}

/// How a process ended, or nothing where it had to be ended.
std::optional<int> wait_for(pid_t child, std::chrono::seconds within) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::milliseconds between_looks{5};
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

/// The number of a drawing's `width="123pt"`.
double points(const std::string& svg, const char* of) {
  const std::size_t at = svg.find(std::string(" ") + of + "=\"");
  return at == std::string::npos ? 0 : std::strtod(svg.c_str() + at + std::strlen(of) + 3, nullptr);
}

std::string in_points(double number) { return std::to_string(static_cast<long>(number)) + "pt"; }

}  // namespace

Drawn drawn(const std::string& dot, std::chrono::seconds within) {
  const std::string instead = "; --as dot gives what it would draw";
  const File in = nameless(), out = nameless();
  if (!in || !out || std::fwrite(dot.data(), 1, dot.size(), in.get()) != dot.size() ||
      std::fflush(in.get()) != 0)
    return {"", std::string("no temporary file can be written: ") + std::strerror(errno)};
  std::rewind(in.get());
  pid_t child = 0;
  const int failed = start_dot(in.get(), out.get(), child);
  if (failed != 0 && failed != ENOENT)
    return {"", std::string("Graphviz's `dot` could not be run: ") + std::strerror(failed)};
  const std::optional<int> code = failed == ENOENT ? not_found : wait_for(child, within);
  if (!code)
    return {"", "Graphviz's `dot` was not done after " + std::to_string(within.count()) + " s" + instead};
  if (*code == not_found) return {"", "drawing needs Graphviz's `dot`, which is not installed" + instead};
  if (*code != 0) return {"", "Graphviz's `dot` ended with " + std::to_string(*code)};
  return {all_of(out.get()), ""};
}

std::string stacked(const std::vector<std::string>& svgs) {
  if (svgs.size() == 1) return svgs.front();
  double width = 0, height = 0;
  std::string parts;
  for (const std::string& svg : svgs) {
    const std::size_t start = svg.find("<svg");
    if (start == std::string::npos) continue;
    parts += "<svg y=\"" + in_points(height) + "\"" + svg.substr(start + 4);
    width = std::max(width, points(svg, "width"));
    height += points(svg, "height");
  }
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"" +
         in_points(width) + "\" height=\"" + in_points(height) + "\">\n" + parts + "</svg>\n";
}

}  // namespace kith::cli
