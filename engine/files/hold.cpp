#include "engine/files/hold.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace kith::files {

tl::expected<Open, std::string> hold_folder_of(const std::string& path) {
  std::error_code unknown;
  const std::filesystem::path whole = std::filesystem::weakly_canonical(path, unknown);
  const std::string folder = (unknown ? std::filesystem::path(path) : whole).parent_path().string();
  Open opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.descriptor() < 0) return tl::unexpected(std::string(std::strerror(errno)));
  int held = ::flock(opened.descriptor(), LOCK_EX);
  while (held != 0 && errno == EINTR) held = ::flock(opened.descriptor(), LOCK_EX);
  if (held != 0) return tl::unexpected(std::string(std::strerror(errno)));
  return opened;
}

}  // namespace kith::files
