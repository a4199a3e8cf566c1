#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "cli/reading/unpacked.hpp"
#include "engine/files/read.hpp"

namespace kith::cli {

/// Where a line stands in an open file.
struct LinePlace {
  int descriptor = -1;
  std::size_t offset = 0, length = 0;
};

/// The lines of a file, unpacked where it is packed, or of standard input for `-`, one in memory at a time;
/// line ends are left out, and a last line without one counts. Of a line that has more than
/// `most_bytes()` only the start is given, which has more too, and a line that does not end within 256 MB is
/// the last. What goes wrong is said on standard error.
class Lines {
 public:
  explicit Lines(const std::string& path);

  bool opened() const { return source_.has_value(); }
  /// Valid until the next.
  std::optional<std::string_view> next();
  /// Where the line that was read last stands; nothing for what cannot be read again.
  std::optional<LinePlace> line_place() const;
  /// False, once said, where reading stopped before the end.
  bool finished() const;
  /// Bytes of the file itself: of the whole, 0 where nobody knows; and read so far.
  std::size_t size() const { return size_; }
  std::size_t read() const { return source_ ? source_->taken() - (source_->packed() ? 0 : left()) : 0; }

 private:
  std::size_t left() const { return end_ - begin_; }
  bool more();
  std::string_view taken(std::size_t length, bool ended);
  std::string_view too_long();
  std::size_t longest() const { return most_ + 2; }

  std::string path_;
  std::optional<files::Open> file_;  ///< none: standard input
  std::optional<Unpacked> source_;
  std::string buffer_;
  std::size_t begin_ = 0, end_ = 0;  ///< of what is left in it
  std::size_t place_ = 0;            ///< how much was left behind
  std::string start_of_long_;
  LinePlace last_;
  std::size_t number_ = 0, size_ = 0, most_;
  bool endless_ = false;
};

}  // namespace kith::cli
