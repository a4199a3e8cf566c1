#include "cli/terminal/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "dsl/source/utf8.hpp"

namespace kith::cli {
namespace {

constexpr std::size_t bar_width = 40;

bool terminal(std::FILE* stream) { return isatty(fileno(stream)) == 1; }

/// `errno` of the first time that standard output took less than it was given; 0: it has taken all.
int first_failure = 0;

bool set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

bool colour(std::FILE* stream) {
  const char* kind = std::getenv("TERM");
  return terminal(stream) && !set("NO_COLOR") && (kind == nullptr || std::string_view(kind) != "dumb");
}

int width(std::FILE* stream) {
  constexpr int least = 40, most = 100;
  winsize size{};
  if (!terminal(stream) || ioctl(fileno(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return most;
  return std::clamp(static_cast<int>(size.ws_col), least, most);
}

void out(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() && first_failure == 0)
    first_failure = errno;
}

bool flush_out() {
  if (std::fflush(stdout) != 0 && first_failure == 0) first_failure = errno;
  if (first_failure == 0 && std::ferror(stdout) == 0) return true;
  complain(std::string("standard output cannot be written") +
           (first_failure == 0 ? "" : std::string(": ") + std::strerror(first_failure)));
  return false;
}

void complain(std::string_view message) { note("kith: " + source::visible(message)); }

void note(std::string_view line) {
  std::fflush(stdout);
  const std::string text = std::string(line) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

Progress::Progress(std::size_t total) : total_(total), shown_(terminal(stderr)) {}

Progress::~Progress() {
  if (shown_ && drawn_ > 0) std::fputs("\r\x1b[K", stderr);
}

void Progress::at(std::size_t done, const std::string& words) {
  // Without a whole to be part of, the words alone show that something goes on.
  constexpr std::size_t unknown_step = std::size_t{1} << 16;
  done_ = done;
  const std::size_t filled = total_ == 0 ? done / unknown_step : std::min(done, total_) * bar_width / total_;
  if (!shown_ || filled == drawn_) return;
  drawn_ = filled;
  const std::string bar =
      total_ == 0 ? "" : "[" + std::string(filled, '#') + std::string(bar_width - filled, '.') + "] ";
  std::fprintf(stderr, "\r%s%s", bar.c_str(), words.c_str());
  std::fflush(stderr);
}

}  // namespace kith::cli
