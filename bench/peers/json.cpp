#include "bench/peers/json.hpp"

#include <fcntl.h>
#include <simdjson.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <future>
#include <vector>

namespace peers {
namespace {

constexpr std::size_t at_a_time = std::size_t{4} << 20;

/// The lines of a file that begin in a stretch of it, some at a time.
class Lines {
 public:
  Lines(const std::string& path, off_t from, off_t to) : file_(open(path.c_str(), O_RDONLY)), to_(to) {
    // The line in which the stretch begins is the stretch's before it, unless it begins there.
    next_ = start_ = std::max<off_t>(from - 1, 0);
    skip_ = from > 0;
  }
  ~Lines() {
    if (file_ >= 0) close(file_);
  }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  /// Whole lines, with room behind them for simdjson to look at; nothing at the end.
  std::string_view next() {
    while (read_on()) {
      if (skip_ && !skip()) continue;
      const std::size_t whole = whole_lines();
      if (whole != 0) return given(whole);
    }
    return {};
  }

 private:
  bool read_on() {
    if (start_ >= to_ && !skip_) return false;
    kept_.erase(0, used_);
    used_ = 0;
    const std::size_t before = kept_.size();
    kept_.resize(before + at_a_time + simdjson::SIMDJSON_PADDING);
    const ssize_t got = pread(file_, kept_.data() + before, at_a_time, next_);
    kept_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    kept_.reserve(kept_.size() + simdjson::SIMDJSON_PADDING);
    next_ += std::max<ssize_t>(got, 0);
    return got > 0;
  }
  bool skip() {
    const std::size_t end = kept_.find('\n');
    if (end == std::string::npos) return false;
    kept_.erase(0, end + 1);
    start_ += static_cast<off_t>(end + 1);
    skip_ = false;
    return true;
  }
  /// Of the lines that begin before the end of the stretch, how many bytes those take that are here.
  std::size_t whole_lines() const {
    const std::size_t left = to_ > start_ ? static_cast<std::size_t>(to_ - start_) : 0;
    if (left == 0) return 0;
    const std::size_t end =
        left < kept_.size() ? kept_.find('\n', left - 1) : kept_.rfind('\n', kept_.size());
    return end == std::string::npos ? 0 : end + 1;
  }
  std::string_view given(std::size_t whole) {
    start_ += static_cast<off_t>(whole);
    used_ = whole;
    return std::string_view(kept_).substr(0, whole);
  }

  int file_;
  off_t to_, next_ = 0;  ///< next_: to be read
  off_t start_ = 0;      ///< of the first line that has not been given
  bool skip_ = false;
  std::string kept_;
  std::size_t used_ = 0;  ///< of `kept_`
};

std::ptrdiff_t documents_of(const std::string& path, off_t from, off_t to) {
  simdjson::dom::parser parser;
  std::ptrdiff_t count = 0;
  Lines all(path, from, to);
  for (std::string_view lines = all.next(); !lines.empty(); lines = all.next()) {
    simdjson::dom::document_stream stream;
    const auto failed = parser.parse_many(lines.data(), lines.size(), lines.size()).get(stream);
    if (failed != simdjson::SUCCESS) return -1;
    for (const auto document : stream) {
      if (document.error() != simdjson::SUCCESS) return -1;
      ++count;
    }
  }
  return count;
}

}  // namespace

struct Json::Parser {
  simdjson::dom::parser parser;
};

Json::Json() : parser_(std::make_unique<Parser>()) {}
Json::~Json() = default;

std::ptrdiff_t Json::members(std::string_view document) {
  simdjson::dom::object object;
  const auto failed = parser_->parser.parse(document.data(), document.size()).get(object);
  return failed == simdjson::SUCCESS ? static_cast<std::ptrdiff_t>(object.size()) : -1;
}

std::ptrdiff_t documents(const std::string& path, unsigned threads) {
  struct stat file {};
  if (stat(path.c_str(), &file) != 0) return -1;
  std::vector<std::future<std::ptrdiff_t>> parts;
  for (unsigned i = 0; i < threads; ++i)
    parts.push_back(std::async(std::launch::async, documents_of, path, file.st_size * i / threads,
                               file.st_size * (i + 1) / threads));
  std::ptrdiff_t count = 0;
  for (std::future<std::ptrdiff_t>& part : parts) {
    const std::ptrdiff_t found = part.get();
    count = found < 0 || count < 0 ? -1 : count + found;
  }
  return count;
}

}  // namespace peers
