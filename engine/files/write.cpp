#include "engine/files/write.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>

#include "engine/files/read.hpp"

namespace kith::files {
namespace {

namespace fs = std::filesystem;

std::string reason() { return std::strerror(errno); }

/// What a link leads to in the end, whether or not it is there.
fs::path behind_links(fs::path path) {
  constexpr int most_links = 40;
  std::error_code wrong;
  for (int i = 0; i < most_links && fs::is_symlink(path, wrong); ++i) {
    const fs::path next = fs::read_symlink(path, wrong);
    if (wrong) break;
    path = path.parent_path() / next;
  }
  return path;
}

std::optional<struct stat> status_of(const fs::path& path) {
  struct stat found {};
  return ::stat(path.c_str(), &found) == 0 ? std::optional(found) : std::nullopt;
}

/// False, with `errno`, where not all of it was taken.
bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t taken = ::write(descriptor, text.data(), text.size());
    if (taken < 0 && errno == EINTR) continue;
    if (taken < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(taken));
  }
  return true;
}

/// To a pipe or a device, which nothing can stand in for.
std::string write_through(const fs::path& path, std::string_view text) {
  const Open opened(::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (opened.descriptor() < 0) return reason();
  // Opening must not wait for somebody at the other end; writing may.
  ::fcntl(opened.descriptor(), F_SETFL, 0);
  return write_all(opened.descriptor(), text) ? "" : reason();
}

/// A new file in the same folder; its name is left in `path`.
Open beside(fs::path& path, mode_t mode) {
  constexpr int most_tries = 1000;
  const fs::path folder = path.parent_path();
  for (int i = 0; i < most_tries; ++i) {
    path = folder / (".kith-" + std::to_string(::getpid()) + "-" + std::to_string(i));
    Open made(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (made.descriptor() >= 0 || errno != EEXIST) return made;
  }
  return Open(-1);
}

/// Permissions as they were; where the group may not be kept, nothing for another group. False, with `errno`,
/// where they cannot be.
bool keep_permissions(int descriptor, const struct stat& old) {
  const bool kept = ::fchown(descriptor, old.st_uid, old.st_gid) == 0 ||
                    ::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid) == 0;
  const mode_t mode = old.st_mode & (kept ? 07777U : 07707U);
  return ::fchmod(descriptor, mode) == 0;
}

/// The name in its folder, too, must outlast a machine that stops. A file system that cannot promise it has
/// written all the same.
void settle_folder(const fs::path& folder) {
  const Open opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.descriptor() >= 0) ::fsync(opened.descriptor());
}

std::string replace(const fs::path& target, const std::optional<struct stat>& old, std::string_view text) {
  constexpr mode_t mine = 0600, anybody = 0666;
  if (old && ::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) return reason();
  fs::path fresh = target;
  Open made = beside(fresh, old ? mine : anybody);
  if (made.descriptor() < 0) return "no file can be made beside it: " + reason();
  const bool written = write_all(made.descriptor(), text) &&
                       (!old || keep_permissions(made.descriptor(), *old)) &&
                       ::fsync(made.descriptor()) == 0 && ::close(made.release()) == 0 &&
                       ::rename(fresh.c_str(), target.c_str()) == 0;
  if (written) {
    settle_folder(target.parent_path());
    return "";
  }
  const std::string why = reason();
  ::unlink(fresh.c_str());
  return why;
}

}  // namespace

std::string write(const std::string& path, std::string_view text) {
  if (path.find('\0') != std::string::npos) return "no file has such a name";
  const std::optional<struct stat> old = status_of(path);
  if (old && S_ISDIR(old->st_mode)) return "it is a folder";
  return old && !S_ISREG(old->st_mode) ? write_through(path, text) : replace(behind_links(path), old, text);
}

}  // namespace kith::files
