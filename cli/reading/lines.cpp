#include "cli/reading/lines.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "cli/reading/input.hpp"
#include "cli/reading/output.hpp"
#include "cli/terminal/console.hpp"

namespace kith::cli {
namespace {

/// A line that is too long is passed over to reach the next, but not for ever: 256 MB.
constexpr std::size_t most_passed_over = 16 * files::most_bytes;
constexpr std::size_t read_at_once = std::size_t{1} << 18U;

}  // namespace

Lines::Lines(const std::string& path) : path_(path), most_(most_bytes()) {
  if (path == "-") {
    source_.emplace(STDIN_FILENO);
    return;
  }
  note_read(path);
  tl::expected<files::Open, std::string> opened = files::open(path);
  if (!opened) {
    complain(quoted_input(path) + " cannot be read: " + opened.error());
    return;
  }
  struct stat file {};
  if (::fstat(opened->descriptor(), &file) == 0) size_ = static_cast<std::size_t>(file.st_size);
  file_.emplace(std::move(*opened));
  source_.emplace(file_->descriptor());
}

/// False where there is no more.
bool Lines::more() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), &buffer_[begin_], left());
    end_ -= std::exchange(begin_, 0);
  }
  if (buffer_.size() < end_ + read_at_once) buffer_.resize(std::max(2 * buffer_.size(), end_ + read_at_once));
  const std::size_t got = source_->read(&buffer_[end_], read_at_once);
  end_ += got;
  return got > 0;
}

std::string_view Lines::taken(std::size_t length, bool ended) {
  std::string_view line(&buffer_[begin_], length);
  const std::size_t whole = length + (ended ? 1 : 0);
  begin_ += whole;
  if (line.ends_with('\r')) line.remove_suffix(1);
  last_ = {file_ ? file_->descriptor() : -1, place_, line.size()};
  place_ += whole;
  ++number_;
  return line;
}

/// The start of a line that has more bytes than any may have, a line end of two characters counted out.
std::string_view Lines::too_long() {
  start_of_long_.assign(buffer_, begin_, longest());
  std::size_t length = 0;
  bool ended = false;
  do {
    const void* end = std::memchr(&buffer_[begin_], '\n', left());
    ended = end != nullptr;
    const std::size_t here =
        ended ? static_cast<std::size_t>(static_cast<const char*>(end) - &buffer_[begin_]) : left();
    length += here;
    begin_ += here + (ended ? 1 : 0);
    endless_ = length >= most_passed_over;
  } while (!ended && !endless_ && more());
  last_ = {file_ ? file_->descriptor() : -1, place_, start_of_long_.size()};
  place_ += length + (ended ? 1 : 0);
  ++number_;
  return start_of_long_;
}

std::optional<std::string_view> Lines::next() {
  if (endless_ || !source_) return std::nullopt;
  std::size_t seen = 0;
  while (true) {
    const char* const start = buffer_.data() + begin_;
    if (const void* end = left() > seen ? std::memchr(start + seen, '\n', left() - seen) : nullptr)
      return taken(static_cast<std::size_t>(static_cast<const char*>(end) - start), true);
    seen = left();
    if (seen >= longest()) return too_long();
    if (more()) continue;
    // Of damaged data, no part of a line is one.
    if (seen == 0 || !source_->wrong().empty()) return std::nullopt;
    return taken(seen, false);
  }
}

std::optional<LinePlace> Lines::line_place() const {
  if (!file_ || source_->packed()) return std::nullopt;
  return last_;
}

bool Lines::finished() const {
  if (endless_) {
    complain("the last line of " + quoted_input(path_) + " has no end; nothing after it is read");
    return false;
  }
  if (source_->wrong().empty()) return true;
  complain(quoted_input(path_) + " cannot be read" + (number_ == 0 ? "" : " further than line ") +
           (number_ == 0 ? "" : std::to_string(number_)) + ": " + source_->wrong());
  return false;
}

}  // namespace kith::cli
