#pragma once
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kith::cli {

/// Where a line stands in an open file.
struct LinePlace {
  int descriptor = -1;
  std::size_t offset = 0, length = 0;
};

/// The lines of a file, or of standard input for `-`, one in memory at a time; line ends are left out, and a
/// last line without one counts. Of a line too long for any record only the start is kept, and a line that
/// does not end within 256 MB is the last. What goes wrong is said on standard error.
class Lines {
 public:
  explicit Lines(const std::string& path);

  bool opened() const { return stream_ != nullptr; }
  /// Valid until the next.
  std::optional<std::string_view> next();
  /// Where the line that was read last stands; nothing for what cannot be read again.
  std::optional<LinePlace> line_place() const;
  /// False, once said, where reading stopped before the end.
  bool finished() const;
  /// Bytes: of the whole, 0 where nobody knows; and read so far.
  std::size_t size() const { return size_; }
  std::size_t read() const { return read_; }

 private:
  std::string path_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_{nullptr, std::fclose};
  std::FILE* stream_ = nullptr;
  std::string line_;
  std::size_t size_ = 0, read_ = 0, start_ = 0;
  bool endless_ = false;
};

}  // namespace kith::cli
