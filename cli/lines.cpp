#include "cli/lines.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/console.hpp"
#include "engine/intake/read_json.hpp"

namespace kith::cli {
namespace {

/// One more than any record may have, so that it is found too large.
constexpr std::size_t longest = intake::largest_text + 1;

std::string named(const std::string& path) { return path == "-" ? "standard input" : "`" + path + "`"; }

}  // namespace

Lines::Lines(const std::string& path) : path_(path) {
  if (path == "-") {
    stream_ = stdin;
    return;
  }
  file_.reset(std::fopen(path.c_str(), "rb"));
  stream_ = file_.get();
  if (!stream_) complain(named(path) + " cannot be read: " + std::strerror(errno));
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  if (!unknown) size_ = static_cast<std::size_t>(size);
}

std::optional<std::string_view> Lines::next() {
  line_.clear();
  int c = getc_unlocked(stream_);
  if (c == EOF) return std::nullopt;
  for (; c != EOF && c != '\n'; c = getc_unlocked(stream_), ++read_)
    if (line_.size() < longest) line_ += static_cast<char>(c);
  ++read_;
  if (line_.ends_with('\r')) line_.pop_back();
  return line_;
}

bool Lines::finished() const {
  if (std::ferror(stream_) == 0) return true;
  complain(named(path_) + " cannot be read: " + std::strerror(errno));
  return false;
}

}  // namespace kith::cli
