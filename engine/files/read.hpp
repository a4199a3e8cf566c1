#pragma once
#include <cstddef>
#include <string>
#include <utility>

#include <tl/expected.hpp>

#include "kith/files.hpp"

/// The one place where files are read. Nothing waits, and nothing grows: only regular files, and of those no
/// more than `most_bytes`. A folder, a device, a pipe or a socket is refused unread, and is not even opened;
/// `/dev/null` alone is read, as the empty file it is.
namespace kith::files {

/// Of one file, or of one line of a stream: 16 MB. No ruleset that people can review, and no record of one
/// person, is near so large.
constexpr std::size_t most_bytes = std::size_t{16} << 20U;

/// "it is larger than 16 MB", of whatever may have so many bytes.
std::string too_large(std::size_t most = most_bytes);

/// An open file, closed when done.
class Open {
 public:
  explicit Open(int descriptor) : descriptor_(descriptor) {}
  Open(Open&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Open& operator=(Open&&) = delete;
  ~Open();
  int descriptor() const { return descriptor_; }
  /// For whoever closes it themselves.
  int release() { return std::exchange(descriptor_, -1); }

 private:
  int descriptor_;
};

/// Opens a regular file for reading; otherwise why not, as in `FileText`.
tl::expected<Open, std::string> open(const std::string& path);
/// The whole of a regular file.
FileText read(const std::string& path);
/// The same of at most so many bytes.
FileText read_at_most(std::size_t most, const std::string& path);
/// The same of a file at or below a folder, wherever links lead. Of one outside nothing is said, not even
/// whether it is there.
FileText read_below(const std::string& folder, const std::string& path, std::size_t most = most_bytes);
/// What is left of an open stream, such as standard input; about so many bytes, where that is known.
FileText read_stream(int descriptor, std::size_t most = most_bytes, std::size_t expected = 0);

}  // namespace kith::files
