#include "engine/files/secret.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "engine/files/read.hpp"

namespace kith::files {

std::string write_secret(const std::string& path, std::string_view text) {
  if (path.find('\0') != std::string::npos) return "no file has such a name";
  Open made(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (made.descriptor() < 0)
    return errno == EEXIST ? "it is there already, and is left as it is" : std::strerror(errno);
  bool whole = ::fchmod(made.descriptor(), 0600) == 0;
  while (whole && !text.empty()) {
    const ssize_t taken = ::write(made.descriptor(), text.data(), text.size());
    if (taken < 0 && errno == EINTR) continue;
    whole = taken >= 0;
    if (whole) text.remove_prefix(static_cast<std::size_t>(taken));
  }
  if (whole && ::fsync(made.descriptor()) == 0 && ::close(made.release()) == 0) return "";
  const std::string why = std::strerror(errno);
  ::unlink(path.c_str());
  return why;
}

FileText read_secret(const std::string& path) {
  const tl::expected<Open, std::string> opened = open(path);
  if (!opened) return FileText::none(opened.error());
  struct stat file {};
  if (::fstat(opened->descriptor(), &file) != 0) return FileText::none(std::strerror(errno));
  if ((file.st_mode & 077U) != 0)
    return FileText::none("others may read or change it; `chmod 600` makes it yours alone");
  return read_stream(opened->descriptor(), 4096);
}

}  // namespace kith::files
