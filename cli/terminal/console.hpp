#pragma once
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

/// Standard output and error as people and programs see them.
namespace kith::cli {

/// Colour goes to a terminal only, and not where NO_COLOR is set or TERM is `dumb`.
bool colour(std::FILE*);
/// Columns of the terminal, within 40 to 100; 100 where it is none.
int width(std::FILE*);

/// Buffered.
void out(std::string_view);
/// Writes out what is buffered. False, once said on standard error, when it could not be written.
bool flush_out();
/// `kith: ` and the message, as a line on standard error; what cannot be seen in it is shown, never passed to
/// the terminal.
void complain(std::string_view message);
/// A line on standard error as it is.
void note(std::string_view line);

/// A bar on standard error, drawn only on a terminal, gone when done.
class Progress {
 public:
  /// `total` 0: nobody knows how much there is.
  explicit Progress(std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  /// One more of the whole.
  void step() { at(done_ + 1, std::to_string(done_ + 1) + " of " + std::to_string(total_)); }
  /// So much of the whole; `words` stand beside the bar.
  void at(std::size_t done, const std::string& words);

 private:
  std::size_t total_, done_ = 0, drawn_ = 0;
  bool shown_;
};

}  // namespace kith::cli
