#include "cli/graphviz.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

extern char** environ;

namespace kith::cli {
namespace {

/// A file without a name, gone when closed.
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
File nameless() { return {std::tmpfile(), std::fclose}; }

std::string all_of(std::FILE* file) {
  std::rewind(file);
  std::string text, part(std::size_t{1} << 16, '\0');
  while (const std::size_t read = std::fread(part.data(), 1, part.size(), file)) text.append(part, 0, read);
  return text;
}

/// Runs `dot` from one file to the other; 0 when it drew, its exit code, or -1 with `errno` where it could not be started.
int run_dot(std::FILE* in, std::FILE* out) {
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_adddup2(&streams, fileno(in), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&streams, fileno(out), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  char name[] = "dot", form[] = "-Tsvg";
  char* arguments[] = {name, form, nullptr};
  pid_t child = 0;
  const int failed = posix_spawnp(&child, name, &streams, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&streams);
  int status = 0;
  if (failed != 0) return errno = failed, -1;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

/// The number of a drawing's `width="123pt"`.
double points(const std::string& svg, const char* of) {
  const std::size_t at = svg.find(std::string(" ") + of + "=\"");
  return at == std::string::npos ? 0 : std::strtod(svg.c_str() + at + std::strlen(of) + 3, nullptr);
}

std::string in_points(double number) { return std::to_string(static_cast<long>(number)) + "pt"; }

}  // namespace

Drawn drawn(const std::string& dot) {
  const File in = nameless(), out = nameless();
  if (!in || !out || std::fwrite(dot.data(), 1, dot.size(), in.get()) != dot.size() || std::fflush(in.get()) != 0)
    return {"", std::string("no temporary file can be written: ") + std::strerror(errno)};
  std::rewind(in.get());
  const int code = run_dot(in.get(), out.get());
  if (code < 0 && errno == ENOENT) return {"", "drawing needs Graphviz's `dot`, which is not installed; --as dot gives what it would draw"};
  if (code < 0) return {"", std::string("Graphviz's `dot` could not be run: ") + std::strerror(errno)};
  if (code == 127) return {"", "drawing needs Graphviz's `dot`, which is not installed; --as dot gives what it would draw"};
  if (code != 0) return {"", "Graphviz's `dot` ended with " + std::to_string(code)};
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
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"" + in_points(width) + "\" height=\"" +
         in_points(height) + "\">\n" + parts + "</svg>\n";
}

}  // namespace kith::cli
