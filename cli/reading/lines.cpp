#include "cli/reading/lines.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "cli/reading/input.hpp"
#include "cli/terminal/console.hpp"
#include "engine/files/read.hpp"
#include "engine/intake/json/read_json.hpp"

namespace kith::cli {
namespace {

/// One more than any record may have, so that it is found too large.
constexpr std::size_t longest = intake::largest_text + 1;
/// A line that is too long is passed over to reach the next, but not for ever: 256 MB.
constexpr std::size_t most_passed_over = 16 * intake::largest_text;

}  // namespace

Lines::Lines(const std::string& path) : path_(path) {
  if (path == "-") {
    stream_ = stdin;
    return;
  }
  tl::expected<files::Open, std::string> opened = files::open(path);
  if (!opened) {
    complain(quoted_input(path) + " cannot be read: " + opened.error());
    return;
  }
  struct stat file {};
  if (::fstat(opened->descriptor(), &file) == 0) size_ = static_cast<std::size_t>(file.st_size);
  file_.reset(::fdopen(opened->release(), "rb"));
  stream_ = file_.get();
}

std::optional<std::string_view> Lines::next() {
  line_.clear();
  if (endless_) return std::nullopt;
  int c = getc_unlocked(stream_);
  if (c == EOF) return std::nullopt;
  start_ = read_;
  for (; c != EOF && c != '\n' && !endless_; c = getc_unlocked(stream_), ++read_) {
    if (line_.size() < longest) line_ += static_cast<char>(c);
    endless_ = read_ - start_ >= most_passed_over;
  }
  ++read_;
  if (line_.ends_with('\r')) line_.pop_back();
  return line_;
}

std::optional<LinePlace> Lines::line_place() const {
  if (!file_) return std::nullopt;
  return LinePlace{::fileno(file_.get()), start_, line_.size()};
}

bool Lines::finished() const {
  if (endless_) {
    complain("the last line of " + quoted_input(path_) + " has no end; nothing after it is read");
    return false;
  }
  if (std::ferror(stream_) == 0) return true;
  complain(quoted_input(path_) + " cannot be read: " + std::strerror(errno));
  return false;
}

}  // namespace kith::cli
